/**
 * When two wordings are of one quotation: outlets cut a speech at other places, leave a clause out, write "he" for a
 * name in brackets. It is decided on the two alone, so that neither the order of loading nor what else was loaded can
 * change the answer.
 */

import { compareText } from '../../../src/collections.js';
import { mix, shinglesOf } from '../own-words.js';
import { bandsOf } from '../signature.js';

/** A wording that is long enough to be told from others by its words. */
export interface TellingWords {
  /** Whose words they are: a speaker's own, or a reporter's for them; two of different sources are never one. */
  readonly source: string;
  /** The spoken words, folded, one blank between them. */
  readonly words: string;
}

/** With fewer words, what is left of a wording may be anybody's. */
export const MIN_WORDS = 8;
/** Least share of the longer wording that stands in the other in the same order. */
const MIN_SHARED = 0.75;
/** Longer wordings are compared as far as this, since the work grows with the square. */
const MAX_WORDS = 400;
/** Two words long enough to be one word in two forms differ in at most so many letters at the end. */
const MAX_ENDING = 3;

/** `spokenWords` writes numbers up to this one in figures. */
const MAX_SMALL_FIGURE = 12;

/**
 * How many bands of two MinHashes a wording has: two that share half of their pairs of words meet in one of them with
 * 90%, 60% with 97%, and two at random hardly ever.
 */
export const WORDING_BANDS = 8;

/** The keys under which near wordings find each other: {@link WORDING_BANDS} unsigned numbers of 32 bits. */
export function wordingBands({ source, words }: TellingWords): number[] {
  // What two must agree in anyway is part of each pair, so that a form filled in anew each day meets none of its kind.
  const [seed = 0] = shinglesOf([source, ...figures(words)], 1 + figures(words).length);
  const pairs = [...shinglesOf(words.split(' '), 2)].map((pair) => mix(pair ^ seed));
  return bandsOf(new Set(pairs), WORDING_BANDS);
}

/**
 * True when one wording is the other with words left out, or with others that change no sense. Where both have words of
 * their own at one spot ("on Monday", "on Tuesday"), one is negated there, or the figures differ, they are two.
 */
export function areNear(a: TellingWords, b: TellingWords): boolean {
  if (a.source !== b.source || figures(a.words).join() !== figures(b.words).join()) return false;
  // In one order, since an alignment has several best forms.
  const [first, second] = [a.words, b.words]
    .sort(compareText)
    .map((words) => words.split(' ').slice(0, MAX_WORDS)) as [string[], string[]];
  const longer = Math.max(first.length, second.length);
  if (Math.min(first.length, second.length) < longer * MIN_SHARED) return false;
  const { shared, gaps } = align(first, second);
  return shared >= longer * MIN_SHARED && gaps.every(isHarmless);
}

/** Numbers in figures that count something; small ones are words too ("one of us") and may go with a clause. */
function figures(words: string): string[] {
  return words.split(' ').filter((word) => /\d/.test(word) && !(Number(word) <= MAX_SMALL_FIGURE));
}

/** What stands at one spot in each of two wordings, and not in the other. */
type Gap = readonly [readonly string[], readonly string[]];

function isHarmless([a, b]: Gap): boolean {
  if ([...a, ...b].some((word) => NEGATIONS.has(word))) return false;
  const [ownA, ownB] = [a, b].map((words) => words.filter((word) => !FUNCTION_WORDS.has(word))) as [
    string[],
    string[],
  ];
  if (ownA.length === 0 || ownB.length === 0) return true;
  return ownA.length === ownB.length && ownA.every((word, index) => areForms(word, ownB[index] as string));
}

/** "close" and "closed", not "1990" and "1991". */
function areForms(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && Math.max(a.length, b.length) - same <= MAX_ENDING;
}

/** The longest common subsequence of two lists, and what each has between its words. */
function align(a: readonly string[], b: readonly string[]): { shared: number; gaps: Gap[] } {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number];
      const both = (longest[(i + 1) * width + j + 1] as number) + 1;
      longest[i * width + j] = a[i] === b[j] ? both : Math.max(down, right);
    }
  }
  const gaps: Gap[] = [];
  let [i, j, fromA, fromB] = [0, 0, 0, 0];
  const close = () => {
    if (i > fromA || j > fromB) gaps.push([a.slice(fromA, i), b.slice(fromB, j)]);
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromA, fromB] = [i, j];
    } else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  [i, j] = [a.length, b.length];
  close();
  return { shared: longest[0] as number, gaps };
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without hardly unless refuse refused deny denied'.split(' '),
);

/** Words that stand for others, or that outlets smooth: pronouns, auxiliaries, prepositions, fillers. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `i me my we us our you your he him his she her it its they them their this these those there here who which what
  am are was were be been being has have had do does did will would
  of to in on at by for from with as and or but so if then just well really very also too
  know mean think like oh yeah yes please`.split(/\s+/),
);
