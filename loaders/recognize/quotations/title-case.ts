/** Words that look like a name or a title where nothing but the marks sets them off; speech may look so too. */
export function looksLikeTitle(content: string): boolean {
  return isTitleCase(content.split(/\s+/u)) && !endsLikeSpeech(content);
}

/** Every longer word has a capital, as in titles and slogans. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^[“"‘'(]*\p{L}{4,}/u.test(word));
  const capital = (word: string): boolean => /^[“"‘'(]*\p{Lu}/u.test(word);
  const first = words[0] ?? '';
  if (words.length === 1) {
    return /^(?:\p{Lu}+\d*|\p{Lu}[\p{L}\d]+)[.,]?$/u.test(first);
  }
  return (
    words.length <= 9 &&
    capital(first) &&
    long.length > 0 &&
    long.every(capital) &&
    capital(words.at(-1) ?? '')
  );
}

function endsLikeSpeech(content: string): boolean {
  return /[.!?…]$/u.test(content.trim());
}
