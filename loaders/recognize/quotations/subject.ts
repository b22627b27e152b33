import { anyGroupEndingAt } from './common-group.js';
import { groupEndingAt, groupStartingAt } from './find-group.js';
import { AUXILIARIES, isAdverb, PREPOSITIONS } from './function-words.js';
import { isCommaOrDash, isSign, isWord, type Item } from './items.js';
import { isClauseBreak, mainSubject, skipLead } from './main-subject.js';
import type { NounGroup } from './noun-group.js';
import { namedGroup } from './named-group.js';
import type { SpeechVerb } from './speech-verbs.js';
import { describedName, partStart, subjectBeforeComma } from './subject-before-comma.js';
import {
  cueAt,
  hasBeForm,
  isBareBase,
  isDenied,
  isNounUse,
  isPassive,
  verbGroupStart,
} from './verb-group.js';

/** Subjects are looked for in so many items before the verb, which keeps one look-up constant. */
const LONGEST_CLAUSE_ITEMS = 60;
/** "with team captain Ada Reyes saying": no longer than this. */
const LONGEST_WITH_ITEMS = 8;

/** Lemmas of verbs whose subject speaks whatever noun it is. */
export const ALWAYS_SPEAKS: ReadonlySet<string> = new Set(
  (
    'say tell insist explain argue warn announce reply deny claim complain fear believe worry contend caution predict ' +
    'admit concede acknowledge note add allege assert maintain recall testify vow pledge promise hope urge counter'
  ).split(' '),
);

/** Verbs whose plain form is no noun: "activists on the left say". */
const BARE_VERBS: ReadonlySet<string> = new Set(
  'say believe think argue insist contend maintain admit acknowledge'.split(' '),
);

/**
 * Who says what the verb at `verb` reports: its grammatical subject, in the clause that starts at `floor` or later.
 * Null when the verb is passive or denied, or when the words before it name and describe nobody.
 */
export function subjectOf(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  const cue = cueAt(items, verb);
  if (cue === null || isDenied(items, verb)) {
    return null;
  }
  const low = Math.max(floor, verb - LONGEST_CLAUSE_ITEMS);
  const quotedAs = quotedAsSaying(items, verb, low);
  if (quotedAs !== null) {
    return quotedAs;
  }
  const groupStart = verbGroupStart(items, verb, low);
  if (isPassive(items, verb, groupStart, cue)) {
    return null;
  }
  if (cue.form === 'ING' && !hasBeForm(items, groupStart, verb)) {
    return isNounUse(items, verb)
      ? null
      : (attachedSubject(items, verb, low) ?? nonFiniteSubject(items, low, verb));
  }
  if (cue.form === 'BASE' && isWord(items[verb - 1], 'to')) {
    return isTold(items, verb - 2, low) ? null : nonFiniteSubject(items, low, verb);
  }
  const found =
    coordinatedSubject(items, groupStart, low) ??
    directSubject(items, groupStart - 1, low) ??
    (isBareBase(items, verb, groupStart, cue) && !BARE_VERBS.has(cue.lemma)
      ? null
      : clauseSubject(items, groupStart, low)) ??
    (ALWAYS_SPEAKS.has(cue.lemma) || isWord(items[verb + 1], 'that')
      ? anyGroupEndingAt(items, groupStart - 1, low)
      : null);
  const isNobody = found !== null && isWord(items[found.first], 'no');
  return found !== null && !isNobody && agrees(items, verb, groupStart, cue, found) ? found : null;
}

/** "with one poster writing", "a message saying": the words right before the participle speak, not the main subject. */
function attachedSubject(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  const from = afterWith(items, verb, floor);
  const found = groupEndingAt(items, verb - 1, from ?? floor);
  if (found === null || from !== null) {
    return found;
  }
  return found.mention === null && found.basis !== 'PRONOUN' && !found.guessed ? found : null;
}

/** Index of the item after "with" in the few words before a participle; null when there is none. */
function afterWith(items: readonly Item[], verb: number, floor: number): number | null {
  for (let index = verb - 2; index >= Math.max(floor, verb - LONGEST_WITH_ITEMS); index -= 1) {
    if (items[index]?.kind === 'sign') {
      return null;
    }
    if (isWord(items[index], 'with')) {
      return index + 1;
    }
  }
  return null;
}

/** "pressed the chief to explain", "asked her to say": whom the sentence is about is not who is to speak. */
function isTold(items: readonly Item[], last: number, floor: number): boolean {
  const told = groupEndingAt(items, last, floor);
  const isPerson = told !== null && told.type === 'PERSON' && !told.guessed;
  const before = items[(told?.first ?? 0) - 1];
  const isObject = /^(?:me|us|him|her|them|you)$/u.test(items[last]?.lower ?? '');
  return isObject || (isPerson && before?.kind === 'word' && cueAt(items, told.first - 1)?.form === 'FINITE');
}

/** "it would be safe to say": that "it" is nobody, so only other subjects count where the verb is far from it. */
function nonFiniteSubject(items: readonly Item[], floor: number, verb: number): NounGroup | null {
  const relative = relativeSubject(items, floor, verb);
  if (relative !== null) return relative;
  const found = mainSubject(items, floor, verb);
  const next = found === null ? undefined : items[found.last + 1];
  const isExpletive =
    found?.basis === 'PRONOUN' && found.type === 'ORGANIZATION' && AUXILIARIES.has(next?.lower ?? '');
  return isExpletive ? null : found;
}

/** "the Labor party, which won by saying …": the subject of the relative clause that the verb stands in. */
function relativeSubject(items: readonly Item[], floor: number, verb: number): NounGroup | null {
  for (let index = verb - 1; index > floor && !isClauseBreak(items[index]); index -= 1) {
    if (isWord(items[index], 'who') || isWord(items[index], 'which'))
      return directSubject(items, index, floor);
  }
  return null;
}

/** Subject and verb agree in number, as far as the words show it: "Many reports" is no "many" who reports. */
function agrees(
  items: readonly Item[],
  verb: number,
  groupStart: number,
  cue: SpeechVerb,
  subject: NounGroup,
): boolean {
  const isThey = subject.basis === 'PRONOUN' && items[subject.first]?.lower === 'they';
  const plural = isThey || (subject.basis === 'COLLECTIVE' && !subject.document);
  const joined =
    subject.basis === 'NAMED' &&
    subject.last > subject.first &&
    subject.mention?.end !== items[subject.last]?.end;
  if (isBareBase(items, verb, groupStart, cue)) {
    return plural || joined || subject.document;
  }
  const singular = cue.form === 'FINITE' && !cue.participle && cue.lemma !== 'say' && cue.lemma !== 'tell';
  return !singular || (isThey === false && !(subject.basis === 'COLLECTIVE' && subject.type === 'PERSON'));
}

/** "X was quoted as saying", "X was quoted by Y as saying": X speaks. */
function quotedAsSaying(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  if (!isWord(items[verb - 1], 'as') || cueAt(items, verb)?.form !== 'ING') {
    return null;
  }
  for (let index = verb - 2; index > Math.max(floor, verb - 12); index -= 1) {
    const lower = items[index]?.lower ?? '';
    if (/^(?:quoted|cited|reported)$/u.test(lower)) {
      const start = verbGroupStart(items, index, floor);
      return hasBeForm(items, start, index)
        ? directSubject(items, start - 1, floor)
        : groupStartingAt(items, index + 1, verb - 1);
    }
  }
  return null;
}

/** "X smiled and said", "X shook his head, then added": the verb shares the subject of the sentence. */
function coordinatedSubject(items: readonly Item[], groupStart: number, floor: number): NounGroup | null {
  const before = items[groupStart - 1];
  return isWord(before, 'and') || isWord(before, 'but') || isWord(before, 'or')
    ? mainSubject(items, floor, groupStart - 1)
    : null;
}

function directSubject(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const item = items[last];
  if (item === undefined || last < floor) {
    return null;
  }
  if (isWord(item, 'who')) {
    return antecedent(items, isCommaOrDash(items[last - 1]) ? last - 2 : last - 1, floor);
  }
  if (isWord(item, 'which') && isSign(items[last - 1], ',')) {
    const found = antecedent(items, last - 2, floor);
    return found !== null && (found.document || found.type === 'ORGANIZATION') ? found : null;
  }
  if (isCommaOrDash(item) || endsRelative(items, last, floor)) {
    const found = subjectBeforeComma(items, last, floor);
    return found === null ? null : (describedName(items, found, floor) ?? found);
  }
  if (isSign(item, ')')) {
    return subjectBeforeBracket(items, last, floor);
  }
  return groupEndingAt(items, last, floor);
}

/** "Ruth Hale, whose book is called “Noes,” argues": the comma of the relative clause stands inside the marks. */
function endsRelative(items: readonly Item[], last: number, floor: number): boolean {
  const item = items[last];
  return (
    item?.kind === 'quote' &&
    /,["'”’]?$/u.test(item.lower) &&
    /^(?:who|whose|which)$/u.test(items[partStart(items, last, floor)]?.lower ?? '')
  );
}

/** "X, an Oklahoma Republican who said …": X, not the words that describe him. */
function antecedent(items: readonly Item[], last: number, floor: number): NounGroup | null {
  const found = groupEndingAt(items, last, floor) ?? namedGroupAt(items, last, floor);
  return found === null ? null : (describedName(items, found, floor) ?? found);
}

/** "to meet with Devocht, who said …": a name, whatever goes before it. */
function namedGroupAt(items: readonly Item[], last: number, floor: number): NounGroup | null {
  return items[last]?.mention?.type === 'PERSON' && last >= floor ? namedGroup(items, last, floor) : null;
}

function subjectBeforeBracket(items: readonly Item[], close: number, floor: number): NounGroup | null {
  for (let index = close - 1; index > Math.max(floor, close - 8); index -= 1) {
    if (isSign(items[index], '(')) {
      return directSubject(items, index - 1, floor);
    }
  }
  return null;
}

/**
 * The group that opens the clause of a finite verb, with words after it that belong to it ("doctors working on the ground
 * in Aleppo have said"). Refused when another verb stands between.
 */
function clauseSubject(items: readonly Item[], groupStart: number, floor: number): NounGroup | null {
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
    if (item?.kind === 'word' && (AUXILIARIES.has(item.lower) || cueAt(items, index)?.form === 'FINITE')) {
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
