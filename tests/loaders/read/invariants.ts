import { expect } from 'vitest';
import { type Article, SEGMENT_KINDS, type Segment } from '../../../loaders/article.js';

/** Segments cover the text in order, without overlap, and none is empty. */
export function expectCover(text: string, segments: readonly Segment[]): void {
  let end = 0;
  for (const segment of segments) {
    expect(segment.start).toBe(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(SEGMENT_KINDS).toContain(segment.kind);
    end = segment.end;
  }
  expect(end).toBe(text.length);
}

/** What every article that has been read must be, whatever it was read from. */
export function expectReadArticle(article: Article): void {
  expectCover(article.text, article.segments);
  for (const field of ['url', 'headline', 'byline', 'publisher', 'publishedAt', 'language'] as const) {
    const value = article[field];
    if (value !== null) expect(value.trim(), field).not.toBe('');
  }
  if (article.publishedAt !== null)
    expect(article.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  expect(article.textHash).toMatch(/^[\da-f]{64}$/u);
  expect(article.id).not.toBe('');
  for (const { author, date, kind } of article.segments) {
    if (author !== undefined || date !== undefined) expect(kind).toBe('POST');
    if (date !== undefined) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
}

/** Segments as `KIND: words`, a star for repeats: short enough to compare whole. */
export function outline(text: string, segments: readonly Segment[]): string[] {
  return segments.map(
    (segment) =>
      `${segment.kind}${segment.repeat ? '*' : ''}: ${text.slice(segment.start, segment.end).trim()}`,
  );
}
