/** Counts, and how they are printed: whole numbers stand beside every percentage. */

/** `right` of what was `found`, and `right` of what was `expected`. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

/** So many right out of so many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export const NO_TALLY: Tally = { right: 0, found: 0, expected: 0 };
export const NO_SHARE: Share = { right: 0, of: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      right: sum.right + one.right,
      found: sum.found + one.found,
      expected: sum.expected + one.expected,
    }),
    NO_TALLY,
  );
}

export function addShares(shares: readonly Share[]): Share {
  return shares.reduce((sum, one) => ({ right: sum.right + one.right, of: sum.of + one.of }), NO_SHARE);
}

/** Precision, recall and F1 between 0 and 1; each null when there is nothing to divide by. */
export function measureTally(tally: Tally): {
  precision: number | null;
  recall: number | null;
  f1: number | null;
} {
  const both = tally.found + tally.expected;
  return {
    precision: divide(tally.right, tally.found),
    recall: divide(tally.right, tally.expected),
    f1: divide(2 * tally.right, both),
  };
}

/** `P 83.3 (5/6)  R 71.4 (5/7)  F1 76.9`. */
export function formatTally(tally: Tally): string {
  const { precision, recall, f1 } = measureTally(tally);
  const counts = (of: number): string => `(${tally.right}/${of})`.padEnd(12);
  return `P ${formatPercent(precision)} ${counts(tally.found)} R ${formatPercent(recall)} ${counts(tally.expected)} F1 ${formatPercent(f1)}`;
}

/** `83.3 (5/6)`. */
export function formatShare(share: Share): string {
  return `${formatPercent(divide(share.right, share.of))} (${share.right}/${share.of})`;
}

function formatPercent(value: number | null): string {
  return (value === null ? '-' : (100 * value).toFixed(1)).padStart(5);
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
