import { groupStartingAt } from './find-group.js';
import { AUXILIARIES, isAdverb, PREPOSITIONS } from './function-words.js';
import { isWord, type Item } from './items.js';
import { isClauseBreak, skipLead } from './main-subject.js';
import type { NounGroup } from './noun-group.js';
import { cueAt, isNounAtCue } from './verb-group.js';

/**
 * The group that opens the clause of a finite verb, with words after it that belong to it ("doctors working on the ground
 * in Aleppo have said"). Refused when another verb stands between.
 */
export function clauseSubject(items: readonly Item[], groupStart: number, floor: number): NounGroup | null {
  let start = groupStart;
  while (start > floor && !isClauseBreak(items[start - 1])) {
    start -= 1;
  }
  const found = groupStartingAt(items, skipLead(items, start, groupStart), groupStart);
  if (found === null || found.basis === 'PRONOUN') {
    return null;
  }
  // "an ally who asked not to be named predicted …": the verb of the relative clause is not the one sought.
  const relative = isWord(items[found.last + 1], 'who')
    ? relativeVerbEnd(items, found.last + 2, groupStart)
    : 0;
  for (let index = Math.max(found.last + 1, relative); index < groupStart; index += 1) {
    const item = items[index];
    const isVerb = cueAt(items, index)?.form === 'FINITE' && !isNounAtCue(items, index);
    if (item?.kind === 'word' && (AUXILIARIES.has(item.lower) || isVerb)) {
      return null;
    }
  }
  return isPostmodified(items, found.last + 1, groupStart) ? found : null;
}

/** One past the first verb group after "who". */
function relativeVerbEnd(items: readonly Item[], from: number, end: number): number {
  let index = from;
  while (index < end && isVerbLike(items, index)) index += 1;
  if (index > from)
    while (index < end && (isWord(items[index], 'not') || isWord(items[index], 'to'))) index += 1;
  while (index > from && index < end && isVerbLike(items, index)) index += 1;
  return index;
}

function isVerbLike(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return (
    item?.kind === 'word' &&
    (AUXILIARIES.has(item.lower) ||
      isAdverb(item.lower) ||
      /[^e]ed$/u.test(item.lower) ||
      cueAt(items, index) !== null)
  );
}

function isPostmodified(items: readonly Item[], next: number, groupStart: number): boolean {
  const item = items[next];
  return (
    next >= groupStart ||
    (item?.kind === 'word' &&
      (PREPOSITIONS.has(item.lower) ||
        /ing$|ed$|^(?:who|seen|sent|written|shown|held|made|known|given|led|drawn|familiar|close|aware|present|loyal|such|involved|opposed|briefed|responsible)$/u.test(
          item.lower,
        )))
  );
}
