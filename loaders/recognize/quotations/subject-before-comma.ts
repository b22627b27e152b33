import { groupEndingAt, groupStartingAt } from './find-group.js';
import { isCommaOrDash, isQuoteWithComma, isSign, isWord, type Item } from './items.js';
import { skipLead } from './main-subject.js';
import { namedGroup } from './named-group.js';
import type { NounGroup } from './noun-group.js';

/**
 * The subject lies before a part set off by commas: "Mohammad, a surgeon in Aleppo who treated Omran, told …". Parts that
 * describe are walked over from right to left; the first that starts with a name is the subject, else the first that
 * describes somebody and has nobody before it.
 */
export function subjectBeforeComma(items: readonly Item[], comma: number, floor: number): NounGroup | null {
  let end = comma;
  let described: NounGroup | null = null;
  for (let parts = 0; parts < 5 && end > floor; parts += 1) {
    const start = partStart(items, end, floor);
    const name = groupEndingAt(items, end - 1, start);
    const wholePart = name !== null && name.last === end - 1 && leadsOnly(items, start, name.first);
    if (wholePart && name.basis === 'NAMED' && name.type !== 'PLACE' && !isLetters(items, start, end)) {
      return name;
    }
    if (wholePart && isAfterQuoteOrStart(items, start, floor)) {
      return name;
    }
    const first = groupStartingAt(items, skipLead(items, start, end), end);
    if (first !== null && first.basis === 'NAMED' && first.type !== 'PLACE' && !first.guessed && parts > 0) {
      return first;
    }
    described = first ?? (wholePart ? name : described);
    if (start <= floor || !isCommaOrDash(items[start - 1])) {
      break;
    }
    end = start - 1;
  }
  return described;
}

/** "Tom Hale, SC, said": letters behind a name are no name. */
function isLetters(items: readonly Item[], start: number, end: number): boolean {
  return (
    end === start + 1 &&
    /^(?:s\.?c|q\.?c|k\.?c|m\.?p|p\.?c|m\.?d|ph\.?d|esq|jr|sr)\.?$/u.test(items[start]?.lower ?? '') &&
    isSign(items[start - 1], ',') &&
    items[start - 2]?.mention?.type === 'PERSON'
  );
}

/** Index of the first item of the part that ends before `end`: after the comma, dash or quotation before it. */
export function partStart(items: readonly Item[], end: number, floor: number): number {
  let start = end;
  while (start > floor && !isCommaOrDash(items[start - 1]) && !isApart(items[start - 1])) {
    start -= 1;
  }
  return start;
}

/** Marks divide parts, but not those of a title in the middle of one: "head of the “Silver Pencil” association". */
function isApart(item: Item | undefined): boolean {
  return item?.kind === 'quote' && !(item.isTitle === true && !isQuoteWithComma(item));
}

function leadsOnly(items: readonly Item[], start: number, first: number): boolean {
  return skipLead(items, start, first) >= first;
}

function isAfterQuoteOrStart(items: readonly Item[], start: number, floor: number): boolean {
  return start <= floor || items[start - 1]?.kind === 'quote';
}

/** "Mr Warner, the Virginia Democrat": the person that a group with an article describes; null for other groups. */
export function describedName(items: readonly Item[], found: NounGroup, floor: number): NounGroup | null {
  const article = /^(?:a|an|the)$/u;
  const before = items[found.first - 1]?.lower ?? '';
  const first = article.test(before) ? found.first - 1 : found.first;
  if (!article.test(items[first]?.lower ?? '') || !isCommaOrDash(items[first - 1])) {
    return null;
  }
  const name = groupEndingAt(items, first - 2, floor);
  return name?.mention?.type === 'PERSON' ? name : nameWithPlace(items, first - 2, floor);
}

/** "to Senator Reyes of Ohio, the majority leader": the name before its place, whatever goes before the two. */
function nameWithPlace(items: readonly Item[], place: number, floor: number): NounGroup | null {
  const isPlace = items[place]?.mention?.type === 'PLACE' && isWord(items[place - 1], 'of');
  const name = place - 2;
  return isPlace && name >= floor && items[name]?.mention?.type === 'PERSON'
    ? namedGroup(items, name, floor)
    : null;
}
