/** Words of texts and how two lists of them agree. */
import { parsePage } from '../../../loaders/read/html/dom.js';
import { copyTree, elementsNamed } from '../../../loaders/read/html/tree.js';
import { collectRuns } from '../../../loaders/read/html/flow.js';

/** How much of what was found is right, how much of what is right was found, and their harmonic mean; each 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** This many words in a row stand for the order of the words. */
const SHINGLE_WORDS = 4;

/** Runs of letters and digits in lower case, in order. */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every four words in a row; a text of fewer words is one shingle. */
export function shinglesOf(text: string): string[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const count = Math.max(1, tokens.length - SHINGLE_WORDS + 1);
  return Array.from({ length: count }, (_, at) => tokens.slice(at, at + SHINGLE_WORDS).join(' '));
}

/** Words of block elements apart from each other, the same way for every extractor. */
export function textOfHtml(html: string): string {
  const tree = copyTree(parsePage(`<html><body>${html}</body></html>`, 'content'));
  const body = tree && elementsNamed(tree, 'body')[0];
  return body
    ? collectRuns(body, () => true)
        .map((run) => run.text)
        .join('\n')
    : '';
}

/** Compares two lists as bags. What is found and stands only in `either` is neither right nor wrong. */
export function compareBags(
  got: readonly string[],
  wanted: readonly string[],
  either: readonly string[] = [],
): Score {
  const left = countBag(wanted);
  const spare = countBag(either);
  let hits = 0;
  let forgiven = 0;
  for (const item of got) {
    if (takeFrom(left, item)) hits += 1;
    else if (takeFrom(spare, item)) forgiven += 1;
  }
  const judged = got.length - forgiven;
  if (judged === 0 && wanted.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = judged === 0 ? 0 : hits / judged;
  const recall = wanted.length === 0 ? 0 : hits / wanted.length;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The mean of each part over scores; zeros when there is none. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  return {
    precision: mean((one) => one.precision),
    recall: mean((one) => one.recall),
    f1: mean((one) => one.f1),
  };
}

function countBag(items: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1);
  return bag;
}

function takeFrom(bag: Map<string, number>, item: string): boolean {
  const count = bag.get(item) ?? 0;
  if (count > 0) bag.set(item, count - 1);
  return count > 0;
}
