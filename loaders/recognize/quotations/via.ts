import { isSign, isWord, type Item } from './items.js';
import { isOutlet } from './outlets.js';
import { cueAt } from './verb-group.js';

const FARTHEST_ITEMS = 14;

/**
 * The outlet that somebody said it to, as written: "told Reuters", "in an interview with the BBC", "speaking to CNN",
 * "in a statement to AFP". Looked for from the cue at item `verb` to the end of its clause; undefined when the words
 * name no outlet ("told reporters", "told Congress").
 */
export function viaAfter(
  text: string,
  items: readonly Item[],
  verb: number,
  ceiling: number,
): string | undefined {
  if (cueAt(items, verb)?.lemma === 'tell') {
    const told = outletAt(text, items, verb + 1, ceiling);
    if (told !== undefined) {
      return told;
    }
  }
  const end = Math.min(ceiling, verb + FARTHEST_ITEMS);
  for (let index = verb + 1; index < end && items[index]?.kind !== 'quote'; index += 1) {
    const outlet = isAddress(items, index) ? outletAt(text, items, index + 1, ceiling) : undefined;
    if (outlet !== undefined) {
      return outlet;
    }
  }
  return undefined;
}

/** "interview with", "speaking to", "remarks to", "on" (a programme of), "quoted by". */
function isAddress(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]?.lower ?? '';
  if (isWord(items[index], 'with')) {
    return /^(?:interview|conversation|spoke|speaking|talked|talking|call|appearance)$/u.test(before);
  }
  if (isWord(items[index], 'to')) {
    return /^(?:speaking|spoke|statement|email|e-mail|remarks|comments|talking|interview|message|said)$/u.test(
      before,
    );
  }
  return isWord(items[index], 'by') && /^(?:quoted|cited)$/u.test(before);
}

function outletAt(text: string, items: readonly Item[], index: number, ceiling: number): string | undefined {
  const first = isWord(items[index], 'the') ? index + 1 : index;
  const item = items[first];
  if (item === undefined || first >= ceiling) {
    return undefined;
  }
  if (item.kind === 'name') {
    const name = text.slice(item.start, item.end);
    return item.mention?.type !== 'PERSON' && isOutlet(name) ? name : undefined;
  }
  let last = first;
  while (items[last]?.kind === 'word' && items[last]?.capital === true && !isSign(items[last], ',')) {
    last += 1;
  }
  const name = last === first ? '' : text.slice(item.start, items[last - 1]?.end);
  return name !== '' && isOutlet(name) ? name : undefined;
}
