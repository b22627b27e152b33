/** The one place where an Article is made from what a source said. */
import type { Article, Message, Segment } from '../article.js';
import type { PublishedTime } from './dates.js';
import { sha256Hex } from '../../src/collections.js';
import { articleId, canonicalUrl } from './identity.js';
import { chooseLanguage, languageMessages, primaryLanguage } from './language.js';
import { FACT_KINDS } from '../article.js';

/** All that a source says of an article; null is unknown. */
export interface ArticleFields {
  readonly id: string | null;
  /** As written: it is made canonical here. */
  readonly url: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: PublishedTime | null;
  /** When it was last changed; absent or null when the source does not say. */
  readonly modified?: PublishedTime | null;
  /** The part of the paper that it is filed under. */
  readonly section?: string | null;
  /** As declared, such as `en-GB`; the words decide when it is null, or when they are clearly of another. */
  readonly language: string | null;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly messages: readonly Message[];
}

/** An article that has been read and nothing more: no sentences, mentions or facts yet. */
export async function assembleArticle(fields: ArticleFields): Promise<Article> {
  const url = fields.url === null ? null : canonicalUrl(fields.url);
  const { language, message } = await chooseLanguage(primaryLanguage(fields.language), factWords(fields));
  return {
    id: articleId({ id: fields.id, url, text: fields.text }),
    url,
    headline: orNull(fields.headline),
    byline: orNull(fields.byline),
    authors: fields.authors,
    publisher: orNull(fields.publisher),
    section: orNull(fields.section ?? null),
    publishedAt: fields.published?.iso ?? null,
    ...(fields.published?.localDay === undefined ? {} : { publishedDay: fields.published.localDay }),
    modifiedAt: modifiedAfter(fields.published, fields.modified ?? null),
    language,
    text: fields.text,
    textHash: sha256Hex(fields.text),
    segments: fields.segments,
    sentences: [],
    dates: [],
    mentions: [],
    entities: [],
    quotations: [],
    relationships: [],
    messages: [...fields.messages, ...(message ? [message] : []), ...languageMessages(language)],
  };
}

/** A message of this stage that does not keep the article out of the graph. */
export function warn(stage: string, reason: string): Message {
  return { level: 'WARNING', stage, reason };
}

/** The article's own words: menus and posts may be in another language. */
function factWords(fields: ArticleFields): string {
  const facts = fields.segments.filter((segment) => FACT_KINDS.has(segment.kind) && segment.kind !== 'POST');
  const words = facts.map((segment) => fields.text.slice(segment.start, segment.end)).join('');
  return words === '' ? fields.text : words;
}

/** A change is later than the publication: what says otherwise is a mistake of the source. */
function modifiedAfter(published: PublishedTime | null, modified: PublishedTime | null): string | null {
  if (modified === null || (published !== null && modified.iso <= published.iso)) return null;
  return modified.iso;
}

function orNull(field: string | null): string | null {
  return field === null || field.trim() === '' ? null : field.trim();
}
