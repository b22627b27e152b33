import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from './function-words.js';
import type { Item } from './items.js';
import { speechVerb } from './speech-verbs.js';

/** Forms that report only with a particle behind them are nouns and verbs of other kinds elsewhere. */
const PARTICLE_FORMS = new Set(
  'point pointed shot fire fired hit hits go went goes push pushed pushes clap claps chime lash lashes brush brushes brushed'.split(
    ' ',
  ),
);

/** No noun group of a speaker is longer. */
export const LONGEST_GROUP_ITEMS = 12;

/** Index of the first item of the noun group that ends at item `last`: its modifiers and determiners. */
export function groupStart(items: readonly Item[], last: number, floor: number): number {
  let first = last;
  while (first > floor && last - first < LONGEST_GROUP_ITEMS && isModifier(items[first - 1])) {
    first -= 1;
  }
  while (first > floor && last - first < LONGEST_GROUP_ITEMS && isDeterminer(items[first - 1])) {
    first -= 1;
  }
  return first - 2 >= floor && isQuantifier(items, first - 2) ? first - 2 : first;
}

/** May stand before a noun inside its group. */
export function isModifier(item: Item | undefined): boolean {
  if (item === undefined || item.kind === 'quote') {
    return false;
  }
  if (item.kind === 'name') {
    return true;
  }
  if (item.kind === 'sign') {
    return item.lower === '-' || item.lower === '‑';
  }
  return !isStopWord(item) && !DETERMINERS.has(item.lower) && !TIME_WORDS.has(item.lower);
}

/** Opens a noun group: an article, a possessive, a number. */
export function isDeterminer(item: Item | undefined): boolean {
  return (
    item !== undefined && item.kind === 'word' && (DETERMINERS.has(item.lower) || /^\p{N}/u.test(item.lower))
  );
}

/** "more than", "at least", "up to" before a number. */
export function isQuantifier(items: readonly Item[], index: number): boolean {
  const words = `${items[index]?.lower ?? ''} ${items[index + 1]?.lower ?? ''}`;
  return /^(?:more than|fewer than|less than|at least|up to|as many)$/u.test(words);
}

/** Words that no noun group holds. */
export function isStopWord(item: Item): boolean {
  const { lower } = item;
  const verb = PARTICLE_FORMS.has(lower) ? null : speechVerb(lower);
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    PRONOUNS.has(lower) ||
    isAdverb(lower) ||
    (verb !== null && verb.form !== 'BASE')
  );
}
