import { type Attribution, spanOf } from './cue-clause.js';
import { groupEndingAt, groupStartingAt } from './find-group.js';
import { isCommaOrDash, isQuoteWithComma, isSign, isWord, type Item, sentenceEnd } from './items.js';
import { skipLead } from './main-subject.js';
import { ownerOf } from './report-nouns.js';
import { SAID_NOUNS } from './said-nouns.js';
import { cueAt } from './verb-group.js';

const LONGEST_SUBJECT_ITEMS = 8;

/** “…,” as she put it. Another put it differently: “…” From item `start` on; null where nobody puts it so. */
export function putIt(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  for (let put = start + 1; put < Math.min(ceiling, start + LONGEST_SUBJECT_ITEMS); put += 1) {
    if (items[put]?.kind === 'sign' || items[put]?.kind === 'quote') return null;
    if (!/^(?:put|puts)$/u.test(items[put]?.lower ?? '') || !isWord(items[put + 1], 'it')) continue;
    const speaker = groupEndingAt(items, put - 1, start);
    if (speaker === null) return null;
    const cue = { start: spanOf(items[put]).start, end: spanOf(items[put + 1]).end };
    return { kind: 'BESIDE', speaker, cue, from: speaker.first, to: put + 2 };
  }
  return null;
}

/** In Reyes's recent comment that the vote might be “rigged”: whose noun it is says so. */
export function ownersNoun(
  items: readonly Item[],
  noun: number,
  floor: number,
  index: number,
): Attribution | null {
  const item = items[noun];
  const isSaid = item?.kind === 'word' && SAID_NOUNS.has(item.lower) && isWord(items[noun + 1], 'that');
  const speaker = isSaid && noun < index - 1 ? ownerOf(items, noun, floor) : null;
  return speaker === null
    ? null
    : { kind: 'GOVERNING', speaker, cue: spanOf(item), from: speaker.first, to: noun + 1 };
}

/** Calling the plan “a sham,” Reyes voted no: the participle opens the sentence, and its subject follows the marks. */
export function frontedParticiple(
  items: readonly Item[],
  verb: number,
  floor: number,
  index: number,
): Attribution | null {
  const cue = cueAt(items, verb);
  if (cue?.form !== 'ING' || skipLead(items, floor, verb) !== verb) return null;
  const isInside = isQuoteWithComma(items[index]);
  if (!isInside && !isSign(items[index + 1], ',')) return null;
  const from = isInside ? index + 1 : index + 2;
  const speaker = groupStartingAt(items, from, sentenceEnd(items, index));
  const kind = cue.class === 'SAY' && isCommaOrDash(items[index - 1]) ? 'BESIDE' : 'GOVERNING';
  return speaker === null ? null : { kind, speaker, cue: spanOf(items[verb]), from: verb, to: verb + 1 };
}

/** “Detached from reality” is how Reyes described it. “I do not know,” came the reply. From item `start` on. */
export function backFrom(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  if (isWord(items[start], 'came') && /^(?:the|a|his|her)$/u.test(items[start + 1]?.lower ?? '')) {
    const last = [start + 2, start + 3].find((at) =>
      /^(?:reply|answer|response)$/u.test(items[at]?.lower ?? ''),
    );
    if (last === undefined) return null;
    const cue = { start: spanOf(items[start]).start, end: spanOf(items[last]).end };
    return { kind: 'BESIDE', speaker: null, cue, from: start, to: last + 1 };
  }
  const isHow =
    /^(?:is|was)$/u.test(items[start]?.lower ?? '') && /^(?:how|what)$/u.test(items[start + 1]?.lower ?? '');
  for (let verb = start + 3; isHow && verb < Math.min(ceiling, start + LONGEST_SUBJECT_ITEMS); verb += 1) {
    if (cueAt(items, verb)?.form !== 'FINITE') continue;
    const speaker = groupEndingAt(items, verb - 1, start + 2);
    return speaker === null
      ? null
      : { kind: 'BESIDE', speaker, cue: spanOf(items[verb]), from: start, to: verb + 1 };
  }
  return null;
}

/** To chants of “Lock him up”: nobody who was named; the crowd broke into chants of “Lock him up”: the crowd. */
export function chantsOf(items: readonly Item[], index: number, floor: number): Attribution | null {
  const noun = index - 2;
  if (
    !isWord(items[index - 1], 'of') ||
    !/^(?:chants?|cries|shouts|screams|yells)$/u.test(items[noun]?.lower ?? '')
  )
    return null;
  const verb = /^(?:in|into|up|out)$/u.test(items[noun - 1]?.lower ?? '') ? noun - 2 : noun - 1;
  const isCrowds = /^(?:broke|breaks|erupted|erupts|burst|bursts|began|started|struck|raised)$/u.test(
    items[verb]?.lower ?? '',
  );
  const speaker = isCrowds ? groupEndingAt(items, verb - 1, floor) : null;
  return { kind: 'GOVERNING', speaker, cue: spanOf(items[noun]), from: noun, to: index };
}
