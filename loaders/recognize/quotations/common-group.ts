import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from './function-words.js';
import { groupStart, isDeterminer, isStopWord } from './group-items.js';
import type { Item } from './items.js';
import { unknownName } from './named-group.js';
import { group, type NounGroup } from './noun-group.js';
import { likelySpeakerNoun, speakerNoun } from './speaker-nouns.js';

export function commonGroup(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const head = items[last] as Item;
  if (isStopWord(head) || TIME_WORDS.has(head.lower)) {
    return null;
  }
  const noun = DETERMINERS.has(head.lower) ? speakerNoun(head.lower) : likelySpeakerNoun(head.lower);
  const first = groupStart(items, last, floor);
  const hasDeterminer = isDeterminer(items[first]);
  if (noun !== null && (noun.basis === 'COLLECTIVE' || hasDeterminer || isTitleHead(items, first, last))) {
    const isPlainNoun = speakerNoun(head.lower) !== null;
    if (isPlainNoun || (!head.capital && hasDeterminer)) {
      return group(items, first, last, first, noun);
    }
  }
  return head.capital ? unknownName(items, last, floor) : null;
}

/** "UNICEF spokesman", "Foreign Secretary": a role needs no article when a name or a capital goes before it. */
function isTitleHead(items: readonly Item[], first: number, last: number): boolean {
  return last > first && (items[first]?.capital ?? false);
}

/**
 * Any common noun with its article, or a bare plural that opens the clause: only for verbs whose subject always speaks
 * ("the elders said"). Null after a preposition.
 */
export function anyGroupEndingAt(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const head = items[last];
  if (
    head?.kind !== 'word' ||
    last < floor ||
    head.capital ||
    head.lower.includes("'") ||
    isStopWord(head) ||
    TIME_WORDS.has(head.lower)
  ) {
    return null;
  }
  const first = groupStart(items, last, floor);
  const before = items[first - 1];
  const isObject = first > floor && before?.kind === 'word' && PREPOSITIONS.has(before.lower);
  const plural = /[^s]s$/u.test(head.lower);
  const opensClause = first <= floor || before?.kind !== 'word' || CONJUNCTIONS.has(before.lower);
  if (isObject || DETERMINERS.has(head.lower) || !(isDeterminer(items[first]) || (plural && opensClause))) {
    return null;
  }
  return group(items, first, last, first, { basis: plural ? 'COLLECTIVE' : 'TITLE', type: 'PERSON' });
}
