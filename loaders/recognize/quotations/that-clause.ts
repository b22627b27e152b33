import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, TIME_WORDS } from './function-words.js';
import { isDeterminer } from './group-items.js';
import { isSign, isWord, type Item } from './items.js';
import { SAID_NOUNS } from './said-nouns.js';
import { isTime } from './speech-adjuncts.js';
import { cueAt } from './verb-group.js';

const THAT_WITHIN_ITEMS = 16;
/** Verbs whose object is whom one speaks to. */
const ADDRESSING_LEMMAS = new Set('tell inform assure warn remind notify advise convince promise'.split(' '));
const ADJUNCTS =
  /^(?:out|back|again|too|also|later|earlier|yesterday|today|tonight|here|there|however|though)$/u;

/**
 * "said on Monday that", "told reporters in London that", "reported Friday, citing officials, that": "that" with nothing
 * but adjuncts, an addressee or a part between commas before it. In "said the firm had no proof that …" the report begins
 * with the firm: what follows "that" was not said.
 */
export function thatAfter(items: readonly Item[], verb: number, end: number): number {
  const lemma = cueAt(items, verb)?.lemma ?? '';
  const next = items[verb + 1];
  const isSetOff = isSign(next, ',');
  const isTimed = isTime(items, verb + 1);
  if (!ADDRESSING_LEMMAS.has(lemma) && !isSetOff && !isTimed && !opensAdjunct(next)) return -1;
  let commas = 0;
  for (let index = verb + 1; index < Math.min(end, verb + THAT_WITHIN_ITEMS); index += 1) {
    const item = items[index];
    const lower = item?.lower ?? '';
    const isInside = commas % 2 === 1;
    if (isWord(item, 'that') && !isInside)
      return AUXILIARIES.has(items[index + 1]?.lower ?? '') ||
        opensRelative(items, index) ||
        isDemonstrative(items, index)
        ? -1
        : index;
    if (isSign(item, ',')) {
      commas += 1;
      continue;
    }
    if (isInside) continue;
    const isClause = AUXILIARIES.has(lower) || lower === 'not' || isVerb(items, index);
    if (isClause || item?.kind === 'sign' || (item?.kind === 'quote' && !isShortQuote(item))) return -1;
  }
  return -1;
}

/** "in an interview Friday that focused on the court": what follows is said of the interview. */
export function opensRelative(items: readonly Item[], that: number): boolean {
  const [verb, after] = [items[that + 1], items[that + 2]];
  return (
    verb?.kind === 'word' &&
    /[^e]ed$/u.test(verb.lower) &&
    after?.kind === 'word' &&
    (PREPOSITIONS.has(after.lower) || isAdverb(after.lower) || DETERMINERS.has(after.lower))
  );
}

/** A cue, but not the noun of the same form: "in a report", "in a joint statement". */
function isVerb(items: readonly Item[], index: number): boolean {
  const isNoun = isDeterminer(items[index - 1]) || isDeterminer(items[index - 2]);
  const cue = cueAt(items, index);
  return cue !== null && !(cue.form === 'BASE' && isNoun);
}

const LONGEST_NAMED_CHARS = 30;

/** in a “Dear Colleague” letter that … */
function isShortQuote(item: Item): boolean {
  return item.end - item.start <= LONGEST_NAMED_CHARS;
}

/** "repeated that promise every week", "rejected that claim.": "that" points to a noun and opens no clause. */
function isDemonstrative(items: readonly Item[], that: number): boolean {
  const [noun, after] = [items[that + 1], items[that + 2]];
  if (noun?.kind !== 'word' || !SAID_NOUNS.has(noun.lower)) return false;
  if (after === undefined || after.kind === 'sign') return true;
  const { lower } = after;
  return (
    after.kind === 'word' &&
    (PREPOSITIONS.has(lower) || TIME_WORDS.has(lower) || DETERMINERS.has(lower) || isAdverb(lower))
  );
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
