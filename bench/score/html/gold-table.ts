/** Tables of the pages that a reader has typed: the text of the article, and each kind of block. */
import type { Article } from '../../../loaders/article.js';
import { SEGMENT_KINDS, type SegmentKind } from '../../../loaders/article.js';
import { GOLD_KINDS, type GoldPage, type InBody } from './gold.js';
import { type Score, compareBags, shinglesOf, tokensOf } from './words.js';

/** How often blocks of a kind were found as such, and how much that was found as such is so. */
export interface KindTally {
  readonly wanted: number;
  readonly found: number;
  readonly got: number;
  readonly right: number;
}

/** Scores a text against the body of a typed page, by words or by four words in a row. */
export function scoreBody(
  page: GoldPage,
  words: readonly string[],
  text: string,
  unit: 'WORDS' | 'SHINGLES',
): Score {
  const split = unit === 'WORDS' ? tokensOf : shinglesOf;
  const pick = (inBody: InBody): string[] => split(wordsInBody(page, words, inBody));
  return compareBags(split(text), pick('YES'), pick('EITHER'));
}

/**
 * Counts shingles by kind. A shingle of the page counts for the first kind of its block; it is found when a segment of
 * a kind that its block accepts has it. What stands outside the article is right as any kind that gives no facts.
 */
export function tallyKinds(
  page: GoldPage,
  words: readonly string[],
  article: Article,
): ReadonlyMap<SegmentKind, KindTally> {
  const accepted = acceptedKinds(page, words);
  const got = shinglesByKind(article);
  return new Map(
    SEGMENT_KINDS.map((kind) => {
      const wanted = page.blocks.flatMap(({ letter }, index) =>
        GOLD_KINDS[letter]!.kinds[0] === kind ? shinglesOf(words[index]!) : [],
      );
      const found = wanted.filter((shingle) => isFound(shingle, accepted, got));
      const ours = [...(got.get(kind) ?? [])];
      const right = ours.filter((shingle) => accepted.get(shingle)?.has(kind) ?? NO_FACTS.has(kind));
      return [kind, { wanted: wanted.length, found: found.length, got: ours.length, right: right.length }];
    }),
  );
}

const NO_FACTS: ReadonlySet<SegmentKind> = new Set(['BYLINE', 'CREDIT', 'PROMO', 'PLAYER', 'BOILERPLATE']);

function wordsInBody(page: GoldPage, words: readonly string[], inBody: InBody): string {
  return words.filter((_, index) => GOLD_KINDS[page.blocks[index]!.letter]!.inBody === inBody).join('\n');
}

/** Kinds that are accepted for each shingle of the typed blocks; the same words may stand in several. */
function acceptedKinds(
  page: GoldPage,
  words: readonly string[],
): ReadonlyMap<string, ReadonlySet<SegmentKind>> {
  const accepted = new Map<string, Set<SegmentKind>>();
  page.blocks.forEach(({ letter }, index) => {
    for (const shingle of shinglesOf(words[index]!)) {
      const kinds = accepted.get(shingle) ?? new Set();
      for (const kind of GOLD_KINDS[letter]!.kinds) kinds.add(kind);
      accepted.set(shingle, kinds);
    }
  });
  return accepted;
}

function shinglesByKind(article: Article): ReadonlyMap<SegmentKind, ReadonlySet<string>> {
  const found = new Map<SegmentKind, Set<string>>();
  for (const { kind, start, end } of article.segments) {
    const shingles = found.get(kind) ?? new Set();
    for (const shingle of shinglesOf(article.text.slice(start, end))) shingles.add(shingle);
    found.set(kind, shingles);
  }
  return found;
}

function isFound(
  shingle: string,
  accepted: ReadonlyMap<string, ReadonlySet<SegmentKind>>,
  got: ReadonlyMap<SegmentKind, ReadonlySet<string>>,
): boolean {
  return [...(accepted.get(shingle) ?? [])].some((kind) => got.get(kind)?.has(shingle));
}
