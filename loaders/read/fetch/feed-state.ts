/** What is remembered of a feed between two runs: a small file for each feed. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../../src/collections.js';
import { canonicalUrl } from '../identity.js';
import type { FeedEntry } from './feed.js';

/** Entries remembered beside those that stand in the feed. */
const MAX_SEEN = 5_000;

const KEY_HEX_DIGITS = 20;

/** Validators of the last answer that was worked through, and how long the publisher asks to wait; null when unknown. */
export interface FeedVisit {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly ttlMs: number | null;
}

/** The memory of one feed. Each change is on disk, whole, before its promise fulfils; rejects when it cannot be. */
export interface FeedState {
  readonly visit: FeedVisit;
  /** True when an entry of this id or this address was remembered. */
  has(entry: FeedEntry): boolean;
  remember(entry: FeedEntry): Promise<void>;
  /** Ends a visit; forgets the oldest entries over 5,000 that are no longer among the feed's `entries`. */
  finish(visit: FeedVisit, entries: readonly FeedEntry[]): Promise<void>;
}

/** A memory, and what was wrong with the file that was there ("expected X, but got Y"; it is then started anew). */
export interface OpenedFeedState {
  readonly state: FeedState;
  readonly path: string;
  readonly problem: string | null;
}

interface StateFile extends FeedVisit {
  readonly version: 1;
  readonly url: string;
  /** Keys of entries, the oldest first. */
  readonly seen: readonly string[];
}

/** Opens the memory of a feed in a folder, which is made when it is missing. Rejects when it cannot be read. */
export async function openFeedState(folder: string, url: string): Promise<OpenedFeedState> {
  const key = sha256Hex(canonicalUrl(url) ?? url).slice(0, KEY_HEX_DIGITS);
  const path = join(folder, `feed-${key}.json`);
  await mkdir(folder, { recursive: true });
  const { file, problem } = await readState(path, url);
  return { state: createState(path, file), path, problem };
}

function createState(path: string, file: StateFile): FeedState {
  let seen = new Set(file.seen);
  let visit: FeedVisit = { etag: file.etag, lastModified: file.lastModified, ttlMs: file.ttlMs };
  const save = (): Promise<void> => {
    const written: StateFile = { version: 1, url: file.url, ...visit, seen: [...seen] };
    return writeWhole(path, `${JSON.stringify(written)}\n`);
  };
  return {
    get visit() {
      return visit;
    },
    has: (entry) => keysOf(entry).some((key) => seen.has(key)),
    async remember(entry) {
      for (const key of keysOf(entry)) seen.add(key);
      await save();
    },
    async finish(next, entries) {
      visit = next;
      seen = withoutOldest(seen, new Set(entries.flatMap(keysOf)));
      await save();
    },
  };
}

/** Some feeds change ids and keep addresses, others the other way round. */
function keysOf({ id, url }: FeedEntry): string[] {
  const address = url === null ? [] : [canonicalUrl(url) ?? url];
  return [`id ${id}`, ...address].map((words) => sha256Hex(words).slice(0, KEY_HEX_DIGITS));
}

/** An entry that is still in the feed stays known however many there are: it would come again. */
function withoutOldest(seen: ReadonlySet<string>, present: ReadonlySet<string>): Set<string> {
  const gone = [...seen].filter((key) => !present.has(key));
  const dropped = new Set(gone.slice(0, Math.max(0, gone.length - MAX_SEEN)));
  return new Set([...seen].filter((key) => !dropped.has(key)));
}

async function readState(
  path: string,
  url: string,
): Promise<{ readonly file: StateFile; readonly problem: string | null }> {
  const empty: StateFile = { version: 1, url, etag: null, lastModified: null, ttlMs: null, seen: [] };
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (isStateFile(value)) return { file: value, problem: null };
    return { file: empty, problem: 'expected what is remembered of a feed, but got other JSON' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { file: empty, problem: null };
    if (!(error instanceof SyntaxError)) throw error;
    return { file: empty, problem: 'expected what is remembered of a feed as JSON, but got something else' };
  }
}

function isStateFile(value: unknown): value is StateFile {
  const file = (value ?? {}) as Readonly<Record<keyof StateFile, unknown>>;
  const { version, seen, etag, lastModified, ttlMs } = file;
  const areTexts = [etag, lastModified].every((field) => field === null || typeof field === 'string');
  if (version !== 1 || !areTexts || (ttlMs !== null && typeof ttlMs !== 'number')) return false;
  return Array.isArray(seen) && seen.every((key) => typeof key === 'string');
}

/** A kill leaves the old file or the new one, never a part. */
async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
