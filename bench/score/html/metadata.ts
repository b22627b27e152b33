/** Metadata of pages against what is expected of them. */
import type { Article } from '../../../loaders/article.js';
import { tokensOf } from './words.js';

/** What is known of a page; null or absent is not judged. */
export interface ExpectedMetadata {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
}

/** The fields that are judged. */
export type MetadataField = 'headline' | 'byline' | 'publishedAt';

/** True or false for each field that the page is expected to have. */
export function judgeMetadata(
  article: Article,
  expected: ExpectedMetadata,
): Partial<Record<MetadataField, boolean>> {
  const { title, byline, publishedTime } = expected;
  return {
    ...(title ? { headline: isSameWords(article.headline, title) } : {}),
    ...(byline ? { byline: isSameWords(article.byline, byline.replace(/^by:?\s+/iu, '')) } : {}),
    ...(publishedTime ? { publishedAt: isSameTime(article.publishedAt, publishedTime) } : {}),
  };
}

function isSameWords(got: string | null, wanted: string): boolean {
  return tokensOf(got ?? '').join(' ') === tokensOf(wanted).join(' ');
}

/** A day stands for a time whose zone the page does not say. */
function isSameTime(got: string | null, wanted: string): boolean {
  if (got === null) return false;
  const ms = Date.parse(wanted);
  return got === `${wanted.slice(0, 10)}T00:00:00.000Z` || (!Number.isNaN(ms) && Date.parse(got) === ms);
}
