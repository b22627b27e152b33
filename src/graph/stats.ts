/** What is in a graph, in numbers. */

import type { Graph } from './graph.js';
import { CONTENT_LABELS, CONTENT_TYPES, NODE_LABELS, RELATIONSHIP_TYPES } from './model.js';

/** Counts by label and by relationship type, in the model's order; kinds with none are there with 0. */
export interface GraphStats {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

/** Counts all nodes and relationships by kind. Throws `GraphError`. */
export async function readStats(graph: Graph): Promise<GraphStats> {
  const nodes = await counts(graph, 'MATCH (n) UNWIND labels(n) AS kind RETURN kind, count(*) AS count');
  const relationships = await counts(graph, 'MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count');
  return { nodes: pick(nodes, NODE_LABELS), relationships: pick(relationships, RELATIONSHIP_TYPES) };
}

/** The part of the counts that says what the graph is about, without the nodes and relationships that serve it. */
export function contentOf({ nodes, relationships }: GraphStats): GraphStats {
  return {
    nodes: pick(new Map(Object.entries(nodes)), CONTENT_LABELS),
    relationships: pick(new Map(Object.entries(relationships)), CONTENT_TYPES),
  };
}

async function counts(graph: Graph, text: string): Promise<ReadonlyMap<string, number>> {
  const { records } = await graph.read({ text, parameters: {} });
  return new Map(records.map((record) => [record['kind'] as string, record['count'] as number]));
}

function pick(found: ReadonlyMap<string, number>, kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, found.get(kind) ?? 0]));
}
