import type { Source } from './found.js';
import { isAdverb, SPEAKER_PRONOUNS } from './function-words.js';
import { sentenceStart, type Item } from './items.js';
import type { NounGroup } from './noun-group.js';
import type { Block, Site } from './sites.js';
import { mainSubject } from './main-subject.js';
import { subjectOf } from './subject.js';
import { cueAt, isAbleTo } from './verb-group.js';

/** The walk back for a speaker ends after so many items. */
const FARTHEST_ITEMS = 120;

interface Earlier {
  readonly sites: readonly Site[];
  readonly source: Source | null;
}

/**
 * The speaker of a quotation that has no cue of its own: whoever spoke last in the same paragraph, or, when the quotation
 * opens its paragraph, in the paragraph before it. Null when somebody else is named in between, or when nobody spoke.
 */
export function carriedSource(
  blocks: readonly Block[],
  site: Site,
  before: readonly Earlier[],
): Source | null {
  const items = blocks[site.firstBlock]?.items ?? [];
  const here = lastSpeaker(items, site.firstItem, before);
  if (here !== undefined) {
    return here;
  }
  const introduced = introducedBy(items, site.firstItem);
  if (introduced !== null || site.firstItem > 0 || blocks[site.firstBlock]?.paragraph.kind !== 'BODY') {
    return introduced;
  }
  const previous = bodyBefore(blocks, site.firstBlock);
  if (previous?.paragraph.kind !== 'BODY') {
    return null;
  }
  const last = lastSpeaker(previous.items, previous.items.length, before);
  return last === undefined ? introducedBy(previous.items, previous.items.length) : last;
}

/** The paragraph of the body before a block, over a caption or a subheading. */
function bodyBefore(blocks: readonly Block[], block: number): Block | undefined {
  const isAside = /^(?:CAPTION|SUBHEAD|PULL_QUOTE)$/u.test(blocks[block - 1]?.paragraph.kind ?? '');
  return blocks[isAside ? block - 2 : block - 1];
}

/** The last speaker before item `index`: null when somebody else is named after it, undefined when nobody speaks. */
function lastSpeaker(
  items: readonly Item[],
  index: number,
  before: readonly Earlier[],
): Source | null | undefined {
  let others = 0;
  let othersFrom = items.length;
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST_ITEMS); at -= 1) {
    const found = speakerAt(items, at, before);
    if (found !== undefined) {
      return others > 0 && sentenceStart(items, Math.min(othersFrom, items.length - 1)) > at ? null : found;
    }
    if (isPerson(items[at])) {
      others += 1;
      othersFrom = others === 1 ? at : othersFrom;
    }
  }
  return undefined;
}

function speakerAt(
  items: readonly Item[],
  at: number,
  before: readonly Earlier[],
): Source | null | undefined {
  const item = items[at];
  if (item?.kind === 'quote') {
    const earlier = earlierAt(item, before);
    return earlier === undefined ? undefined : carry(earlier.source);
  }
  const cue = cueAt(items, at);
  const speaker =
    cue === null || cue.class === 'REPORT' || isAbleTo(cue)
      ? null
      : subjectOf(items, at, sentenceStart(items, at));
  if (speaker === null || item === undefined) {
    return undefined;
  }
  return { how: 'CARRIED', speaker, cue: { start: item.start, end: item.end } };
}

function earlierAt(item: Item, before: readonly Earlier[]): Earlier | undefined {
  for (let index = before.length - 1; index >= Math.max(0, before.length - 4); index -= 1) {
    const earlier = before[index];
    if (earlier?.sites.some((site) => site.quoted === item.quoted) === true) {
      return earlier;
    }
  }
  return undefined;
}

function carry(source: Source | null): Source | null {
  return source === null ? null : { ...source, how: 'CARRIED' };
}

/** Smith shook his head. "We never agreed to that." The sentence before is about one person and no other. */
function introducedBy(items: readonly Item[], index: number): Source | null {
  if (index === 0) {
    return null;
  }
  const floor = sentenceStart(items, index - 1);
  const speaker = mainSubject(items, floor, index);
  if (speaker === null || !isOnePerson(speaker) || othersNamed(items, speaker.last + 1, index)) {
    return null;
  }
  const lead = items[floor];
  const opens = speaker.first === floor || (lead !== undefined && isAdverb(lead.lower));
  return opens ? { how: 'INTRODUCED', speaker, cue: null } : null;
}

function isOnePerson(speaker: NounGroup): boolean {
  return speaker.type === 'PERSON' && speaker.basis !== 'COLLECTIVE' && !speaker.guessed;
}

function othersNamed(items: readonly Item[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (isPerson(item) || (item?.kind === 'word' && SPEAKER_PRONOUNS.has(item.lower))) {
      return true;
    }
  }
  return false;
}

function isPerson(item: Item | undefined): boolean {
  return item?.mention?.type === 'PERSON';
}
