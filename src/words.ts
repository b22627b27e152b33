/**
 * What a word is, for searching: the loaders write texts into the graph's index and the API looks words up in it, so
 * both split and fold with the same function.
 */

/** Letters that Unicode does not split into a plain letter and a mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
]);

/** Lower case, without accents and other marks; letters of other scripts stay. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðþħıŋ]/gu, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** A word of a text, folded, and where it stands: UTF-16 offsets, `end` exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in its order: runs of letters and figures; "U.N." is "un", "O'Brien" is two words. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: found, index }) => {
    const word = PLAIN.test(found) ? found.toLowerCase() : foldLetters(found).replace(/[^\p{L}\p{N}]+/gu, '');
    return word === '' ? [] : [{ word, start: index, end: index + found.length }];
  });
}

/** A text as its folded words with a blank before each and after the last: `" amina okafor "`; no words, no text. */
export function foldText(text: string): string {
  const words = wordsIn(text);
  return words.length === 0 ? '' : ` ${words.map(({ word }) => word).join(' ')} `;
}

/** The words of what {@link foldText} gave, each once. */
export function wordsOfFolded(folded: readonly string[]): readonly string[] {
  return [...new Set(folded.flatMap((text) => text.split(' ')).filter((word) => word !== ''))];
}

/**
 * Words that make up a third of any English text and tell nothing of it. They lead to names ("The Hague") but not to
 * headlines and quotations, where they would lead to nearly everything. Without those that also spell a name or a
 * body: US, WHO, May, Will.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so if than then as at by for from in into of off on onto out over to up with ' +
    'i me my we our you your he him his she her it its them they their this that these those whom which what ' +
    'am is are was were be been being have has had do does did would can could shall should might must ' +
    'not no there here when where how why s t d m ll re ve'
  ).split(' '),
);

const WORDS = /(?<![\p{L}\p{N}\p{M}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
