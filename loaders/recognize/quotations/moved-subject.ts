import { groupEndingAt } from './find-group.js';
import type { Item } from './items.js';
import type { NounGroup } from './noun-group.js';
import { cueAt } from './verb-group.js';

/** "pressed the chief to explain", "asked her to say": whom the sentence is about is not who is to speak. */
export function isTold(items: readonly Item[], last: number, floor: number): boolean {
  const told = groupEndingAt(items, last, floor);
  const isPerson = told !== null && told.type === 'PERSON' && !told.guessed;
  const before = items[(told?.first ?? 0) - 1];
  const isObject = /^(?:me|us|him|her|them|you)$/u.test(items[last]?.lower ?? '');
  return isObject || (isPerson && before?.kind === 'word' && cueAt(items, told.first - 1)?.form === 'FINITE');
}

/** "which prompted Ruth Hale to crow": whoever is moved to say it. */
export function movedTo(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const found = groupEndingAt(items, last, floor);
  const before = items[(found?.first ?? 0) - 1]?.lower ?? '';
  return /^(?:prompt|caus|forc|mov)(?:ed|ing)$|^(?:led|leading|drove)$/u.test(before) ? found : null;
}
