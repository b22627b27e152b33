/** A feed visited again and again, for what is new in it. */
import { type Clock, systemClock } from './clock.js';
import { type FeedState, openFeedState } from './feed-state.js';
import { type Feed, type FeedEntry, readFeed } from './feed.js';
import { fetchEntry } from './fetch-entry.js';
import type { Fetcher } from './fetcher.js';
import { type FailedSource, type FetchedItem, failedItem, itemOfFailure } from './item.js';
import type { FetchFailure, FetchedBytes, NotModified } from './result.js';

/** What to follow, and how. */
export interface FollowOptions {
  readonly url: string;
  readonly fetcher: Fetcher;
  /** The folder in which is remembered what has been seen. */
  readonly stateFolder: string;
  /** The shortest time between two visits; a publisher's ttl and Retry-After make it longer, up to a day. */
  readonly intervalMs: number;
  /** Ends the following. */
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}

/** An entry that has not been given before. */
export interface NewEntry {
  readonly ok: true;
  readonly entry: FeedEntry;
  /** Asks for the entry again at the next visit; after five times it counts as seen all the same. */
  defer(): void;
}

const ACCEPT =
  'application/atom+xml,application/rss+xml,application/rdf+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8';

const MAX_WAIT_MS = 24 * 60 * 60 * 1000;

/** After faults the wait doubles up to this. */
const MAX_BACKOFF_MS = 6 * 60 * 60 * 1000;

const MAX_DEFERRALS = 5;

const STATUS_GONE = 410;

/**
 * Gives each new entry, the oldest first, and each failed visit with its reason. An entry counts as seen, also by later
 * runs, once the next one is asked for: a kill before that gives it again. Ends when the signal is aborted, when the
 * feed is gone for good (410) or when its address may not be asked. Rejects when the state folder cannot be used.
 */
export async function* followFeed(options: FollowOptions): AsyncGenerator<NewEntry | FailedSource> {
  const { url, fetcher, stateFolder, intervalMs, signal, clock = systemClock } = options;
  const { state, path, problem } = await openFeedState(stateFolder, url);
  if (problem !== null) yield failedItem(path, problem);
  const deferrals = new Map<string, number>();
  for (let failures = 0; !signal.aborted;) {
    const visit = await visitFeed(url, fetcher, state, signal);
    if (visit.kind === 'ABORTED') return;
    if (visit.kind === 'FAILED') {
      yield visit.item;
      if (visit.isFinal) return;
      failures += 1;
    } else {
      failures = 0;
      if (visit.kind === 'FEED') yield* newEntries(visit, state, deferrals, signal);
    }
    const askedMs = visit.kind === 'FAILED' ? visit.retryAfterMs : state.visit.ttlMs;
    await clock.sleep(waitMs(intervalMs, failures, askedMs), signal);
  }
}

/** The pages of a feed's new entries. One that cannot be fetched for now is tried again at later visits. */
export async function* followPages(options: FollowOptions): AsyncGenerator<FetchedItem> {
  for await (const found of followFeed(options)) {
    if (!found.ok) {
      yield found;
      continue;
    }
    const item = await fetchEntry(found.entry, options.fetcher, options.signal);
    if (item === null) return;
    if (!item.ok && item.passing) found.defer();
    yield item;
  }
}

type Visit =
  | { readonly kind: 'FEED'; readonly feed: Feed; readonly fetched: FetchedBytes }
  | { readonly kind: 'UNCHANGED' }
  | { readonly kind: 'ABORTED' }
  | {
      readonly kind: 'FAILED';
      readonly item: FailedSource;
      readonly isFinal: boolean;
      readonly retryAfterMs: number | null;
    };

async function visitFeed(
  url: string,
  fetcher: Fetcher,
  state: FeedState,
  signal: AbortSignal,
): Promise<Visit> {
  const { etag, lastModified } = state.visit;
  const conditions = { ifNoneMatch: etag, ifModifiedSince: lastModified };
  const result = await fetcher.get(url, { accept: ACCEPT, signal, ...conditions });
  if (result.kind !== 'OK') return visitWithoutBody(url, result);
  const read = readFeed(result.bytes, result.contentType, result.url);
  if (read.ok) return { kind: 'FEED', feed: read.feed, fetched: result };
  return { kind: 'FAILED', item: failedItem(url, read.reason), isFinal: false, retryAfterMs: null };
}

function visitWithoutBody(url: string, result: NotModified | FetchFailure): Visit {
  if (result.kind === 'NOT_MODIFIED') return { kind: 'UNCHANGED' };
  const { cause, status, retryAfterMs } = result;
  if (cause === 'ABORTED') return { kind: 'ABORTED' };
  const isFinal = cause === 'REFUSED' || status === STATUS_GONE;
  return { kind: 'FAILED', item: itemOfFailure(url, result), isFinal, retryAfterMs };
}

async function* newEntries(
  { feed, fetched }: Extract<Visit, { kind: 'FEED' }>,
  state: FeedState,
  deferrals: Map<string, number>,
  signal: AbortSignal,
): AsyncGenerator<NewEntry> {
  let isComplete = true;
  for (const entry of feed.entries.toReversed()) {
    if (state.has(entry)) continue;
    if (signal.aborted) return;
    let isDeferred = false;
    yield { ok: true, entry, defer: () => (isDeferred = mayDefer(entry.id, deferrals)) };
    if (isDeferred) isComplete = false;
    else await state.remember(entry);
  }
  const { etag, lastModified } = fetched;
  // With its validators the server would answer that nothing is new, and a deferred entry would not come again.
  const validators = isComplete ? { etag, lastModified } : { etag: null, lastModified: null };
  await state.finish({ ...validators, ttlMs: feed.ttlMs }, feed.entries);
}

function mayDefer(id: string, deferrals: Map<string, number>): boolean {
  const count = (deferrals.get(id) ?? 0) + 1;
  deferrals.set(id, count);
  return count <= MAX_DEFERRALS;
}

function waitMs(intervalMs: number, failures: number, askedMs: number | null): number {
  const backoffMs = Math.min(intervalMs * 2 ** failures, MAX_BACKOFF_MS);
  return Math.max(intervalMs, backoffMs, Math.min(askedMs ?? 0, MAX_WAIT_MS));
}
