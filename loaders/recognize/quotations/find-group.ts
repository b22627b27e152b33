import { anyGroupEndingAt, commonGroup } from './common-group.js';
import { DETERMINERS, PREPOSITIONS, SPEAKER_PRONOUNS } from './function-words.js';
import { isDeterminer, isModifier, isQuantifier, LONGEST_GROUP_ITEMS } from './group-items.js';
import { isSign, isWord, type Item } from './items.js';
import { namedGroup } from './named-group.js';
import { createGroup, type NounGroup } from './noun-group.js';
import { speakerNoun } from './speaker-nouns.js';

/** The group that ends at item `last` and starts at `floor` or later; null when these items name or describe nobody. */
export function groupEndingAt(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const item = items[last];
  if (item === undefined || last < floor) {
    return null;
  }
  if (item.kind === 'name') {
    return throughPreposition(items, namedGroup(items, last, floor), floor);
  }
  if (item.kind !== 'word') {
    return null;
  }
  if (SPEAKER_PRONOUNS.has(item.lower)) {
    return pronounGroup(items, last);
  }
  return throughPreposition(items, commonGroup(items, last, floor), floor);
}

/** The group that starts at item `first` and ends before `ceiling`; null when these items name or describe nobody. */
export function groupStartingAt(items: readonly Item[], first: number, ceiling: number): NounGroup | null {
  const item = items[first];
  if (item === undefined || first >= ceiling) {
    return null;
  }
  if (item.kind === 'word' && SPEAKER_PRONOUNS.has(item.lower)) {
    return pronounGroup(items, first);
  }
  const end = runEnd(items, isQuantifier(items, first) ? first + 2 : first, ceiling);
  const person = lastPersonIn(items, first, end);
  if (person !== -1) {
    return { ...(namedGroup(items, person, first) as NounGroup), first };
  }
  const whole = groupEndingAt(items, end - 1, first);
  const found = whole !== null && whole.first === first ? whole : knownNounIn(items, first, end);
  return found === null ? null : documentSource(items, found, ceiling);
}

/** Any common noun with its article from item `first` on, whatever it means; see {@link anyGroupEndingAt}. */
export function anyGroupStartingAt(items: readonly Item[], first: number, ceiling: number): NounGroup | null {
  if (!/^(?:an?|the|one|another)$/u.test(items[first]?.lower ?? '')) return null;
  const found = anyGroupEndingAt(items, runEnd(items, first, ceiling) - 1, first);
  return found?.first === first ? found : null;
}

/** "Only 12% believe …", "those surveyed say …": who answered a survey; item `last` is the last of them. */
export function surveyedEndingAt(items: readonly Item[], last: number): NounGroup | null {
  const share = isSign(items[last], '%') || isWord(items[last], 'percent');
  const isAsked = /^(?:surveyed|polled|questioned|interviewed)$/u.test(items[last]?.lower ?? '');
  const isSurveyed = share
    ? /^\p{N}/u.test(items[last - 1]?.lower ?? '')
    : isAsked && isWord(items[last - 1], 'those');
  return isSurveyed
    ? createGroup(items, last - 1, last, last - 1, { basis: 'COLLECTIVE', type: 'PERSON' })
    : null;
}

function pronounGroup(items: readonly Item[], index: number): NounGroup {
  const item = items[index] as Item;
  const type = item.lower === 'it' ? 'ORGANIZATION' : 'PERSON';
  return createGroup(items, index, index, index, { basis: 'PRONOUN', type });
}

/** "doctors working on the ground": the group ends at its noun, whatever follows. */
function knownNounIn(items: readonly Item[], first: number, end: number): NounGroup | null {
  for (let last = end - 2; last >= first; last -= 1) {
    const item = items[last];
    const found =
      item?.kind === 'word' && speakerNoun(item.lower) !== null && !isQuantifying(items, last)
        ? groupEndingAt(items, last, first)
        : null;
    if (found !== null && found.first === first) {
      return found;
    }
  }
  return null;
}

/** "some posters": "some" counts the noun after it and is no group by itself. */
function isQuantifying(items: readonly Item[], index: number): boolean {
  return isDeterminer(items[index]) && isModifier(items[index + 1]);
}

/** Index one past the words that may belong to a noun group. */
function runEnd(items: readonly Item[], first: number, ceiling: number): number {
  let end = first;
  while (end < ceiling && end - first < LONGEST_GROUP_ITEMS && isRunItem(items, end, first)) {
    end += 1;
  }
  return end;
}

/** An article after the first noun opens another group ("told Reuters | the dam"). */
function isRunItem(items: readonly Item[], index: number, first: number): boolean {
  const item = items[index];
  const opensOther = item?.kind === 'word' && DETERMINERS.has(item.lower) && !isDeterminer(items[index - 1]);
  if (isVerbBehindNoun(items, index)) return false;
  return isModifier(item) || (isDeterminer(item) && (index === first || !opensOther));
}

/** "the president telephoned Hale": the group ends with its noun. */
function isVerbBehindNoun(items: readonly Item[], index: number): boolean {
  const [noun, verb] = [items[index - 1], items[index]];
  return (
    verb?.kind === 'word' &&
    !verb.capital &&
    /[^e]ed$/u.test(verb.lower) &&
    noun?.kind === 'word' &&
    speakerNoun(noun.lower)?.basis === 'TITLE' &&
    !isDeterminer(noun)
  );
}

function lastPersonIn(items: readonly Item[], first: number, end: number): number {
  for (let index = first; index < end; index += 1) {
    const isPerson = items[index]?.mention?.type === 'PERSON';
    if (isPerson && !isWord(items[index + 1], "'s") && !modifiesRole(items, index + 1, end)) {
      return index;
    }
  }
  return -1;
}

/** "A Castellan ally", "one Trump adviser": the name says whose. */
function modifiesRole(items: readonly Item[], index: number, end: number): boolean {
  const item = items[index];
  return index < end && item?.kind === 'word' && !item.capital && speakerNoun(item.lower)?.basis === 'TITLE';
}

/** "A statement from more than 30 rebel groups": the groups speak. */
function documentSource(items: readonly Item[], found: NounGroup, ceiling: number): NounGroup {
  const next = items[found.last + 1];
  if (!found.document || next === undefined || !/^(?:from|by|of)$/u.test(next.lower)) {
    return found;
  }
  const from = found.last + 2;
  const source =
    groupStartingAt(items, from, ceiling) ?? anyGroupEndingAt(items, runEnd(items, from, ceiling) - 1, from);
  return source === null ? found : { ...source, first: found.first };
}

/** "Secretary of | State Buck Lawler": capitals between the preposition and the person's name belong to the title. */
function isTitled(items: readonly Item[], found: NounGroup): boolean {
  const before = items[found.last - 1];
  return (
    found.mention?.type === 'PERSON' && found.last > found.first && before?.kind === 'word' && before.capital
  );
}

/** "a spokesman for the ministry", "doctors in Aleppo": the speaker is the group before the preposition. */
function throughPreposition(
  items: readonly Item[],
  found: NounGroup | null,
  floor: number,
): NounGroup | null {
  if (found === null || found.first <= floor) {
    return found;
  }
  const before = items[found.first - 1];
  if (before?.kind === 'word' && PREPOSITIONS.has(before.lower)) {
    if (found.mention?.type === 'PERSON' && items[found.last - 1]?.kind === 'name') {
      // "the governor of Washington Ada Reyes": the place belongs to the title, the person speaks.
      return found;
    }
    const outer = groupEndingAt(items, found.first - 2, floor);
    if (outer?.basis === 'TITLE' && isTitled(items, found)) {
      return { ...found, first: outer.first };
    }
    if (outer?.document === true) {
      return /^(?:from|by|of)$/u.test(before.lower)
        ? { ...found, first: outer.first }
        : { ...outer, last: found.last };
    }
    if (/^(?:after|before|since|until)$/u.test(before.lower)) {
      // "hours after conservatives warned …": the words open a clause.
      return found;
    }
    if (outer?.guessed === true && found.mention?.type === 'PERSON') {
      return found;
    }
    if (outer !== null && outer.basis !== 'PRONOUN') {
      return { ...outer, last: found.last };
    }
    const isPersonOrCommon = found.mention === null || found.mention.type === 'PERSON';
    return found.first - 1 === floor && isPersonOrCommon && !found.document ? found : null;
  }
  if (isWord(before, 'and') || isSign(before, '&')) {
    const other = groupEndingAt(items, found.first - 2, floor);
    const isSame = other?.basis === found.basis || found.type === 'PLACE';
    return other !== null && isSame && !other.guessed ? { ...other, last: found.last } : found;
  }
  return found;
}
