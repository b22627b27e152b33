/** The loop that takes sources through the pipeline into the graph, and counts what became of them. */

import { GraphError } from '../src/errors.js';
import { mapInOrder } from './in-order.js';
import { Claims } from './jobs/claims.js';
import { documentHash } from './jobs/document-hash.js';
import { inGroups } from './jobs/in-groups.js';
import type { FactsResult } from './jobs/job.js';
import type { Processor } from './jobs/processor.js';
import type { Quarantine } from './jobs/quarantine.js';
import { Tally, type LoadReport } from './jobs/tally.js';
import { untilAborted } from './jobs/until-aborted.js';
import type { RawDocument, Unpacked } from './read/document.js';
import type { ArticleFacts } from './write/facts.js';
import type { StoredArticle, Target } from './write/loads.js';
import type { WriteOutcome } from './write/write-articles.js';

/** Documents that are looked up in the graph in one query. */
const LOOKUP = { count: 50, size: 4_000_000, idleMs: 100 }; // documents, bytes, milliseconds
/** Articles in one transaction. */
const BATCH = { count: 50, size: 4_000_000, idleMs: 2_000 }; // articles, bytes of their documents, milliseconds

/** How far a run is. */
export interface LoadProgress {
  /** Sources that have been dealt with. */
  readonly done: number;
  /** Bytes of the input up to the last of them; see {@link LoadOptions.bytesRead}. */
  readonly bytes: number;
}

/** What {@link loadArticles} needs. */
export interface LoadOptions {
  readonly target: Target;
  readonly processor: Processor;
  readonly sources: AsyncIterable<Unpacked>;
  /** Articles at most; what cannot be taken apart is none. @default no limit */
  readonly limit?: number | undefined;
  /** Ends the run early: what has been made of articles is still written, and the report says that it was stopped. */
  readonly signal?: AbortSignal | undefined;
  /** Keeps what failed. */
  readonly quarantine?: Quarantine | undefined;
  /** How many bytes of the input have been read so far. @default 0 */
  readonly bytesRead?: (() => number) | undefined;
  /** Called when something has been dealt with. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** @default () => new Date() */
  readonly now?: () => Date;
}

/**
 * Loads all sources. One that fails is reported and the run goes on; when the graph itself is gone the run ends with
 * its `GraphError`, and what was written before stays. A document that an earlier run loaded is not even read again,
 * so a run that was killed is finished by the same run again. Holds a few documents for each thread and one batch,
 * however many there are; besides them an id and a hash for each article, and the failures.
 */
export async function loadArticles(options: LoadOptions): Promise<LoadReport> {
  const { target, quarantine, signal, now = () => new Date() } = options;
  const startedMs = now().getTime();
  const tally = new Tally();
  for await (const batch of inGroups(settle(options), { ...BATCH, sizeOf: sizeOfSettled })) {
    const results = await writeBatch(batch, target);
    for (const [index, { source, document }] of batch.entries()) {
      const { outcome, reason, facts } = results[index] as Result;
      if (reason === null) {
        tally.add(outcome, facts);
        await quarantine?.release(source);
      } else {
        tally.fail({ source, reason });
        await quarantine?.add({ source, reason }, document);
      }
    }
    options.onProgress?.({ done: tally.done, bytes: (batch.at(-1) as Settled).bytes });
  }
  const finished = now();
  const seconds = (finished.getTime() - startedMs) / 1000;
  const report = tally.report({ seconds, isDryRun: target.isDryRun, isStopped: signal?.aborted ?? false });
  await quarantine?.finish();
  await target.finish(finished.toISOString(), JSON.stringify(countsOf(report)));
  return report;
}

/** A document of the input, or why there is none; `bytes` as in {@link LoadProgress}. */
interface Taken {
  readonly unpacked: Unpacked;
  readonly bytes: number;
}

/** With its hash, and the article that is already there of it. */
interface LookedUp extends Taken {
  readonly hash: string;
  readonly stored: StoredArticle | null;
}

/** A source of which it is known what to write: facts, nothing (`UNCHANGED`), or a reason why not. */
interface Settled {
  readonly source: string;
  readonly document: RawDocument | null;
  readonly bytes: number;
  readonly result: FactsResult | 'UNCHANGED';
}

type Result =
  | { readonly outcome: WriteOutcome; readonly facts: ArticleFacts | null; readonly reason: null }
  | { readonly outcome: null; readonly facts: null; readonly reason: string };

/** Makes facts of what is new, on several threads, and gives each source in the order of the input. */
async function* settle(options: LoadOptions): AsyncGenerator<Settled> {
  const { processor, target, signal } = options;
  const claims = new Claims();
  const lookedUp = lookUp(take(options), target, processor.version);
  const worked = mapInOrder(lookedUp, processor.ahead, async (item) => ({
    item,
    result: await factsOf(item, processor),
  }));
  for await (const { item, result } of untilAborted(worked, signal)) {
    const { unpacked, bytes } = item;
    const source = unpacked.ok ? unpacked.document.source : unpacked.source;
    const document = unpacked.ok ? unpacked.document : null;
    yield { source, document, bytes, result: claim(claims, source, item, result) };
  }
}

async function* take({ sources, limit = Infinity, bytesRead }: LoadOptions): AsyncGenerator<Taken> {
  let count = 0;
  for await (const unpacked of sources) {
    if (unpacked.ok) count += 1;
    yield { unpacked, bytes: bytesRead?.() ?? 0 };
    if (count >= limit) return;
  }
}

async function* lookUp(
  taken: AsyncIterable<Taken>,
  target: Target,
  version: string,
): AsyncGenerator<LookedUp> {
  for await (const group of inGroups(taken, { ...LOOKUP, sizeOf: sizeOfTaken })) {
    const hashes = group.map(({ unpacked }) => (unpacked.ok ? documentHash(unpacked.document, version) : ''));
    const stored = await target.find(hashes.filter((hash) => hash !== ''));
    for (const [index, item] of group.entries()) {
      const hash = hashes[index] as string;
      yield { ...item, hash, stored: stored.get(hash) ?? null };
    }
  }
}

/** The facts of a document, with the hash that lets a later run know it again; null when it is there already. */
async function factsOf(item: LookedUp, processor: Processor): Promise<FactsResult | null> {
  if (!item.unpacked.ok) return item.unpacked;
  if (item.stored !== null) return null;
  const result = await processor.facts(item.unpacked.document);
  if (!result.ok) return result;
  const properties = { ...result.facts.properties, sourceHash: item.hash };
  return { ok: true, facts: { ...result.facts, properties } };
}

function claim(
  claims: Claims,
  source: string,
  { stored }: LookedUp,
  result: FactsResult | null,
): FactsResult | 'UNCHANGED' {
  if (result?.ok === false) return result;
  const { id, factsHash } = result === null ? (stored as StoredArticle) : result.facts;
  const claimed = claims.claim(id, factsHash, source);
  if (typeof claimed === 'object') return { ok: false, reason: claimed.reason };
  return result === null || claimed === 'SAME' ? 'UNCHANGED' : result;
}

/** What became of each source of the batch, in its order. */
async function writeBatch(batch: readonly Settled[], target: Target): Promise<Result[]> {
  const facts = batch.flatMap(({ result }) => (result !== 'UNCHANGED' && result.ok ? [result.facts] : []));
  const written = await writeFacts(facts, target);
  return batch.map(({ result }): Result => {
    if (result === 'UNCHANGED') return { outcome: result, facts: null, reason: null };
    if (!result.ok) return { outcome: null, facts: null, reason: result.reason };
    const outcome = written.get(result.facts.id) as WriteOutcome | GraphError;
    if (outcome instanceof GraphError) return { outcome: null, facts: null, reason: outcome.message };
    return { outcome, facts: result.facts, reason: null };
  });
}

/** When a batch is refused, each of its articles is tried alone, so that one bad article costs no other. */
async function writeFacts(
  facts: readonly ArticleFacts[],
  target: Target,
): Promise<ReadonlyMap<string, WriteOutcome | GraphError>> {
  if (facts.length === 0) return new Map();
  try {
    return await target.write(facts);
  } catch (error) {
    if (!(error instanceof GraphError) || error.code === 'GRAPH_UNAVAILABLE') throw error;
    if (facts.length === 1) return new Map([[(facts[0] as ArticleFacts).id, error]]);
    const written = new Map<string, WriteOutcome | GraphError>();
    for (const each of facts) for (const entry of await writeFacts([each], target)) written.set(...entry);
    return written;
  }
}

function sizeOfTaken({ unpacked }: Taken): number {
  return unpacked.ok ? unpacked.document.bytes.length : 0;
}

function sizeOfSettled({ document, result }: Settled): number {
  return document === null || result === 'UNCHANGED' ? 0 : document.bytes.length;
}

function countsOf({ loaded, replaced, unchanged, withheld, failures }: LoadReport) {
  return { loaded, replaced, unchanged, withheld, failed: failures.length };
}
