/** A small graph that tests of the API share: thirty synthetic articles with places inside a region and a country. */

import type { Graph } from '../../src/graph/graph.js';
import type { KnownPlace } from '../../loaders/write/chains.js';
import { syntheticArticle } from './articles.js';
import { writeTArticles } from './write.js';

/** How many articles {@link fillTGraph} writes. */
export const T_ARTICLES = 30;

const REGION: KnownPlace = {
  id: 'place:upper-valley',
  name: 'Upper Valley',
  properties: { kind: 'region', countryCode: 'XA' },
};
const COUNTRY: KnownPlace = {
  id: 'place:exampleland',
  name: 'Exampleland',
  properties: { kind: 'country', countryCode: 'XA' },
};

/** Writes the newsroom into an empty graph and gives it back. */
export async function fillTGraph(graph: Graph): Promise<Graph> {
  const articles = Array.from({ length: T_ARTICLES }, (_, n) => syntheticArticle(n, 20));
  await writeTArticles(graph, articles, () => [REGION, COUNTRY]);
  return graph;
}
