/** Paging by keyset: cursors hold the sort values of an item, so that inserting and removing others shifts nothing. */

import { UserInputError } from '../../errors.js';
import type { Cursors, Position, SortValue } from './cursors.js';
import type { Scope } from './scope.js';

/** When neither `first` nor `last` is given. */
export const DEFAULT_PAGE_SIZE = 25; // items
/** What `first` and `last` may be at most. */
export const MAX_PAGE_SIZE = 100; // items

const MAX_ORDER_STEPS = 5; // keys of `orderBy`

/** One step of a list's order, as Cypher text that is never null. */
export interface SortKey {
  readonly text: string;
  readonly direction: 'ASC' | 'DESC';
}

/** One step of the order of what a traversal leads to. */
export interface OrderKey extends SortKey {
  /** True for an aggregation over the relationships that lead to a node: worked out where these become one edge. */
  readonly isAggregate?: true;
}

/** What pages are made of. */
export interface Listed {
  /** GraphQL type of the items. */
  readonly target: string;
  /** The order when the caller gives none, given the variable of an item. */
  readonly order: (item: string) => readonly SortKey[];
}

/** The arguments that every list takes. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: readonly { readonly field: string; readonly direction: string }[] | null;
}

/** Which part of a list is asked for. */
export interface PageRequest {
  /** True for `last` and `before`: read from the end, and turned round afterwards. */
  readonly backward: boolean;
  readonly size: number;
  /** Names the list and its order: a cursor of another one says nothing here. */
  readonly tag: string;
  readonly cursor: readonly SortValue[] | null;
}

/** Checks page arguments. Throws `UserInputError` that names the argument, what was expected and what came. */
export function readPageRequest(field: string, given: PageArguments, cursors: Cursors): PageRequest {
  const { first, after, last, before } = given;
  if (first != null && last != null) throw wrong(field, 'either first or last', 'both');
  if (after != null && before != null) throw wrong(field, 'either after or before', 'both');
  const backward = last != null || (before != null && first == null);
  if (first != null && before != null) throw wrong(field, 'after with first', 'before');
  if (last != null && after != null) throw wrong(field, 'before with last', 'after');
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw wrong(field, `${backward ? 'last' : 'first'} from 0 to ${MAX_PAGE_SIZE}`, String(size));
  }
  const cursor = (backward ? before : after) ?? null;
  const steps = given.orderBy ?? [];
  if (steps.length > MAX_ORDER_STEPS)
    throw wrong(field, `orderBy of at most ${MAX_ORDER_STEPS} steps`, String(steps.length));
  const tag = [field, ...steps.map((step) => `${step.field} ${step.direction}`)].join();
  return { backward, size, tag, cursor: cursor === null ? null : decodeCursor(field, cursor, tag, cursors) };
}

/** Throws `UserInputError` when an argument is outside its range, both ends included. */
export function expectBetween(argument: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return;
  throw new UserInputError(`${argument}: expected a number from ${min} to ${max}, but got ${value}`);
}

/** The keys of an order by names that aggregations are bound to, and what binds them where a node's relationships are grouped. */
export function bindAggregates(
  scope: Scope,
  order: readonly OrderKey[],
): { readonly keys: readonly SortKey[]; readonly bound: readonly string[] } {
  const named = order.map((key) => ({ ...key, name: key.isAggregate ? scope.name('o') : null }));
  return {
    keys: named.map(({ text, direction, name }) => ({ text: name ?? text, direction })),
    bound: named.flatMap(({ text, name }) => (name === null ? [] : [`${text} AS ${name}`])),
  };
}

/** ORDER BY for reading this page; `keys` end with the id, which settles ties. */
export function orderText(keys: readonly SortKey[], backward: boolean): string {
  return keys
    .map(({ text, direction }) => `${text} ${(direction === 'ASC') === backward ? 'DESC' : 'ASC'}`)
    .join(', ');
}

/** The condition that an item lies beyond the cursor; null without a cursor. Throws `UserInputError` on another list's cursor. */
export function beyondCursor(
  scope: Scope,
  field: string,
  keys: readonly SortKey[],
  request: PageRequest,
): string | null {
  const { cursor, backward } = request;
  if (cursor === null) return null;
  if (cursor.length !== keys.length) throw wrong(field, 'a cursor of this list in this order', 'another');
  const values = cursor.map((value) => scope.parameter(value));
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((each, at) => `${each.text} = ${values[at]}`);
    const isAfter = `${key.text} ${(key.direction === 'ASC') === backward ? '<' : '>'} ${values[index]}`;
    return `(${[...equal, isAfter].join(' AND ')})`;
  });
  return `(${steps.join(' OR ')})`;
}

function decodeCursor(
  field: string,
  cursor: string,
  expectedTag: string,
  cursors: Cursors,
): Position['values'] {
  const position = cursors.decode(cursor);
  if (position === null) throw wrong(field, 'a cursor that this server gave', `"${cursor.slice(0, 40)}"`);
  if (position.tag !== expectedTag) throw wrong(field, 'a cursor of this list in this order', 'another');
  return position.values;
}

function wrong(field: string, expected: string, got: string): UserInputError {
  return new UserInputError(`${field}: expected ${expected}, but got ${got}`);
}
