/** Feeds: RSS, Atom, RDF and JSON Feed to entries. */
import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { atomFeed, jsonFeed, rdfFeed, rssFeed } from './feed-formats.js';
import { decodeXml, describeForbiddenXml, rootName } from './xml.js';

/** One entry of a feed. */
export interface FeedEntry {
  /** Where its page is, absolute; null when the feed does not say. */
  readonly url: string | null;
  /** The feed's own id for it, else its address, else its title and date. */
  readonly id: string;
  /** Words without markup; null when there are none. */
  readonly title: string | null;
  /** Dates as the feed writes them. */
  readonly published: string | null;
  readonly updated: string | null;
  /** Names, with commas between them. */
  readonly author: string | null;
  /** The content that the feed carries (not its summary), as HTML; it may be the whole article or its beginning. */
  readonly contentHtml?: string;
}

/** A feed that has been read. */
export interface Feed {
  readonly title: string | null;
  /** How long the publisher asks to wait between two visits; null when it does not. */
  readonly ttlMs: number | null;
  /** In the feed's order: most have the newest first. */
  readonly entries: readonly FeedEntry[];
}

/** A feed, or why the bytes are none: "expected X, but got Y". */
export type FeedResult =
  { readonly ok: true; readonly feed: Feed } | { readonly ok: false; readonly reason: string };

/** Reads a feed. `contentType` is the header as sent; relative addresses count from `url`. Never throws. */
export function readFeed(bytes: Uint8Array, contentType: string | null, url: string): FeedResult {
  const text = decodeXml(bytes, contentType);
  const format = feedFormat(text);
  if (format === null) return fail('RSS, Atom, RDF or JSON Feed, but got something else');
  const problem = format === 'json' ? null : describeForbiddenXml(text);
  if (problem !== null) return { ok: false, reason: problem };
  try {
    return { ok: true, feed: READERS[format](text, url) };
  } catch (error) {
    return fail(`a feed that can be read, but got ${(error as Error).message}`);
  }
}

/** Which kind of feed a text is, told by its root element or its version; null when it is none. */
export function feedFormat(text: string): 'rss' | 'atom' | 'rdf' | 'json' | null {
  if (/^\s*\{/u.test(text.slice(0, 200))) {
    return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/iu.test(text) ? 'json' : null;
  }
  const root = rootName(text);
  if (root === 'rss') return 'rss';
  if (root === 'feed') return 'atom';
  return root === 'rdf' && /purl\.org\/rss|netscape\.com\/rdf/iu.test(text.slice(0, 4_000)) ? 'rdf' : null;
}

const READERS: Readonly<Record<'rss' | 'atom' | 'rdf' | 'json', (text: string, url: string) => Feed>> = {
  rss: (text, url) => rssFeed(parseRssFeed(text), url),
  atom: (text, url) => atomFeed(parseAtomFeed(text), url),
  rdf: (text, url) => rdfFeed(parseRdfFeed(text), url),
  json: (text, url) => jsonFeed(parseJsonFeed(text), url),
};

function fail(expectation: string): FeedResult {
  return { ok: false, reason: `expected ${expectation}` };
}
