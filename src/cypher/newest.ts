import { whereText } from './compile/connection.js';
import {
  beyondCursor,
  orderText,
  readPageRequest,
  type PageArguments,
  type SortKey,
} from './compile/page.js';
import type { Scope } from './compile/scope.js';
import type { SelectedField } from './compile/selection.js';

/**
 * Clauses that bind `node` to the articles of a page in the order of {@link LISTS}, newest first, and to hardly any
 * others: Neo4j reads them off the index on `publishedAt` one by one and stops, which it cannot do in an order that
 * takes undated articles in. These come last, so they are looked at only when there are too few others. Null when
 * another order, or the end of the list, is asked for.
 */
export function matchNewest(
  scope: Scope,
  field: SelectedField,
  node: string,
  conditions: readonly string[],
): string | null {
  const given = field.arguments as PageArguments;
  const request = readPageRequest(field.name, given, scope.cursors);
  if (request.backward || given.orderBy?.length) return null;
  const count = request.size + 1;
  const byId: SortKey = { text: `${node}.id`, direction: 'ASC' };
  const keys: SortKey[] = [{ text: `${node}.publishedAt`, direction: 'DESC' }, byId];
  const [instant, id] = request.cursor ?? [];
  const beyond = beyondCursor(scope, field.name, keys, request);
  const from = instant === undefined ? null : scope.parameter(instant);
  const inOrder = [
    `${node}.publishedAt > ''`,
    ...(beyond === null ? [] : [`${node}.publishedAt <= ${from}`, beyond]), // the first is what the index needs
    ...conditions,
  ];
  const undated = [
    `${node}.publishedAt IS NULL`,
    ...(instant === '' ? [`${byId.text} > ${scope.parameter(id)}`] : []),
    ...conditions,
  ];
  const [some, rest] = [scope.name('l'), scope.name('l')];
  const page = (all: readonly string[], order: readonly SortKey[], list: string) =>
    `MATCH (${node}:Article)${whereText(all)} WITH ${node} ORDER BY ${orderText(order, false)} LIMIT ${count} RETURN collect(${node}) AS ${list}`;
  return `CALL { ${page(inOrder, keys, some)} }
    CALL { WITH ${some} WITH ${some} WHERE size(${some}) < ${count} ${page(undated, [byId], rest)} }
    UNWIND ${some} + ${rest} AS ${node}`;
}
