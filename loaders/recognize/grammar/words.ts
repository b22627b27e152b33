import type { Span } from '../../article.js';
import { BEFORE_NAMES, BEFORE_NUMBERS, INSIDE_OR_LAST } from '../abbreviations.js';

/** A run that may hold several words, or part of one; alternatives from the most special to the plainest. */
const CHUNK = new RegExp(
  [
    String.raw`https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)\]'’]|www\.[^\s<>"”]*[^\s<>"”.,;:!?)\]'’]`,
    String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    // "U.S.", "a.m.", "Ph.D."
    String.raw`(?:\p{L}{1,2}\.){2,}`,
    // "10,000", "1990s", "5th"; the "bn" of "16bn" is a word of its own
    String.raw`\.?\p{N}+(?:[.,:/]\p{N}+)*(?:(?:s|st|nd|rd|th)(?![\p{L}\p{N}]))?`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:['’´\x60][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|-{2,}|–|—|[!?]{2,}`,
    String.raw`['’](?:s|re|ve|ll|d|m|em|tis|twas|til|cause)(?![\p{L}\p{N}])`,
    String.raw`[^\s\p{C}]`,
  ].join('|'),
  'gu',
);
/** What is glued to the word before it: "don't", "he's", "we'll". */
const CLITIC = /(?:n['’`]t|['’`´](?:s|re|ve|ll|d|m))$/iu;
/** Words that are written as one. */
const FUSED: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 };
/** Stand before a hyphen without being a word: "co-founder", "anti-war", "mid-1980s". */
const PREFIXES = new Set(
  (
    'anti bi co counter cross e eco ex extra hyper inter intra mega meta micro mid mini multi neo non over pan para post pre ' +
    'pro proto pseudo quasi re semi sub super tele trans tri ultra un under uni vice wi'
  ).split(' '),
);
const ABBREVIATIONS = new Set([...BEFORE_NAMES, ...BEFORE_NUMBERS, ...INSIDE_OR_LAST]);

/**
 * The words of one sentence as Universal Dependencies count them in English: clitics, marks and the parts of a compound
 * with a hyphen are words of their own, "U.S.", "Mr." and "10,000" are one. Offsets are UTF-16 into `sentence`.
 */
export function splitWords(sentence: string): Span[] {
  const words: Span[] = [];
  for (const match of sentence.matchAll(CHUNK)) {
    const start = match.index;
    const chunk = match[0];
    for (const word of partsOf(chunk)) append(words, sentence, start + word.start, start + word.end);
  }
  return words;
}

function partsOf(chunk: string): Span[] {
  const cut = FUSED[chunk.toLowerCase()] ?? cliticStart(chunk);
  const whole = { start: 0, end: chunk.length };
  if (cut <= 0 || cut >= chunk.length) return [whole];
  return [
    { start: 0, end: cut },
    { start: cut, end: chunk.length },
  ];
}

function cliticStart(chunk: string): number {
  return CLITIC.exec(chunk)?.index ?? 0;
}

/** Adds a word, or lets the last one grow: by the full stop of a shortened form, or after a prefix and its hyphen. */
function append(words: Span[], sentence: string, start: number, end: number): void {
  const last = words.at(-1);
  if (last?.end === start && belongsTo(sentence, last, start, end))
    words.splice(-1, 1, { start: last.start, end });
  else if (isAfterPrefix(sentence, words, start, end))
    words.splice(-2, 2, { start: words.at(-2)?.start ?? 0, end });
  else words.push({ start, end });
}

/** A full stop after an initial or a shortened word, unless the sentence ends there. */
function belongsTo(sentence: string, last: Span, start: number, end: number): boolean {
  if (sentence.slice(start, end) !== '.') return false;
  const word = sentence.slice(last.start, last.end);
  const rest = sentence.slice(end);
  if (/^["”’')\]]*\s*$/u.test(rest)) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  const key = word.toLowerCase();
  return ABBREVIATIONS.has(key) && (!BEFORE_NUMBERS.has(key) || /^\s*[\p{N}#]/u.test(rest));
}

function isAfterPrefix(sentence: string, words: readonly Span[], start: number, end: number): boolean {
  const hyphen = words.at(-1);
  const prefix = words.at(-2);
  if (hyphen?.end !== start || prefix?.end !== hyphen.start) return false;
  return (
    sentence.slice(hyphen.start, hyphen.end) === '-' &&
    PREFIXES.has(sentence.slice(prefix.start, prefix.end).toLowerCase()) &&
    /^[\p{L}\p{N}]/u.test(sentence.slice(start, end))
  );
}
