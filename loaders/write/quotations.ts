/**
 * Which wordings are one: those that say the same, whatever an outlet made of marks, capitals, spelling, contractions
 * and articles. It depends on the words alone, so that reports of one speech meet in any order of loading. Wordings
 * that are nearly the same come together in `wordings/`.
 */

import { sha256Hex } from '../../src/collections.js';
import type { Quotation, QuotationKind } from '../article.js';
import { MIN_WORDS, type TellingWords } from './wordings/near.js';

/** A quotation as a node has it: the fullest of its wordings. */
export interface QuotationView {
  readonly text: string;
  readonly kind: QuotationKind;
}

/** Words of a quotation in one line with plain marks, as the node shows them; without marks around, with those inside. */
export function quotationText(text: string): string {
  const plain = text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/…/g, '...')
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ');
  const bare = plain.replace(/^[\s"']+|[\s"',]+$/g, '');
  const isPaired = bare.split('"').length % 2 === 1;
  if (isPaired) return bare;
  return /"[\s',]*$/.test(plain) ? `${bare}"` : /^[\s']*"/.test(plain) ? `"${bare}` : bare;
}

/**
 * A quotation's id: its words without what outlets differ in, whether they are a speaker's own, and for words so short
 * that anybody may say them ("No comment") also the speaker.
 */
export function quotationId({ kind, text, speaker }: Quotation): string {
  const words = quotationText(text);
  const isShort = words.split(' ').length < MIN_TELLING_WORDS;
  const parts = [sourceOf(kind), spokenWords(words), isShort ? (speaker?.entity ?? null) : null];
  return `quotation:${sha256Hex(JSON.stringify(parts)).slice(0, 20)}`;
}

/** The words by which near wordings of a quotation find it; null when there are too few to tell it from others. */
export function tellingWords({ kind, text }: QuotationView): TellingWords | null {
  const words = spokenWords(quotationText(text));
  return words.split(' ').length < MIN_WORDS ? null : { source: sourceOf(kind), words };
}

/** A part of a sentence in marks may be a whole sentence elsewhere. */
function sourceOf(kind: QuotationKind): QuotationKind {
  return kind === 'PARTIAL' ? 'DIRECT' : kind;
}

/** Of two wordings the longer, then the first by code units; words in marks of their own before a part of a sentence. */
export function mergeQuotations(a: QuotationView, b: QuotationView): QuotationView {
  const isFirst = a.text.length !== b.text.length ? a.text.length > b.text.length : a.text <= b.text;
  return { text: (isFirst ? a : b).text, kind: a.kind < b.kind ? a.kind : b.kind };
}

/** The words that were spoken, folded: "The centre won't open, he's told us" as "center will not open he told us". */
export function spokenWords(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const plain = REPLACEMENTS.reduce((words, [pattern, other]) => words.replace(pattern, other), folded);
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const spoken = words.filter((word) => !UNSPOKEN.has(word)).map((word) => FIGURES.get(word) ?? word);
  return spoken.length > 0 ? spoken.join(' ') : text;
}

const MIN_TELLING_WORDS = 5; // words

/** What a spoken word is written as by one outlet and left out, or drawn together, by another. */
const UNSPOKEN: ReadonlySet<string> = new Set('a an the that is um uh er sic'.split(' '));

const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, ''],
  [/\bwon't\b/gu, 'will not'],
  [/\bcan(?:'t|not)\b/gu, 'can not'],
  [/n't\b/gu, ' not'],
  [/'re\b/gu, ' are'],
  [/'ll\b/gu, ' will'],
  [/'ve\b/gu, ' have'],
  [/'m\b/gu, ' am'],
  [/\b(it|he|she|that|there|what|who|here|where|how)'s\b/gu, '$1'],
  [/\b(per) cent\b|%/gu, ' percent'],
  [/centre(?=s?\b)/gu, 'center'],
  [/programme/gu, 'program'],
  [/defence/gu, 'defense'],
  [/(?<=\p{L}{2})([lnvbm])our/gu, '$1or'],
  [/(\p{L}{3})is(e|ed|er|ing|ation|ations)\b/gu, '$1iz$2'],
];

const FIGURES: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, String(at + 1)] as const),
);
