import type { Span } from '../article.js';
import type { FoundName } from './name.js';
import { splitTokens } from './tokenize.js';

/** Above this the model is believed even where the article uses the same word as a common noun. */
const SURE_CONFIDENCE = 0.95;

/**
 * Drops single words that have their capital only because they open a sentence, when the article elsewhere writes
 * the same word without one: "Blood was everywhere" names nobody where others "gave blood".
 */
export function dropCommonWords(
  text: string,
  sentences: readonly Span[],
  names: readonly FoundName[],
): FoundName[] {
  const lowerCased = new Set<string>();
  const openers = new Set<number>();
  for (const sentence of sentences) {
    let isFirst = true;
    for (const token of splitTokens(text.slice(sentence.start, sentence.end))) {
      const word = text.slice(sentence.start + token.start, sentence.start + token.end);
      if (/^\p{Ll}/u.test(word)) lowerCased.add(word);
      if (isFirst && /^\p{L}/u.test(word)) {
        openers.add(sentence.start + token.start);
        isFirst = false;
      }
    }
  }
  return names.filter((name) => {
    const word = text.slice(name.start, name.end);
    return (
      !openers.has(name.start) || name.confidence >= SURE_CONFIDENCE || !lowerCased.has(word.toLowerCase())
    );
  });
}
