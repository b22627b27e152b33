import type { Span } from '../../article.js';
import { anyGroupEndingAt } from './common-group.js';
import { anyGroupStartingAt, groupEndingAt, groupStartingAt } from './find-group.js';
import { AUXILIARIES, CONJUNCTIONS, isAdverb, PREPOSITIONS, PRONOUNS, TIME_WORDS } from './function-words.js';
import { isCommaOrDash, isQuoteWithComma, isWord, type Item } from './items.js';
import { nameAfter } from './main-subject.js';
import type { NounGroup } from './noun-group.js';
import { speechVerb, standsBesideSpeech } from './speech-verbs.js';
import { subjectOf } from './subject.js';
import { cueAt, verbGroupStart } from './verb-group.js';

/**
 * How the words beside a quotation say whose it is.
 *
 * - BESIDE: the cue touches the quotation ("…," she said; she said: "…").
 * - COLON: somebody is named and a colon follows, without a cue verb.
 * - GOVERNING: the quotation stands inside the clause of an earlier cue (he condemned the "barbaric" attacks).
 * - TRAILING: the cue follows at the end of the sentence (the attacks were "barbaric" and wrong, he said).
 */
export type AttributionKind = 'BESIDE' | 'COLON' | 'GOVERNING' | 'TRAILING';

/** The cue of a quotation and who speaks. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly speaker: NounGroup | null;
  readonly cue: Span | null;
  /** Item indexes that the attribution covers, for rules that look at what else stands there. */
  readonly from: number;
  readonly to: number;
}

/** A cue verb is looked for in so many items beside the quotation, which keeps one look-up constant. */
export const FARTHEST_VERB_ITEMS = 40;
/** Words before the speaker's own words at the cue: "a tearful", "White House press". */
const LONGEST_TITLE_ITEMS = 6;

/** A cue clause from item `start` on that reports nothing of its own: "Johnson said", "according to him", "said Ms Okafor". */
export function cueFrom(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  const from = skipAdverbs(items, start);
  return (
    accordingTo(items, from, ceiling) ??
    inverted(items, from, ceiling) ??
    plainSubjectFirst(items, from, ceiling)
  );
}

/** "Dr. Castle, who said …" is a relative clause and closes nothing. */
function plainSubjectFirst(items: readonly Item[], from: number, ceiling: number): Attribution | null {
  const found = subjectFirst(items, from, ceiling, true);
  if (found === null) return null;
  // "…, the nominee, and underscored …": the second verb of the sentence closes nothing either.
  const before = items[verbGroupStart(items, found.to - 1, from) - 1];
  return isWord(before, 'who') || isWord(before, 'and') || isWord(before, 'but') ? null : found;
}

/** "according to X", "in the words of X" from item `start` on. */
export function accordingTo(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  if (!isWord(items[start], 'according') || !isWord(items[start + 1], 'to')) {
    return null;
  }
  const speaker = groupStartingAt(items, start + 2, ceiling);
  const named = speaker === null ? null : nameAfter(items, speaker, ceiling);
  const cue = { start: items[start]?.start ?? 0, end: items[start + 1]?.end ?? 0 };
  return {
    kind: 'BESIDE',
    speaker: named,
    cue,
    from: start,
    to: (named?.last ?? start + 1) + 1,
  };
}

/** "said Ms Okafor" from item `start` on. */
export function inverted(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  const cue = cueAt(items, start);
  if (cue === null || !standsBesideSpeech(cue) || cue.lemma === 'tell') {
    return null;
  }
  const known = groupStartingAt(items, start + 1, ceiling);
  // "…, say critics": the plain form has a plural behind it.
  const isPlural = cue.form === 'BASE' && cue.lemma === 'say' && known?.basis === 'COLLECTIVE';
  if (cue.form !== 'FINITE' && !isPlural) {
    return null;
  }
  const speaker = known ?? (cue.class === 'SAY' ? anyGroupStartingAt(items, start + 1, ceiling) : null);
  if (speaker === null || !endsCue(items, speaker.last + 1) || hasOwnVerb(items, speaker.last + 1, ceiling)) {
    return null;
  }
  if (known === null && !endsAnyCue(items[speaker.last + 1])) {
    return null;
  }
  const named = nameAfter(items, speaker, ceiling);
  return { kind: 'BESIDE', speaker: named, cue: spanOf(items[start]), from: start, to: named.last + 1 };
}

/** "she said", "Mohammad, a surgeon in Aleppo who treated Omran, told ABC News" from item `start` on. */
export function subjectFirst(
  items: readonly Item[],
  start: number,
  ceiling: number,
  needsBareCue: boolean,
): Attribution | null {
  for (let verb = start + 1; verb < ceiling; verb += 1) {
    const cue = cueAt(items, verb);
    const isFinding = cue?.lemma === 'find';
    if (cue === null || cue.form === 'ING' || !(standsBesideSpeech(cue) || isFinding)) {
      continue;
    }
    const speaker = subjectOf(items, verb, start) ?? anySubject(items, start, verb);
    // "…, the survey found": but nobody's finding of a thing.
    if (isFinding && speaker?.document !== true) continue;
    const isBeside =
      speaker !== null &&
      (isAdjectivesOnly(items, start, speaker.first) || isDescribed(items, start, speaker.first));
    if (isBeside) {
      const fits = !needsBareCue || isBareCue(items, verb, ceiling);
      return fits ? { kind: 'BESIDE', speaker, cue: spanOf(items[verb]), from: start, to: verb + 1 } : null;
    }
  }
  return null;
}

/**
 * “It is no joke,” Hale admonished. “…,” crowed her rival: whoever does anything at all right behind the comma inside the marks
 * says the words. Behind a question only verbs that pass judgement will do: “Why?” Hale pressed.
 */
export function unlisted(
  items: readonly Item[],
  quote: Item,
  start: number,
  ceiling: number,
): Attribution | null {
  const isVerb = (index: number): boolean => {
    const { kind, lower } = items[index] ?? { kind: 'sign', lower: '' };
    const isPast = kind === 'word' && /[^e]ed$/u.test(lower) && !AUXILIARIES.has(lower);
    return isPast && (isQuoteWithComma(quote) || speechVerb(lower)?.class === 'JUDGE');
  };
  const isInverted = isVerb(start);
  const group = groupStartingAt(items, isInverted ? start + 1 : start, ceiling);
  const verb = isInverted ? start : (group?.last ?? 0) + 1;
  const next = isInverted ? (group?.last ?? 0) + 1 : verb + 1;
  if (group === null || group.type === 'PLACE' || !isVerb(verb) || !endsCue(items, next)) return null;
  return { kind: 'BESIDE', speaker: group, cue: spanOf(items[verb]), from: start, to: next };
}

/** “These are our cousins,” the councils wrote: beside its words, any noun with its article may say them. */
function anySubject(items: readonly Item[], start: number, verb: number): NounGroup | null {
  if (cueAt(items, verb)?.class !== 'SAY' || cueAt(items, verb)?.form !== 'FINITE') {
    return null;
  }
  const found = anyGroupEndingAt(items, verb - 1, start);
  return found?.first === start ? found : null;
}

/** Index of the first item from `start` on that is no adverb. */
export function skipAdverbs(items: readonly Item[], start: number): number {
  let index = start;
  while (items[index]?.kind === 'word' && isAdverb(items[index]?.lower ?? '')) {
    index += 1;
  }
  return index;
}

/** The span of an item. */
export function spanOf(item: Item | undefined): Span {
  return { start: item?.start ?? 0, end: item?.end ?? 0 };
}

/** After a noun that is no word for speakers, only what can open no report: "said the bill went too far" has no speaker there. */
function endsAnyCue(item: Item | undefined): boolean {
  return (
    item === undefined || item.kind === 'sign' || /^(?:who|whose|in|at|from|near|outside)$/u.test(item.lower)
  );
}

/** What may follow "said Ms Okafor"; a verb would make the name the subject of what is reported. */
function endsCue(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined || item.kind === 'sign' || item.kind === 'quote') {
    return true;
  }
  const { lower } = item;
  const isLink =
    PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || TIME_WORDS.has(lower) || isAdverb(lower);
  // "reads a statement provided by the district", "said one aide granted anonymity to …".
  const isParticiple =
    /[^e]ed$|^(?:given|sent|shown|seen|written)$/u.test(lower) && speechVerb(lower) === null;
  const isModified =
    isParticiple && /^(?:by|to|in|on|at|from|with|for|anonymity)$/u.test(items[index + 1]?.lower ?? '');
  return (
    item.kind === 'word' &&
    (isLink ||
      isModified ||
      /^(?:who|whose|back|out|close|familiar|aware|briefed|involved|.*ing)$/u.test(lower))
  );
}

/** "says one of the aims was growth": the group has a verb of its own, so it is the subject of what is reported. */
function hasOwnVerb(items: readonly Item[], from: number, ceiling: number): boolean {
  if (!isWord(items[from], 'of') && !isWord(items[from], 'in')) return false;
  for (let index = from; index < ceiling; index += 1) {
    const item = items[index];
    if (item?.kind === 'name') continue;
    if (item?.kind !== 'word' || CONJUNCTIONS.has(item.lower) || PRONOUNS.has(item.lower)) return false;
    if (AUXILIARIES.has(item.lower)) return true;
  }
  return false;
}

/** "a tearful Smith": nothing but an article and plain adjectives before the name. */
function isAdjectivesOnly(items: readonly Item[], start: number, first: number): boolean {
  for (let index = start; index < first; index += 1) {
    const item = items[index];
    if (
      first - start > LONGEST_TITLE_ITEMS ||
      (item?.kind !== 'name' && !(item?.kind === 'word' && isAdjectiveLike(item.lower)))
    ) {
      return false;
    }
  }
  return first >= start;
}

/** “…,” its author, Ada Reyes, told us: what somebody is, and a comma, before the name. */
function isDescribed(items: readonly Item[], start: number, first: number): boolean {
  return isCommaOrDash(items[first - 1]) && groupEndingAt(items, first - 2, start)?.first === start;
}

function isAdjectiveLike(lower: string): boolean {
  const isFunctionWord = PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || PRONOUNS.has(lower);
  // "state Rep. Ada Reyes": a plain form may be a noun.
  const verb = speechVerb(lower);
  return !isFunctionWord && !AUXILIARIES.has(lower) && (verb === null || lower === 'state');
}

/** Nothing follows that the verb could report: "he said.", "he said on Monday", "he told Reuters". */
function isBareCue(items: readonly Item[], verb: number, ceiling: number): boolean {
  if (cueAt(items, verb)?.lemma === 'tell') {
    const told = groupStartingAt(items, verb + 1, ceiling);
    return endsCue(items, told === null ? verb + 2 : told.last + 1);
  }
  return verb + 1 >= ceiling || (endsCue(items, verb + 1) && !isWord(items[verb + 1], 'that'));
}
