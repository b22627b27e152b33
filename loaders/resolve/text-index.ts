import type { Article, Sentence, Span } from '../article.js';

/** Answers where an offset lies, each in logarithmic time. */
export interface TextIndex {
  /** Index into `article.sentences`; -1 when the offset is in none. */
  sentenceAt(offset: number): number;
  /** Index into `article.segments`; -1 when the offset is in none. */
  segmentAt(offset: number): number;
  /** The words of the same sentence before and after a span; of at most 160 UTF-16 units each. */
  around(span: Span): { before: string; after: string };
  /** The words of a span. */
  words(span: Span): string;
  /** True inside the marks of a direct or partial quotation or a post, and not at a cue that breaks it. */
  isQuoted(offset: number): boolean;
}

/** The words beside a mention that any rule looks at, in UTF-16 units. */
const WINDOW_UNITS = 160;

/** Makes the index of one article; sentences and segments are in order and do not overlap. */
export function createTextIndex(article: Article): TextIndex {
  const quoted = article.quotations
    .filter((quotation) => quotation.kind !== 'INDIRECT')
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outer = withoutNested(quoted);
  const cues = withoutNested(innerCues(article));
  const sentenceAt = (offset: number): number => spanAt(article.sentences, offset);
  return {
    sentenceAt,
    segmentAt: (offset) => spanAt(article.segments, offset),
    around: (span) => {
      const bounds: Span = article.sentences[sentenceAt(span.start)] ??
        article.segments[spanAt(article.segments, span.start)] ?? { start: 0, end: article.text.length };
      return {
        before: article.text.slice(Math.max(bounds.start, span.start - WINDOW_UNITS), span.start),
        after: article.text.slice(
          span.end,
          Math.min(Math.max(bounds.end, span.end), span.end + WINDOW_UNITS),
        ),
      };
    },
    words: (span) => article.text.slice(span.start, span.end),
    isQuoted: (offset) => spanAt(outer, offset) >= 0 && spanAt(cues, offset) < 0,
  };
}

/** Sentences as the reader sees them, for rules that walk through the text. */
export function factSentences(
  article: Article,
  kinds: ReadonlySet<string>,
): (Sentence & { index: number })[] {
  return article.sentences
    .map((sentence, index) => ({ ...sentence, index }))
    .filter((sentence) => kinds.has(article.segments[sentence.segment]?.kind ?? ''));
}

/** Who said it and the verb, where they stand between two parts of one quotation: "A," he said, "B." */
function innerCues(article: Article): Span[] {
  return article.quotations
    .filter(({ kind }) => kind !== 'INDIRECT')
    .flatMap(({ start, end, speaker, cue }) =>
      [speaker, cue].filter((span) => span !== null && span.start > start && span.end < end),
    )
    .filter((span) => span !== null)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function withoutNested(spans: readonly Span[]): Span[] {
  const outer: Span[] = [];
  for (const span of spans) if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span);
  return outer;
}

/** Index of the last span that starts at or before the offset and still holds it; -1 for none. */
function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  const found = spans[high];
  return found !== undefined && offset < found.end ? high : -1;
}
