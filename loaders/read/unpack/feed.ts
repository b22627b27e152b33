/** Feeds: one document for each entry, with what the feed says of it. */
import { SourceError } from '../../../src/errors.js';
import type { Message } from '../../article.js';
import { warn } from '../assemble.js';
import { type KnownFields, type Unpacked, fail } from '../document.js';
import { decodeBytes } from '../encoding.js';
import { parsePage } from '../html/dom.js';
import { MAX_FEED_BYTES } from '../limits.js';
import { countWords, foldBlanks } from '../words.js';
import { type AnyFeed, type FeedEntry, listEntries } from './feed-entries.js';
import { type SourceInput, readWhole } from './input.js';
import { withoutDoctype } from './xml.js';

/** Under this many words what stands for an entry's content is a summary. */
const MAX_TEASER_WORDS = 120;

/**
 * The entries of an RSS, Atom, RDF or JSON feed. Each is a page of its headline and its content, or its summary where
 * the feed has no more, which a message then says.
 * @throws SourceError when it is no feed, too large, or declares entities.
 */
export async function* unpackFeed(input: SourceInput): AsyncIterable<Unpacked> {
  const { name, charset, options } = input;
  const bytes = await readWhole(input, MAX_FEED_BYTES, 'a feed');
  const { text, warning } = decodeBytes(bytes, { charset, xml: true });
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  const { publisher, base, entries } = listEntries(await parse(text));
  if (entries.length === 0) yield fail(name, 'expected a feed with entries, but got none');
  for (const [index, entry] of entries.entries()) {
    const url = absolute(entry.url, base ?? options.known?.url ?? options.hints?.url ?? null);
    const source = `${name}#${index + 1}${url === null ? '' : `: ${url}`}`;
    yield entryDocument(source, { ...entry, url }, publisher, messages);
  }
}

async function parse(text: string): Promise<AnyFeed> {
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(text.trimStart().startsWith('{') ? JSON.parse(text) : withoutDoctype(text));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('expected a feed of RSS, Atom, RDF or JSON, but got one that is damaged');
  }
}

function absolute(address: string | null, base: string | null): string | null {
  if (address === null) return null;
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined).href : address;
}

function entryDocument(
  source: string,
  entry: FeedEntry,
  publisher: string | null,
  messages: readonly Message[],
): Unpacked {
  const headline = entry.title === null ? null : wordsOf(entry.title);
  if (headline === null && entry.html === null)
    return fail(source, 'expected an entry with a title or content, but got neither');
  const page = `${headline === null ? '' : `<h1>${escapeHtml(headline)}</h1>\n`}${entry.html ?? ''}`;
  const document = {
    ...({ source, format: 'FRAGMENT', bytes: Buffer.from(page), charset: 'utf-8' } as const),
    known: knownFields(entry, headline),
    hints: publisher === null ? {} : { publisher: wordsOf(publisher) },
    messages: [...messages, ...summaryMessages(entry)],
  };
  return { ok: true, document };
}

function knownFields({ url, id, author, publishedAt }: FeedEntry, headline: string | null): KnownFields {
  return {
    ...(url === null ? (id === null ? {} : { id }) : { url }),
    ...(headline === null ? {} : { headline }),
    ...(author === null ? {} : { byline: author }),
    ...(publishedAt === null ? {} : { publishedAt }),
  };
}

function summaryMessages({ html, isSummary }: FeedEntry): Message[] {
  if (html !== null && (!isSummary || countWords(html.replace(/<[^<>]*>/gu, ' ')) > MAX_TEASER_WORDS))
    return [];
  const what = html === null ? 'title' : 'summary';
  return [{ level: 'INFO', stage: 'read:feed', reason: `the feed has only the ${what} of this article` }];
}

/** Titles are text, but many feeds put markup and entities into them. */
function wordsOf(title: string): string {
  if (!/[<&]/u.test(title)) return foldBlanks(title);
  try {
    return foldBlanks(parsePage(title, '').body?.textContent ?? title);
  } catch {
    return foldBlanks(title);
  }
}

function escapeHtml(words: string): string {
  return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
