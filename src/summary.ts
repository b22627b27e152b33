/** What the home page and the start say of the graph. */

import type { Graph, GraphRecord } from './graph/graph.js';
import { ENTITY_LABELS } from './graph/model.js';
import { contentOf, readStats } from './graph/stats.js';
import type { GraphSummary } from './pages/summary.js';

const NEWEST_ARTICLES = 6;
const TOP_ENTITIES = 5; // of each label

/** Counts of what the graph is about, the newest articles and the most mentioned entities. Throws `GraphError`. */
export async function readSummary(graph: Graph): Promise<GraphSummary> {
  const stats = contentOf(await readStats(graph));
  const newest = await read(
    graph,
    `MATCH (a:Article) WITH a, coalesce(a.publishedAt, '') AS at ORDER BY at DESC, a.id LIMIT ${NEWEST_ARTICLES}
      RETURN a.id AS id, a.headline AS headline, a.publisher AS publisher, a.publishedAt AS publishedAt`,
  );
  const top = [];
  for (const label of ENTITY_LABELS) top.push(...(await readTop(graph, label)));
  return {
    nodes: Object.entries(stats.nodes).map(([label, count]) => ({ label, count })),
    relationships: Object.entries(stats.relationships).map(([type, count]) => ({ type, count })),
    newest: newest as unknown as GraphSummary['newest'],
    top: top as unknown as GraphSummary['top'],
  };
}

function readTop(graph: Graph, label: string): Promise<readonly GraphRecord[]> {
  return read(
    graph,
    `MATCH (e:${label}) WITH e, COUNT { (e)-[:MENTIONED_IN]->() } AS articles WHERE articles > 0
      WITH e, articles ORDER BY articles DESC, e.name, e.id LIMIT ${TOP_ENTITIES}
      RETURN '${label}' AS type, e.name AS name, e.id AS id, articles`,
  );
}

async function read(graph: Graph, text: string): Promise<readonly GraphRecord[]> {
  return (await graph.read({ text, parameters: {} })).records;
}
