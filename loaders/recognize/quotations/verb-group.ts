import { AUXILIARIES, BE_FORMS, isAdverb } from './function-words.js';
import { isWord, type Item } from './items.js';
import { PARTICLES, speechVerb, type SpeechVerb } from './speech-verbs.js';

/** The speech verb at this item; null for other words. */
export function cueAt(items: readonly Item[], index: number): SpeechVerb | null {
  const item = items[index];
  const verb = item?.kind === 'word' ? speechVerb(item.lower) : null;
  const particles = verb === null ? undefined : PARTICLES.get(verb.lemma);
  const isWhole = particles?.some((particle) => isWord(items[index + 1], particle)) ?? true;
  return isWhole ? verb : null;
}

/** Index of the first auxiliary or adverb of the verb group that ends in `verb`. */
export function verbGroupStart(items: readonly Item[], verb: number, floor: number): number {
  let start = verb;
  while (start > floor && isGroupWord(items[start - 1])) {
    start -= 1;
  }
  return start;
}

/** "was condemned by X", "is said to be": the subject is not the one who speaks. */
export function isPassive(
  items: readonly Item[],
  verb: number,
  groupStart: number,
  cue: SpeechVerb,
): boolean {
  return cue.participle && (hasBeForm(items, groupStart, verb) || isAskedAside(items, verb, cue));
}

const ASKED_WITHIN_ITEMS = 25;

/** "One of them, asked what was on the table, said …": set off by commas, with the finite verb behind the second. */
function isAskedAside(items: readonly Item[], verb: number, cue: SpeechVerb): boolean {
  if (!/^(?:ask|press)$/u.test(cue.lemma) || !isComma(items[verb - 1])) return false;
  for (let index = verb + 1; index < Math.min(items.length - 1, verb + ASKED_WITHIN_ITEMS); index += 1) {
    const item = items[index];
    if (item?.opensSentence === true) return false;
    if (isComma(item)) return cueAt(items, index + 1)?.form === 'FINITE';
  }
  return false;
}

function isComma(item: Item | undefined): boolean {
  return item?.kind === 'sign' && item.lower === ',';
}

const ABILITIES = /^(?:speak|talk|comment|relate|respond|answer|observe)$/u;

/** "to speak", "could relate", "declined to comment": plain forms that tell of an ability or a wish and bring no words. */
export function isAbleTo(cue: SpeechVerb | null): boolean {
  return cue?.form === 'BASE' && ABILITIES.test(cue.lemma);
}

/** "did not say", "never said", "refused to say", "declined to call it". */
export function isDenied(items: readonly Item[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 3); index -= 1) {
    const lower = items[index]?.kind === 'word' ? (items[index]?.lower ?? '') : '';
    if (
      /^(?:not|never|.*n't|refused|refuses|declined|declines|failed|struggled|struggles|without|stopped)$/u.test(
        lower,
      )
    ) {
      return true;
    }
    if (!AUXILIARIES.has(lower) && !isAdverb(lower) && lower !== 'to') {
      return false;
    }
  }
  return false;
}

/** A base form without an auxiliary is a verb only after a plural ("residents say"); else it is a noun ("the state"). */
export function isBareBase(
  items: readonly Item[],
  verb: number,
  groupStart: number,
  cue: SpeechVerb,
): boolean {
  for (let index = groupStart; index < verb; index += 1) {
    if (AUXILIARIES.has(items[index]?.lower ?? '')) {
      return false;
    }
  }
  return cue.form === 'BASE';
}

/** "the warning", "a saying", "his reading": a noun, not a verb. */
export function isNounUse(items: readonly Item[], verb: number): boolean {
  const before = items[verb - 1];
  return before?.kind === 'word' && /^(?:the|a|an|his|her|its|their|this|that|of|no|'s)$/u.test(before.lower);
}

/** "officials in three states said", "the reports say": a form in "s" right before another cue is a noun. */
export function isNounAtCue(items: readonly Item[], verb: number): boolean {
  const item = items[verb];
  const next = cueAt(items, verb + 1);
  return item?.kind === 'word' && /[^s]s$/u.test(item.lower) && next !== null && next.form !== 'ING';
}

function isGroupWord(item: Item | undefined): boolean {
  return (
    item?.kind === 'word' &&
    // "one aide there said"
    (AUXILIARIES.has(item.lower) || isAdverb(item.lower) || /^(?:here|there)$/u.test(item.lower))
  );
}

/** A form of "to be" stands among the items from `start` up to `end`. */
export function hasBeForm(items: readonly Item[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    if (items[index]?.kind === 'word' && BE_FORMS.has(items[index]?.lower ?? '')) {
      return true;
    }
  }
  return false;
}
