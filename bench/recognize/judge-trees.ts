/**
 * Parsed sentences against gold trees, as the CoNLL 2018 shared task counts: words are paired where they stand over the
 * same characters, and precision, recall and F1 are of all words, so that a word cut otherwise costs on both sides.
 * Relations are compared without their subtypes.
 */
import type { Span } from '../../loaders/article.js';
import type { Tally } from '../score/tally.js';

/** A word of a sentence; UTF-16 offsets into that sentence. */
export interface TreeWord extends Span {
  /** Universal part of speech. */
  readonly tag: string;
  /** Index of the head among the sentence's words; -1 for the root. */
  readonly head: number;
  /** Universal relation to the head, with or without a subtype. */
  readonly relation: string;
}

/** What of the words is right. */
export interface TreeTallies {
  /** The same characters. */
  readonly words: Tally;
  /** Those with the same part of speech. */
  readonly upos: Tally;
  /** Those that hang on the same word. */
  readonly uas: Tally;
  /** Those that hang on the same word by the same relation. */
  readonly las: Tally;
}

/** Compares one sentence. */
export function judgeTree(gold: readonly TreeWord[], parsed: readonly TreeWord[]): TreeTallies {
  const partners = pairWords(gold, parsed);
  const pairs = gold.flatMap((word, at) => {
    const partner = parsed[partners[at] ?? -1];
    return partner === undefined ? [] : [{ word, partner }];
  });
  const isAttached = ({ word, partner }: Pair): boolean =>
    word.head < 0 ? partner.head < 0 : partner.head >= 0 && partners[word.head] === partner.head;
  const isRelated = ({ word, partner }: Pair): boolean => universal(word) === universal(partner);
  const tally = (isRight: (pair: Pair) => boolean): Tally => ({
    right: pairs.filter(isRight).length,
    found: parsed.length,
    expected: gold.length,
  });
  return {
    words: tally(() => true),
    upos: tally(({ word, partner }) => word.tag === partner.tag),
    uas: tally(isAttached),
    las: tally((pair) => isAttached(pair) && isRelated(pair)),
  };
}

interface Pair {
  readonly word: TreeWord;
  readonly partner: TreeWord;
}

/** For each gold word the index of the parsed word over the same characters; null where there is none. */
function pairWords(gold: readonly Span[], parsed: readonly Span[]): (number | null)[] {
  const free = new Map<string, number[]>();
  parsed.forEach((word, at) => free.set(placeOf(word), [...(free.get(placeOf(word)) ?? []), at]));
  return gold.map((word) => free.get(placeOf(word))?.shift() ?? null);
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function universal({ relation }: TreeWord): string {
  return relation.replace(/:.*$/u, '');
}
