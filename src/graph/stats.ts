/** What is in a graph, in numbers. */

import type { Graph } from './graph.js';
import {
  CONTENT_LABELS,
  CONTENT_TYPES,
  NODE_LABELS,
  RELATIONSHIP_ENDS,
  RELATIONSHIP_TYPES,
  type NodeLabel,
} from './model.js';

/** Counts by label and by relationship type, in the model's order; kinds with none are there with 0. */
export interface GraphStats {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

/** Counts all nodes and relationships by kind. Throws `GraphError`. */
export async function readStats(graph: Graph): Promise<GraphStats> {
  const nodes = await readNodeCounts(graph, NODE_LABELS);
  // From the label that they begin at: the embedded engine looks at all nodes otherwise.
  const relationships = await readCounts(graph, RELATIONSHIP_TYPES, (type) => {
    const [start] = RELATIONSHIP_ENDS[type];
    return `MATCH (:${start})-[r:${type}]->() RETURN '${type}' AS kind, count(r) AS count`;
  });
  return { nodes, relationships };
}

/** Counts the nodes of these labels. Throws `GraphError`. */
export function readNodeCounts(
  graph: Graph,
  labels: readonly NodeLabel[],
): Promise<Readonly<Record<string, number>>> {
  return readCounts(
    graph,
    labels,
    (label) => `MATCH (n:${label}) RETURN '${label}' AS kind, count(n) AS count`,
  );
}

/** The part of the counts that says what the graph is about, without the nodes and relationships that serve it. */
export function contentOf({ nodes, relationships }: GraphStats): GraphStats {
  return {
    nodes: pick(new Map(Object.entries(nodes)), CONTENT_LABELS),
    relationships: pick(new Map(Object.entries(relationships)), CONTENT_TYPES),
  };
}

/** One count for each kind: both engines know how many nodes a label has, and would otherwise look at each. */
async function readCounts<Kind extends string>(
  graph: Graph,
  kinds: readonly Kind[],
  count: (kind: Kind) => string,
): Promise<Readonly<Record<string, number>>> {
  const text = kinds.map(count).join('\nUNION ALL ');
  const { records } = await graph.read({ text, parameters: {} });
  return pick(new Map(records.map((record) => [record['kind'] as string, record['count'] as number])), kinds);
}

function pick(found: ReadonlyMap<string, number>, kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, found.get(kind) ?? 0]));
}
