/** Puts articles into a graph as a load does. */

import type { Article } from '../../loaders/article.js';
import type { ContainersOf } from '../../loaders/write/chains.js';
import { toFacts } from '../../loaders/write/facts.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import type { Graph } from '../../src/graph/graph.js';

const LOAD = { id: 'load:test', startedAt: '2025-12-31T00:00:00.000Z', version: 'test' };

/** Writes articles that are resolved and related, in one batch; without `containersOf` no place lies in another. */
export async function writeTArticles(
  graph: Graph,
  articles: readonly Article[],
  containersOf?: ContainersOf,
): Promise<void> {
  const facts = articles.map((article) => toFacts(article, containersOf));
  await writeArticles(graph, facts, LOAD);
}
