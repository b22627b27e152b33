/** Which language a text is written in: the words decide, and a page's declaration where they do not. */
import type { Message } from '../article.js';

/** Under this many letters even a reader would only guess; a Chinese, Japanese or Korean sign says about twice as much. */
const MIN_LETTERS = 40;
const MIN_SIGNS = 20;

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

/** A text with this share of Latin letters is told by them alone: what it quotes in another script is not its language. */
const MIN_LATIN_SHARE = 0.4;

/** So many letters outweigh what a page declares. */
const MIN_LETTERS_AGAINST = 120;

/** Languages that detectors take for each other: between these the declaration wins. */
const NEIGHBOURS: readonly (readonly string[])[] = [
  ['id', 'ms', 'jv'],
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['hr', 'sr', 'bs', 'sl', 'mk', 'bg'],
  ['cs', 'sk'],
  ['es', 'gl', 'ca', 'pt', 'ast'],
  ['ru', 'uk', 'be', 'bg'],
  ['hi', 'mr', 'ne'],
  ['nl', 'af', 'fy'],
];

/**
 * The text's language as a BCP 47 primary code such as `en`; null when it has fewer than 40 letters or is no prose of one
 * language. Plain English is told by its commonest words; only other texts load the detector (`eld`, its smallest data,
 * about 90 MB resident).
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = ownScript(text.slice(0, MAX_CHARACTERS));
  if (!hasEnoughLetters(sample)) return null;
  if (isPlainEnglish(sample)) return 'en';
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  return found.isReliable() ? found.language || null : null;
}

/**
 * The language of words whose page declares one (null when it does not): the declared one, unless enough words are clearly
 * of another. `message` says so then.
 */
export async function chooseLanguage(
  declared: string | null,
  words: string,
): Promise<{ readonly language: string | null; readonly message: Message | null }> {
  const sample = words.slice(0, MAX_CHARACTERS);
  if (declared !== null && countLetters(sample) < MIN_LETTERS_AGAINST)
    return { language: declared, message: null };
  const found = await detectLanguage(sample);
  if (declared === null || found === null || isSameOrNear(declared, found))
    return { language: declared ?? found, message: null };
  const reason = `expected text in "${declared}", as its source declares, but got words in "${found}"`;
  return { language: found, message: { level: 'INFO', stage: 'read:language', reason } };
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

/** The words of the script that the text is written in, without those of others that it quotes. */
function ownScript(text: string): string {
  const letters = countLetters(text);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin === letters) return text;
  const others = latin / letters >= MIN_LATIN_SHARE ? /[^\p{Script=Latin}\P{L}]+/gu : /\p{Script=Latin}+/gu;
  return text.replace(others, ' ');
}

function hasEnoughLetters(text: string): boolean {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return countLetters(text) >= MIN_LETTERS || (signs?.length ?? 0) >= MIN_SIGNS;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function isPlainEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  return words.length >= MIN_ENGLISH_WORDS && english / words.length >= MIN_ENGLISH_SHARE;
}

function isSameOrNear(declared: string, found: string): boolean {
  return declared === found || NEIGHBOURS.some((group) => group.includes(declared) && group.includes(found));
}
