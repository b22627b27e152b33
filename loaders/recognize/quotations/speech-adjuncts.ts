import { DETERMINERS, isAdverb, PREPOSITIONS, TIME_WORDS } from './function-words.js';
import { isWord, type Item } from './items.js';

/** Where and in what form people speak: "in a statement", "at a news conference", "on the Senate floor". */
const OCCASIONS = new Set(
  (
    'statement tweet speech letter interview email e-mail memo post news conference briefing rally hearing filing ' +
    'order ruling complaint lawsuit report affidavit testimony message video court floor meeting call press release ' +
    'motion opinion dissent brief note column essay podcast radio television show event debate town hall forum ' +
    'reporters journalists remarks comments phone telephone petition document documents papers indictment'
  ).split(' '),
);
const LONGEST_OCCASION_ITEMS = 6;

/** Index of the first item from `from` on that does not say when, where or how it was said. */
export function skipSpeechAdjuncts(items: readonly Item[], from: number, end: number): number {
  let index = from;
  while (index < end) {
    const next = skipOne(items, index, end);
    if (next === index) return index;
    index = next;
  }
  return index;
}

function skipOne(items: readonly Item[], index: number, end: number): number {
  const item = items[index];
  if (item?.kind !== 'word') return index;
  const { lower } = item;
  if (isTime(items, index)) return index + 2;
  if (TIME_WORDS.has(lower) || /^(?:later|earlier|again)$/u.test(lower)) return index + 1;
  if (
    isAdverb(lower) &&
    !/^(?:both|only|just|even|not|nearly|almost|now|roughly|perhaps|maybe|still)$/u.test(lower)
  )
    return index + 1;
  if (isWord(item, 'on') && TIME_WORDS.has(items[index + 1]?.lower ?? '')) return index + 2;
  if (isPlace(items, index)) return index + 2;
  if (isWord(item, 'on') && items[index + 1]?.mention?.type === 'ORGANIZATION')
    return programmeEnd(items, index + 2);
  if (!PREPOSITIONS.has(lower) || lower === 'of') return index;
  return occasionEnd(items, index, end);
}

/** "told reporters in Toledo he …": a place, with the subject of what was said right behind it. */
function isPlace(items: readonly Item[], index: number): boolean {
  return (
    /^(?:in|at|from)$/u.test(items[index]?.lower ?? '') &&
    items[index + 1]?.mention?.type === 'PLACE' &&
    /^(?:he|she|it|they|his|her|their|the|that)$/u.test(items[index + 2]?.lower ?? '')
  );
}

/** "on NBC", "on CNN's “State of the Union”" */
function programmeEnd(items: readonly Item[], afterName: number): number {
  const title = items[afterName + 1];
  return isWord(items[afterName], "'s")
    ? afterName + (title?.kind === 'quote' || title?.kind === 'name' ? 2 : 1)
    : afterName;
}

/** "last fall", "this week": the nouns mean other things elsewhere. */
export function isTime(items: readonly Item[], index: number): boolean {
  const next = items[index + 1];
  return (
    /^(?:last|this|next)$/u.test(items[index]?.lower ?? '') &&
    next?.kind === 'word' &&
    /^(?:spring|summer|autumn|fall|winter|week|weekend|month|year|morning|afternoon|evening)$/u.test(
      next.lower,
    )
  );
}

/** Past "in a joint statement", "at a news conference", "during a call with reporters"; `index` itself where it is none. */
function occasionEnd(items: readonly Item[], index: number, end: number): number {
  let found = index;
  for (let at = index + 1; at < Math.min(end, index + LONGEST_OCCASION_ITEMS); at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' && item?.kind !== 'name') break;
    if (item.kind === 'word' && OCCASIONS.has(item.lower)) found = at + 1;
    else if (found > index && (DETERMINERS.has(item.lower) || PREPOSITIONS.has(item.lower))) break;
    else if (PREPOSITIONS.has(item.lower)) break;
  }
  return found;
}
