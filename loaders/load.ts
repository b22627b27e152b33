/** The loop that takes sources through the pipeline into the graph, and counts what became of them. */

import { sha256Hex } from '../src/collections.js';
import { GraphError } from '../src/errors.js';
import type { Graph } from '../src/graph/graph.js';
import type { Article } from './article.js';
import { mapInOrder } from './in-order.js';
import type { Pipeline } from './pipeline.js';
import type { ReadResult } from './read/source.js';
import { toFacts, type ArticleFacts } from './write/facts.js';
import { findUnchanged, finishLoad } from './write/loads.js';
import { writeArticles, type LoadRun, type WriteOutcome } from './write/write-articles.js';

const BATCH_ARTICLES = 50; // articles in one transaction
const BATCH_CHARACTERS = 4_000_000; // of text in one transaction
const AHEAD = 4; // articles being recognized at once

/** A source that did not get into the graph, and why. */
export interface Failure {
  readonly source: string;
  readonly reason: string;
}

/** What became of the sources of one run. */
export interface LoadReport {
  readonly loaded: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

/** What {@link loadArticles} needs. */
export interface LoadOptions {
  readonly graph: Graph;
  readonly pipeline: Pipeline;
  readonly sources: AsyncIterable<ReadResult>;
  /** Called after each article with the number done so far. */
  readonly onProgress?: (done: number) => void;
  /** Called with each failure when it happens. */
  readonly onFailure?: (failure: Failure) => void;
  /** @default () => new Date() */
  readonly now?: () => Date;
}

/**
 * Loads all sources. One that fails is reported and the run goes on; when the graph itself is gone the run ends with
 * its `GraphError`, and what was written before stays.
 */
export async function loadArticles(options: LoadOptions): Promise<LoadReport> {
  const started = (options.now ?? (() => new Date()))();
  const version = options.pipeline.version;
  const startedAt = started.toISOString();
  const run = { id: `load:${sha256Hex(`${startedAt} ${process.pid}`).slice(0, 16)}`, startedAt, version };
  const tally = new Tally(options);
  const sources = withoutDuplicates(options.sources);
  for await (const batch of batches(sources, tally)) await loadBatch(batch, options, run, tally);
  const finished = (options.now ?? (() => new Date()))();
  const report = tally.report((finished.getTime() - started.getTime()) / 1000);
  await finishLoad(options.graph, run.id, finished.toISOString(), JSON.stringify(countsOf(report)));
  return report;
}

interface Sourced<T> {
  readonly source: string;
  readonly value: T;
}

class Tally {
  readonly #counts: Record<WriteOutcome, number> = { LOADED: 0, REPLACED: 0, UNCHANGED: 0 };
  readonly #failures: Failure[] = [];
  #done = 0;

  constructor(readonly options: Pick<LoadOptions, 'onProgress' | 'onFailure'>) {}

  add(outcome: WriteOutcome): void {
    this.#counts[outcome] += 1;
    this.#step();
  }

  fail(failure: Failure): void {
    this.#failures.push(failure);
    this.options.onFailure?.(failure);
    this.#step();
  }

  report(seconds: number): LoadReport {
    const { LOADED: loaded, REPLACED: replaced, UNCHANGED: unchanged } = this.#counts;
    return { loaded, replaced, unchanged, failures: this.#failures, seconds };
  }

  #step(): void {
    this.#done += 1;
    this.options.onProgress?.(this.#done);
  }
}

/**
 * Two sources of one run that claim one id: the first counts, so that loading again changes nothing. The same article
 * again is no fault; another one is reported.
 */
async function* withoutDuplicates(sources: AsyncIterable<ReadResult>): AsyncGenerator<ReadResult> {
  const seen = new Map<string, { readonly source: string; readonly hash: string }>();
  for await (const result of sources) {
    if (!result.ok) {
      yield result;
      continue;
    }
    const { source, article } = result;
    const hash = sourceHash(article, '');
    const before = seen.get(article.id);
    if (before === undefined) seen.set(article.id, { source, hash });
    if (before === undefined || before.hash === hash) yield result;
    else {
      const reason = `expected one article with the id ${article.id} in a run, but got another in ${before.source}`;
      yield { ok: false, source, reason };
    }
  }
}

async function* batches(
  sources: AsyncIterable<ReadResult>,
  tally: Tally,
): AsyncGenerator<Sourced<Article>[]> {
  let batch: Sourced<Article>[] = [];
  let characters = 0;
  for await (const result of sources) {
    if (!result.ok) {
      tally.fail({ source: result.source, reason: result.reason });
      continue;
    }
    batch.push({ source: result.source, value: result.article });
    characters += result.article.text.length;
    if (batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function loadBatch(
  batch: readonly Sourced<Article>[],
  { graph, pipeline }: LoadOptions,
  run: LoadRun,
  tally: Tally,
): Promise<void> {
  const hashes = new Map(batch.map(({ value }) => [value.id, sourceHash(value, pipeline.version)]));
  const unchanged = await findUnchanged(graph, hashes);
  const facts: Sourced<ArticleFacts>[] = [];
  const fresh = new Map<string, Sourced<Article>>();
  for (const each of batch) {
    // The same article a second time is as unchanged as one that an earlier run loaded.
    if (unchanged.has(each.value.id) || fresh.has(each.value.id)) tally.add('UNCHANGED');
    else fresh.set(each.value.id, each);
  }
  const results = mapInOrder(fresh.values(), AHEAD, async ({ source, value }) => ({
    source,
    value: await pipeline.process(value),
  }));
  for await (const { source, value } of results) {
    const fatal = value.messages.find(({ level }) => level === 'FATAL');
    if (fatal !== undefined) {
      tally.fail({ source, reason: `${fatal.stage}: ${fatal.reason}` });
      continue;
    }
    try {
      facts.push({ source, value: withSourceHash(toFacts(value, pipeline.containersOf), hashes) });
    } catch (error) {
      tally.fail({ source, reason: `write: ${(error as Error).message}` });
    }
  }
  await writeBatch(graph, facts, run, tally);
}

/** When a batch is refused, each of its articles is tried alone, so that one bad article costs no other. */
async function writeBatch(
  graph: Graph,
  facts: readonly Sourced<ArticleFacts>[],
  run: LoadRun,
  tally: Tally,
): Promise<void> {
  if (facts.length === 0) return;
  try {
    const outcomes = await writeArticles(
      graph,
      facts.map(({ value }) => value),
      run,
    );
    for (const { value } of facts) tally.add(outcomes.get(value.id) as WriteOutcome);
  } catch (error) {
    if (!(error instanceof GraphError) || error.code === 'GRAPH_UNAVAILABLE') throw error;
    if (facts.length === 1) return tally.fail({ source: facts[0]?.source as string, reason: error.message });
    for (const each of facts) await writeBatch(graph, [each], run, tally);
  }
}

/** Hash of what was read and by which version, known before the costly stages run. */
function sourceHash(article: Article, version: string): string {
  const { id, url, headline, byline, publisher, section, publishedAt, modifiedAt } = article;
  const { language, textHash, segments } = article;
  return sha256Hex(
    JSON.stringify([
      version,
      id,
      url,
      headline,
      byline,
      publisher,
      section,
      publishedAt,
      modifiedAt,
      language,
      textHash,
      segments,
    ]),
  );
}

function withSourceHash(facts: ArticleFacts, hashes: ReadonlyMap<string, string>): ArticleFacts {
  return { ...facts, properties: { ...facts.properties, sourceHash: hashes.get(facts.id) ?? null } };
}

function countsOf({ loaded, replaced, unchanged, failures }: LoadReport) {
  return { loaded, replaced, unchanged, failed: failures.length };
}
