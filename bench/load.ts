/**
 * Articles written per second at growing sizes, on each engine that is present. Loading is linear when the last
 * thousand take about as long as the first. Each article has a body of its own words, but one in ten, which has that of
 * an earlier article under a lead of its own.
 *
 *     npx tsx bench/load.ts [--sizes 1000,10000] [--batch 100] [--words 300]
 *
 * NEO4J_URI names a Neo4j whose data may be deleted; without it only the embedded engine is measured.
 */

import { parseArgs } from 'node:util';
import type { Article } from '../loaders/article.js';
import { toFacts } from '../loaders/write/facts.js';
import { writeArticles } from '../loaders/write/write-articles.js';
import type { Graph } from '../src/graph/graph.js';
import { syntheticArticle } from '../tests/utils/articles.js';
import { createRandom } from './copies/random.js';
import { onEachEngine } from './engines.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    batch: { type: 'string', default: '100' },
    words: { type: 'string', default: '300' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const batchSize = Number(values.batch);
const bodyWords = Number(values.words);

for (const size of sizes) await onEachEngine(`${size} articles`, (graph) => measure(graph, size));

async function measure(graph: Graph, size: number): Promise<void> {
  const load = { id: 'load:bench', startedAt: '2025-01-01T00:00:00.000Z', version: 'bench' };
  const thousands: number[] = [];
  let started = performance.now();
  for (let from = 0; from < size; from += batchSize) {
    const facts = Array.from({ length: Math.min(batchSize, size - from) }, (_, i) =>
      toFacts(withBody(syntheticArticle(from + i), from + i)),
    );
    await writeArticles(graph, facts, load);
    if ((from + batchSize) % 1000 === 0) {
      thousands.push(performance.now() - started);
      started = performance.now();
    }
  }
  const seconds = thousands.reduce((sum, ms) => sum + ms, 0) / 1000;
  const ratio = ((thousands.at(-1) as number) / (thousands[0] as number)).toFixed(2);
  console.log(
    `${graph.engine.padEnd(9)} ${size} articles: ${seconds.toFixed(1)} s, ${Math.round(size / seconds)} articles/s, last thousand / first thousand ${ratio}`,
  );
}

function withBody(article: Article, n: number): Article {
  const story = n % 10 === 9 ? n - 7 : n;
  const text = `${article.text}\n\n${madeUpWords(story, bodyWords)}`;
  return { ...article, text, textHash: `${n}`, segments: [{ kind: 'BODY', start: 0, end: text.length }] };
}

/** Words of a vocabulary of 10,000, as likely as in any text: few come up often. */
function madeUpWords(story: number, count: number): string {
  const random = createRandom(story);
  return Array.from({ length: count }, () => `w${Math.floor(10_000 * random() ** 3).toString(36)}`).join(' ');
}
