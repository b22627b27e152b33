import { groupStartingAt } from './find-group.js';
import { CONJUNCTIONS, isAdverb, PREPOSITIONS, SUBORDINATORS } from './function-words.js';
import { isCommaOrDash, type Item } from './items.js';
import type { NounGroup } from './noun-group.js';
import { cueAt } from './verb-group.js';

/** The subject of the sentence: the first clause that is not subordinate and opens with somebody. */
export function mainSubject(items: readonly Item[], floor: number, before: number): NounGroup | null {
  let start = floor;
  while (start < before) {
    const first = items[start];
    const isSubordinate = first?.kind === 'word' && SUBORDINATORS.has(first.lower);
    const from = skipLead(items, start, before);
    const found = isSubordinate ? null : groupStartingAt(items, from, before);
    if (found !== null) {
      return nameAfter(items, found, before);
    }
    if (!opensAdjunct(first)) {
      return null;
    }
    start = nextClause(items, start, before);
  }
  return null;
}

/** "the president, Vladimir Putin, …", "her colleague, Ada Reyes of Ohio, …": the name is the better word for the speaker. */
export function nameAfter(items: readonly Item[], found: NounGroup, ceiling: number): NounGroup {
  const comma = endOfGroup(items, found, ceiling);
  if (found.basis !== 'TITLE' || !isCommaOrDash(items[comma])) {
    return found;
  }
  const name = groupStartingAt(items, comma + 1, ceiling);
  const last = name === null ? ceiling : pastPlace(items, name.last);
  const after = items[last + 1];
  const closes = after === undefined || after.kind === 'sign' || last === ceiling - 1;
  return name?.mention?.type === 'PERSON' && closes ? { ...name, first: found.first } : found;
}

/** "Ada Reyes of Ohio": index of the place; `last` where none follows. */
function pastPlace(items: readonly Item[], last: number): number {
  const isOf = /^(?:of|from)$/u.test(items[last + 1]?.lower ?? '');
  return isOf && items[last + 2]?.mention?.type === 'PLACE' ? last + 2 : last;
}

/** Index of the first item from `start` on that is neither a conjunction nor an adverb. */
export function skipLead(items: readonly Item[], start: number, end: number): number {
  let index = start;
  while (index < end && isLead(items[index])) {
    index += 1;
  }
  return index;
}

/** A clause ends before this item. */
export function isClauseBreak(item: Item | undefined): boolean {
  return (
    item === undefined || item.kind === 'quote' || (item.kind === 'sign' && /^[,;:–—]$/u.test(item.lower))
  );
}

/** "of the opposition in parliament" after a role noun. */
const LONGEST_MODIFIER_ITEMS = 10;

/** The clause before the main one: "On Monday, …", "When he arrived, …", "Speaking in London, …", "Meanwhile, …". */
function opensAdjunct(item: Item | undefined): boolean {
  if (item?.kind === 'quote' || item?.kind === 'sign') {
    return true;
  }
  const lower = item?.kind === 'word' ? item.lower : '';
  return (
    SUBORDINATORS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    isAdverb(lower) ||
    /(?:ing|ed)$/u.test(lower) ||
    /^(?:asked|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|this|earlier)$/u.test(lower)
  );
}

/** "the leader of the party": past what a preposition adds to the group. */
function endOfGroup(items: readonly Item[], found: NounGroup, ceiling: number): number {
  let index = found.last + 1;
  const modified = items[index]?.kind === 'word' && PREPOSITIONS.has(items[index]?.lower ?? '');
  const limit = Math.min(ceiling, index + LONGEST_MODIFIER_ITEMS);
  while (modified && index < limit && items[index]?.kind !== 'sign' && cueAt(items, index) === null) {
    index += 1;
  }
  return index;
}

function nextClause(items: readonly Item[], start: number, before: number): number {
  let index = start;
  while (index < before && !isClauseBreak(items[index])) {
    index += 1;
  }
  return index + 1;
}

function isLead(item: Item | undefined): boolean {
  return item?.kind === 'word' && (CONJUNCTIONS.has(item.lower) || isAdverb(item.lower));
}
