import { DETERMINERS, HONORIFICS, TIME_WORDS } from './function-words.js';
import { isDeterminer, isStopWord, LONGEST_GROUP_ITEMS } from './group-items.js';
import { isWord, type Item } from './items.js';
import { createGroup, type NounGroup } from './noun-group.js';
import { speakerNoun } from './speaker-nouns.js';

/** The named mention at item `last` with the titles before it; null for the name of an event. */
export function namedGroup(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const { mention } = items[last] as Item;
  if (mention === undefined || mention.type === 'EVENT') {
    return null;
  }
  let first = last;
  while (first > floor && last - first < LONGEST_GROUP_ITEMS && isTitleItem(items[first - 1], items[first])) {
    first -= 1;
  }
  if (first > floor && isWord(items[first - 1], 'the')) {
    first -= 1;
  }
  return createGroup(items, first, last, last, { basis: 'NAMED', type: mention.type, mention });
}

/** Words that stand before a name as its title: capitalised words, role nouns, other names, "former". */
function isTitleItem(item: Item | undefined, next: Item | undefined): boolean {
  if (item === undefined || item.kind === 'quote' || item.kind === 'sign') {
    return false;
  }
  if (item.kind === 'name') {
    return item.mention?.type !== 'PERSON';
  }
  if (TIME_WORDS.has(item.lower) || isStopWord(item) || DETERMINERS.has(item.lower)) {
    return false;
  }
  return (
    item.capital ||
    speakerNoun(item.lower) !== null ||
    (next?.kind === 'word' && speakerNoun(next.lower)?.basis === 'TITLE') ||
    HONORIFICS.has(item.lower.replace('.', '')) ||
    /^(?:former|ex-.*|acting|then|outgoing|deputy|vice|senior|chief|foreign|prime|defence|defense|interim|lead|retired|longtime|ranking|incoming|fellow|ousted|'s)$/u.test(
      item.lower,
    )
  );
}

/** Capitalised words right at a cue name somebody even where nobody recognised the name. */
export function unknownName(items: readonly Item[], last: number, floor: number): NounGroup | null {
  let first = last;
  while (first > floor && last - first < 4 && isNameWord(items[first - 1])) {
    first -= 1;
  }
  let named = first;
  while (named < last && HONORIFICS.has((items[named]?.lower ?? '').replace('.', ''))) {
    named += 1;
  }
  const alone = first === last && (items[last]?.opensSentence ?? false);
  return alone
    ? null
    : createGroup(items, first, last, named, { basis: 'NAMED', type: 'PERSON', guessed: true });
}

function isNameWord(item: Item | undefined): boolean {
  return (
    item !== undefined && item.kind === 'word' && item.capital && !isStopWord(item) && !isDeterminer(item)
  );
}
