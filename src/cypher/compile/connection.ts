/** Compiles a connection: one page of a list, its edges, and its total when that is asked for. */

import { matchFirstReport } from '../copy-of.js';
import { ORDERS } from '../orders.js';
import type { Traversal } from '../traversal.js';
import { compileWhere } from './filter.js';
import { compileFields, toMap } from './fields.js';
import { ofTypes } from './of-types.js';
import { beyondCursor, orderText, readPageRequest, type PageArguments, type SortKey } from './page.js';
import type { Compiled, Scope } from './scope.js';
import { selectedNamed, selectFields, type SelectedField } from './selection.js';

/** Where the list begins: at a node, by a traversal. */
export interface ConnectionStart {
  readonly from: string;
  readonly traversal: Traversal;
}

/** Key of an item's sort values, from which its cursor is made. */
export const CURSOR_KEY = 'cursor';

interface Item {
  readonly node: string;
  readonly relationships: string;
}

/**
 * A page as clauses, and a map `{ items, total, independent }`: one item more than asked for tells whether there is a
 * next page.
 */
export function compileConnection(scope: Scope, field: SelectedField, start: ConnectionStart): Compiled {
  const { from, traversal } = start;
  const item: Item = { node: scope.name('n'), relationships: scope.name('rs') };
  const relationship = scope.name('r');
  const match = `WITH ${from} MATCH ${traversal.pattern(from, relationship, item.node)}`;
  const condition = conditionOf(scope, field, traversal, item.node);
  const grouped = `${match}${condition} WITH ${item.node}, collect(${relationship}) AS ${item.relationships}`;
  const page = compilePage(scope, field, traversal, item);
  const items = scope.name('c');
  const counts = compileCounts(scope, field, `${match}${condition}`, item.node);
  const entries = [`items: ${items}`, ...counts.entries];
  return { clauses: [`CALL { ${grouped}\n${page} AS ${items} }`, ...counts.clauses], value: toMap(entries) };
}

/**
 * What is asked for of `totalCount` and `independentCount`, as clauses and entries of the list's map: counting is work
 * that others do not pay for. `match` binds `node` to each item, maybe more than once.
 */
export function compileCounts(scope: Scope, field: SelectedField, match: string, node: string) {
  const fields = selectFields(scope, field.type, field.selectionSets);
  const isAsked = (name: string) => selectedNamed(fields, name).length > 0;
  const [total, independent, report] = [scope.name('t'), scope.name('t'), scope.name('n')];
  const all = `CALL { ${match} RETURN count(DISTINCT ${node}) AS ${total} }`;
  const reports = `CALL { ${match} WITH DISTINCT ${node} ${matchFirstReport(node, report)} RETURN count(DISTINCT ${report}) AS ${independent} }`;
  const asked = [
    ...(isAsked('totalCount') ? [{ clause: all, entry: `total: ${total}` }] : []),
    ...(isAsked('independentCount') ? [{ clause: reports, entry: `independent: ${independent}` }] : []),
  ];
  return { clauses: asked.map(({ clause }) => clause), entries: asked.map(({ entry }) => entry) };
}

/** The clauses from an item's variables to `RETURN collect(…)`; shared by lists that begin at a node and at the root. */
export function compilePage(
  scope: Scope,
  field: SelectedField,
  traversal: Pick<Traversal, 'target' | 'order'>,
  item: Item,
): string {
  const request = readPageRequest(field.name, field.arguments as PageArguments);
  const keys = sortKeys(field, traversal, item);
  const names = keys.map(() => scope.name('o'));
  const bound = keys.map(({ direction }, index): SortKey => ({ text: names[index] as string, direction }));
  const beyond = beyondCursor(scope, field.name, bound, request);
  const carried = `${item.node}, ${item.relationships}`;
  const cursor = [scope.parameter(request.tag), ...names];
  // An empty page is asked for its pageInfo alone: what is in its items need not be worked out.
  const { clauses, projection } =
    request.size === 0 ? { clauses: [], projection: toMap([]) } : compileItem(scope, field, item, cursor);
  return [
    `WITH ${carried}, ${keys.map(({ text }, index) => `${text} AS ${names[index]}`).join(', ')}`,
    ...(beyond === null ? [] : [`WHERE ${beyond}`]),
    `WITH ${carried}, ${names.join(', ')} ORDER BY ${orderText(bound, request.backward)} LIMIT ${request.size + 1}`,
    ...clauses,
    `RETURN collect(${projection})`,
  ].join('\n');
}

/** The WHERE of a list, with the blank before it; empty when nothing is asked. */
export function conditionOf(
  scope: Scope,
  field: SelectedField,
  traversal: Pick<Traversal, 'target'>,
  node: string,
): string {
  const conditions = [
    ofTypes(node, field.arguments['types'] as readonly string[] | null | undefined),
    compileWhere(scope, traversal.target, node, field.arguments['where']),
  ].filter((each) => each !== null);
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function sortKeys(
  field: SelectedField,
  { target, order }: Pick<Traversal, 'target' | 'order'>,
  item: Item,
): SortKey[] {
  const given = field.arguments['orderBy'] as
    readonly { field: string; direction: 'ASC' | 'DESC' }[] | null | undefined;
  const keys = given?.length
    ? given.map((step) => ({
        text: (ORDERS[target]?.[step.field] as (node: string) => string)(item.node),
        direction: step.direction,
      }))
    : order(item.node, item.relationships);
  return [...keys, { text: `${item.node}.id`, direction: 'ASC' }];
}

function compileItem(scope: Scope, field: SelectedField, item: Item, cursor: readonly string[]) {
  const fields = selectFields(scope, field.type, field.selectionSets);
  const parts = [
    ...selectedNamed(fields, 'nodes').map((nodes) => {
      const { clauses, value } = scope.compileNode(scope, item.node, nodes.type, nodes.selectionSets);
      return { clauses, entry: `\`${nodes.key}\`: ${value}` };
    }),
    ...selectedNamed(fields, 'edges').map((edges) => compileEdge(scope, edges, item)),
  ];
  const entries = [`${CURSOR_KEY}: [${cursor.join(', ')}]`, ...parts.map(({ entry }) => entry)];
  return { clauses: parts.flatMap(({ clauses }) => clauses), projection: toMap(entries) };
}

function compileEdge(scope: Scope, edges: SelectedField, item: Item) {
  const fields = selectFields(scope, edges.type, edges.selectionSets);
  const nodes = selectedNamed(fields, 'node').map(({ key, type, selectionSets }) => {
    const { clauses, value } = scope.compileNode(scope, item.node, type, selectionSets);
    return { clauses, entries: [`\`${key}\`: ${value}`] };
  });
  const others = fields.filter(({ name }) => name !== 'node' && name !== 'cursor');
  const parts = [...nodes, compileFields(scope, item.relationships, others, null)];
  return {
    clauses: parts.flatMap(({ clauses }) => clauses),
    entry: `\`${edges.key}\`: ${toMap(parts.flatMap(({ entries }) => entries))}`,
  };
}
