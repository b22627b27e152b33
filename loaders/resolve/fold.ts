import { foldLetters } from '../../src/words.js';

/**
 * A name in the one form in which its spellings meet: no marks, no soft hyphens, lower case, no apostrophes, words joined by `-`
 * whether the text had blanks or hyphens, "&" as "and", the stops of initials removed. Letters of other scripts stay.
 * `"François Hollande’s"` keeps its possessive: take it off before with {@link stripPossessive}.
 */
export function foldName(name: string): string {
  return foldLetters(name)
    .replace(/[’'‘`´ʿʾʼ]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/\.(?!\p{L}{2})|(?<!\p{L}{2})\./gu, '')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '');
}

/** A name without the possessive at its end: "Assad’s" and "the Johnsons'" lose it, "Reuters" stays. */
export function stripPossessive(name: string): string {
  return name.replace(/(?:\s?[’'‘`´ʼ]s|(?<=[sxz])[’'ʼ])$/iu, '').trimEnd();
}

/** The spelling differences of one sound in names carried over from another script; see {@link soundKey}. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ou|oo|uw/gu, 'u'],
  [/ee|ie|ei|ii|ey|y|j(?=$)/gu, 'i'],
  [/kh|gh/gu, 'h'],
  [/q|ck|c(?=[aourlt])/gu, 'k'],
  [/ph|ff|v(?=$)/gu, 'f'],
  [/sch|sh|ch|z/gu, 's'],
  [/dj|dzh|zh/gu, 'j'],
  [/th|dh/gu, 't'],
  [/o(?=$|[^aeiou])/gu, 'u'],
  [/e/gu, 'i'],
  [/(.)\1/gu, '$1'],
];

/**
 * A rough key of how a folded word sounds, equal for transliterations of one name ("daqneesh", "daknish") and
 * different for names that differ in a consonant ("johnson", "johnston"). Only for words of one article.
 */
export function soundKey(foldedWord: string): string {
  return SOUNDS.reduce((word, [pattern, letter]) => word.replace(pattern, letter), foldedWord);
}
