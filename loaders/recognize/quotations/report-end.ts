import { accordingTo } from './cue-clause.js';
import { AUXILIARIES, isAdverb, SUBORDINATORS } from './function-words.js';
import { isQuoteWithComma, isSign, isWord, type Item } from './items.js';
import { reportedContent } from './reported-content.js';
import { SAID_NOUNS } from './said-nouns.js';
import { subjectOf } from './subject.js';
import { cueAt } from './verb-group.js';

/** Where a report stands: its clause, and the item at which its words begin. */
export interface ReportPlace {
  readonly start: number;
  readonly from: number;
  readonly end: number;
  /** True for "who said …", which ends with its relative clause. */
  readonly isRelative: boolean;
  /** True for words that are no clause: they end where one follows. */
  readonly isPhrase?: boolean | undefined;
  /** True for what somebody is told to do or vows to do. */
  readonly isInfinitive?: boolean | undefined;
  /** True for "…, telling …", which a second participle goes on: "and accusing …". */
  readonly isParticiple?: boolean | undefined;
}

/** Another cue is looked for in so many items behind a conjunction. */
const OTHER_CUE_ITEMS = 30;

/**
 * One past the last item of a report: the end of its clause, or the comma or conjunction at which the writer goes on
 * ("…, but the editor said …", "…, adding that …", "… and warned that …", "…, hours after …").
 */
export function contentEnd(items: readonly Item[], place: ReportPlace): number {
  const { start, from, end, isRelative, isPhrase, isParticiple, isInfinitive } = place;
  const opener = items[start];
  // "said “lunch” and kept walking": the marks hold all that was said.
  if (
    items[from]?.kind === 'quote' &&
    /^(?:and|but|before|as)$/u.test(items[from + 1]?.lower ?? '') &&
    !isWord(items[from + 2], 'that')
  )
    return from + 1;
  const isSubordinate =
    isRelative ||
    (opener?.kind === 'word' && SUBORDINATORS.has(opener.lower)) ||
    opensTime(items, isWord(opener, 'and') || isWord(opener, 'but') ? start + 1 : start, end);
  // "his comment that if he loses, the count was wrong": the comma of the condition ends nothing.
  let isConditional = SUBORDINATORS.has(items[from]?.lower ?? '');
  // Words in marks may be all that is reported, with the comma inside them.
  for (let index = isQuoteWithComma(items[from]) ? from : from + 1; index < end; index += 1) {
    const isComma = endsWithComma(items[index]);
    if (isComma && isConditional) {
      isConditional = false;
      continue;
    }
    const ends = isComma && opensWritersWords(items, index + 1, end);
    if (ends && items[index]?.kind === 'quote') return index + 1;
    if (ends) return index;
    // "called for a second vote, but the board has refused"
    if (
      isPhrase === true &&
      isComma &&
      /^(?:but|though|although|while|yet)$/u.test(items[index + 1]?.lower ?? '')
    )
      return index;
    if (isSign(items[index], ',') && (isSubordinate || opensOther(items, index + 1, end))) return index;
    // “a message,” but members of both parties questioned …
    if (isComma && items[index]?.kind === 'quote' && opensOther(items, index + 1, end)) return index + 1;
    if (isSign(items[index], ';') && (opensOther(items, index + 1, end) || saysOther(items, index + 1, end)))
      return index;
    if (isConjoinedCue(items, index, end) || isConjoinedSubject(items, index, end)) return index;
    if (isInfinitive === true && isWord(items[index], 'and') && saysNext(items, index + 1, end)) return index;
    if (isParticiple === true && isWord(items[index], 'and') && opensParticiple(items, index + 1))
      return index;
  }
  return end;
}

/** A comma, also one inside the marks of quoted words: “until the lights go out,” even after … */
function endsWithComma(item: Item | undefined): boolean {
  return isSign(item, ',') || isQuoteWithComma(item);
}

/** What the writer adds behind a comma: what came of the words, when they were said, what others made of the thing. */
function opensWritersWords(items: readonly Item[], from: number, end: number): boolean {
  return opensEffect(items, from) || opensEvenAfter(items, from) || opensOthersView(items, from, end);
}

const EFFECTS =
  /^(?:setting|drawing|prompting|sparking|triggering|brushing|shrugging|deepening|escalating|contradicting|defying|echoing|dashing|breaking|fueling|fuelling|intensifying|reviving|reigniting|heightening)$/u;

/** "…, setting off a testy exchange", "…, brushing aside warnings": no speaker says so of their own words. */
function opensEffect(items: readonly Item[], from: number): boolean {
  return items[from]?.kind === 'word' && EFFECTS.test(items[from]?.lower ?? '');
}

/** "…, even after losing three votes", "…, even as the water rose" */
function opensEvenAfter(items: readonly Item[], from: number): boolean {
  return isWord(items[from], 'even') && /^(?:after|as|though|while)$/u.test(items[from + 1]?.lower ?? '');
}

const LONGEST_APPOSITION_ITEMS = 8;
/** Nouns for what was said, which stand without an article: "testimony that Republicans denounced". */
const SAID =
  /^(?:testimony|comments|remarks|words|claims|statements|allegations|accusations|language|rhetoric)$/u;

/** Nouns for the words themselves: "…, a reference to the vote", "…, a jab at his rival", "…, a line met with jeers". */
const POINTERS =
  /^(?:reference|allusion|nod|jab|swipe|dig|line|phrase|refrain|remark|claim|charge|accusation)$/u;

/** "…, an encounter that the White House called “reckless”": others judge what was said. */
function opensOthersView(items: readonly Item[], from: number, end: number): boolean {
  const first = items[from]?.lower ?? '';
  const isNoun = SAID.test(first);
  if (!isNoun && !/^(?:an?|the)$/u.test(first)) return false;
  if (POINTERS.test(items[from + 1]?.lower ?? '')) return true;
  for (let index = from + 1; index < Math.min(end, from + LONGEST_APPOSITION_ITEMS); index += 1) {
    if (items[index]?.kind === 'sign') return false;
    // "…, a statement that drew cheers"
    if (isWord(items[index], 'that') || isWord(items[index], 'which'))
      return SAID_NOUNS.has(items[index - 1]?.lower ?? '') || saysOther(items, index + 1, end);
    // "…, a distinction her challenger has mocked as “gymnastics”"
    if (!isNoun && index > from + 1 && opensSubject(items[index])) return saysOther(items, index, end);
  }
  return false;
}

function opensSubject(item: Item | undefined): boolean {
  return (
    item?.kind === 'name' ||
    /^(?:the|his|her|its|their|he|she|they|critics|others|many|some)$/u.test(item?.lower ?? '')
  );
}

function opensOther(items: readonly Item[], from: number, end: number): boolean {
  return (
    opensOtherReport(items, from, end) ||
    opensParticiple(items, from) ||
    opensTime(items, from, end) ||
    accordingTo(items, from, end) !== null
  );
}

/** "…, but the editor said …": the words after the comma are somebody else's. */
function opensOtherReport(items: readonly Item[], from: number, end: number): boolean {
  if (!/^(?:but|and|while|although|though|whereas|as|after)$/u.test(items[from]?.lower ?? '')) return false;
  const isRefused = items
    .slice(from + 1, Math.min(end, from + OTHER_CUE_ITEMS))
    .some(({ lower }) => /^(?:declined|refused)$/u.test(lower));
  return isRefused || saysOther(items, from + 1, end);
}

/** "…; Republicans countered that …": a clause with a cue and a subject of its own. */
function saysOther(items: readonly Item[], from: number, end: number): boolean {
  for (let verb = from; verb < Math.min(end, from + OTHER_CUE_ITEMS); verb += 1) {
    const cue = cueAt(items, verb);
    const isSaid =
      cue?.class === 'SAY' ||
      cue?.class === 'JUDGE' ||
      // "and her friend agreed: …"
      (cue?.class === 'UTTER' && isSign(items[verb + 1], ':')) ||
      (cue?.class === 'REPORT' && reportedContent(items, verb, end)?.sure === true);
    if (isSaid && subjectOf(items, verb, from) !== null) return true;
  }
  return false;
}

/** "…, saying", "…, calling it": the speaker goes on in the writer's words. */
function opensParticiple(items: readonly Item[], from: number): boolean {
  const cue = cueAt(items, from);
  return cue?.form === 'ING' && (cue.class === 'SAY' || cue.class === 'JUDGE');
}

/** "…, hours after the vote", "…, two days before he left": the writer says when it was said. */
function opensTime(items: readonly Item[], from: number, end: number): boolean {
  for (let index = from; index < Math.min(end, from + 5); index += 1) {
    const lower = items[index]?.lower ?? '';
    if (/^(?:minutes|hours|days?|weeks?|months?|years?)$/u.test(lower))
      return /^(?:after|before)$/u.test(items[index + 1]?.lower ?? '');
    if (items[index]?.kind !== 'word') return false;
  }
  return false;
}

/** "acknowledged mistakes but said …": a second finite cue with a report of its own ends the first one's. */
function isConjoinedCue(items: readonly Item[], index: number, end: number): boolean {
  if (!isWord(items[index], 'and') && !isWord(items[index], 'but')) return false;
  let verb = index + 1;
  while (verb < end && items[verb]?.kind === 'word' && isLead(items[verb]?.lower ?? '')) verb += 1;
  const cue = cueAt(items, verb);
  if (cue === null || cue.form === 'BASE' || cue.class === 'REPORT') return false;
  // "adding it was due to her charm but argued “the fact …”", "said he was surprised and described it as “inappropriate”"
  if (cue.form === 'FINITE' && items[verb + 1]?.kind === 'quote') return true;
  if (cue.form === 'FINITE' && cue.class === 'JUDGE' && isAboutQuoted(items, verb, end)) return true;
  const content = reportedContent(items, verb, end);
  return content !== null && (cue.form === 'FINITE' || content.sure);
}

const LONGEST_OBJECT_ITEMS = 8;

/** The words that a verb passes on are quoted: "described the criticism as “inappropriate”". */
function isAboutQuoted(items: readonly Item[], verb: number, end: number): boolean {
  for (let index = verb + 1; index < Math.min(end, verb + LONGEST_OBJECT_ITEMS); index += 1) {
    if (items[index]?.kind === 'quote') return true;
    if (items[index]?.kind === 'sign') return false;
  }
  return false;
}

const LONGEST_SUBJECT_ITEMS = 5;

/** "urged him to drop it and | one senator likened it to …": a clause of its own cannot go on an infinitive. */
function saysNext(items: readonly Item[], from: number, end: number): boolean {
  for (let verb = from + 1; verb < Math.min(end, from + LONGEST_SUBJECT_ITEMS + 1); verb += 1) {
    if (items[verb]?.kind === 'sign' || items[verb]?.kind === 'quote') return false;
    const cue = cueAt(items, verb);
    if (cue?.form !== 'FINITE' || (cue.class !== 'SAY' && cue.class !== 'JUDGE')) continue;
    return subjectOf(items, verb, from)?.first === from;
  }
  return false;
}

/** "with some charging that … and | others countering that …": a participle with a subject of its own. */
function isConjoinedSubject(items: readonly Item[], index: number, end: number): boolean {
  if (!isWord(items[index], 'and') && !isWord(items[index], 'but')) return false;
  for (let verb = index + 2; verb < Math.min(end, index + LONGEST_SUBJECT_ITEMS); verb += 1) {
    if (items[verb]?.kind === 'sign') return false;
    if (cueAt(items, verb)?.form === 'ING')
      return (
        reportedContent(items, verb, end)?.sure === true &&
        subjectOf(items, verb, index + 1)?.last === verb - 1
      );
  }
  return false;
}

function isLead(lower: string): boolean {
  return isAdverb(lower) || (AUXILIARIES.has(lower) && /^(?:has|have|had)$/u.test(lower));
}
