import type { Article } from '../../loaders/article.js';

/** An article of which nothing is known but its text and what a test gives: one BODY segment over all of it. */
export function blankArticle(text: string, known: Partial<Article> = {}): Article {
  return {
    id: 'article:test',
    url: null,
    headline: null,
    byline: null,
    authors: [],
    publisher: null,
    section: null,
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    text,
    textHash: '',
    segments: [{ kind: 'BODY', start: 0, end: text.length }],
    sentences: [],
    dates: [],
    mentions: [],
    entities: [],
    quotations: [],
    relationships: [],
    messages: [],
    ...known,
  };
}
