import { CODE_OF_DEMONYM } from '../lexicon/demonyms.js';

/** A capitalised word, or two or three of which only the whole may be a demonym ("South Korean"). */
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu;
const LONGEST_DEMONYM_WORDS = 3;

/** A demonym in a text: UTF-16 offsets, `end` exclusive. */
export interface DemonymAt {
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * The ISO 3166-1 alpha-2 code of the country that a demonym speaks of: "Syrian", "Frenchmen", "South Koreans".
 * Null for every other word. Case does not count; peoples of one country count for it ("Catalan" is ES).
 */
export function demonymCountry(word: string): string | null {
  const lower = word.trim().toLowerCase().replace(/\s+/g, ' ');
  const singular = lower.endsWith('s') ? CODE_OF_DEMONYM.get(lower.slice(0, -1)) : undefined;
  return CODE_OF_DEMONYM.get(lower) ?? singular ?? null;
}

/** Every demonym that stands in the text with a capital, the longest at each place, in order. */
export function findDemonyms(text: string): DemonymAt[] {
  const words = [...text.matchAll(CAPITALISED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/['’]s?$/, '').length,
  }));
  const found: DemonymAt[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = longestFrom(text, words, at);
    if (hit === null) continue;
    found.push(hit.demonym);
    at += hit.words - 1;
  }
  return found;
}

function longestFrom(
  text: string,
  words: readonly { start: number; end: number }[],
  at: number,
): { demonym: DemonymAt; words: number } | null {
  const start = words[at]?.start ?? 0;
  for (let count = LONGEST_DEMONYM_WORDS; count > 0; count--) {
    const end = words[at + count - 1]?.end;
    if (end === undefined || end - start > 40) continue;
    const country = demonymCountry(text.slice(start, end));
    if (country !== null) return { demonym: { start, end, country }, words: count };
  }
  return null;
}
