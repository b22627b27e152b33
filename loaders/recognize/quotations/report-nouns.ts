import { groupEndingAt } from './find-group.js';
import { AUXILIARIES } from './function-words.js';
import { isWord, type Item } from './items.js';
import type { NounGroup } from './noun-group.js';
import { createGroup } from './noun-group.js';
import { createReport, type Report } from './report.js';
import { contentEnd } from './report-end.js';
import { SAID_NOUNS } from './said-nouns.js';
import { subjectOf } from './subject.js';
import { cueAt } from './verb-group.js';

/** Verbs whose subject says what the noun after them is about: "expressed concern that …". */
const EXPRESSING = new Set('express voice repeat reiterate'.split(' '));
const EXPRESSED_WITHIN_ITEMS = 4;
const OWNERS = /^(?:his|her|their|its)$/u;

/** "Sloan's assertion that …", "aides voiced fears that …": whose noun it is says it. Null where it is nobody's. */
export function nounReport(items: readonly Item[], noun: number, start: number, end: number): Report | null {
  const item = items[noun];
  if (item?.kind !== 'word' || !SAID_NOUNS.has(item.lower) || !isWord(items[noun + 1], 'that')) return null;
  const speaker = ownerOf(items, noun, start) ?? expresserOf(items, noun, start);
  if (speaker === null || AUXILIARIES.has(items[noun + 2]?.lower ?? '')) return null;
  const from = noun + 2;
  const to = Math.min(
    contentEnd(items, { start, from, end, isRelative: true }),
    mainVerb(items, noun, start, from, end),
  );
  const source = { how: 'INDIRECT_LOOSE', speaker, cue: { start: item.start, end: item.end } } as const;
  return createReport(items, [[from, to]], source, noun);
}

/** The possessive before the noun, over a few adjectives. */
export function ownerOf(items: readonly Item[], noun: number, start: number): NounGroup | null {
  for (let index = noun - 1; index >= Math.max(start, noun - 4); index -= 1) {
    const item = items[index];
    if (item?.kind !== 'word') return null;
    if (item.lower === "'s") return groupEndingAt(items, index - 1, start);
    if (OWNERS.test(item.lower))
      return createGroup(items, index, index, index, { basis: 'PRONOUN', type: typeOf(item.lower) });
  }
  return null;
}

/** The subject of the verb that has the noun as its object. */
function expresserOf(items: readonly Item[], noun: number, start: number): NounGroup | null {
  for (let verb = noun - 1; verb > Math.max(start, noun - EXPRESSED_WITHIN_ITEMS); verb -= 1) {
    const item = items[verb];
    if (item?.kind !== 'word') return null;
    if (EXPRESSING.has(cueAt(items, verb)?.lemma ?? '')) return subjectOf(items, verb, start);
  }
  return null;
}

function typeOf(owner: string): 'PERSON' | 'ORGANIZATION' {
  return owner === 'its' ? 'ORGANIZATION' : 'PERSON';
}

/** "His claim that nobody knew | drew laughter": where the noun opens the sentence, its clause ends at the second verb. */
function mainVerb(items: readonly Item[], noun: number, start: number, from: number, end: number): number {
  if (noun - start > 4) return end;
  let verbs = 0;
  for (let index = from + 1; index < end; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word' || !isFinite(item.lower)) continue;
    if (AUXILIARIES.has(items[index - 1]?.lower ?? '')) continue;
    verbs += 1;
    if (verbs === 2) return index;
  }
  return end;
}

function isFinite(lower: string): boolean {
  return (
    AUXILIARIES.has(lower) ||
    /[^e]ed$/u.test(lower) ||
    /^(?:drew|came|met|made|led|won|lost|left|set|ran|fell)$/u.test(lower)
  );
}
