/**
 * Articles a second through the whole pipeline, one thread, and the share of each stage: reading, each stage of
 * recognition, resolving and relating, and writing into an embedded graph in memory (with deciding who is who).
 * Processor time, so that what else the machine does hardly shows. One pass before the measured one warms up; start-up
 * is not counted.
 *
 *     npx tsx bench/stages.ts [PATH…]   (default: examples/articles and, where it is, ../shared/seeds)
 */

import { existsSync } from 'node:fs';
import type { Article } from '../loaders/article.js';
import { createPipeline } from '../loaders/pipeline.js';
import type { RawDocument } from '../loaders/read/document.js';
import { expandPaths } from '../loaders/read/paths.js';
import { readDocument } from '../loaders/read/read-document.js';
import { unpackPath } from '../loaders/read/unpack.js';
import { toFacts, type ArticleFacts } from '../loaders/write/facts.js';
import { writeArticles } from '../loaders/write/write-articles.js';
import { applyConstraints } from '../src/graph/schema.js';
import { openEmbeddedGraph } from '../src/graph/use/embedded.js';

const BATCH = 50; // articles in a transaction, as a load has them
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : ['examples/articles', '../shared/seeds'].filter(existsSync);

const documents = await unpackAll(paths);
const pipeline = await createPipeline();
await pass();
report(await pass());
await pipeline.dispose();

async function unpackAll(from: readonly string[]): Promise<RawDocument[]> {
  const unpacked: RawDocument[] = [];
  const { files, problems } = await expandPaths([...from]);
  for (const { path, reason } of problems) console.error(`${path}: ${reason}`);
  for (const file of files)
    for await (const each of unpackPath(file, {})) if (each.ok) unpacked.push(each.document);
  return unpacked;
}

/** What one pass over all documents took, by stage, in milliseconds of processor time. */
interface Pass {
  readonly spent: ReadonlyMap<string, number>;
  readonly articles: number;
  readonly words: number;
  readonly wallMs: number;
}

async function pass(): Promise<Pass> {
  const spent = new Map<string, number>();
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const started = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(started);
      spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1000);
    }
  };
  const started = performance.now();
  const all: ArticleFacts[] = [];
  let words = 0;
  for (const document of documents) {
    const result = await timed('read', () => readDocument(document));
    if (!result.ok) continue;
    let article: Article = result.article;
    for (const { name, run } of pipeline.stages) article = await timed(name, () => run(article));
    words += article.text.split(/\s+/).length;
    all.push(await timed('write', () => toFacts(article, pipeline.containersOf)));
  }
  const graph = await openEmbeddedGraph({ folder: null });
  await applyConstraints(graph);
  const load = { id: 'load:bench', startedAt: '2025-01-01T00:00:00.000Z', version: 'bench' };
  for (let at = 0; at < all.length; at += BATCH)
    await timed('write', () => writeArticles(graph, all.slice(at, at + BATCH), load));
  await graph.dispose();
  return { spent, articles: all.length, words, wallMs: performance.now() - started };
}

function report({ spent, articles, words, wallMs }: Pass): void {
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  console.log(
    `${articles} articles, ${words} words: ${((1000 * articles) / total).toFixed(1)} articles and ` +
      `${Math.round((1000 * words) / total)} words per processor second; ` +
      `${((1000 * articles) / wallMs).toFixed(1)} articles a second by the clock`,
  );
  for (const [stage, ms] of spent)
    console.log(
      `${stage.padEnd(22)} ${(ms / articles).toFixed(1).padStart(7)} ms an article ${((100 * ms) / total).toFixed(1).padStart(5)}%`,
    );
}
