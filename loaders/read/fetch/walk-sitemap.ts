/** All addresses of a sitemap, through the indexes that it may be made of. */
import { canonicalUrl } from '../identity.js';
import { readBody } from './body.js';
import type { Fetcher } from './fetcher.js';
import { type FailedSource, failedItem, itemOfFailure } from './item.js';
import { MAX_SITEMAP_BYTES, type SitemapEntry, readSitemap } from './sitemap.js';

/** An index names sitemaps; the protocol lets it name no index, and some sites do. */
const MAX_DEPTH = 3;

/** Sitemaps read for one address: at 50,000 addresses each, more than anybody loads. */
const MAX_SITEMAPS = 1_000;

/** An address of a site, or a part of its sitemap that could not be read. */
export type SitemapFinding = { readonly ok: true; readonly entry: SitemapEntry } | FailedSource;

interface Part {
  readonly url: string;
  readonly depth: number;
  /** Null until it is fetched. */
  readonly bytes: Uint8Array | null;
}

/**
 * Gives the addresses in the order of the sitemap, and fetches the parts of an index only when it comes to them: each
 * once, 1,000 at most, three levels deep. Ends quietly when the signal is aborted.
 */
export async function* walkSitemap(
  first: { readonly bytes: Uint8Array; readonly url: string },
  fetcher: Fetcher,
  signal?: AbortSignal,
): AsyncGenerator<SitemapFinding> {
  const seen = new Set<string>([keyOf(first.url)]);
  const waiting: Part[] = [{ ...first, depth: 0 }];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const bytes = part.bytes ?? (await fetchPart(part.url, fetcher, signal));
    if (bytes === null) return;
    if ('reason' in bytes) {
      yield bytes;
      continue;
    }
    const sitemap = readSitemap(bytes, part.url);
    if (!sitemap.ok) yield failedItem(part.url, sitemap.reason);
    else if (sitemap.kind === 'URLS') yield* sitemap.entries.map((entry) => ({ ok: true as const, entry }));
    else {
      const { parts, problem } = partsOf(part, sitemap.sitemaps, seen);
      waiting.unshift(...parts);
      if (problem !== null) yield failedItem(part.url, problem);
    }
  }
}

/** A sitemap that is packed as a file (`.xml.gz`), unpacked; other bytes as they are. */
export async function unpackSitemap(
  bytes: Uint8Array,
  maxBytes = MAX_SITEMAP_BYTES,
  truncate = false,
): Promise<
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string }
> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes };
  return readBody(inOrder([bytes]), { encoding: 'gzip', maxBytes, truncate });
}

async function fetchPart(
  url: string,
  fetcher: Fetcher,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | FailedSource | null> {
  const result = await fetcher.get(url, { maxBytes: MAX_SITEMAP_BYTES, signal });
  if (result.kind === 'OK') {
    const unpacked = await unpackSitemap(result.bytes);
    return unpacked.ok ? unpacked.bytes : failedItem(url, unpacked.reason);
  }
  if (result.kind === 'NOT_MODIFIED') return failedItem(url, 'expected a sitemap, but got status 304');
  return result.cause === 'ABORTED' ? null : itemOfFailure(url, result);
}

function partsOf(
  { depth }: Part,
  urls: readonly string[],
  seen: Set<string>,
): { readonly parts: readonly Part[]; readonly problem: string | null } {
  if (depth + 1 >= MAX_DEPTH) {
    return { parts: [], problem: `expected sitemaps ${MAX_DEPTH} levels deep at most, but got more` };
  }
  const parts: Part[] = [];
  for (const url of urls) {
    if (seen.has(keyOf(url))) continue;
    if (seen.size >= MAX_SITEMAPS) {
      return {
        parts,
        problem: `expected at most ${MAX_SITEMAPS} sitemaps, but got more: the others are left out`,
      };
    }
    seen.add(keyOf(url));
    parts.push({ url, depth: depth + 1, bytes: null });
  }
  return { parts, problem: null };
}

function keyOf(url: string): string {
  return canonicalUrl(url) ?? url;
}

async function* inOrder(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
