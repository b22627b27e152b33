/** Where the words of a search stand in the texts that it found. */

import { wordsIn } from '../words.js';

/** What a search found in one node; `words` are folded. */
export interface Hit {
  readonly texts: readonly string[];
  readonly words: readonly string[];
}

/** One place in a text; UTF-16 offsets, `end` exclusive. */
export interface Highlight {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MAX_HIGHLIGHTS = 20; // of one node
/** True for a word of a search that may be the beginning of a longer one; a shorter one must stand as it is. */
export function isBeginning(word: string): boolean {
  return word.length >= MIN_BEGINNING;
}

const MIN_BEGINNING = 4; // letters, as many as the index finds words by

/** Every word, in the order of the texts, that one of the words asked for is or begins. */
export function highlight({ texts, words }: Hit): readonly Highlight[] {
  const isMeant = (word: string) =>
    words.some((each) => (isBeginning(each) ? word.startsWith(each) : word === each));
  return texts
    .flatMap((text) =>
      wordsIn(text)
        .filter(({ word }) => isMeant(word))
        .map(({ start, end }) => ({ text, start, end })),
    )
    .slice(0, MAX_HIGHLIGHTS);
}
