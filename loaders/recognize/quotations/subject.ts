import { attachedSubject } from './attached-subject.js';
import { anyGroupEndingAt } from './common-group.js';
import { clauseSubject } from './clause-subject.js';
import { groupEndingAt, groupStartingAt, surveyedEndingAt } from './find-group.js';
import { AUXILIARIES } from './function-words.js';
import { isCommaOrDash, isQuoteWithComma, isSign, isWord, type Item } from './items.js';
import { isClauseBreak, mainSubject } from './main-subject.js';
import { isTold, movedTo } from './moved-subject.js';
import { createGroup, type NounGroup } from './noun-group.js';
import { namedGroup } from './named-group.js';
import type { SpeechVerb } from './speech-verbs.js';
import { describedName, partStart, subjectBeforeComma } from './subject-before-comma.js';
import { skipSpeechAdjuncts } from './speech-adjuncts.js';
import {
  cueAt,
  hasBeForm,
  isBareBase,
  isDenied,
  isNounAtCue,
  isNounUse,
  isPassive,
  verbGroupStart,
} from './verb-group.js';

/** Subjects are looked for in so many items before the verb, which keeps one look-up constant. */
const LONGEST_CLAUSE_ITEMS = 60;

/** Lemmas of verbs whose subject speaks whatever noun it is. */
const ALWAYS_SPEAKS: ReadonlySet<string> = new Set(
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
  if (cue === null || isDenied(items, verb) || isAdjective(items, verb, cue) || isNounAtCue(items, verb)) {
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
    return isNounUse(items, verb) ? null : participleSubject(items, verb, low);
  }
  if (cue.form === 'BASE' && isWord(items[verb - 1], 'to')) {
    return isTold(items, verb - 2, low)
      ? null
      : (movedTo(items, verb - 2, low) ?? nonFiniteSubject(items, low, verb));
  }
  const found =
    coordinatedSubject(items, groupStart, low) ??
    directSubject(items, groupStart - 1, low) ??
    (isBareBase(items, verb, groupStart, cue) && !BARE_VERBS.has(cue.lemma)
      ? null
      : isWord(items[groupStart - 1], 'who')
        ? somebodyBefore(items, groupStart - 1, low)
        : clauseSubject(items, groupStart, low)) ??
    (BARE_VERBS.has(cue.lemma) ? surveyedEndingAt(items, groupStart - 1) : null) ??
    (ALWAYS_SPEAKS.has(cue.lemma) || isWord(items[verb + 1], 'that')
      ? anyGroupEndingAt(items, groupStart - 1, low)
      : null);
  const isNobody = found !== null && isWord(items[found.first], 'no');
  return found !== null && !isNobody && agrees(items, verb, groupStart, cue, found) ? found : null;
}

/** "a list of suspected members": a participle before its noun. */
function isAdjective(items: readonly Item[], verb: number, { participle, form }: SpeechVerb): boolean {
  return participle && form === 'FINITE' && /^(?:of|by|for|an?|the)$/u.test(items[verb - 1]?.lower ?? '');
}

function participleSubject(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  const attached = attachedSubject(items, verb, floor);
  return attached === null
    ? (closingSubject(items, verb, floor) ?? nonFiniteSubject(items, floor, verb))
    : (issuerOf(items, attached, floor) ?? attached);
}

/** Verbs of which a document is the object: who does so says what stands in it. */
const ISSUING =
  /^(?:issued?|releas(?:ed?|ing)|sent|posted|published|signed|circulated|shared|wrote|distributed|put|filed|fired|dashed|blasted|mailed|e-?mailed|tweeted)$/u;
const ISSUED_WITHIN_ITEMS = 5;

/** "The mayor released a statement saying …": the mayor says so, the statement is how. */
function issuerOf(items: readonly Item[], found: NounGroup, floor: number): NounGroup | null {
  if (!found.document) return null;
  for (let verb = found.first - 1; verb > Math.max(floor, found.first - ISSUED_WITHIN_ITEMS); verb -= 1) {
    if (items[verb]?.kind !== 'word') return null;
    if (!ISSUING.test(items[verb]?.lower ?? '')) continue;
    const start = verbGroupStart(items, verb, floor);
    if (hasBeForm(items, start, verb)) return null;
    return (
      coordinatedSubject(items, start, floor) ??
      directSubject(items, start - 1, floor) ??
      clauseSubject(items, start, floor)
    );
  }
  return null;
}

const LONGEST_CLOSING_ITEMS = 10;

/** "The plan failed, aides said on Monday, calling it …": who said so goes on, not the subject of what was said. */
function closingSubject(items: readonly Item[], verb: number, floor: number): NounGroup | null {
  if (!isSign(items[verb - 1], ',')) return null;
  for (let cue = verb - 2; cue > Math.max(floor, verb - LONGEST_CLOSING_ITEMS); cue -= 1) {
    if (isSign(items[cue], ',') || items[cue]?.kind === 'quote') return null;
    const said = cueAt(items, cue);
    if (said?.class !== 'SAY' || said.form !== 'FINITE') continue;
    if (skipSpeechAdjuncts(items, cue + 1, verb - 1) < verb - 1) return null;
    const found = subjectOf(items, cue, floor);
    return found !== null && isSign(items[found.first - 1], ',') ? found : null;
  }
  return null;
}

/** "it would be safe to say": that "it" is nobody, so only other subjects count where the verb is far from it. */
function nonFiniteSubject(items: readonly Item[], floor: number, verb: number): NounGroup | null {
  const relative = relativeSubject(items, floor, verb);
  if (relative !== null) return relative;
  // "As Ada Reyes, the pollster, likes to say, …": the clause is theirs.
  const isHabit =
    isWord(items[floor], 'as') && /^(?:like|love|use|tend)[sd]?$/u.test(items[verb - 2]?.lower ?? '');
  const found = mainSubject(items, isHabit ? floor + 1 : floor, verb);
  const next = found === null ? undefined : items[found.last + 1];
  const isExpletive =
    found?.basis === 'PRONOUN' && found.type === 'ORGANIZATION' && AUXILIARIES.has(next?.lower ?? '');
  return isExpletive ? null : found;
}

const SOMEBODY = /^(?:someone|somebody|anyone|those|people|others|one|man|woman|men|women)$/u;
const SOMEBODY_WITHIN_ITEMS = 6;

/** "someone in the crowd who shouted": whoever a preposition's words stand behind; null where it is nobody. */
function somebodyBefore(items: readonly Item[], who: number, floor: number): NounGroup | null {
  for (let index = who - 1; index >= Math.max(floor, who - SOMEBODY_WITHIN_ITEMS); index -= 1) {
    if (items[index]?.kind === 'sign') return null;
    if (SOMEBODY.test(items[index]?.lower ?? ''))
      return createGroup(items, index, index, index, { basis: 'COLLECTIVE', type: 'PERSON' });
  }
  return null;
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
    ? (innerSubject(items, groupStart - 1, floor) ?? mainSubject(items, floor, groupStart - 1))
    : null;
}

/** "Hale spoke of the day when the governor called him and told him": the subject of the clause that the two verbs share. */
function innerSubject(items: readonly Item[], conjunction: number, floor: number): NounGroup | null {
  let start = conjunction;
  while (start > floor && !isClauseBreak(items[start - 1]) && !isWord(items[start - 1], 'when')) start -= 1;
  if (start <= floor + 1 || start === conjunction) return null;
  const found = groupStartingAt(items, start, conjunction);
  const verb = items[found === null ? conjunction : found.last + 1];
  const isVerb = verb?.kind === 'word' && /[^e]ed$/u.test(verb.lower);
  return found !== null && isVerb && !found.guessed && hasWhen(items, start, floor) ? found : null;
}

/** The clause belongs to a "when", with nothing but a source set off by commas between ("when, according to the report, …"). */
function hasWhen(items: readonly Item[], start: number, floor: number): boolean {
  const lowest = Math.max(floor, start - 12);
  return items.slice(lowest, start).some((item) => isWord(item, 'when'));
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

/**
 * "Ruth Hale, whose book is called “Noes,” argues", "Ruth Hale, speaking on “Sunday Roundtable,” said": the comma of the part
 * stands inside the marks.
 */
function endsRelative(items: readonly Item[], last: number, floor: number): boolean {
  const item = items[last];
  const start = partStart(items, last, floor);
  return (
    isQuoteWithComma(item) &&
    (/^(?:who|whose|which)$/u.test(items[start]?.lower ?? '') ||
      (item?.isTitle === true && start > floor && isCommaOrDash(items[start - 1])))
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
