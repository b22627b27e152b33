/** The engines that the contract runs on: the embedded one always, Neo4j where it can be started. */

import type { Graph } from '../../src/graph/graph.js';
import { applyConstraints } from '../../src/graph/schema.js';
import { openEmbeddedGraph } from '../../src/graph/use/embedded.js';
import { openNeo4jGraph } from '../../src/graph/use/neo4j.js';
import { NEO4J_IS_ABSENT, startTNeo4j, type TNeo4j } from './neo4j.js';
import { PATIENCE_MS } from './patience.js';

/** One engine: its name, and an empty graph with all constraints. `open` is null where the engine is absent. */
export interface TEngine {
  readonly name: 'embedded' | 'neo4j';
  readonly open: (() => Promise<Graph>) | null;
}

export const T_ENGINES: readonly TEngine[] = [
  { name: 'embedded', open: createTGraph },
  { name: 'neo4j', open: NEO4J_IS_ABSENT ? null : openEmptyNeo4j },
];

/** An empty graph in memory with all constraints. */
export async function createTGraph(): Promise<Graph> {
  const graph = await openEmbeddedGraph({ folder: null });
  await applyConstraints(graph);
  return graph;
}

async function openEmptyNeo4j(): Promise<Graph> {
  const { uri } = (await startTNeo4j()) as TNeo4j;
  const [user, password, database] = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].map(
    (name) => process.env[name] ?? null,
  );
  const graph = await openNeo4jGraph({
    uri,
    user: user ?? null,
    password: password ?? null,
    database: database ?? null,
    ...{ transactionTimeoutMs: PATIENCE_MS, readTimeoutMs: PATIENCE_MS },
  });
  await graph.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n', parameters: {} }));
  await applyConstraints(graph);
  return graph;
}
