import type { Span } from '../../article.js';
import { accordingTo, cueFrom } from './cue-clause.js';
import type { Found, Source } from './found.js';
import { AUXILIARIES, PREPOSITIONS, SUBORDINATORS } from './function-words.js';
import { isSign, isWord, sentenceEnd, type Item } from './items.js';
import { reportedContent } from './reported-content.js';
import type { Quoted } from './pair-marks.js';
import type { Block } from './sites.js';
import { subjectOf } from './subject.js';
import { cueAt, verbGroupStart } from './verb-group.js';
import { viaAfter } from './via.js';

/** Fewer words than this are no statement. */
const SHORTEST_CONTENT_ITEMS = 3;

interface Part extends Span {
  readonly items: number;
}

/**
 * Reported speech without marks, at most one for each sentence: "she said that …", "according to X, …", "…, X said",
 * "X warned of …". Sentences that hold `spoken` words in marks are left to the rules for these.
 */
export function findIndirect(text: string, blocks: readonly Block[], spoken: ReadonlySet<Quoted>): Found[] {
  return blocks.flatMap(({ items, paragraph }) =>
    paragraph.kind === 'BODY' || paragraph.kind === 'HEADLINE' ? indirectIn(text, items, spoken) : [],
  );
}

function indirectIn(text: string, items: readonly Item[], spoken: ReadonlySet<Quoted>): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < items.length;) {
    const end = sentenceEnd(items, start);
    const one = holds(items, start, end, spoken) ? null : indirectSentence(text, items, start, end);
    if (one !== null) {
      found.push(one);
    }
    start = end;
  }
  return found;
}

function holds(items: readonly Item[], start: number, end: number, spoken: ReadonlySet<Quoted>): boolean {
  for (let index = start; index < end; index += 1) {
    const quoted = items[index]?.quoted;
    if (quoted !== undefined && spoken.has(quoted)) {
      return true;
    }
  }
  return false;
}

function indirectSentence(text: string, items: readonly Item[], start: number, end: number): Found | null {
  return (
    openingSource(items, start, end) ??
    closingSource(text, items, start, end) ??
    reportedBy(text, items, start, end)
  );
}

/** "According to X, …" */
function openingSource(items: readonly Item[], start: number, end: number): Found | null {
  const found = accordingTo(items, start, end);
  if (found?.speaker === null || found === null) {
    return null;
  }
  const comma = nextComma(items, found.to, end);
  const how = { how: 'INDIRECT', speaker: found.speaker, cue: found.cue } as const;
  return comma === -1 ? null : create(items, comma + 1, end, how);
}

/** "…, according to X.", "…, X said on Monday." */
function closingSource(text: string, items: readonly Item[], start: number, end: number): Found | null {
  for (let index = start + 1; index < end; index += 1) {
    const afterComma = isSign(items[index], ',');
    const found = afterComma
      ? cueFrom(items, index + 1, end)
      : accordingTo(items, isSign(items[index - 1], ',') ? end : index, end);
    if (found === null || found.speaker === null || !closesSentence(items, found.to, end)) {
      continue;
    }
    const verb = found.cue === null ? -1 : indexAt(items, found.cue, index, end);
    const via = verb === -1 ? undefined : viaAfter(text, items, verb, end);
    const source = { how: 'INDIRECT', speaker: found.speaker, cue: found.cue } as const;
    const goesOn = isSign(items[found.to], ',') && sentenceGoesOn(items, found.to);
    if (!goesOn && isAdjunct(items, start, index) && found.to < end - 1) {
      continue;
    }
    const parts = [partOf(items, start, index), goesOn ? partOf(items, found.to + 1, end) : null];
    return createFrom(parts, via === undefined ? source : { ...source, via });
  }
  return null;
}

/** "The dam, Dahl said, would hold": after a closing name ("said Dahl,") only a verb shows that the sentence goes on. */
function sentenceGoesOn(items: readonly Item[], comma: number): boolean {
  return cueAt(items, comma - 1) !== null || AUXILIARIES.has(items[comma + 1]?.lower ?? '');
}

/** After the cue only adjuncts follow, not what it reports. */
function closesSentence(items: readonly Item[], after: number, end: number): boolean {
  const next = items[after];
  return after >= end - 1 || next?.kind === 'sign'
    ? !isSign(next, ':')
    : !isWord(next, 'that') && next?.kind === 'word';
}

/** "X said that …", "X warned of …" */
function reportedBy(text: string, items: readonly Item[], start: number, end: number): Found | null {
  for (let verb = start + 1; verb < end - 1; verb += 1) {
    const cue = cueAt(items, verb);
    const content = cue === null ? null : reportedContent(items, verb, end);
    const speaker = content === null ? null : subjectOf(items, verb, start);
    if (content === null || speaker === null || isRelativeObject(items, speaker.first)) {
      continue;
    }
    const via = viaAfter(text, items, verb, Math.min(end, content.from + 1));
    const item = items[verb] as Item;
    const isRelative = isWord(items[verbGroupStart(items, verb, start) - 1], 'who');
    return create(items, content.from, contentEnd(items, start, content.from, end, isRelative), {
      how: content.sure ? 'INDIRECT' : 'INDIRECT_LOOSE',
      speaker,
      cue: { start: item.start, end: item.end },
      ...(via === undefined ? {} : { via }),
    });
  }
  return null;
}

/** "what they said was the aftermath", "a flaw that he said is old": no report of its own. */
function isRelativeObject(items: readonly Item[], first: number): boolean {
  const before = items[first - 1];
  return before?.kind === 'word' && /^(?:what|which|who|whom|that)$/u.test(before.lower);
}

/** "As Russia said it would help, the army advanced": a reporting clause that opens the sentence ends at its comma. */
function contentEnd(
  items: readonly Item[],
  start: number,
  from: number,
  end: number,
  isRelative: boolean,
): number {
  const opener = items[start];
  const isSubordinate = isRelative || (opener?.kind === 'word' && SUBORDINATORS.has(opener.lower));
  for (let comma = from; comma < end; comma += 1) {
    if (isSign(items[comma], ',') && (isSubordinate || opensOtherReport(items, comma + 1, end))) {
      return comma;
    }
  }
  return end;
}

/** "…, but the editor said …": the words after the comma are somebody else's. */
function opensOtherReport(items: readonly Item[], from: number, end: number): boolean {
  if (!/^(?:but|and|while|although|though|whereas|as)$/u.test(items[from]?.lower ?? '')) {
    return false;
  }
  for (let verb = from + 1; verb < Math.min(end, from + 15); verb += 1) {
    if (cueAt(items, verb)?.class === 'SAY' && subjectOf(items, verb, from + 1) !== null) {
      return true;
    }
  }
  return false;
}

/** "In their meetings this week, the ministers boasted of …": what stands before the comma is no statement. */
function isAdjunct(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  return first?.kind === 'word' && PREPOSITIONS.has(first.lower) && nextComma(items, from, to) === -1;
}

function create(items: readonly Item[], from: number, to: number, source: Source): Found | null {
  return createFrom([partOf(items, from, to)], source);
}

function createFrom(parts: readonly (Part | null)[], source: Source): Found | null {
  const kept = parts.flatMap((part) => part ?? []);
  const words = kept.reduce((sum, part) => sum + part.items, 0);
  return words < SHORTEST_CONTENT_ITEMS ? null : { kind: 'INDIRECT', parts: kept, source, closed: true };
}

/** The words between two items without the signs and conjunctions at their ends. */
function partOf(items: readonly Item[], from: number, to: number): Part | null {
  let last = to - 1;
  while (last > from && items[last]?.kind === 'sign' && /^[.!?,;:–—-]$/u.test(items[last]?.lower ?? '')) {
    last -= 1;
  }
  let first = from;
  while (
    first < last &&
    (isWord(items[first], 'and') || isWord(items[first], 'but') || isSign(items[first], ','))
  ) {
    first += 1;
  }
  return last < first
    ? null
    : { start: items[first]?.start ?? 0, end: items[last]?.end ?? 0, items: last - first + 1 };
}

function nextComma(items: readonly Item[], from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    if (isSign(items[index], ',')) {
      return index;
    }
  }
  return -1;
}

function indexAt(items: readonly Item[], cue: Span, from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    if (items[index]?.start === cue.start) {
      return index;
    }
  }
  return -1;
}
