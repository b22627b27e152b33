/** Small questions about words that several rules of reading ask. */

/** Lower-case letters and digits of a text, single blanks between words: equal for texts that a reader would call the same words. */
export function normalizeWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** How many runs of letters and digits there are; an apostrophe or hyphen inside a word does not split it. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** True when the text ends as a sentence does: a stop, then perhaps closing quotation marks or brackets. */
export function hasFinalStop(text: string): boolean {
  return (
    /[.!?…。][\s"'”’»)\]]*$/u.test(text.slice(-12)) && !/(?:^|\s)(?:\p{Lu}\.){2,}$/u.test(text.slice(-12))
  );
}

/** True when the first letter or digit is an upper-case letter or a digit, whatever marks stand before it. */
export function startsUpper(text: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text);
}

/** Runs of blanks (also non-breaking ones) folded to one blank, none at the ends. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Offsets at which the sentences of a paragraph start, by marks alone: enough to tell a call to action from
 * the words before it, not a sentence splitter.
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…:]["'”’)]*\s+(?=["'“‘(]*[\p{Lu}\p{N}])/gu)) {
    if (match[0].startsWith(':')) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}
