/** Compiles a connection: one page of a list and its edges; what is counted is added by counts.ts. */

import { ORDERS } from '../orders.js';
import type { Traversal } from '../traversal.js';
import { compileCounts } from './counts.js';
import { keepFacts, readListFacts } from './facts.js';
import { compileWhere } from './filter.js';
import { compileFields, toMap } from './fields.js';
import { ofTypes } from './of-types.js';
import {
  beyondCursor,
  bindAggregates,
  orderText,
  readPageRequest,
  type Listed,
  type PageArguments,
  type SortKey,
} from './page.js';
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
  /** Variable of what the fields of its edge are read from, where any are asked for. */
  readonly relationships?: string;
  /** What settles ties. @default the node's `id` */
  readonly id?: string;
  /** Clauses that bind what the items of the page need and others do not, and keep the variables that are handed in. */
  readonly bind?: (carried: string) => string;
}

/**
 * A page as clauses, and a map `{ items, total, independent }`: one item more than asked for tells whether there is a
 * next page.
 */
export function compileConnection(scope: Scope, field: SelectedField, start: ConnectionStart): Compiled {
  const { from, traversal } = start;
  const [node, relationship] = [scope.name('n'), scope.name('r')];
  const item: Item = hasEdgeFields(scope, field) ? { node, relationships: scope.name('rs') } : { node };
  const match = matchTraversal(scope, field, { from, traversal }, relationship, node);
  const { keys, bound } = bindAggregates(scope, isOrdered(field) ? [] : traversal.order(node, relationship));
  const collected =
    item.relationships === undefined ? [] : [`collect(${relationship}) AS ${item.relationships}`];
  const grouped = [node, ...collected, ...bound].join(', ');
  const page = compilePage(scope, field, { target: traversal.target, order: () => keys }, item);
  const items = scope.name('c');
  const counts = compileCounts(scope, field, match, { node, target: traversal.target });
  const entries = [`items: ${items}`, ...counts.entries];
  const one = `${match} WITH ${grouped === node ? 'DISTINCT ' : ''}${grouped}`;
  return { clauses: [`CALL { ${one}\n${page} AS ${items} }`, ...counts.clauses], value: toMap(entries) };
}

/** The clauses from an item's variables to `RETURN collect(…)`; shared by lists that begin at a node and at the root. */
export function compilePage(scope: Scope, field: SelectedField, list: Listed, item: Item): string {
  const request = readPageRequest(field.name, field.arguments as PageArguments, scope.cursors);
  const keys = sortKeys(field, list, item);
  const names = keys.map(() => scope.name('o'));
  const bound = keys.map(({ direction }, index): SortKey => ({ text: names[index] as string, direction }));
  const beyond = beyondCursor(scope, field.name, bound, request);
  const carried = item.relationships === undefined ? item.node : `${item.node}, ${item.relationships}`;
  const cursor = [scope.parameter(request.tag), ...names];
  // An empty page is asked for its pageInfo alone: what is in its items need not be worked out.
  const { clauses, projection } =
    request.size === 0 ? { clauses: [], projection: toMap([]) } : compileItem(scope, field, item, cursor);
  return [
    `WITH ${carried}, ${keys.map(({ text }, index) => `${text} AS ${names[index]}`).join(', ')}`,
    ...(beyond === null ? [] : [`WHERE ${beyond}`]),
    `WITH ${carried}, ${names.join(', ')} ORDER BY ${orderText(bound, request.backward)} LIMIT ${request.size + 1}`,
    ...(item.bind === undefined ? [] : [item.bind(names.join(', '))]),
    ...clauses,
    `RETURN collect(${projection})`,
  ].join('\n');
}

/** The conditions of a list's `types` and `where` on its nodes. */
export function conditionsOf(
  scope: Scope,
  field: SelectedField,
  { target }: Pick<Traversal, 'target'>,
  node: string,
): readonly string[] {
  return [
    ofTypes(node, field.arguments['types'] as readonly string[] | null | undefined),
    compileWhere(scope, target, node, field.arguments['where']),
  ].filter((each) => each !== null);
}

/** WHERE with the blank before it; empty when nothing is asked. */
export function whereText(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function matchTraversal(
  scope: Scope,
  field: SelectedField,
  { from, traversal }: ConnectionStart,
  relationship: string,
  node: string,
): string {
  const conditions = conditionsOf(scope, field, traversal, node);
  const facts = keepFacts(scope, readListFacts(scope, field), relationship, [node]);
  const { through } = traversal;
  if (through === undefined)
    return `WITH ${from} MATCH ${traversal.pattern(from, relationship, node)}${whereText(conditions)} ${facts}`;
  const middle = scope.name('n');
  const inMiddle = compileWhere(scope, through.target, middle, field.arguments[through.argument]);
  // Two steps, since one pattern that passes through a node twice is slow on the embedded engine.
  return `WITH ${from} MATCH ${through.pattern(from, middle)}${whereText(inMiddle === null ? [] : [inMiddle])}
    WITH ${from}, ${middle} MATCH ${traversal.pattern(middle, relationship, node)}${whereText([`${node} <> ${from}`, ...conditions])}
    ${facts}`;
}

function sortKeys(field: SelectedField, { target, order }: Listed, item: Item): SortKey[] {
  const given = field.arguments['orderBy'] as readonly { field: string; direction: 'ASC' | 'DESC' }[];
  const keys = isOrdered(field)
    ? given.map((step) => ({
        text: (ORDERS[target]?.[step.field] as (node: string) => string)(item.node),
        direction: step.direction,
      }))
    : order(item.node);
  return [...keys, { text: item.id ?? `${item.node}.id`, direction: 'ASC' }];
}

function isOrdered(field: SelectedField): boolean {
  return ((field.arguments as PageArguments).orderBy?.length ?? 0) > 0;
}

/** Something is asked of the edges themselves, not only of the nodes that they lead to. */
function hasEdgeFields(scope: Scope, field: SelectedField): boolean {
  const edges = selectedNamed(selectFields(scope, field.type, field.selectionSets), 'edges');
  return edges.some((each) => edgeFields(scope, each).own.length > 0);
}

function edgeFields(scope: Scope, { type, selectionSets }: SelectedField) {
  const fields = selectFields(scope, type, selectionSets);
  const own = fields.filter(({ name }) => name !== 'node' && name !== 'cursor');
  return { nodes: selectedNamed(fields, 'node'), own };
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
  const { nodes, own } = edgeFields(scope, edges);
  const ends = nodes.map(({ key, type, selectionSets }) => {
    const { clauses, value } = scope.compileNode(scope, item.node, type, selectionSets);
    return { clauses, entries: [`\`${key}\`: ${value}`] };
  });
  const parts = [...ends, compileFields(scope, item.relationships ?? item.node, own, null)];
  return {
    clauses: parts.flatMap(({ clauses }) => clauses),
    entry: `\`${edges.key}\`: ${toMap(parts.flatMap(({ entries }) => entries))}`,
  };
}
