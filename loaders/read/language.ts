/** Which language a text is written in. */
import type { Message } from '../article.js';

/** Under this many letters even a reader would only guess. */
const MIN_LETTERS = 40;

/** How much of a text decides: a language shows long before. */
const MAX_CHARACTERS = 4_000;

/** Words that make up about a quarter of English prose and, together, of no other language. */
const ENGLISH_WORDS = new Set(
  'the of and to in that is was for with his her he she it on as at by from have has had were are be been said they which who not this after but their an its will'.split(
    ' ',
  ),
);
const MIN_ENGLISH_SHARE = 0.25;
const MIN_ENGLISH_WORDS = 30;

/**
 * The text's language as a BCP 47 primary code such as `en`; null when it has fewer than 40 letters. Plain English is
 * told by its commonest words; only other texts load the detector (`eld`, its smallest data, about 90 MB resident).
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, MAX_CHARACTERS);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return null;
  if (isPlainEnglish(sample)) return 'en';
  const { eld } = await import('eld/extrasmall');
  return eld.detect(sample).language || null;
}

/** A declared language such as `en-GB` or `en_US` as its primary code; null when the words are no language tag. */
export function primaryLanguage(tag: string | null | undefined): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_][a-z0-9]+)*\s*$/i.exec(tag ?? '')?.[1];
  return primary === undefined ? null : primary.toLowerCase();
}

/** What to tell of an article in another language: its text is kept and searchable, its names are not read. */
export function languageMessages(language: string | null): Message[] {
  if (language === null || language === 'en') return [];
  const reason = `the text is in "${language}": recognition is for English, so names and quotations may be missed`;
  return [{ level: 'INFO', stage: 'read:language', reason }];
}

function isPlainEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return words.length >= MIN_ENGLISH_WORDS && english / words.length >= MIN_ENGLISH_SHARE;
}
