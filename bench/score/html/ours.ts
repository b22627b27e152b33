/** What this project makes of a page: the parts of its text that are compared. */
import { FACT_KINDS, type Article, type Segment } from '../../../loaders/article.js';

/** The kinds that make the text of an article: what a reader would read out. */
const BODY_KINDS: ReadonlySet<string> = new Set(['DATELINE', 'BODY', 'SUBHEAD', 'PULL_QUOTE', 'POST']);

/** The article's own text: dateline, body, headings in it and posts, without what stands there a second time. */
export function bodyText(article: Article): string {
  return wordsOf(article, (segment) => BODY_KINDS.has(segment.kind) && segment.repeat !== true);
}

/** Everything that feeds recognition but the headline: also captions, and words that are shown twice. */
export function factText(article: Article): string {
  return wordsOf(article, (segment) => FACT_KINDS.has(segment.kind) && segment.kind !== 'HEADLINE');
}

function wordsOf(article: Article, takes: (segment: Segment) => boolean): string {
  return article.segments
    .filter(takes)
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
}
