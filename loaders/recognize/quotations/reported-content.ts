import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, TIME_WORDS } from './function-words.js';
import { isSign, isWord, type Item } from './items.js';
import { groupStartingAt } from './find-group.js';
import { BARE_CLAUSE_LEMMAS } from './speech-verbs.js';
import { cueAt } from './verb-group.js';

/** Where the reported words begin. */
export interface ReportedContent {
  readonly from: number;
  /** True when "that" or the verb's own grammar marks the place. */
  readonly sure: boolean;
}

const THAT_WITHIN_ITEMS = 10;
/** Verbs whose object is whom one speaks to. */
const ADDRESSING_LEMMAS = new Set('tell inform assure warn remind notify advise convince'.split(' '));
const ADJUNCTS = /^(?:again|too|also|later|earlier|yesterday|today|tonight|here|there)$/u;
const FINITE_WITHIN_ITEMS = 12;
/** Verbs that are followed by what is said as an object, from the object on. */
const OBJECT_LEMMAS = new Set(
  'accuse urge condemn denounce criticise criticize deny blame demand deplore reject'.split(' '),
);
const QUESTION_WORDS = /^(?:whether|if|why|how|what|when|where|who)$/u;

/** Where the words begin that the verb at `verb` reports; null when it reports none in this sentence. */
export function reportedContent(items: readonly Item[], verb: number, end: number): ReportedContent | null {
  const cue = cueAt(items, verb);
  if (cue === null || cue.class === 'UTTER') {
    return null;
  }
  const next = items[verb + 1];
  if (cue.lemma === 'warn' && /^(?:of|about|against)$/u.test(next?.lower ?? '')) {
    return { from: verb + 2, sure: true };
  }
  if (cue.lemma === 'call') {
    return (isWord(next, 'for') || isWord(next, 'on')) && !isWord(items[verb + 2], 'by')
      ? { from: verb + 2, sure: true }
      : null;
  }
  const that = thatAfter(items, verb, end);
  if (that !== -1 && cue.class === 'SAY') {
    return { from: that + 1, sure: true };
  }
  if (/^(?:vow|pledge|promise|threaten|swear)$/u.test(cue.lemma) && isWord(next, 'to')) {
    return { from: verb + 1, sure: true };
  }
  if (OBJECT_LEMMAS.has(cue.lemma)) {
    if (cue.form !== 'FINITE') {
      return null;
    }
    return next?.kind === 'sign' || isWord(next, 'by') || isWord(next, 'to')
      ? null
      : { from: verb + 1, sure: false };
  }
  if (cue.lemma === 'ask' || cue.lemma === 'wonder') {
    return QUESTION_WORDS.test(next?.lower ?? '') ? { from: verb + 1, sure: true } : null;
  }
  if (!BARE_CLAUSE_LEMMAS.has(cue.lemma) || (cue.form === 'ING' && cue.lemma !== 'say')) {
    return null;
  }
  const clause = bareClause(items, verb, end);
  return clause !== null && (cue.lemma === 'say' || hasFiniteVerb(items, clause.from, end)) ? clause : null;
}

/**
 * "said on Monday that", "told reporters in London that": "that" with nothing but adjuncts or an addressee before it.
 * In "said the firm had no proof that …" the report begins with the firm: what follows "that" was not said.
 */
function thatAfter(items: readonly Item[], verb: number, end: number): number {
  const lemma = cueAt(items, verb)?.lemma ?? '';
  if (!ADDRESSING_LEMMAS.has(lemma) && !opensAdjunct(items[verb + 1])) return -1;
  for (let index = verb + 1; index < Math.min(end, verb + THAT_WITHIN_ITEMS); index += 1) {
    const lower = items[index]?.lower ?? '';
    if (isWord(items[index], 'that')) {
      return AUXILIARIES.has(items[index + 1]?.lower ?? '') ? -1 : index;
    }
    const isClause = AUXILIARIES.has(lower) || lower === 'not' || cueAt(items, index) !== null;
    if (isClause || items[index]?.kind === 'sign') return -1;
  }
  return -1;
}

function opensAdjunct(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false;
  const { lower } = item;
  return (
    lower === 'that' ||
    PREPOSITIONS.has(lower) ||
    TIME_WORDS.has(lower) ||
    isAdverb(lower) ||
    ADJUNCTS.test(lower)
  );
}

/** "said on Monday it was over", "told Reuters the hospital was hit": what comes after addressee and adjuncts. */
function bareClause(items: readonly Item[], verb: number, end: number): ReportedContent | null {
  let from = verb + 1;
  if (cueAt(items, verb)?.lemma === 'tell') {
    from = addresseeEnd(items, from, end);
    if (from === verb + 1) {
      return null;
    }
  }
  from = skipAdjuncts(items, from, end);
  const first = items[from];
  if (first === undefined || from >= end || !opensClause(first)) {
    return null;
  }
  return { from, sure: false };
}

/** "announced the winner" is no statement; "announced the game was over" is. */
function hasFiniteVerb(items: readonly Item[], from: number, end: number): boolean {
  for (let index = from + 1; index < Math.min(end, from + FINITE_WITHIN_ITEMS); index += 1) {
    const item = items[index];
    if (item?.kind === 'word' && (AUXILIARIES.has(item.lower) || /[^e]ed$/u.test(item.lower))) {
      return true;
    }
  }
  return false;
}

function addresseeEnd(items: readonly Item[], from: number, end: number): number {
  const group = groupStartingAt(items, from, end);
  if (group !== null && group.basis !== 'PRONOUN') {
    return group.last + 1;
  }
  return /^(?:me|us|him|her|them|you|reporters|journalists)$/u.test(items[from]?.lower ?? '')
    ? from + 1
    : from;
}

/** "on Monday", "Monday", "in a statement", "at a news conference". */
function skipAdjuncts(items: readonly Item[], from: number, end: number): number {
  let index = from;
  while (index < end) {
    const item = items[index];
    if (item?.kind === 'word' && (TIME_WORDS.has(item.lower) || isAdverb(item.lower))) {
      index += 1;
    } else if (isWord(item, 'on') && TIME_WORDS.has(items[index + 1]?.lower ?? '')) {
      index += 2;
    } else if (
      isWord(item, 'in') &&
      isWord(items[index + 1], 'a') &&
      /^(?:statement|tweet|speech|letter|interview)$/u.test(items[index + 2]?.lower ?? '')
    ) {
      index += 3;
    } else {
      return index;
    }
  }
  return index;
}

function opensClause(item: Item): boolean {
  if (item.kind === 'quote' || item.kind === 'sign') {
    return false;
  }
  const { lower } = item;
  return (
    item.kind === 'name' ||
    DETERMINERS.has(lower) ||
    (!PREPOSITIONS.has(lower) &&
      !AUXILIARIES.has(lower) &&
      !/^(?:so|to|and|or|but|as|goodbye|hello|yes|no)$/u.test(lower)) ||
    isSign(item, '$')
  );
}
