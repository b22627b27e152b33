import {
  accordingTo,
  type Attribution,
  cueFrom,
  FARTHEST_VERB_ITEMS,
  inverted,
  skipAdverbs,
  spanOf,
  subjectFirst,
  unlisted,
} from './cue-clause.js';
import { groupEndingAt, groupStartingAt } from './find-group.js';
import {
  isCommaOrDash,
  isQuoteWithComma,
  isSign,
  isWord,
  type Item,
  sentenceEnd,
  sentenceStart,
} from './items.js';
import { mainSubject } from './main-subject.js';
import type { NounGroup } from './noun-group.js';
import { subjectOf } from './subject.js';
import { backFrom, chantsOf, frontedParticiple, ownersNoun, putIt } from './set-phrases.js';
import { cueAt, isAbleTo, isPassive, verbGroupStart } from './verb-group.js';

/** The attribution of the quotation at item `index`, looked for after it and before it; null when there is none. */
export function findAttribution(items: readonly Item[], index: number): Attribution | null {
  const floor = sentenceStart(items, index);
  const before = attributionBefore(items, index, floor);
  if (before !== null && before.kind !== 'GOVERNING' && endsLikeSentence(items[index])) {
    return before;
  }
  const after = attributionAfter(items, index);
  return before !== null && after !== null && isPassedOn(items, index, before, after)
    ? before
    : (after ?? before ?? trailingAttribution(items, index));
}

/**
 * He told aides that it was “over,” according to two of them: who is reported to say so says it, and not who passed it on.
 * Only where the words stand in the clause of the first cue, not behind its comma ("When he said so, “we laughed,” she said").
 */
function isPassedOn(items: readonly Item[], index: number, before: Attribution, after: Attribution): boolean {
  const { speaker } = after;
  const isOther = speaker !== null && speaker.basis !== 'PRONOUN' && after.from > index;
  const cue = cueAt(items, before.to - 1);
  const isAdjacent = before.to === index || (before.kind === 'BESIDE' && isSign(items[index - 1], ':'));
  const isInside = before.kind === 'GOVERNING' && /^(?:word|name)$/u.test(items[index - 1]?.kind ?? '');
  return isOther && cue !== null && cue.form !== 'BASE' && cue.class !== 'UTTER' && (isAdjacent || isInside);
}

/** "…," she said. "…," said Ms Okafor, who … "…," Mohammad, a surgeon who …, told ABC News. "…," according to X. */
export function attributionAfter(items: readonly Item[], index: number): Attribution | null {
  const quote = items[index];
  const next = isCommaOrDash(items[index + 1]) ? index + 2 : index + 1;
  const start = skipAdverbs(items, isWord(items[next], 'as') ? next + 1 : next);
  const ceiling = Math.min(
    sentenceEnd(items, Math.min(start, items.length - 1)),
    start + FARTHEST_VERB_ITEMS,
  );
  const signed = signedBelow(items, index, start);
  if (quote === undefined || items[start] === undefined || signed !== null) {
    return signed;
  }
  // “… just ask him.” (He told her, “…”): what stands in brackets is said by the way.
  if (isFullStop(quote, items[start]) || isSign(items[start], '(')) {
    return null;
  }
  const according =
    accordingTo(items, start, ceiling) ?? asPut(items, start, ceiling) ?? backFrom(items, start, ceiling);
  if (according !== null) {
    return according;
  }
  if (!isSetOff(items, index, quote)) {
    return null;
  }
  const needsBareCue = /[?!…]["'”’]?$/u.test(quote.lower) && (items[start]?.capital ?? false);
  return (
    inverted(items, start, ceiling) ??
    subjectFirst(items, start, ceiling, needsBareCue) ??
    unlisted(items, quote, start, ceiling)
  );
}

function asPut(items: readonly Item[], start: number, ceiling: number): Attribution | null {
  return isWord(items[start - 1], 'as') ? putIt(items, start, ceiling) : null;
}

/** He said: "…" She called it "…" According to him, "…" Assad: "…" */
export function attributionBefore(items: readonly Item[], index: number, floor: number): Attribution | null {
  const lowest = Math.max(floor, index - FARTHEST_VERB_ITEMS);
  let thought: Attribution | null = null;
  const chanted = chantsOf(items, index, floor);
  if (chanted !== null) return chanted;
  for (let verb = index - 1; verb >= lowest; verb -= 1) {
    const found =
      governedBy(items, verb, floor, index) ??
      invertedBefore(items, verb, index) ??
      inTheirWords(items, verb, index) ??
      ownersNoun(items, verb, floor, index) ??
      frontedParticiple(items, verb, floor, index);
    if (found !== null && !isThought(items, verb) && !isSupposed(items, verb, floor, index)) {
      return found;
    }
    thought ??= found;
  }
  const isColon = isSign(items[index - 1], ':');
  return thought ?? (isColon ? colonAttribution(items, index, floor) : promised(items, index, floor));
}

/** A cue at the end of the sentence: the attacks were "barbaric" and must stop, Johnson said. */
export function trailingAttribution(items: readonly Item[], index: number): Attribution | null {
  const end = Math.min(sentenceEnd(items, index), index + FARTHEST_VERB_ITEMS);
  for (let comma = index + 1; comma < end; comma += 1) {
    if (!isSign(items[comma], ',')) {
      continue;
    }
    const found = cueFrom(items, comma + 1, end);
    if (found !== null) {
      return { ...found, kind: 'TRAILING' };
    }
  }
  return null;
}

/** "Reeves said he thought …": he said so, so the outer cue is the better one. */
export function isThought(items: readonly Item[], verb: number): boolean {
  return /^(?:think|believe)$/u.test(cueAt(items, verb)?.lemma ?? '');
}

/** "Reeves said Democrats would respond “firmly”": nobody has said so yet, so the cue before is the better one. */
function isSupposed(items: readonly Item[], verb: number, floor: number, index: number): boolean {
  const group = items.slice(verbGroupStart(items, verb, floor), verb);
  return (
    items[index - 1]?.kind !== 'sign' &&
    group.some(({ lower }) => /^(?:will|would|can|could|may|might|should|must)$/u.test(lower))
  );
}

const PROMISES = /^(?:promise|pledge|vow|threat|commitment)s?$/u;

/** "joined the race with a promise to “lower the temperature”": the subject of the sentence promises. */
function promised(items: readonly Item[], index: number, floor: number): Attribution | null {
  const noun = index - 2;
  if (!isWord(items[index - 1], 'to') || !PROMISES.test(items[noun]?.lower ?? '') || noun <= floor)
    return null;
  if (/^\p{Lu}/u.test(items[index]?.head ?? '')) return null;
  const owner = isWord(items[noun - 1], "'s") ? groupEndingAt(items, noun - 2, floor) : null;
  const isArticle = /^(?:an?|the|his|her|their|its)$/u.test(items[noun - 1]?.lower ?? '');
  const speaker = owner ?? (isArticle ? mainSubject(items, floor, noun) : null);
  return speaker === null
    ? null
    : { kind: 'GOVERNING', speaker, cue: spanOf(items[noun]), from: speaker.first, to: noun + 1 };
}

/** "In Dr. Shadlen's words, “…”" */
function inTheirWords(items: readonly Item[], words: number, index: number): Attribution | null {
  if (!isWord(items[words], 'words') || !isWord(items[words - 1], "'s") || words !== index - 2) {
    return null;
  }
  const speaker = groupEndingAt(items, words - 2, 0);
  return speaker === null
    ? null
    : { kind: 'BESIDE', speaker, cue: spanOf(items[words]), from: speaker.first, to: index };
}

function governedBy(items: readonly Item[], verb: number, floor: number, index: number): Attribution | null {
  const according = accordingTo(items, verb, index);
  if (according !== null) {
    return { ...according, kind: isCommaOrDash(items[index - 1]) ? 'BESIDE' : 'GOVERNING' };
  }
  const cue = cueAt(items, verb);
  if (cue === null || cue.class === 'REPORT' || isAside(items, verb, index)) {
    return null;
  }
  const speaker =
    subjectOf(items, verb, floor) ??
    agentAfter(items, verb, floor, index) ??
    agentOf(items, verb, floor, index);
  if (speaker === null) {
    return null;
  }
  const kind = isBeside(items, verb, index) ? 'BESIDE' : 'GOVERNING';
  if (
    kind === 'GOVERNING' &&
    /^(?:observe|read|answer|state|begin|continue|charge)$/u.test(cue.lemma) &&
    cue.form === 'BASE'
  ) {
    return null;
  }
  return { kind, speaker, cue: spanOf(items[verb]), from: speaker.first, to: verb + 1 };
}

/**
 * "granted anonymity to speak freely, denied it: “…”", "said she could relate because, “…”": what somebody was free or able
 * to do. "“…,” he wrote, citing the ruling, “…”": a source that is named in passing.
 */
function isAside(items: readonly Item[], verb: number, index: number): boolean {
  const cue = cueAt(items, verb);
  if (cue?.form === 'ING') return cue.lemma === 'cite' && isCommaOrDash(items[index - 1]) && verb > 0;
  return isAbleTo(cue) && verb < index - 2;
}

/** "Whatever you think, said Ada Reyes, the radio host, “…”": the cue breaks a sentence that goes on in marks. */
function invertedBefore(items: readonly Item[], verb: number, index: number): Attribution | null {
  const before = items[verb - 1];
  if (!isCommaOrDash(items[index - 1]) || !(isCommaOrDash(before) || isQuoteWithComma(before))) return null;
  const found = inverted(items, verb, index);
  return found !== null && isCommaOrDash(items[found.to]) ? found : null;
}

/** "condemned by Boris Johnson as “barbaric”": the agent of a passive cue speaks. */
function agentOf(items: readonly Item[], verb: number, floor: number, index: number): NounGroup | null {
  const cue = cueAt(items, verb);
  if (cue === null || !cue.participle || !isWord(items[verb + 1], 'by')) {
    return null;
  }
  const isParticiple = isPassive(items, verb, verbGroupStart(items, verb, floor), cue) || verb > floor;
  return isParticiple ? groupStartingAt(items, verb + 2, index) : null;
}

/** "has been described as “heartbreaking” by the ministry" */
function agentAfter(items: readonly Item[], verb: number, floor: number, index: number): NounGroup | null {
  const cue = cueAt(items, verb);
  const passive = cue !== null && isPassive(items, verb, verbGroupStart(items, verb, floor), cue);
  return passive && isWord(items[index + 1], 'by')
    ? groupStartingAt(items, index + 2, Math.min(items.length, index + FARTHEST_VERB_ITEMS))
    : null;
}

/** The verb introduces the quotation itself: a colon, or nothing but a comma or "that" between. */
function isBeside(items: readonly Item[], verb: number, index: number): boolean {
  const before = items[index - 1];
  if (verb === index - 1 || isSign(before, ':')) {
    return true;
  }
  return isCommaOrDash(before) && (verb === index - 2 || cueAt(items, verb)?.class !== 'JUDGE');
}

/** "Assad: “We will …”", "Mr Obama was clear: “…”" */
function colonAttribution(items: readonly Item[], index: number, floor: number): Attribution | null {
  const start = Math.max(floor, index - FARTHEST_VERB_ITEMS);
  const put = putIt(items, start, index);
  if (put !== null) return put;
  const speaker = mainSubject(items, start, index - 1);
  return speaker === null ? null : { kind: 'COLON', speaker, cue: null, from: speaker.first, to: index };
}

/** “We will rebuild.” — Tove Dahl, mayor. ‘We will rebuild’: Dahl. Nothing but a description follows the name. */
function signedBelow(items: readonly Item[], index: number, start: number): Attribution | null {
  const sign = /^[–—:-]$/u.test(items[index + 1]?.lower ?? '');
  const from = isSign(items[index + 1], ':') ? index + 2 : start;
  const speaker = sign && index === 0 ? groupStartingAt(items, from, items.length) : null;
  const after = speaker === null ? undefined : items[speaker.last + 1];
  const closes = after === undefined || isSign(after, ',') || isSign(after, '(');
  return speaker?.mention?.type === 'PERSON' && closes
    ? { kind: 'COLON', speaker, cue: null, from: start, to: items.length }
    : null;
}

/** A comma, a dash or the end of a sentence divides speech from its cue; a missing one is forgiven for whole sentences. */
function isSetOff(items: readonly Item[], index: number, quote: Item): boolean {
  const isOpening = index === 0 || quote.opensSentence;
  return /[,.?!…–—-]["'”’]?$/u.test(quote.lower) || isCommaOrDash(items[index + 1]) || isOpening;
}

function isFullStop(quote: Item, next: Item): boolean {
  return (/\.["'”’]?$/u.test(quote.lower) && next.capital) || isSign(next, '.');
}

function endsLikeSentence(item: Item | undefined): boolean {
  return /[.!?…]["'”’]?$/u.test(item?.lower ?? '');
}
