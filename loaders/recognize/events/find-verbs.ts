import type { Span } from '../../article.js';

const PASSIVE =
  /(?<=\b(?:was|were|been)\s+(?:(?:also|later|then|first|\p{L}+ly)\s+)?)(?:rescued|arrested|kidnapped|abducted|assassinated)(?![\p{L}’'-])/giu;
const FAILING =
  /\b(?:dam|bridge|building|roof|levee|embankment|dyke|spillway|floodgate|gate|stand|tower|tunnel|balcony|crane|mine|overpass|flyover)(?:\s+(?:on|of|in|at|near|over)\s+(?:[\p{L}\p{N}’'-]+\s+){0,4}[\p{L}\p{N}’'-]+)?\s+(?:(?:has|had|have|that|which)\s+)?(?:(?:partly|partially|suddenly)\s+)?(collapsed|burst|gave\s+way|given\s+way|caved\s+in|failed)(?![\p{L}’'-])/giu;
const MARCHING =
  /(?<=\b(?:(?:are|is|were|was)\s+(?:due\s+|set\s+)?to|will)\s+)march(?=\s+(?:on|through|to|in|from|across)\s)|(?<![\p{L}’'-])marched(?=\s+(?:on|through|in|across|from|to)\s+(?:the\s+)?\p{Lu})/gu;
const FLOODING =
  /(?<![\p{L}’'-])flooding(?=\s+(?:(?:parts|much|most)\s+of\s+)?(?:the\s+)?(?:(?:city|town|village|district|province)\s+of\s+)?\p{Lu})/gu;
/** Only with a thing that can be hit: critics attack plans, and fans storm pitches. */
const ATTACKING =
  /(?<![\p{L}’'-])(?:attacked|ambushed|bombed|shelled|stormed|torched)(?=\s+(?:(?:an?|the|its|their|his|her|two|three|four|five|several|dozens\s+of|\d+)\s+)?(?:[\p{L}’'-]+\s+){0,3}?(?:markets?|villages?|towns?|cit(?:y|ies)|camps?|hospitals?|clinics?|schools?|mosques?|churches?|convoys?|bases?|checkpoints?|police\s+stations?|buildings?|houses?|homes?|shops?|bus(?:es)?|trucks?|trains?|ships?|vessels?|tankers?|ports?|airports?|airstrips?|hotels?|prisons?|soldiers?|troops?|patrols?|outposts?|headquarters|compounds?|neighbou?rhoods?|refiner(?:y|ies)|depots?|bridges?|farms?|warehouses?|power\s+(?:plants?|stations?))(?![\p{L}’'-]))/giu;
/** Of what did not happen, or may not have happened; the verb's own clause. */
const UNREAL =
  /\b(?:if|unless|could|would|might|may|should|not|never|nobody|no\s+one|none|without|whether|almost|nearly)\b[^,;.]{0,40}$|n[’']t\b[^,;.]{0,40}$/iu;

/**
 * Verbs that say that an event happened where texts often have no noun for it: a rescue, an arrest, a kidnapping, an
 * assassination in the passive, the failing of a building or a dam, a march, the flooding of a place, an attack on what
 * can be hit. Offsets into the sentence's text.
 */
export function findVerbs(sentence: string): Span[] {
  const spans = [
    ...sentence.matchAll(PASSIVE),
    ...sentence.matchAll(MARCHING),
    ...sentence.matchAll(FLOODING),
    ...sentence.matchAll(ATTACKING),
  ].map((match) => spanOf(match.index, match[0]));
  for (const match of sentence.matchAll(FAILING)) {
    const verb = match[1] ?? '';
    spans.push(spanOf(match.index + match[0].length - verb.length, verb));
  }
  return spans
    .filter(({ start }) => !UNREAL.test(sentence.slice(Math.max(0, start - 60), start)))
    .sort((a, b) => a.start - b.start);
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}
