/** Makes a Relay connection of the items that a query gave. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { CURSOR_KEY } from '../cypher/compile/connection.js';
import { recordKey } from '../cypher/compile/selection.js';
import type { Cursors, SortValue } from '../cypher/compile/cursors.js';
import { readPageRequest, type PageArguments } from '../cypher/compile/page.js';
import { resolveFromRecord } from './record.js';

type Item = Readonly<Record<string, unknown>>;

/** One page, as the fields of a connection type read it. */
export interface Page {
  readonly items: readonly Item[];
  readonly totalCount: number | undefined;
  /** Only of articles. */
  readonly independentCount: number | undefined;
  /** By record key of `groupBy`. */
  readonly groups: Readonly<Record<string, unknown>>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The page of a field whose raw value is `{ items, total, independent }`; counts that were not asked for are missing. */
export function toPage(field: string, raw: unknown, given: PageArguments, cursors: Cursors): Page {
  const { items, total, independent, ...groups } = raw as {
    items: readonly Item[];
    total?: number;
    independent?: number;
  };
  const { backward, size, cursor } = readPageRequest(field, given, cursors);
  const page = backward ? items.slice(0, size).reverse() : items.slice(0, size);
  const [hasMore, hasBefore] = [items.length > size, cursor !== null];
  const last = page.at(-1);
  return {
    items: page,
    totalCount: total,
    independentCount: independent,
    groups,
    // Signing two cursors for each list in a list is a third of what its answer costs: only when they are asked for.
    pageInfo: {
      hasNextPage: backward ? hasBefore : hasMore,
      hasPreviousPage: backward ? hasMore : hasBefore,
      get startCursor() {
        return page[0] === undefined ? null : cursorOf(page[0], cursors);
      },
      get endCursor() {
        return last === undefined ? null : cursorOf(last, cursors);
      },
    },
  };
}

/** A field inside a node that leads to a page. */
export const resolveConnection: GraphQLFieldResolver<Item, Context> = (source, given, context, info) =>
  toPage(info.fieldName, resolveFromRecord(source, given, context, info), given, context.cursors);

/** `nodes` and `edges` of a connection: what each item holds under the field's key. */
export const resolveItems: GraphQLFieldResolver<Page, Context> = ({ items }, _given, _context, info) =>
  items.map((item) => {
    const value = item[recordKey(String(info.path.key), null)] as Item;
    return info.fieldName === 'edges' ? { ...value, [CURSOR_KEY]: item[CURSOR_KEY] } : value;
  });

/** `groupBy` of a connection. */
export const resolveGroups: GraphQLFieldResolver<Page, Context> = ({ groups }, _given, _context, info) =>
  groups[recordKey(String(info.path.key), null)];

/** `cursor` of an edge. */
export const resolveCursor: GraphQLFieldResolver<Item, Context> = (edge, _given, { cursors }) =>
  cursorOf(edge, cursors);

function cursorOf(item: Item, cursors: Cursors): string {
  const [tag, ...values] = item[CURSOR_KEY] as [string, ...SortValue[]];
  return cursors.encode({ tag, values });
}
