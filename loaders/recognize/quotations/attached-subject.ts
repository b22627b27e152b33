import { groupEndingAt } from './find-group.js';
import { isSign, isWord, type Item } from './items.js';
import { namedGroup } from './named-group.js';
import type { NounGroup } from './noun-group.js';

/** "with team captain Ada Reyes saying": no longer than this. */
const LONGEST_WITH_ITEMS = 8;
/** "with Ada Reyes, D-Ohio, calling … and Tom Hale, R-N.C., saying": the second one stands no further behind "with". */
const LONGEST_PAIR_ITEMS = 40;
const LONGEST_TAG_ITEMS = 7;

/**
 * Who says what the participle at `verb` reports where these are the words right before it and not the main subject:
 * "with one poster writing", "a message saying", "with Rep. Ada Reyes, D-Ohio, calling". Null for other participles.
 */
export function attachedSubject(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  const tagged = taggedSubject(items, verb, floor);
  if (tagged !== null) return tagged;
  const from = afterWith(items, verb, floor);
  const found = groupEndingAt(items, verb - 1, from ?? floor);
  if (found === null || from !== null) return found;
  return found.mention === null && found.basis !== 'PRONOUN' && !found.guessed ? found : null;
}

/** Index of the item after "with" in the few words before a participle; null when there is none. */
function afterWith(items: readonly Item[], verb: number, floor: number): number | null {
  for (let index = verb - 2; index >= Math.max(floor, verb - LONGEST_WITH_ITEMS); index -= 1) {
    if (items[index]?.kind === 'sign') return null;
    if (isWord(items[index], 'with')) return index + 1;
  }
  return null;
}

/** A name with its party and state, behind "with" or beside another such name. */
function taggedSubject(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  const tag = partyTagStart(items, verb, floor);
  const isName = tag !== null && items[tag - 1]?.mention?.type === 'PERSON';
  const found = isName ? namedGroup(items, tag - 1, floor) : null;
  if (found === null) return null;
  const before = items[found.first - 1];
  if (isWord(before, 'with')) return found;
  const lowest = Math.max(floor, verb - LONGEST_PAIR_ITEMS);
  const isPaired =
    isWord(before, 'and') && items.slice(lowest, found.first).some((item) => isWord(item, 'with'));
  return isPaired ? found : null;
}

/** Index of the sign that opens ", D-Ohio," or "(R-N.C.)" right before item `end`; null where none stands. */
function partyTagStart(items: readonly Item[], end: number, floor: number): number | null {
  const close = items[end - 1];
  if (!isSign(close, ',') && !isSign(close, ')')) return null;
  for (let index = end - 2; index >= Math.max(floor, end - LONGEST_TAG_ITEMS); index -= 1) {
    if (isSign(items[index], isSign(close, ')') ? '(' : ','))
      return /^[rdi]\.?(?:[-‑].*)?$/u.test(items[index + 1]?.lower ?? '') ? index : null;
  }
  return null;
}
