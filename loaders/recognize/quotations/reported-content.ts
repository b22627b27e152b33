import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from './function-words.js';
import { isSign, isWord, type Item } from './items.js';
import { groupStartingAt } from './find-group.js';
import { isQuantifier } from './group-items.js';
import { skipSpeechAdjuncts } from './speech-adjuncts.js';
import { BARE_CLAUSE_LEMMAS, PARTICLES, type SpeechVerb } from './speech-verbs.js';
import { hasReason, refusedContent } from './refused-content.js';
import { opensRelative, thatAfter } from './that-clause.js';
import { cueAt } from './verb-group.js';

/** Where the reported words begin. */
export interface ReportedContent {
  readonly from: number;
  /** True when "that" or the verb's own grammar marks the place. */
  readonly sure: boolean;
  /** True for words that are no clause ("restraint", "a second vote"): one is enough, and they end where a clause follows. */
  readonly isPhrase?: true;
  /** True for what somebody vows or is told to do: "to appeal", "senators to kill the bill". */
  readonly isInfinitive?: true;
}

const FINITE_WITHIN_ITEMS = 14;
/** Verbs that are followed by what is said as an object, from the object on. */
const OBJECT_LEMMAS = new Set('accuse urge blame demand'.split(' '));
/** Verbs whose infinitive is what is said. */
const INFINITIVE_LEMMAS = new Set('vow pledge promise threaten swear hope'.split(' '));
/** Verbs whose object is what is promised: "promised a fight". */
const PLEDGING_LEMMAS = new Set('promise pledge vow threaten predict forecast'.split(' '));
/** Verbs with "for": "called for calm". */
const APPEALING_LEMMAS = new Set('call appeal plead'.split(' '));
/** Verbs whose object may be a single word: "demanded answers". */
const CRAVING_LEMMAS = new Set('urge demand'.split(' '));
/** Verbs with whom and what: "urged senators to kill the bill". */
const DIRECTING_LEMMAS = new Set(
  'urge ask tell advise warn instruct implore exhort press pressure encourage remind'.split(' '),
);
/** Verbs that propose what a gerund names: "suggested phasing it in". */
const PROPOSING_LEMMAS = new Set('suggest propose recommend'.split(' '));
const QUESTION_WORDS = /^(?:whether|if|why|how|what|when|where|who)$/u;
const QUESTION_LEMMAS = new Set(
  'ask wonder say tell explain describe narrate recall recount reveal question know inquire enquire'.split(
    ' ',
  ),
);
const OF_LEMMAS = new Set('warn caution complain boast speak'.split(' '));

/** Where the words begin that the verb at `verb` reports; null when it reports none in this sentence. */
export function reportedContent(items: readonly Item[], verb: number, end: number): ReportedContent | null {
  const cue = cueAt(items, verb);
  if (cue === null) return null;
  if (APPEALING_LEMMAS.has(cue.lemma)) {
    const called = calledFor(items, verb, end, cue.lemma);
    if (called !== null) return called;
  }
  const next = items[verb + 1];
  // "pointed out that", "retorted that"; not "read that".
  const isThat = isWord(PARTICLES.has(cue.lemma) ? items[verb + 2] : next, 'that');
  if (cue.class === 'UTTER' && (!isThat || cue.lemma === 'read')) return null;
  if (OF_LEMMAS.has(cue.lemma) && /^(?:of|about|against)$/u.test(next?.lower ?? '')) {
    return cue.lemma === 'speak' ? null : { from: verb + 2, sure: true, isPhrase: true };
  }
  if (cue.lemma === 'call') return null;
  const refused = refusedContent(items, verb, end, cue);
  if (refused !== null) return refused;
  const that = thatAfter(items, verb, end);
  if (that !== -1 && cue.class !== 'JUDGE') return { from: that + 1, sure: true };
  if (INFINITIVE_LEMMAS.has(cue.lemma)) {
    // "vowed Tuesday to fight"
    const from = skipSpeechAdjuncts(items, verb + 1, end);
    if (isWord(items[from], 'to')) return { from, sure: true, isInfinitive: true };
  }
  if (OBJECT_LEMMAS.has(cue.lemma)) {
    const object = objectOf(items, verb, cue);
    return object === null || directedObject(items, verb, end) === null
      ? object
      : { ...object, isInfinitive: true };
  }
  if (PLEDGING_LEMMAS.has(cue.lemma) && cue.form === 'FINITE' && opensPledge(items, verb + 1))
    return { from: verb + 1, sure: false, isPhrase: true };
  if (QUESTION_LEMMAS.has(cue.lemma) && QUESTION_WORDS.test(next?.lower ?? '')) {
    return { from: verb + 1, sure: true };
  }
  if (PROPOSING_LEMMAS.has(cue.lemma) && opensGerund(items, verb + 1)) return { from: verb + 1, sure: false };
  if (cue.form !== 'ING' && DIRECTING_LEMMAS.has(cue.lemma)) {
    const directed = directedObject(items, verb, end);
    if (directed !== null) return directed;
  }
  if (cue.lemma === 'ask' || cue.lemma === 'wonder') return null;
  if (
    !BARE_CLAUSE_LEMMAS.has(cue.lemma) ||
    (cue.form === 'ING' && cue.lemma !== 'say' && cue.lemma !== 'add')
  ) {
    return null;
  }
  const clause = bareClause(items, verb, end);
  if (clause === null) return null;
  // "found 212 votes at a station with 180 registered voters" is no statement: such verbs need an auxiliary.
  const isStrict =
    (cue.class === 'REPORT' || cue.lemma === 'reveal' || cue.lemma === 'announce') &&
    !isShare(items, clause.from);
  return cue.lemma === 'say' || hasFiniteVerb(items, clause.from, end, isStrict) ? clause : null;
}

/** "46 percent backed the plan": who does something, where "212 votes at a station" are what was found. */
function isShare(items: readonly Item[], from: number): boolean {
  return (
    /^\p{N}/u.test(items[from]?.lower ?? '') && /^(?:percent|per|%)$/u.test(items[from + 1]?.lower ?? '')
  );
}

function opensGerund(items: readonly Item[], from: number): boolean {
  const [item, next] = [items[from], items[from + 1]];
  const goesOn = next?.kind === 'word' || next?.kind === 'name' || next?.kind === 'quote';
  return item?.kind === 'word' && /^\p{Ll}{2,}ing$/u.test(item.lower) && goesOn;
}

/** "called for calm", "called on the rebels to leave", "called on Sunday for a truce". */
function calledFor(items: readonly Item[], verb: number, end: number, lemma: string): ReportedContent | null {
  const from = skipSpeechAdjuncts(items, verb + 1, end);
  if (isWord(items[from], 'for') && !isWord(items[from + 1], 'by'))
    return isReference(items[from + 1]) ? null : { from: from + 1, sure: true, isPhrase: true };
  const isOn = lemma === 'call' && isWord(items[from], 'on') && !isWord(items[from + 1], 'by');
  return isOn ? { from: from + 1, sure: true } : null;
}

/** "promised a fight", "pledged $5 million": not "promised voters", which says to whom. */
function opensPledge(items: readonly Item[], from: number): boolean {
  const item = items[from];
  return /^(?:an?|no|more|new|swift|[$£€]|\p{N}.*)$/u.test(item?.lower ?? '');
}

/** "it", "them", "that": words that say nothing by themselves. */
function isReference(item: Item | undefined): boolean {
  return item?.kind === 'word' && PRONOUNS.has(item.lower);
}

function objectOf(items: readonly Item[], verb: number, cue: SpeechVerb): ReportedContent | null {
  const next = items[verb + 1];
  if (isWord(next, 'each')) return null;
  if (cue.form !== 'FINITE' || next?.kind === 'sign' || /^(?:by|to|in|at|on)$/u.test(next?.lower ?? ''))
    return null;
  if (cue.lemma === 'blame' && isPersonAt(items, verb + 1) && !hasReason(items, verb + 1)) return null;
  const isAlone = CRAVING_LEMMAS.has(cue.lemma) && next?.kind === 'word' && !isReference(next);
  // "urged senators" alone says to whom.
  const isPhrase =
    isAlone && !(cue.lemma === 'urge' && groupStartingAt(items, verb + 1, items.length) !== null);
  return { from: verb + 1, sure: false, ...(isPhrase ? { isPhrase } : {}) };
}

function isPersonAt(items: readonly Item[], index: number): boolean {
  const group = groupStartingAt(items, index, items.length);
  return group?.type === 'PERSON' && !group.guessed;
}

/** "told residents to leave": an addressee and an infinitive. */
function directedObject(items: readonly Item[], verb: number, end: number): ReportedContent | null {
  const group = groupStartingAt(items, verb + 1, end);
  const next = group === null ? verb + 2 : group.last + 1;
  const after = isWord(items[next], 'to') ? next : skipSpeechAdjuncts(items, next, end);
  const isPerson = /^(?:me|us|him|her|them|it|people|everyone)$/u.test(items[verb + 1]?.lower ?? '');
  if (group === null && !isPerson) return null;
  const to = isWord(items[after], 'not') ? after + 1 : after;
  const acts = items[to + 1]?.kind === 'word' || items[to + 1]?.kind === 'quote';
  return isWord(items[to], 'to') && acts ? { from: verb + 1, sure: false, isInfinitive: true } : null;
}

/** "said on Monday it was over", "told Reuters the hospital was hit": what comes after addressee and adjuncts. */
function bareClause(items: readonly Item[], verb: number, end: number): ReportedContent | null {
  let from = verb + 1;
  if (cueAt(items, verb)?.lemma === 'tell') {
    from = addresseeEnd(items, from, end);
    if (from === verb + 1) return null;
  }
  from = skipSpeechAdjuncts(items, from, end);
  const first = items[from];
  if (first === undefined || from >= end || !opensClause(items, from)) return null;
  if (isWord(first, 'that') && opensRelative(items, from)) return null;
  return { from, sure: false };
}

/** “never said that,” “will not run”: the verb of the clause stands in the marks. */
const QUOTED_FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|never|does|did|do|should|must)\b/u;

/** "announced the winner" is no statement; "announced the game was over" is. */
function hasFiniteVerb(items: readonly Item[], from: number, end: number, isStrict: boolean): boolean {
  for (let index = from + 1; index < Math.min(end, from + FINITE_WITHIN_ITEMS); index += 1) {
    const item = items[index];
    if (item?.kind === 'sign' && /^[;:—–]$/u.test(item.lower)) return false;
    if (isStrict && item?.kind === 'word' && /^(?:what|who|which|that)$/u.test(item.lower)) return false;
    if (item?.kind === 'quote' && QUOTED_FINITE.test(item.head ?? '')) return true;
    if (item?.kind === 'word' && (AUXILIARIES.has(item.lower) || (!isStrict && /[^e]ed$/u.test(item.lower))))
      return true;
  }
  return false;
}

function addresseeEnd(items: readonly Item[], from: number, end: number): number {
  const group = groupStartingAt(items, from, end);
  if (group !== null && group.basis !== 'PRONOUN') return group.last + 1;
  return /^(?:me|us|him|her|them|you|reporters|journalists|jurors|parents|lawmakers)$/u.test(
    items[from]?.lower ?? '',
  )
    ? from + 1
    : from;
}

const QUANTITIES = /^(?:nearly|almost|roughly|without|if|when|while|because|after|since|as)$/u;
const BEFORE_NUMBER = /^(?:about|around|over|under|between|up|in|by)$/u;

/** What may begin a reported clause: no sign, and a preposition only where a number, a gap in time or a condition follows. */
function opensClause(items: readonly Item[], from: number): boolean {
  const item = items[from] as Item;
  if (item.kind === 'sign') return isSign(item, '$') || isSign(item, '£') || isSign(item, '€');
  if (item.kind === 'quote' || item.kind === 'name') return true;
  const { lower } = item;
  if (isQuantifier(items, from) || QUANTITIES.test(lower)) return true;
  if (BEFORE_NUMBER.test(lower))
    return /^\p{N}|^(?:two|three|four|five|six|seven|eight|nine|ten|half)$/u.test(
      items[from + 1]?.lower ?? '',
    );
  if (/^(?:off|out|up|down|away|back|over)$/u.test(lower)) return false;
  return (
    DETERMINERS.has(lower) ||
    (!PREPOSITIONS.has(lower) &&
      !AUXILIARIES.has(lower) &&
      !/^(?:so|to|and|or|but|goodbye|hello|yes|no)$/u.test(lower))
  );
}
