/**
 * When one article is a copy of another. It is decided on the words themselves, for two articles alone, so that
 * neither the order of loading nor what else was loaded can change the answer.
 */

import type { OwnWords } from './own-words.js';

/** Least share of shingles in both, of those in either: half of a story, with a lead of one's own, still has it. */
export const MIN_SIMILARITY = 0.25;
/** Two articles with at least so many numbers each must agree in … */
const MIN_FIGURES = 4;
/** … so great a share of those of the one that has fewer: a form that is filled in anew each day has others. */
const MIN_SHARED_FIGURES = 0.5;

/** How much one is of the other when one of the two is a copy, 0 to 1 with three decimals; else null. */
export function copySimilarity(a: OwnWords, b: OwnWords): number | null {
  const similarity = sharedWords(a, b);
  if (similarity < MIN_SIMILARITY || !figuresAgree(a, b)) return null;
  return Math.round(similarity * 1000) / 1000;
}

/** The share of word runs that two articles have in common, of those that either has (Jaccard), 0 to 1. */
export function sharedWords({ shingles: a }: OwnWords, { shingles: b }: OwnWords): number {
  const shared = countShared(a, b);
  return shared / (a.size + b.size - shared);
}

/** False when both have figures and mostly different ones. */
export function figuresAgree({ figures: a }: OwnWords, { figures: b }: OwnWords): boolean {
  const fewer = Math.min(a.size, b.size);
  return fewer < MIN_FIGURES || countShared(a, b) >= fewer * MIN_SHARED_FIGURES;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}
