/** An article from a record: one line of JSON Lines, with its text or its page and whatever else is known. */
import type { Article, Message } from '../article.js';
import { SourceError } from '../../src/errors.js';
import { type ArticleFields, assembleArticle, warn } from './assemble.js';
import { type PublishedTime, parsePublishedTime } from './dates.js';
import { readHtml } from './html.js';
import { canonicalUrl } from './identity.js';
import { MAX_ARTICLE_BYTES, describeBytes } from './limits.js';
import { type ColumnMapping, RECORD_FIELDS, nameFields } from './record-names.js';
import { readText } from './text.js';
import { splitNames } from './text/byline.js';

/** What a record may say. It has `text` or `html`; `text` wins. Fields that are absent, null or empty are looked for in the words. */
export interface ArticleRecord {
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601, or a date written in full with its year. */
  readonly publishedAt?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** How the ids of all nodes but articles begin (schema/README.md). */
const RESERVED_ID = /^(?:person|organization|place|event|quotation|load):/u;

/**
 * A record from a parsed JSON value; fields it does not know are left out. `columns` says which of its names mean what.
 * @throws SourceError when it is no object, has a field of a wrong type, or has neither text nor html.
 */
export function parseRecord(value: unknown, sourceName: string, columns?: ColumnMapping): ArticleRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SourceError(
      `${sourceName}: expected a JSON object for each article, but got ${describeType(value)}`,
    );
  }
  const fields = nameFields(value as Readonly<Record<string, unknown>>, columns);
  const record: Record<string, string> = {};
  for (const field of RECORD_FIELDS) {
    const given = fields[field];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given !== 'string') {
      throw new SourceError(
        `${sourceName}: expected "${field}" to be a string, but got ${describeType(given)}`,
      );
    }
    record[field] = given;
  }
  if (RESERVED_ID.test(record['id'] ?? '')) {
    throw new SourceError(
      `${sourceName}: expected an "id" that is no other node's, but got "${record['id']}": its beginning is reserved`,
    );
  }
  if (isBlank(record['text']) && isBlank(record['html'])) {
    throw new SourceError(
      `${sourceName}: expected "text" or "html" with words in it, but got ${describeMissing(value as object)}`,
    );
  }
  return record;
}

/**
 * The article of a record. What the record gives wins over what is found in its words. When it gives `text`,
 * `article.text` is that string unchanged.
 * @throws SourceError when the text or page is over 10 MiB, or the page has more elements than a page can have.
 */
export async function articleFromRecord(
  record: ArticleRecord,
  sourceName: string,
  messages: readonly Message[] = [],
): Promise<Article> {
  const found = fieldsOfRecord(record, sourceName);
  return assembleArticle(withGiven(found, record, messages));
}

/**
 * What a record's text or page says by itself.
 * @throws SourceError as {@link articleFromRecord} does.
 */
export function fieldsOfRecord(record: ArticleRecord, sourceName: string): ArticleFields {
  const content = isBlank(record.text) ? (record.html ?? '') : (record.text ?? '');
  assertSize(content, sourceName);
  return isBlank(record.text) ? readHtml(content, sourceName, record.url) : fieldsOfText(content);
}

/** What the words of a plain text say, as fields. */
export function fieldsOfText(text: string): ArticleFields {
  const { segments, headline, byline, authors, published, url } = readText(text);
  return {
    id: null,
    url,
    headline,
    byline,
    authors,
    publisher: null,
    published,
    language: null,
    text,
    segments,
    messages: text.includes('\uFFFD')
      ? [warn('read:text', 'the text has U+FFFD characters: letters were lost before')]
      : [],
  };
}

/** Fields with what a record gives in place of what was found, and messages on what it gives that cannot be read. */
export function withGiven(
  found: ArticleFields,
  record: ArticleRecord,
  messages: readonly Message[],
): ArticleFields {
  const published =
    record.publishedAt === undefined ? found.published : parsePublishedTime(record.publishedAt);
  const byline = record.byline?.replace(/^\s*by\s+/iu, '').trim();
  return {
    ...found,
    id: record.id ?? null,
    url: record.url ?? found.url,
    headline: record.headline ?? found.headline,
    byline: byline ?? found.byline,
    authors: byline === undefined ? found.authors : splitNames(byline),
    publisher: record.publisher ?? found.publisher,
    published,
    language: record.language ?? found.language,
    messages: [...messages, ...found.messages, ...fieldMessages(record, published)],
  };
}

function fieldMessages(record: ArticleRecord, published: PublishedTime | null): Message[] {
  const messages: Message[] = [];
  if (record.publishedAt !== undefined && published === null) {
    messages.push(
      warn(
        'read:record',
        `expected "publishedAt" to be a date with its year, but got "${short(record.publishedAt)}"`,
      ),
    );
  }
  if (record.url !== undefined && canonicalUrl(record.url) === null) {
    messages.push(
      warn('read:record', `expected "url" to be an http or https address, but got "${short(record.url)}"`),
    );
  }
  if (published?.precision === 'DAY') {
    const reason =
      'the time of publication has no time of day with a zone: only its day is kept, as T00:00:00.000Z';
    messages.push({ level: 'INFO', stage: 'read:record', reason });
  }
  return messages;
}

function assertSize(content: string, sourceName: string): void {
  const bytes = Buffer.byteLength(content);
  if (bytes <= MAX_ARTICLE_BYTES) return;
  const limit = describeBytes(MAX_ARTICLE_BYTES);
  throw new SourceError(
    `${sourceName}: expected an article of at most ${limit}, but got ${describeBytes(bytes)}`,
  );
}

function isBlank(content: string | undefined): boolean {
  return content === undefined || content.trim() === '';
}

function describeMissing(fields: object): string {
  const names = Object.keys(fields).slice(0, 8);
  if ('text' in fields || 'html' in fields) return 'an empty one';
  return names.length === 0
    ? 'an empty object'
    : `only ${names.map((name) => `"${short(name)}"`).join(', ')}`;
}

function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
