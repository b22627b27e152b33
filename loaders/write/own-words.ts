/**
 * What of an article is compared with other articles: the words of its body, in the order of the text. Headlines,
 * captions, posts and promotions are an outlet's own or anybody's and tell nothing about where the story comes from.
 */

import type { SegmentKind } from '../article.js';

/** The parts of an article as the graph holds them: three lists of one length. */
export interface StoredText {
  readonly text: string;
  readonly segmentKinds: readonly string[];
  readonly segmentStarts: readonly number[];
  readonly segmentEnds: readonly number[];
}

/** An article's own words, ready to be compared. */
export interface OwnWords {
  /** Hashes (unsigned, 32 bits) of each run of {@link SHINGLE_WORDS} words. */
  readonly shingles: ReadonlySet<number>;
  /** Numbers in figures, without thousands separators: `6500`, `12:30`, `0.4`. */
  readonly figures: ReadonlySet<string>;
}

/** Words in a shingle: with fewer, forms that others fill in look alike; with more, each change costs more of them. */
export const SHINGLE_WORDS = 5;
/** Articles with fewer words of their own are compared as a whole only: one shared quotation would be half of them. */
export const MIN_WORDS = 60;

const OWN_KINDS: ReadonlySet<string> = new Set<SegmentKind>(['BODY']);
/** Scripts that put no blanks between words: each of their letters counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu;
const FIGURE = /\d+(?:[.,:]\d+)*/gu;

/** The own words of an article; null when there are fewer than {@link MIN_WORDS}. */
export function ownWords(stored: StoredText): OwnWords | null {
  const body = fold(bodyOf(stored));
  const words = body.match(WORD) ?? [];
  if (words.length < MIN_WORDS) return null;
  const figures = new Set((body.match(FIGURE) ?? []).map((figure) => figure.replaceAll(',', '')));
  return { shingles: shinglesOf(words), figures };
}

function bodyOf({ text, segmentKinds, segmentStarts, segmentEnds }: StoredText): string {
  const parts = segmentKinds.flatMap((kind, index) =>
    OWN_KINDS.has(kind) ? [text.slice(segmentStarts[index], segmentEnds[index])] : [],
  );
  return parts.join('\n');
}

/** Without case, accents and apostrophes, which outlets set as their house style has it. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’ʼ]/gu, '')
    .toLowerCase();
}

/** Hashes (unsigned, 32 bits) of each run of so many words. */
export function shinglesOf(words: readonly string[], length = SHINGLE_WORDS): Set<number> {
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let first = 0; first + length <= hashes.length; first += 1) {
    let shingle = 0;
    for (let at = first; at < first + length; at += 1)
      shingle = (Math.imul(shingle, 0x01000193) ^ (hashes[at] as number)) >>> 0;
    shingles.add(mix(shingle));
  }
  return shingles;
}

/** FNV-1a over UTF-16 code units, so that every machine has the same numbers. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3 (public domain): each bit of the input moves half of the bits of the output. */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
