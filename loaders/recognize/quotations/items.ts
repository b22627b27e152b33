import type { Mention, Span } from '../../article.js';
import { ADVERBS, HONORIFICS } from './function-words.js';
import type { Quoted } from './pair-marks.js';
import { firstFrom } from './search-sorted.js';
import { looksLikeTitle } from './title-case.js';

/** The smallest part that the speaker rules look at: a word, a sign, a name, or a quotation as one piece. */
export interface Item extends Span {
  readonly kind: 'word' | 'sign' | 'name' | 'quote';
  /** As written, lower case. */
  readonly lower: string;
  readonly capital: boolean;
  /** True when a sentence of the article starts here. */
  readonly opensSentence: boolean;
  /** Only on `name`. */
  readonly mention?: Mention;
  /** Only on `quote`. */
  readonly quoted?: Quoted;
  /** Only on `quote`: the first characters between the marks, as written. */
  readonly head?: string;
  /** Only on `quote`: several words that look like a title ("Sunday Roundtable"). */
  readonly isTitle?: boolean;
}

const TOKEN =
  /\p{Lu}\.(?:[ ]?\p{Lu}\.)*|\p{L}[\p{L}\p{N}]*(?:[-‑&][\p{L}\p{N}]+|['’](?!s\b)\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*(?:[-‑]\p{L}+)*|['’]s\b|[^\s]/uy;

/** The items of one paragraph; `quoted` are the pairs that touch it, `starts` the sentence starts of the article. */
export function itemsOf(
  text: string,
  paragraph: Span,
  mentions: readonly Mention[],
  quoted: readonly Quoted[],
  starts: readonly Span[],
): Item[] {
  const items: Item[] = [];
  let nextQuote = 0;
  let nextMention = firstFrom(mentions, paragraph.start);
  let nextStart = firstFrom(starts, paragraph.start);
  let at = paragraph.start;
  let sentencePending = true;
  while (at < paragraph.end) {
    if (/\s/u.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    while ((starts[nextStart]?.start ?? Infinity) <= at) {
      sentencePending = true;
      nextStart += 1;
    }
    while ((quoted[nextQuote]?.end ?? Infinity) <= at) {
      nextQuote += 1;
    }
    while ((mentions[nextMention]?.start ?? Infinity) < at) {
      nextMention += 1;
    }
    const item = readItem(text, paragraph, at, quoted[nextQuote], mentions, nextMention, sentencePending);
    items.push(item);
    sentencePending = false;
    at = item.end;
    if (item.kind === 'quote') {
      // Sentences that start inside the quoted words are not sentences of the paragraph.
      while ((starts[nextStart]?.start ?? Infinity) < at) {
        nextStart += 1;
      }
    }
  }
  return items;
}

/** No sentence is looked at farther than this, so that a text without full stops costs no more. */
const LONGEST_SENTENCE_ITEMS = 200;

/** Index of the item that opens the sentence which holds item `index`. */
export function sentenceStart(items: readonly Item[], index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_SENTENCE_ITEMS && !breaksBefore(items, start)) {
    start -= 1;
  }
  return start;
}

/** Index one past the last item of the sentence which holds item `index`. */
export function sentenceEnd(items: readonly Item[], index: number): number {
  let end = index + 1;
  while (end < items.length && end - index < LONGEST_SENTENCE_ITEMS && !breaksBefore(items, end)) {
    end += 1;
  }
  return end;
}

/** The item is this word. */
export function isWord(item: Item | undefined, lower: string): boolean {
  return item !== undefined && item.kind === 'word' && item.lower === lower;
}

/** The item is this sign. */
export function isSign(item: Item | undefined, sign: string): boolean {
  return item !== undefined && item.kind === 'sign' && item.lower === sign;
}

/** The item is a comma, or a dash used like one. */
export function isCommaOrDash(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'sign' && /^[,–—-]$/u.test(item.lower);
}

/** The item is a quotation with the comma of the sentence inside its marks: “We will,” she said. */
export function isQuoteWithComma(item: Item | undefined): boolean {
  return item?.kind === 'quote' && /,["'”’]?$/u.test(item.lower);
}

/**
 * A sentence starts at this item. After a quotation the sentence splitter cannot be trusted: the words in it end like a
 * sentence, yet the cue still follows. So there a new sentence needs a full stop inside the marks and a capital that is
 * no pronoun's, or the sign of an end outside.
 */
function breaksBefore(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const previous = items[index - 1];
  if (item === undefined || previous === undefined) {
    return true;
  }
  if (previous.kind === 'quote') {
    return endsSentence(previous) && (item.capital || item.kind === 'quote') && item.kind !== 'sign';
  }
  if (item.kind === 'quote' && previous.kind === 'sign') {
    return /^[.!?]$/u.test(previous.lower);
  }
  return item.opensSentence;
}

function endsSentence(item: Item): boolean {
  return /[.!?…]$/u.test(item.lower);
}

function readItem(
  text: string,
  paragraph: Span,
  at: number,
  quote: Quoted | undefined,
  mentions: readonly Mention[],
  nextMention: number,
  opensSentence: boolean,
): Item {
  if (quote !== undefined && quote.start <= at) {
    return readQuote(text, paragraph, at, quote, opensSentence);
  }
  const limit = Math.min(paragraph.end, quote?.start ?? paragraph.end);
  const mention = longestAt(mentions, nextMention, at, limit);
  if (mention !== null) {
    return { kind: 'name', start: at, end: mention.end, lower: '', capital: true, opensSentence, mention };
  }
  return readWord(text, at, limit, mentions[nextMention]?.start ?? limit, opensSentence);
}

/** Enough for the first words. */
const HEAD_CHARS = 16;

const LONGEST_TITLE_CHARS = 60;

function isTitleOf(words: string): boolean {
  return words.includes(' ') && looksLikeTitle(words);
}

/** The last words of the quotation stand in `lower`, so that its end can be looked at. */
function readQuote(text: string, paragraph: Span, at: number, quoted: Quoted, opensSentence: boolean): Item {
  const end = Math.min(quoted.end, paragraph.end);
  const part = quoted.parts[firstFrom(quoted.parts, end) - 1];
  const lower = part === undefined ? '' : text.slice(Math.max(part.start, part.end - 8), part.end).trimEnd();
  const first = quoted.parts[0]?.start ?? at;
  const head = text.slice(first, Math.min(end, first + HEAD_CHARS));
  const isTitle = end - at <= LONGEST_TITLE_CHARS && isTitleOf(text.slice(first, part?.end ?? end));
  return { kind: 'quote', start: at, end, lower, capital: false, opensSentence, quoted, head, isTitle };
}

/** "the workers’ rights": marks of quotations are items of their own, so this one is an apostrophe. */
function isPluralPossessive(text: string, at: number): boolean {
  return /s/iu.test(text[at - 1] ?? '') && /^\s[\p{L}“"]/u.test(text.slice(at + 1, at + 3));
}

function longestAt(mentions: readonly Mention[], from: number, at: number, limit: number): Mention | null {
  let longest: Mention | null = null;
  for (let index = from; mentions[index]?.start === at; index += 1) {
    const mention = mentions[index] as Mention;
    if (mention.end <= limit && mention.end > (longest?.end ?? at)) {
      longest = mention;
    }
  }
  return longest;
}

function readWord(text: string, at: number, limit: number, nextName: number, opensSentence: boolean): Item {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text)?.[0] ?? text[at] ?? ' ';
  const stop = nextName > at ? Math.min(limit, nextName) : limit;
  let end = Math.max(at + 1, Math.min(at + found.length, stop));
  const lower = text.slice(at, end).toLowerCase().replaceAll('’', "'");
  if (text[end] === '.' && HONORIFICS.has(lower) && /\p{Lu}/u.test(found[0] ?? '') && end < limit) {
    end += 1;
  }
  if (/^['’]$/u.test(found) && isPluralPossessive(text, at)) {
    return { kind: 'word', start: at, end: at + 1, lower: "'s", capital: false, opensSentence };
  }
  const isWordItem = /[\p{L}\p{N}]/u.test(lower);
  const capital = isWordItem && /^\p{Lu}/u.test(found) && !(opensSentence && ADVERBS.has(lower));
  return { kind: isWordItem ? 'word' : 'sign', start: at, end, lower, capital, opensSentence };
}
