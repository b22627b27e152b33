import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTree } from '../../../../loaders/recognize/grammar/spanning-tree.js';

describe('the best tree', () => {
  it('is the best of all trees with one word below the root', () => {
    const square = fc
      .integer({ min: 2, max: 5 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.integer({ min: -40, max: 40 }), { minLength: size * size, maxLength: size * size }),
        ),
      );
    fc.assert(
      fc.property(square, ([size, numbers]) => {
        const scores = Float32Array.from(numbers);
        const found = findTree(scores, size);
        expect(isTree(found)).toBe(true);
        expect(total(scores, size, found)).toBe(bestTotal(scores, size));
      }),
      { numRuns: 500 },
    );
  });

  it('opens the cycle that the best heads make', () => {
    // The two words prefer each other to the root.
    expect(findTree(Float32Array.from([0, 0, 0, 5, 0, 9, 1, 9, 0]), 3)).toEqual([-1, 0, 1]);
  });

  it('of one word hangs it on the root', () => {
    expect(findTree(Float32Array.from([0, 0, -3, 0]), 2)).toEqual([-1, 0]);
  });
});

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (node: number, steps = 0): boolean =>
    node === 0 || (steps < heads.length && reachesRoot(heads[node] ?? -1, steps + 1));
  return heads.every((_, node) => reachesRoot(node)) && heads.filter((head) => head === 0).length === 1;
}

function total(scores: Float32Array, size: number, heads: readonly number[]): number {
  return heads.reduce((sum, head, node) => (node === 0 ? 0 : sum + (scores[node * size + head] ?? 0)), 0);
}

function bestTotal(scores: Float32Array, size: number): number {
  let best = -Infinity;
  const choose = (heads: number[]): void => {
    if (heads.length === size) {
      if (isTree(heads)) best = Math.max(best, total(scores, size, heads));
      return;
    }
    for (let head = 0; head < size; head += 1) choose([...heads, head]);
  };
  choose([-1]);
  return best;
}
