import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, TIME_WORDS } from './function-words.js';
import { groupStart, isDeterminer, isStopWord } from './group-items.js';
import { isWord, type Item } from './items.js';
import { unknownName } from './named-group.js';
import { createGroup, type NounGroup } from './noun-group.js';
import { likelySpeakerNoun, speakerNoun } from './speaker-nouns.js';

/** Nouns that stand behind an organisation's own name and add only what it is. */
const IS_WHAT_IT_IS = new Set(
  'charity group agency network company firm newspaper magazine website channel ngo'.split(' '),
);

/** The common-noun group that ends at item `last` ("the foreign secretary", "30 rebel groups"), or a name that nobody recognised; null else. */
export function commonGroup(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const head = items[last] as Item;
  if (isStopWord(head) || TIME_WORDS.has(head.lower)) {
    return null;
  }
  const noun = DETERMINERS.has(head.lower) ? speakerNoun(head.lower) : likelySpeakerNoun(head.lower);
  const first = groupStart(items, last, floor);
  const hasDeterminer = isDeterminer(items[first]);
  const named = items[last - 1]?.mention;
  const owner = isWord(items[last - 1], "'s") ? items[last - 2]?.mention : undefined;
  if (noun?.document === true && owner !== undefined && owner.type !== 'EVENT' && first <= last - 2) {
    // "Cornyn's statement": Cornyn speaks through it.
    return createGroup(items, first, last, last - 2, { basis: 'NAMED', type: owner.type, mention: owner });
  }
  if (IS_WHAT_IT_IS.has(head.lower) && named?.type === 'ORGANIZATION' && last > first) {
    // "the Save the Children charity": the name says who, the noun what it is.
    return createGroup(items, first, last, last - 1, { basis: 'NAMED', type: named.type, mention: named });
  }
  if (noun !== null && (noun.basis === 'COLLECTIVE' || hasDeterminer || isTitleHead(items, first, last))) {
    const isPlainNoun = speakerNoun(head.lower) !== null;
    if (isPlainNoun || (!head.capital && hasDeterminer)) {
      return createGroup(items, first, last, first, noun);
    }
  }
  return head.capital ? unknownName(items, last, floor) : null;
}

/** "UNICEF spokesman", "Foreign Secretary": a role needs no article behind a capital, nor in a headline at its quotation. */
function isTitleHead(items: readonly Item[], first: number, last: number): boolean {
  const before = items[last - 1];
  const isAtQuote = before === undefined || before.kind === 'quote' || items[last - 2]?.kind === 'quote';
  return last > first ? (items[first]?.capital ?? false) : isAtQuote && before?.kind !== 'word';
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
    (head.capital && !head.opensSentence) ||
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
  return createGroup(items, first, last, first, { basis: plural ? 'COLLECTIVE' : 'TITLE', type: 'PERSON' });
}
