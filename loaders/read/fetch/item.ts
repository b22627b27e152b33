/** What comes out of an address: the bytes of one article each, with what is known beside them. */
import type { Message } from '../../article.js';
import type { KnownFields } from '../document.js';
import type { Fetcher } from './fetcher.js';
import type { FetchFailure, FetchedBytes } from './result.js';

/** Bytes to read one source from. */
export interface FetchedSource {
  readonly ok: true;
  /** The address that was asked for. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** The Content-Type header as sent; null when there is none. */
  readonly contentType: string | null;
  /** Where it was found after redirects; null for a feed's entry that has no page. */
  readonly url: string | null;
  /** What a feed or sitemap says of the article, as written: for what its page does not say itself. */
  readonly known: KnownFields;
  readonly messages: readonly Message[];
}

/** An address without bytes, and why ("expected X, but got Y", without the address). */
export interface FailedSource {
  readonly ok: false;
  readonly source: string;
  readonly reason: string;
  /** True when another try may succeed later. */
  readonly passing: boolean;
}

/** One article's bytes, or why there are none. */
export type FetchedItem = FetchedSource | FailedSource;

/** Fetches one page; null when the signal was aborted first. */
export async function fetchItem(
  address: string,
  known: KnownFields,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FetchedItem | null> {
  const result = await fetcher.get(address, { signal });
  if (result.kind === 'OK') return itemOf(address, result, known);
  if (result.kind === 'NOT_MODIFIED') return failedItem(address, 'expected a page, but got status 304');
  return result.cause === 'ABORTED' ? null : itemOfFailure(address, result);
}

/** The item of a page that has been fetched. */
export function itemOf(source: string, fetched: FetchedBytes, known: KnownFields): FetchedSource {
  const { bytes, contentType, url } = fetched;
  return { ok: true, source, bytes, contentType, url, known, messages: [] };
}

/** The item of a failure; names the address that failed when it is another one. */
export function itemOfFailure(source: string, { url, reason, passing }: FetchFailure): FailedSource {
  const where = sameAddress(source, url) ? '' : ` (at ${url})`;
  return failedItem(source, `${reason}${where}`, passing);
}

/** An item without bytes. */
export function failedItem(source: string, reason: string, passing = false): FailedSource {
  return { ok: false, source, reason, passing };
}

function sameAddress(a: string, b: string): boolean {
  if (!URL.canParse(a)) return a === b;
  const url = new URL(a);
  url.hash = '';
  return url.href === b;
}
