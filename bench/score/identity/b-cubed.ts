/** B³ (Bagga and Baldwin, 1998): for each item, how much of its own group is right and how much of the gold group is there. */

/** One item: the group that it belongs to, and the group that it was found in. */
export interface Grouped {
  readonly gold: string;
  readonly found: string;
}

/** Precision, recall and their harmonic mean, 0 to 1; all 1 for no items. */
export function bCubed(items: readonly Grouped[]): { precision: number; recall: number; f1: number } {
  if (items.length === 0) return { precision: 1, recall: 1, f1: 1 };
  let [precision, recall] = [0, 0];
  for (const item of items) {
    const gold = items.filter((other) => other.gold === item.gold);
    const found = items.filter((other) => other.found === item.found);
    const both = gold.filter((other) => other.found === item.found).length;
    precision += both / found.length / items.length;
    recall += both / gold.length / items.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
