import type { Span } from '../article.js';

/**
 * Case patterns of a basic token and styles of a sentence, in the order of the model's embedding table.
 * `training/tokens.py` has the same rules: the model must read the words that it was trained on.
 */
export const CASE_PATTERNS = [
  'special',
  'lower',
  'capital',
  'upper',
  'letter',
  'mixed',
  'digits',
  'alphanumeric',
  'other',
  'first',
] as const;
export type CasePattern = (typeof CASE_PATTERNS)[number];
/** How a sentence is written as a whole: in prose, In Title Case, IN CAPITALS, or without capitals. */
export const SENTENCE_STYLES = ['normal', 'title', 'upper', 'lower'] as const;
/** Rows of the case table: a pattern in a style. */
export const CASE_COUNT = CASE_PATTERNS.length * SENTENCE_STYLES.length;

const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\p{Z}\p{C}]/gu;
const CREDIT =
  /(?<=[a-z]{2})(?=(?:Credit|Image|Images|Photo|Photograph|Picture|Source|Getty|Reuters|Advertisement|Video|Copyright)$)/gu;
const GLUED = /(?<=[a-z]{4})(?=[A-Z][a-z])/gu;
/** "CreditNour": labels that begin no name of their own. */
const LABEL = /^(?:Credit|Caption|Advertisement|Photograph|Copyright)+(?=[A-Z][a-z]{2})/u;
/** The first word of an address, which may be glued to the word before it, and what follows it: "Syriapic" before ".twitter.com/". */
const ADDRESS_STARTS: readonly (readonly [string, string])[] = [
  ['https', '://'],
  ['http', '://'],
  ['www', '.'],
  ['pic', '.twitter.com/'],
];
/** Characters of what follows an address's first word. */
const ADDRESS_LENGTH = 14;
const CASED_LONG = new Set<CasePattern>(['lower', 'capital', 'upper', 'mixed']);

/**
 * Basic tokens of a text: runs of letters, marks and digits, and every other visible character alone. A word that a
 * page glued to the one before it ("airstrikeCredit", "artilleryhttps://…") is split off; "iPhone" and "HarperCollins" stay whole.
 * Offsets are UTF-16 into `text`.
 */
export function splitTokens(text: string): Span[] {
  const tokens: Span[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const end = match.index + match[0].length;
    const cuts = cutsOfGlued(match[0], text.slice(end, end + ADDRESS_LENGTH));
    for (const [index, cut] of cuts.entries()) {
      tokens.push({ start: match.index + cut, end: match.index + (cuts[index + 1] ?? match[0].length) });
    }
  }
  return tokens;
}

function cutsOfGlued(word: string, after: string): number[] {
  const address = ADDRESS_STARTS.find(([start, next]) => word.endsWith(start) && after.startsWith(next));
  if (address) return word === address[0] ? [0] : [0, word.length - address[0].length];
  if (word.length < 6) return [0];
  const label = LABEL.exec(word)?.[0].length ?? 0;
  const pattern = /^\p{Ll}/u.test(word) ? GLUED : CREDIT;
  const cuts = Array.from(word.matchAll(pattern), (match) => match.index).filter((cut) => cut > label);
  return label === 0 ? [0, ...cuts] : [0, label, ...cuts];
}

/** The case pattern of one basic token. */
export function casePattern(word: string): CasePattern {
  if (!/^[\p{L}\p{M}\p{N}]/u.test(word)) return 'other';
  const letters = word.match(/\p{L}/gu);
  if (letters === null) return 'digits';
  if (/\p{N}/u.test(word)) return 'alphanumeric';
  const upper = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  if (upper === 0) return 'lower';
  if (upper === letters.length) return upper === 1 ? 'letter' : 'upper';
  return upper === 1 && /\p{Lu}/u.test(letters[0] ?? '') ? 'capital' : 'mixed';
}

/** One row of the case table per basic token: its pattern, in the style of its sentence. */
export function caseIds(words: readonly string[]): number[] {
  const patterns = words.map(casePattern);
  const base = SENTENCE_STYLES.indexOf(sentenceStyle(words, patterns)) * CASE_PATTERNS.length;
  const firstWord = patterns.findIndex((pattern) => pattern !== 'other');
  return patterns.map((pattern, index) => {
    const marked = index === firstWord && pattern === 'capital' ? 'first' : pattern;
    return base + CASE_PATTERNS.indexOf(marked);
  });
}

function sentenceStyle(
  words: readonly string[],
  patterns: readonly CasePattern[],
): (typeof SENTENCE_STYLES)[number] {
  const long = patterns.filter(
    (pattern, index) => CASED_LONG.has(pattern) && codePoints(words[index] ?? '') >= 4,
  );
  if (long.length < 3) return 'normal';
  const lower = long.filter((pattern) => pattern === 'lower').length;
  if (long.filter((pattern) => pattern === 'upper').length >= 0.7 * long.length) return 'upper';
  if (lower === long.length) return 'lower';
  return lower <= 0.25 * long.length ? 'title' : 'normal';
}

function codePoints(word: string): number {
  return Array.from(word).length;
}
