/** The engines that a benchmark measures, each with an empty graph. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Graph } from '../src/graph/graph.js';
import { applyConstraints } from '../src/graph/schema.js';
import { openEmbeddedGraph } from '../src/graph/use/embedded.js';
import { openNeo4jGraph } from '../src/graph/use/neo4j.js';

/**
 * Measures an empty graph with all constraints in a folder of the embedded engine, then one in the Neo4j at NEO4J_URI,
 * whose data is deleted; without it, says of `what` that it was skipped there.
 */
export async function onEachEngine(what: string, measure: (graph: Graph) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  await using(await openEmbeddedGraph({ folder }), measure);
  rmSync(folder, { recursive: true });
  const uri = process.env['NEO4J_URI'];
  if (uri === undefined) return console.log(`neo4j     ${what}: skipped (NEO4J_URI is not set)`);
  const neo4j = await openNeo4jGraph({ uri, user: null, password: null, database: null });
  await empty(neo4j);
  await using(neo4j, measure);
}

async function using(graph: Graph, measure: (graph: Graph) => Promise<void>): Promise<void> {
  await applyConstraints(graph);
  await measure(graph);
  await graph.dispose();
}

/** In steps, so that no transaction holds a whole graph. */
async function empty(graph: Graph): Promise<void> {
  const text = 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS count';
  for (let count: unknown = 1; count !== 0;) {
    const [record] = await graph.write((transaction) => transaction.run({ text, parameters: {} }));
    count = record?.['count'];
  }
}
