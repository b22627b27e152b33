/** A feed's entry as an article: its page, or the content that the feed carries when the page is closed. */
import type { KnownFields } from '../document.js';
import { countWords } from '../words.js';
import type { FeedEntry } from './feed.js';
import type { Fetcher } from './fetcher.js';
import { type FetchedItem, failedItem, itemOf, itemOfFailure } from './item.js';
import { asMarkup } from './plain-text.js';
import type { FetchFailure } from './result.js';

/** Shorter content is a teaser. */
const MIN_CONTENT_WORDS = 50;

/** Closed to the program, or gone. */
const CLOSED: ReadonlySet<number> = new Set([401, 402, 403, 404, 410, 451]);

/**
 * Fetches an entry's page. When it is closed (401 to 404, 410, 451, robots.txt) or the entry names none, the feed's own
 * content is taken instead, with a message, if it has 50 words or more. Null when the signal was aborted first.
 */
export async function fetchEntry(
  entry: FeedEntry,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FetchedItem | null> {
  const known = knownOf(entry);
  if (entry.url === null) {
    return contentItem(entry, known, 'the entry names no page') ?? noPage(entry);
  }
  const result = await fetcher.get(entry.url, { signal });
  if (result.kind === 'OK') return itemOf(entry.url, result, known);
  if (result.kind === 'NOT_MODIFIED') return failedItem(entry.url, 'expected a page, but got status 304');
  if (result.cause === 'ABORTED') return null;
  const content = isClosed(result) ? contentItem(entry, known, `its page gave: ${result.reason}`) : null;
  return content ?? itemOfFailure(entry.url, result);
}

function knownOf({ title, author, published }: FeedEntry): KnownFields {
  return {
    ...(title === null ? {} : { headline: title }),
    ...(author === null ? {} : { byline: author }),
    ...(published === null ? {} : { publishedAt: published }),
  };
}

/** A busy site's robots.txt that could not be read may be read later, so its pages are not closed. */
function isClosed({ cause, status, passing }: FetchFailure): boolean {
  return (cause === 'ROBOTS' && !passing) || (status !== null && CLOSED.has(status));
}

function contentItem(entry: FeedEntry, known: KnownFields, why: string): FetchedItem | null {
  const content = entry.contentHtml ?? '';
  if (countWords(content.replace(/<[^<>]*>/gu, ' ')) < MIN_CONTENT_WORDS) return null;
  const reason = `the article is what the feed carries, since ${why}`;
  return {
    ok: true,
    source: entry.url ?? entry.id,
    bytes: Buffer.from(pageOf(entry.title, content)),
    contentType: 'text/html; charset=utf-8',
    url: entry.url,
    known,
    messages: [{ level: 'INFO', stage: 'read:feed', reason }],
  };
}

function pageOf(title: string | null, content: string): string {
  const words = title === null ? '' : asMarkup(title).replace(/^<p>|<\/p>$/gu, '');
  const head = `<head><meta charset="utf-8"><title>${words}</title></head>`;
  const heading = words === '' ? '' : `<h1>${words}</h1>\n`;
  return `<!doctype html>\n<html>${head}<body><article>\n${heading}${content}\n</article></body></html>\n`;
}

function noPage({ id }: FeedEntry): FetchedItem {
  return failedItem(id, 'expected an entry with an address or its whole content, but got neither');
}
