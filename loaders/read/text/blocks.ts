/** The paragraphs of a plain text: lines, or runs of lines where a program has wrapped them. */
import type { Span } from '../../article.js';
import { countWords, foldBlanks } from '../words.js';

/** A stretch of text that stands by itself: `start` and `end` leave out the blanks around it. */
export interface Block extends Span {
  readonly index: number;
  /** Its words with blanks folded: rules look at these. */
  readonly words: string;
  readonly wordCount: number;
}

/** Programs wrap mail and newswire between these columns. */
const MIN_WRAP_COLUMNS = 40;
const MAX_WRAP_COLUMNS = 120;

/** This share of line ends must be where a program would have put them. */
const MIN_WRAPPED_SHARE = 0.8;
const MIN_WRAPPED_LINES = 6;
/** A few lines stand out (a dateline set before the wrapping, a web address), so most lines may end well before the longest. */
const MIN_FILLED = 0.85;

interface Line extends Span {
  /** True when a blank line, or nothing, stands before it. */
  readonly opens: boolean;
}

/** The blocks of a text in order. A wrapped text gives a block for each paragraph, any other text one for each line. */
export function splitBlocks(text: string): Block[] {
  const lines = splitLines(text);
  const columns = wrapColumns(text, lines);
  const spans: { start: number; end: number }[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = spans.at(-1);
    const isWrapped = previous && !line.opens && columns !== null && isWrap(text, previous, line, columns);
    if (last && previous && (isWrapped || isDropCap(text, previous, line))) last.end = line.end;
    else spans.push({ start: line.start, end: line.end });
  });
  return spans.map((span, index) => createBlock(text, span, index));
}

/** A block over a span of a text. */
export function createBlock(text: string, span: Span, index: number): Block {
  const words = foldBlanks(text.slice(span.start, span.end));
  return { start: span.start, end: span.end, index, words, wordCount: countWords(words) };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let opens = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029\f\v\u0085]+|\r\n|[\r\n\u2028\u2029\f\v\u0085]/gu)) {
    const words = match[0].trim();
    if (words !== '') {
      const start = match.index + match[0].indexOf(words);
      lines.push({ start, end: start + words.length, opens });
      opens = false;
    } else if (endsBlankLine(text, match.index)) opens = true;
  }
  return lines;
}

/** True when the line end at `at` closes a line without words. */
function endsBlankLine(text: string, at: number): boolean {
  if (!/[\r\n\u2028\u2029\f\v\u0085]/u.test(text.charAt(at))) return false;
  let before = at - 1;
  while (before >= 0 && /[^\S\r\n\u2028\u2029\f\v\u0085]/u.test(text.charAt(before))) before -= 1;
  return before < 0 || /[\r\n\u2028\u2029\f\v\u0085]/u.test(text.charAt(before));
}

/** The column at which a program wrapped the lines; null when the lines are paragraphs. */
function wrapColumns(text: string, lines: readonly Line[]): number | null {
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (longest < MIN_WRAP_COLUMNS || longest > MAX_WRAP_COLUMNS || lines.length < MIN_WRAPPED_LINES)
    return null;
  const inside = lines.flatMap((line, index) => (line.opens || index === 0 ? [] : [index]));
  const wrapped = inside.filter((index) => isWrap(text, lines[index - 1]!, lines[index]!, longest));
  const enough =
    inside.length >= MIN_WRAPPED_LINES - 2 && wrapped.length / inside.length >= MIN_WRAPPED_SHARE;
  return enough ? longest : null;
}

/** A first letter that a page sets large stands on a line of its own: "T" above "he road ends". */
function isDropCap(text: string, line: Line, next: Line): boolean {
  const letter = text.slice(line.start, line.end);
  return (
    /^["“‘']?\p{Lu}$/u.test(letter) &&
    /^(?:\p{Ll}|\p{Lu}{2,}\s)/u.test(text.slice(next.start, next.start + 20)) &&
    next.end - next.start > MIN_WRAP_COLUMNS
  );
}

/** A line was wrapped when the first word of the next would not have fitted any more. */
function isWrap(text: string, line: Line, next: Line, columns: number): boolean {
  const firstWord = /^\S+/u.exec(text.slice(next.start, next.start + columns))?.[0].length ?? 0;
  return line.end - line.start + 1 + firstWord > columns * MIN_FILLED;
}
