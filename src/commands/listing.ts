/** What commands that list have in common: how rows are printed, and which part of a list is shown. */

import { Option, type Command } from 'commander';
import type { Graph, GraphValue } from '../graph/graph.js';
import { configOf, print, say, withGraph } from './context.js';
import { countOf } from './options.js';
import { formatRows, ROW_FORMATS, type RowFormat } from './rows.js';

/** Which part of a list is asked for: `limit` items after the first `skip`. */
export interface PageFlags {
  readonly limit: number;
  readonly skip: number;
}

/** Adds `--format`. */
export function addFormat(command: Command): Command {
  return command.addOption(new Option('--format <format>').choices(ROW_FORMATS).default('table'));
}

/** Adds `--format`, `--limit` and `--skip`. */
export function addPage(command: Command): Command {
  return addFormat(command)
    .option('--limit <count>', 'show so many', countOf('--limit'), 50)
    .option('--skip <count>', 'leave out so many at the beginning', countOf('--skip', 0), 0);
}

/** Prints what `read` gives, a row each, with these of its properties, in the format that the command was given. */
export async function showRows<Column extends string>(
  self: Command,
  columns: readonly Column[],
  read: (graph: Graph) => Promise<readonly Readonly<Partial<Record<Column, GraphValue>>>[]>,
): Promise<void> {
  const rows = await withGraph(configOf(self), { access: 'read' }, read);
  await print(
    formatRows(
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
      self.opts<{ format: RowFormat }>().format,
    ),
  );
}

/** The page of a whole list; tells when it goes on. */
export function pageOf<Item>(all: readonly Item[], flags: PageFlags): readonly Item[] {
  const page = all.slice(flags.skip, flags.skip + flags.limit);
  sayMore(flags, page.length, all.length);
  return page;
}

/** Tells on standard error when there are more than are shown. */
export function sayMore({ skip }: PageFlags, shown: number, all: number): void {
  const end = skip + shown;
  if (end < all) say(`${shown} of ${all}; the next with --skip ${end}`);
}
