/** Pairs things that were found with things that were expected, each at most once. */

export interface Pair {
  readonly gold: number;
  readonly found: number;
  readonly weight: number;
}

/** The heaviest pairs first; ties go to the earlier gold, then the earlier found, so the result is always the same. */
export function pairHeaviest(pairs: readonly Pair[]): Pair[] {
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const sorted = [...pairs].sort((a, b) => b.weight - a.weight || a.gold - b.gold || a.found - b.found);
  return sorted.filter((pair) => {
    if (usedGold.has(pair.gold) || usedFound.has(pair.found)) return false;
    usedGold.add(pair.gold);
    usedFound.add(pair.found);
    return true;
  });
}

/** Every combination with a weight above zero. */
export function weighPairs<G, F>(
  golds: readonly G[],
  founds: readonly F[],
  weigh: (gold: G, found: F) => number,
): Pair[] {
  return golds.flatMap((gold, g) =>
    founds
      .map((found, f) => ({ gold: g, found: f, weight: weigh(gold, found) }))
      .filter((pair) => pair.weight > 0),
  );
}

/** How many code units two spans share. */
export function sharedLength(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
