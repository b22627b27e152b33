/** One address to the articles behind it: a page is one, a feed and a sitemap are many. */
import type { KnownFields } from '../document.js';
import { canonicalUrl } from '../identity.js';
import { readFeed, feedFormat } from './feed.js';
import { fetchEntry } from './fetch-entry.js';
import type { Fetcher } from './fetcher.js';
import { type FetchedItem, failedItem, fetchItem, itemOf, itemOfFailure } from './item.js';
import type { FetchedBytes } from './result.js';
import { MAX_SITEMAP_BYTES, type SitemapEntry, isSitemap } from './sitemap.js';
import { unpackSitemap, walkSitemap } from './walk-sitemap.js';
import { decodeXml } from './xml.js';

/** How far to go. */
export interface ExpandOptions {
  /** The most items, failed ones included; all when left out. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Bytes looked at to tell a feed or sitemap. */
const HEAD_BYTES = 64 * 1024;

/** Sitemaps may be larger than articles. */
const MAYBE_SITEMAP = /sitemap|\.xml(?:\.gz)?$/iu;

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.8';

/**
 * Gives the items behind an address as they are fetched: for a feed one an entry, for a sitemap one an address, else the
 * bytes that are there. An address that was given before (canonical form) is left out. Never rejects; what cannot be
 * fetched is an item with its reason. Ends quietly when the signal is aborted.
 */
export async function* expandUrl(
  url: string,
  fetcher: Fetcher,
  { limit = Infinity, signal }: ExpandOptions = {},
): AsyncGenerator<FetchedItem> {
  if (limit <= 0) return;
  let count = 0;
  for await (const item of itemsOf(url, fetcher, signal)) {
    yield item;
    count += 1;
    if (count >= limit) return;
  }
}

async function* itemsOf(
  url: string,
  fetcher: Fetcher,
  signal: AbortSignal | undefined,
): AsyncGenerator<FetchedItem> {
  const larger = URL.canParse(url) && MAYBE_SITEMAP.test(new URL(url).pathname);
  const options = { accept: ACCEPT, signal, ...(larger ? { maxBytes: MAX_SITEMAP_BYTES } : {}) };
  const result = await fetcher.get(url, options);
  if (result.kind === 'NOT_MODIFIED') return yield failedItem(url, 'expected a page, but got status 304');
  if (result.kind === 'FAILED') {
    if (result.cause !== 'ABORTED') yield itemOfFailure(url, result);
    return;
  }
  const kind = await kindOf(result);
  if (kind === 'FEED') yield* itemsOfFeed(url, result, fetcher, signal);
  else if (kind === 'SITEMAP') yield* itemsOfSitemap(url, result, fetcher, signal);
  else yield itemOf(url, result, {});
}

/** By content alone: feeds are sent as text/xml, text/html and worse. */
async function kindOf({ bytes, contentType }: FetchedBytes): Promise<'FEED' | 'SITEMAP' | 'OTHER'> {
  const head = decodeXml(bytes.subarray(0, HEAD_BYTES), contentType);
  // A JSON Feed may name its version after its items.
  const text = /^\s*\{/u.test(head) ? decodeXml(bytes, contentType) : head;
  if (feedFormat(text) !== null) return 'FEED';
  if (isSitemap(head)) return 'SITEMAP';
  const unpacked = await unpackSitemap(bytes, HEAD_BYTES, true);
  return unpacked.ok && isSitemap(decodeXml(unpacked.bytes, null)) ? 'SITEMAP' : 'OTHER';
}

async function* itemsOfFeed(
  url: string,
  { bytes, contentType, url: found }: FetchedBytes,
  fetcher: Fetcher,
  signal: AbortSignal | undefined,
): AsyncGenerator<FetchedItem> {
  const result = readFeed(bytes, contentType, found);
  if (!result.ok) return yield failedItem(url, result.reason);
  if (result.feed.entries.length === 0) yield failedItem(url, 'expected a feed with entries, but got none');
  const isNew = createFilter();
  for (const entry of result.feed.entries) {
    if (!isNew(entry.url ?? entry.id)) continue;
    const item = await fetchEntry(entry, fetcher, signal);
    if (item === null) return;
    if (!isRepeat(item, isNew)) yield item;
  }
}

async function* itemsOfSitemap(
  url: string,
  { bytes, url: found }: FetchedBytes,
  fetcher: Fetcher,
  signal: AbortSignal | undefined,
): AsyncGenerator<FetchedItem> {
  const unpacked = await unpackSitemap(bytes);
  if (!unpacked.ok) return yield failedItem(url, unpacked.reason);
  const isNew = createFilter();
  let isEmpty = true;
  for await (const finding of walkSitemap({ bytes: unpacked.bytes, url: found }, fetcher, signal)) {
    isEmpty = false;
    if (!finding.ok) yield finding;
    else if (isNew(finding.entry.url)) {
      const item = await fetchItem(finding.entry.url, knownOf(finding.entry), fetcher, signal);
      if (item === null) return;
      if (!isRepeat(item, isNew)) yield item;
    }
  }
  if (isEmpty && signal?.aborted !== true)
    yield failedItem(url, 'expected a sitemap with addresses, but got none');
}

function knownOf({ newsTitle, newsPublished, newsName }: SitemapEntry): KnownFields {
  return {
    ...(newsTitle === null ? {} : { headline: newsTitle }),
    ...(newsPublished === null ? {} : { publishedAt: newsPublished }),
    ...(newsName === null ? {} : { publisher: newsName }),
  };
}

/** Says of each address whether it comes for the first time. */
function createFilter(): (address: string) => boolean {
  const seen = new Set<string>();
  return (address) => {
    const key = canonicalUrl(address) ?? address;
    const { size } = seen;
    return seen.add(key).size > size;
  };
}

/** A redirect may lead two addresses to one page. */
function isRepeat(item: FetchedItem, isNew: (address: string) => boolean): boolean {
  if (!item.ok || item.url === null || canonicalUrl(item.url) === canonicalUrl(item.source)) return false;
  return !isNew(item.url);
}
