import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import { exportGraph, importGraph } from '../graph/transfer.js';
import { configOf, openInput, print, say, withGraph } from './context.js';

/** `dateline export`: the whole graph as JSON Lines in a stable order. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('print the whole graph, in a stable order')
    .addOption(new Option('--format <format>').choices(['jsonl']).default('jsonl'))
    .option('--loads', 'with the runs that loaded the articles, and when')
    .action(async (options: { loads?: true }, command: Command) => {
      await withGraph(configOf(command), { access: 'read' }, async (graph) => {
        for await (const line of exportGraph(graph, { withLoads: options.loads ?? false })) await print(line);
      });
    });
}

/** `dateline import [FILE]`: an export into an empty graph, on either engine. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('read an export into an empty graph')
    .argument('[file]', 'what `export` printed; left out, it is read from standard input')
    .action(async (file: string | undefined, _options: object, command: Command) => {
      const input = await openInput(file);
      await withGraph(configOf(command), {}, async (graph) => {
        const { nodes, relationships } = await importGraph(graph, readLines(input));
        say(`imported ${nodes} nodes and ${relationships} relationships`);
      });
    });
}

/** Begins to read when the first line is asked for: lines that come before that would be lost. */
async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  yield* createInterface({ input });
}
