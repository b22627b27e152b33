/**
 * A graph as JSON Lines, and back, so that it moves between engines: nodes first, by label and id, then
 * relationships, by type and ends. The same graph gives the same bytes on both engines.
 */

import { compareText, groupBy } from '../collections.js';
import { UserInputError } from '../errors.js';
import { ensureEntries } from './entries.js';
import type { CypherQuery, Graph, GraphRecord } from './graph.js';
import { ENTITY_LABELS, NODE_LABELS, RELATIONSHIP_ENDS, RELATIONSHIP_TYPES } from './model.js';
import type { EntityLabel, NodeLabel, RelationshipType } from './model.js';

const PAGE_SIZE = 1_000; // nodes in one query

/** What {@link exportGraph} may be told. */
export interface ExportOptions {
  /**
   * With the runs that loaded the articles, and when. Left out, a graph that was loaded, emptied and loaded again
   * gives the same bytes.
   * @default false
   */
  readonly withLoads?: boolean;
}

/** One line of an export. */
export type TransferLine =
  | {
      readonly node: {
        readonly labels: readonly string[];
        readonly properties: Readonly<Record<string, unknown>>;
      };
    }
  | {
      readonly relationship: {
        readonly type: RelationshipType;
        readonly from: string;
        readonly to: string;
        readonly properties: Readonly<Record<string, unknown>>;
      };
    };

/** The graph's lines, without line ends. Throws `GraphError`. */
export async function* exportGraph(graph: Graph, options: ExportOptions = {}): AsyncGenerator<string> {
  const labels = NODE_LABELS.filter((label) => options.withLoads || label !== 'Load');
  for (const label of labels) yield* exportNodes(graph, label, options);
  for (const type of RELATIONSHIP_TYPES) {
    if (options.withLoads || type !== 'LOADED_BY') yield* exportRelationships(graph, type);
  }
}

/**
 * Reads an export's lines into an empty graph; gives how many nodes and relationships it made. Throws `UserInputError`
 * when the graph is not empty or a line is not of the format or names a node that is not there; the graph is then
 * empty again.
 */
export async function importGraph(
  graph: Graph,
  lines: AsyncIterable<string>,
): Promise<{ nodes: number; relationships: number }> {
  await assertEmpty(graph);
  try {
    const counts = await importLines(graph, lines);
    await ensureEntries(graph);
    return counts;
  } catch (error) {
    await clear(graph);
    throw error;
  }
}

async function importLines(graph: Graph, lines: AsyncIterable<string>) {
  const counts = { nodes: 0, relationships: 0 };
  let batch: NumberedLine[] = [];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    batch.push({ number, line: parseLine(text, number) });
    if (batch.length < PAGE_SIZE) continue;
    await importBatch(graph, batch, counts);
    batch = [];
  }
  await importBatch(graph, batch, counts);
  return counts;
}

interface NumberedLine {
  readonly number: number;
  readonly line: TransferLine;
}

async function* exportNodes(graph: Graph, label: NodeLabel, options: ExportOptions): AsyncGenerator<string> {
  for await (const ids of pagesOfIds(graph, label)) {
    const text = `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, properties(n) AS properties`;
    for (const record of await inOrder(graph, { text, parameters: { ids } }, ids)) {
      const { loadedAt, ...properties } = record['properties'] as Record<string, unknown>;
      const all = options.withLoads && loadedAt !== undefined ? { ...properties, loadedAt } : properties;
      yield JSON.stringify({ node: { labels: labelsOf(label), properties: sortKeys(all) } });
    }
  }
}

async function* exportRelationships(graph: Graph, type: RelationshipType): AsyncGenerator<string> {
  const [from, to] = RELATIONSHIP_ENDS[type];
  for await (const ids of pagesOfIds(graph, from)) {
    const text = `UNWIND $ids AS id MATCH (x:${from} {id: id}) MATCH (x)-[r:${type}]->(y:${to})
      RETURN id, y.id AS to, properties(r) AS properties`;
    const { records } = await graph.read({ text, parameters: { ids } });
    const lines = records.map((record) => {
      const properties = sortKeys(record['properties'] as Record<string, unknown>);
      const line = JSON.stringify({
        relationship: { type, from: record['id'], to: record['to'], properties },
      });
      return { from: record['id'] as string, line };
    });
    lines.sort((a, b) => compareText(a.from, b.from) || compareText(a.line, b.line));
    for (const { line } of lines) yield line;
  }
}

async function* pagesOfIds(graph: Graph, label: string): AsyncGenerator<readonly string[]> {
  const { records } = await graph.read({ text: `MATCH (n:${label}) RETURN n.id AS id`, parameters: {} });
  const ids = records.map((record) => record['id'] as string).sort(compareText);
  for (let from = 0; from < ids.length; from += PAGE_SIZE) yield ids.slice(from, from + PAGE_SIZE);
}

async function inOrder(
  graph: Graph,
  query: CypherQuery,
  ids: readonly string[],
): Promise<readonly GraphRecord[]> {
  const { records } = await graph.read(query);
  const byId = new Map(records.map((record) => [record['id'] as string, record]));
  return ids.map((id) => byId.get(id)).filter((record) => record !== undefined);
}

function labelsOf(label: NodeLabel): string[] {
  return isEntityLabel(label) ? ['Entity', label] : [label];
}

function isEntityLabel(label: string): label is EntityLabel {
  return ENTITY_LABELS.includes(label as EntityLabel);
}

function sortKeys(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => compareText(a, b)));
}

async function assertEmpty(graph: Graph): Promise<void> {
  const { records } = await graph.read({ text: 'MATCH (n) RETURN count(n) AS count', parameters: {} });
  const count = records[0]?.['count'];
  if (count !== 0)
    throw new UserInputError(`expected an empty graph to import into, but got one with ${count} nodes`);
}

function parseLine(text: string, number: number): TransferLine {
  try {
    const value = JSON.parse(text) as Partial<Record<'node' | 'relationship', Record<string, unknown>>>;
    if (isNodeLine(value.node) || isRelationshipLine(value.relationship))
      return value as unknown as TransferLine;
  } catch {
    // Said below: a line that is no JSON is as wrong as one of another shape.
  }
  throw new UserInputError(
    `line ${number}: expected {"node": …} or {"relationship": …} as \`export\` writes them, but got ${text.slice(0, 60)}`,
  );
}

function isNodeLine(node: Record<string, unknown> | undefined): boolean {
  if (!Array.isArray(node?.['labels'])) return false;
  const label = node['labels'].at(-1) as NodeLabel;
  const isKnown = NODE_LABELS.includes(label) && labelsOf(label).join() === node['labels'].join();
  return isKnown && typeof (node['properties'] as Record<string, unknown> | undefined)?.['id'] === 'string';
}

function isRelationshipLine(row: Record<string, unknown> | undefined): boolean {
  const isKnown = RELATIONSHIP_TYPES.includes(row?.['type'] as RelationshipType);
  const isMap = typeof row?.['properties'] === 'object' && row['properties'] !== null;
  return isKnown && isMap && typeof row['from'] === 'string' && typeof row['to'] === 'string';
}

async function importBatch(
  graph: Graph,
  batch: readonly NumberedLine[],
  counts: { nodes: number; relationships: number },
): Promise<void> {
  const nodes = batch.flatMap(({ line }) => ('node' in line ? [line.node] : []));
  const relationships = batch.flatMap(({ number, line }) =>
    'relationship' in line ? [{ ...line.relationship, number }] : [],
  );
  await graph.write(async (transaction) => {
    for (const [label, rows] of groupBy(nodes, ({ labels }) => labels.at(-1) as string)) {
      const also = isEntityLabel(label) ? ':Entity' : '';
      const text = `UNWIND $rows AS row CREATE (n:${label}${also}) SET n = row.properties`;
      await transaction.run({ text, parameters: { rows } });
    }
    for (const [type, rows] of groupBy(relationships, (row) => row.type)) {
      const [from, to] = RELATIONSHIP_ENDS[type];
      const text = `UNWIND $rows AS row MATCH (x:${from} {id: row.from}) MATCH (y:${to} {id: row.to})
        CREATE (x)-[r:${type}]->(y) SET r = row.properties RETURN row.number AS number`;
      assertAllMade(rows, await transaction.run({ text, parameters: { rows } }));
    }
  });
  counts.nodes += nodes.length;
  counts.relationships += relationships.length;
}

function assertAllMade(
  rows: readonly { number: number; from: string; to: string }[],
  made: readonly GraphRecord[],
): void {
  const numbers = new Set(made.map((record) => record['number']));
  const missing = rows.find(({ number }) => !numbers.has(number));
  if (missing === undefined) return;
  const { number, from, to } = missing;
  throw new UserInputError(
    `line ${number}: expected both nodes to stand in lines before it, but got ${from} and ${to}`,
  );
}

async function clear(graph: Graph): Promise<void> {
  const text = `MATCH (n) WITH n LIMIT ${PAGE_SIZE} DETACH DELETE n RETURN count(*) AS count`;
  for (let isEmpty = false; !isEmpty;) {
    const [record] = await graph.write((transaction) => transaction.run({ text, parameters: {} }));
    isEmpty = record === undefined || record['count'] === 0;
  }
}
