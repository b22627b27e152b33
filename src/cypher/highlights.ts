/** Where the words of a search stand in the texts that it found. */

/** What a search found in one node; `words` are in lower case. */
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

/** Every place at which one of the words stands, in the order of the texts; the longer of two words at one place. */
export function highlight({ texts, words }: Hit): readonly Highlight[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(longestFirst.join('|'), 'giu');
  return texts
    .flatMap((text) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
        text,
        start: index,
        end: index + found.length,
      })),
    )
    .slice(0, MAX_HIGHLIGHTS);
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
