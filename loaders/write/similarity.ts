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

/**
 * The share of word runs that two articles have in common (Jaccard), 0 to 1 with three decimals, when one of them is a
 * copy of the other; else null.
 */
export function copySimilarity(a: OwnWords, b: OwnWords): number | null {
  const shared = countShared(a.shingles, b.shingles);
  const similarity = shared / (a.shingles.size + b.shingles.size - shared);
  if (similarity < MIN_SIMILARITY || !figuresAgree(a.figures, b.figures)) return null;
  return Math.round(similarity * 1000) / 1000;
}

function figuresAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size);
  return fewer < MIN_FIGURES || countShared(a, b) >= fewer * MIN_SHARED_FIGURES;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}
