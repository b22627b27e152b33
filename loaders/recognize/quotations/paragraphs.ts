import { FACT_KINDS, type Article, type Segment, type SegmentKind, type Span } from '../../article.js';

/** A block of running text: one line, or the lines that a hard wrap cut it into. */
export interface Paragraph extends Span {
  readonly kind: SegmentKind;
  /** True when nothing but blanks stands between it and the paragraph before, and both are of one kind. */
  readonly follows: boolean;
}

/**
 * The paragraphs of the fact segments in order, without posts (a post is one quotation as a whole) and without
 * segments that repeat earlier words.
 */
export function paragraphsOf(article: Article): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const segment of article.segments) {
    if (FACT_KINDS.has(segment.kind) && segment.kind !== 'POST' && segment.repeat !== true) {
      addParagraphs(paragraphs, article, segment);
    }
  }
  return paragraphs;
}

function addParagraphs(paragraphs: Paragraph[], article: Article, segment: Segment): void {
  let start = segment.start;
  for (let index = segment.start; index <= segment.end; index += 1) {
    if (index === segment.end || (article.text[index] === '\n' && !isHardWrap(article, index))) {
      addParagraph(paragraphs, article.text, { start, end: index }, segment.kind);
      start = index + 1;
    }
  }
}

/** A line break inside a sentence is a hard wrap, unless the next line opens a speech or the line announces one. */
function isHardWrap(article: Article, at: number): boolean {
  const before = article.text.slice(Math.max(0, at - 2), at).trim();
  const opensSpeech = /^[\s"“‘'«]/u.test(article.text.slice(at + 1, at + 2));
  return !opensSpeech && !before.endsWith(':') && isInsideSentence(article.sentences, at);
}

function isInsideSentence(sentences: readonly Span[], at: number): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const sentence = sentences[low];
  return sentence !== undefined && sentence.start < at;
}

function addParagraph(paragraphs: Paragraph[], text: string, span: Span, kind: SegmentKind): void {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) {
    start += 1;
  }
  while (end > start && isBlank(text, end - 1)) {
    end -= 1;
  }
  if (start === end) {
    return;
  }
  const previous = paragraphs.at(-1);
  const follows =
    previous !== undefined && previous.kind === kind && text.slice(previous.end, start).trim() === '';
  paragraphs.push({ start, end, kind, follows });
}

function isBlank(text: string, index: number): boolean {
  return (text[index] ?? '').trim() === '';
}
