import type { Segment, Sentence, Span } from '../article.js';
import { BEFORE_NAMES, BEFORE_NUMBERS, INSIDE_OR_LAST, SENTENCE_STARTERS } from './abbreviations.js';

/** Characters looked at on each side of a possible sentence end. */
const CONTEXT_LENGTH = 60;
/** Text with lines longer than this is not wrapped by hand: a line there is a paragraph. */
const WRAPPED_WIDTH = 120;

const CANDIDATE = /[.!?…‽]+|[。！？]+|\r?\n[^\S\n]*(?:\r?\n\s*)?/gu;
const CLOSING = /^["'”’»)\]]*/u;
const CUE_AFTER_QUOTE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|added|wrote|replied|cried|shouted|tweeted|exclaimed|wondered)\b/u;
/** "Col. (ret.) Avi Stern": a shortened word in brackets. */
const SHORT_IN_BRACKETS = /\(\p{Ll}[^()]{0,12}$/u;
const BULLET = /^(?:[•◦▪●■*–—-]\s|\d{1,2}[.)]\s)/u;

/**
 * The sentences of one segment, with offsets into `text`, without the blanks around them. A blank line and a list
 * item end a sentence; a line break inside a wrapped paragraph does not. Sentences inside a quotation are sentences
 * of their own, each with the quotation marks that touch it. Linear in the length of the segment.
 */
export function splitSentences(
  text: string,
  segment: Pick<Segment, 'start' | 'end'>,
  segmentIndex: number,
): Sentence[] {
  const words = text.slice(segment.start, segment.end);
  const width = wrapWidth(words);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const candidate of words.matchAll(CANDIDATE)) {
    const end = endOfSentence(words, from, candidate.index, candidate[0], width);
    if (end === null || end <= from) continue;
    pushTrimmed(sentences, words, { start: from, end }, segment.start, segmentIndex);
    from = end;
  }
  pushTrimmed(sentences, words, { start: from, end: words.length }, segment.start, segmentIndex);
  return sentences;
}

/** The longest line of hand-wrapped text, or null where lines are paragraphs. */
function wrapWidth(words: string): number | null {
  let longest = 0;
  let lines = 0;
  let start = 0;
  while (start <= words.length) {
    const found = words.indexOf('\n', start);
    const end = found === -1 ? words.length : found;
    longest = Math.max(longest, end - start);
    lines += 1;
    start = end + 1;
  }
  return lines > 2 && longest >= 40 && longest <= WRAPPED_WIDTH ? longest : null;
}

function pushTrimmed(
  sentences: Sentence[],
  words: string,
  span: Span,
  offset: number,
  segment: number,
): void {
  const piece = words.slice(span.start, span.end);
  const start = span.start + (piece.length - piece.trimStart().length);
  const end = span.end - (piece.length - piece.trimEnd().length);
  if (start < end) sentences.push({ start: start + offset, end: end + offset, segment });
}

/** Where the sentence ends that a candidate may end, or null when it goes on. */
function endOfSentence(
  words: string,
  from: number,
  at: number,
  mark: string,
  width: number | null,
): number | null {
  if (/[\r\n]/u.test(mark)) return isLineEnd(words, at, mark, width) ? at + mark.length : null;
  const after = words.slice(at + mark.length, at + mark.length + CONTEXT_LENGTH);
  const closing = CLOSING.exec(after)?.[0] ?? '';
  const end = at + mark.length + closing.length;
  const next = after.slice(closing.length);
  if (/^[。！？]/u.test(mark)) return end;
  if (next === '' || !/^\s/u.test(next)) return isGlued(words, at, mark, closing, next) ? end : null;
  const rest = next.trimStart();
  if (rest === '') return end;
  const before = words.slice(Math.max(from, at - CONTEXT_LENGTH), at);
  return endsHere(before, mark, closing, rest) ? end : null;
}

function isLineEnd(words: string, at: number, mark: string, width: number | null): boolean {
  if ((mark.match(/\n/gu)?.length ?? 0) > 1) return true;
  const next = words.slice(at + mark.length, at + mark.length + CONTEXT_LENGTH);
  if (BULLET.test(next)) return true;
  if (width === null) return !/^[\p{Ll},;)]/u.test(next) || at === 0;
  const line = words.slice(Math.max(0, at - width), at);
  const lineLength = line.length - (line.lastIndexOf('\n') + 1);
  const firstWord = /^\S*/u.exec(next)?.[0] ?? '';
  return lineLength + 1 + firstWord.length < width * 0.8 && !/^\p{Ll}/u.test(next);
}

/** "statement.The", "he said.”Read more", "in 2016.The": two sentences that lost the blank between them; never inside an address. */
function isGlued(words: string, at: number, mark: string, closing: string, next: string): boolean {
  if (next === '' || !/^[.!?]$/u.test(mark) || !/^["”’]?$/u.test(closing)) return false;
  const before = /[^\s]*$/u.exec(words.slice(Math.max(0, at - CONTEXT_LENGTH), at))?.[0] ?? '';
  const after = /^[^\s]*/u.exec(next)?.[0] ?? '';
  if (/[./@:]/u.test(before) || /[/@=]|\.\p{L}/u.test(after)) return false;
  const isWord = mark === '.' ? /(?:\p{Ll}{3}|\b(?:19|20)\d{2})$/u : /\p{Ll}$/u;
  return isWord.test(before) && /^\p{Lu}\p{Ll}+/u.test(after) && /\s/u.test(next);
}

function endsHere(before: string, mark: string, closing: string, rest: string): boolean {
  if (/^[\p{Ll},;:%)\]]/u.test(rest)) return false;
  if (/["”’]/u.test(closing) && /[!?]/u.test(mark) && CUE_AFTER_QUOTE.test(rest)) return false;
  if (mark !== '.') return !/^(?:\.\.+|…)$/u.test(mark) || /^["“‘'(]?\p{Lu}/u.test(rest);
  if (closing === ')' && SHORT_IN_BRACKETS.test(before)) return false;
  return closing !== '' || endsAfterWord(before, rest);
}

/** Decides about a single full stop by the word before it and the word after it. */
function endsAfterWord(before: string, rest: string): boolean {
  const word = /[\p{L}\p{M}\p{N}.&'’-]*$/u.exec(before)?.[0] ?? '';
  const next = /^[\p{L}\p{M}]+/u.exec(rest.replace(/^["“‘'(]/u, ''))?.[0] ?? '';
  const key = word.toLowerCase();
  if (BEFORE_NAMES.has(key)) return false;
  if (BEFORE_NUMBERS.has(key) && /^[\d#]/u.test(rest)) return false;
  if (/^\d{1,2}$/u.test(word) && before.trim() === word) return false;
  const isInitial = /^\p{Lu}$/u.test(word) || /(?:^|[-.’'])\p{L}$/u.test(word);
  if (isInitial || INSIDE_OR_LAST.has(key) || isMonth(key))
    return SENTENCE_STARTERS.has(next) || /^["“]/u.test(rest);
  return true;
}

function isMonth(key: string): boolean {
  return /^(?:jan|feb|aug|sept?|oct|nov|dec)$/u.test(key);
}
