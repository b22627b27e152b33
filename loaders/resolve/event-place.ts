import type { Article, Mention, Span } from '../article.js';
import {
  CAME,
  CAME_FOR,
  CLAUSE_AFTER_PLACE,
  COMING_TO,
  CONSEQUENCE,
  GATHERING_KINDS,
  HARMED_IN,
  HIT,
  LOCAL_KINDS,
  MODIFIERS,
  PLACE_SUFFERS,
  SUFFERED_AFTER,
  WHEN,
  WHERE,
  WITNESS,
  WITNESSED,
} from './event-clause.js';
import { isEventVerb } from './event-kinds.js';
import type { TextIndex } from './text-index.js';

/** A mention of a place, with the id of its entity. */
export interface PlaceMention extends Span {
  readonly entity: string;
}

/** Where an event was, and the words that say so: from the event to the place, or the other way round. */
export interface EventPlace {
  readonly place: PlaceMention;
  readonly evidence: Span;
  readonly confidence: number;
}

const LOCATIVE =
  'in|at|on|near|against|outside|inside|of|over|across|around|off|within|throughout|targeting|hitting';
const AFTER = new RegExp(`(?:^|\\s)(?:${LOCATIVE})\\s+${MODIFIERS}$`, 'iu');
const BEFORE =
  /^(?:[’']s)?\s+(?:(?!(?:the|an?|this|that|of|and|or|but|in|at|on|to|for|with|by|is|was|were|are|has|had|have|said|says|after|before|as|from|since|during|until|when|while|where|who|which|into|over|amid|because|about|its|his|her|their|\p{L}+ed)\b)[\p{L}-]+\s+){0,2}$/iu;
const OPENING = new RegExp(`^[\\s“"—–-]*(?:In|At|Near|Outside|Across|Elsewhere\\s+in)\\s+${MODIFIERS}$`, 'u');
/** Verbs whose subject is an event and after which its place comes. */
const HAPPENED =
  /^\s+(?:that\s+|which\s+)?(?:(?:has|have|had|was|were|is|are|will\s+be|being|been)\s+){0,2}(?:struck|hit|rocked|shook|shaken|battered|devastated|flattened|swept|tore|ripped|took\s+place|taking\s+place|held|happened|occurred|erupted|broke\s+out|began|opened|(?:killed|injured|wounded|displaced|destroyed|damaged|submerged|claimed)(?:\s[^,.;:]{1,40}?\sand\s+(?:killed|injured|wounded|displaced|destroyed|damaged|left|forced))?|targeted|targeting|pounded|pummelled|came\s+ashore\s+(?:in|on|at|near)|made\s+landfall|raged|engulfed|gutted|ravaged|blocked|flooded|(?:set\s+out|set\s+off|departed|started)(?=\s+(?:from|in)\s))\b/iu;
const CLAUSE_BREAK =
  /[.;:!?()“”"]|\balong\s+with\b|\bas\s+well\b|\s[–—]\s|,|\b(?:to|and|but|or|which|that|who|when|while|where|after|before|since|until|as|because|said|says|told|is|was|are|were|has|had|have|will|would|killed|left|called|led|prompted|sparked|forced)\b/iu;
/** A past tense right after the event, unless it is a participle: "claimed by", "held in". */
const OTHER_VERB = /^\s+(?:\p{L}+ly\s+)?\p{L}{2,}ed\s+(?!(?:in|by|on|at|near|against|outside)\b)/iu;
const BETWEEN_UNITS = 90;

/**
 * Where the words of the same clause say that an event was: a place inside the event's words, after it by a
 * preposition or as what it struck, before it as a modifier ("the Aleppo offensive"), or at the opening of the
 * sentence ("In Lyon, …"). Null when no words say it: nearness alone says nothing.
 */
export function placeOfEvent(
  article: Article,
  index: TextIndex,
  event: Mention,
  kind: string,
  places: readonly PlaceMention[],
): EventPlace | null {
  const inside = places.find((place) => event.start <= place.start && place.end <= event.end);
  if (inside !== undefined)
    return { place: inside, evidence: { start: event.start, end: event.end }, confidence: 0.9 };
  const after = places.find((place) => isAfter(article.text, kind, event, place));
  if (after !== undefined) return towards(event, innermost(article.text, after, places), 0.85);
  const before = places.findLast((place) => isBefore(article.text, place, event));
  if (before !== undefined) return towards(event, before, 0.7);
  const opening = places.find((place) => isOpening(index, place, event));
  if (opening !== undefined) return towards(event, innermost(article.text, opening, places), 0.65);
  const inClause = places.find((place) => isInClause(article.text, kind, event, place));
  return inClause === undefined ? null : towards(event, innermost(article.text, inClause, places), 0.65);
}

/** Other wordings of one clause: what befell the place, what the event did there, who came there for it. */
function isInClause(text: string, kind: string, event: Span, place: Span): boolean {
  if (place.start >= event.end)
    return (
      place.start - event.end <= CONSEQUENCE_UNITS && CONSEQUENCE.test(text.slice(event.end, place.start))
    );
  if (place.end > event.start || event.start - place.end > BETWEEN_UNITS) return false;
  const between = text.slice(place.end, event.start);
  const before = text.slice(Math.max(0, place.start - BETWEEN_UNITS), place.start);
  if (SUBJECT_OF_VERB.test(between) && isEventVerb(text.slice(event.start, event.end)))
    return LOCATED.test(before);
  if (WHERE.test(between) || PLACE_SUFFERS.test(between)) return true;
  if (WHEN.test(between)) return LOCATED.test(before) && CAME.test(text.slice(event.end, event.end + 40));
  if (SUFFERED_AFTER.test(between)) return HARMED_IN.test(before);
  if (CLAUSE_AFTER_PLACE.test(between)) return HIT.test(before);
  if (GATHERING_KINDS.has(kind) && CAME_FOR.test(between)) return COMING_TO.test(before);
  return LOCAL_KINDS.has(kind) && WITNESSED.test(between) && WITNESS.test(before);
}

/** "a dam in northern ¦ has failed". */
const SUBJECT_OF_VERB = /^\s+(?:(?:has|had|have)\s+)?(?:(?:partly|partially|suddenly)\s+)?$/iu;
const CONSEQUENCE_UNITS = 160;

const FROM = new RegExp(`^\\s+from\\s+${MODIFIERS}$`, 'iu');
/** "a visit to ¦", "an official visit this week to the city of ¦". */
const VISITED = new RegExp(`^(?:\\s+(?:on|this|last|next)\\s+\\p{L}+)?\\s+to\\s+${MODIFIERS}$`, 'iu');
/** "flooding ¦", "flooding the city of ¦". */
const FLOODED =
  /^\s+(?:(?:parts|much|most)\s+of\s+)?(?:the\s+)?(?:(?:city|town|village|district|province)\s+of\s+)?$/u;
const INSIDE = /\b(?:in|at|near|outside|inside|within|through)\s/iu;
/** Kinds that are about what "on", "over" and "against" bring in: "a meeting on ¦", "a protest against ¦". */
const TOPIC_KINDS: ReadonlySet<string> = new Set(
  'meeting,summit,talks,conference,hearing,debate,vote,referendum,protest,trial,verdict'.split(','),
);
/** "on American television", "over London skies". */
const ON_AIR = /^\s+(?:television|TV|radio|time|soil\s+for)\b/u;
const DIRECT_OBJECT = new RegExp(`^\\s+(?:through\\s+|across\\s+)?${MODIFIERS}$`, 'iu');
const LOCATED = new RegExp(`\\b(?:in|at|near|outside)\\s+${MODIFIERS}$`, 'iu');

function isAfter(text: string, kind: string, event: Span, place: Span): boolean {
  if (place.start < event.end || place.start - event.end > BETWEEN_UNITS) return false;
  const between = text.slice(event.end, place.start);
  const verb = HAPPENED.exec(between)?.[0] ?? '';
  const rest = between.slice(verb.length);
  if (ON_AIR.test(text.slice(place.end, place.end + 20))) return false;
  if (TOPIC_KINDS.has(kind) && verb === '' && !INSIDE.test(rest)) return false;
  if (kind === 'flood' && FLOODED.test(rest) && /ing$/u.test(text.slice(event.start, event.end))) return true;
  if (kind === 'visit' && VISITED.test(rest)) return true;
  if (CLAUSE_BREAK.test(rest) || (verb === '' && OTHER_VERB.test(rest))) return false;
  if (/(?:set\s+out|set\s+off|departed|started)$/iu.test(verb)) return FROM.test(rest) || AFTER.test(rest);
  return AFTER.test(rest) || (verb !== '' && DIRECT_OBJECT.test(rest));
}

function isBefore(text: string, place: Span, event: Span): boolean {
  if (event.start < place.end || event.start - place.end > BETWEEN_UNITS) return false;
  const between = text.slice(place.end, event.start);
  if (/\b(?:anti|pro)-\s*$/iu.test(text.slice(Math.max(0, place.start - 6), place.start))) return false;
  if (BEFORE.test(between)) return true;
  return (
    CLAUSE_AFTER_PLACE.test(between) && LOCATED.test(text.slice(Math.max(0, place.start - 40), place.start))
  );
}

/** "In Lyon, a blast …" and "In Lyon, ten people were killed in a blast"; not "In Lyon, the mayor condemned the blast". */
function isOpening(index: TextIndex, place: Span, event: Span): boolean {
  const { before, after } = index.around(place);
  if (place.end > event.start || !OPENING.test(before)) return false;
  if (!/^\s*(?:,|on\b|late\b|early\b|last\b)/u.test(after)) return false;
  const between = after.slice(0, event.start - place.end);
  if (isEventVerb(index.words(event))) return !ELSEWHERE.test(between);
  return OPENS_WITH_EVENT.test(between) || SUFFERED.test(between);
}

/** What stands between opens another clause, which may be about another place. */
const ELSEWHERE =
  /[.;:]|\b(?:said|says|told|reported|announced|condemned|that|who|which|after|before|when|while|where|and|but|as)\b/iu;

const OPENS_WITH_EVENT =
  /^[^,]{0,30},\s+(?:an?|the|another)\s+(?:(?!(?:the|an?|his|her|its|their|of|in|on|\p{L}+ed)\s)[\p{L}\p{N}-]+\s+){0,3}$/iu;
const SUFFERED =
  /^[^,]{0,30},[^,;]{0,140}\b(?:killed|injured|wounded|hurt|died|arrested|gathered|destroyed|damaged|evacuated|joined|attended|took\s+part|caught\s+up)\b[^,;]{0,30}\b(?:in|by|during|at|for)\s+(?:an?|the|another)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;

/** "Syria’s Aleppo", "Kenya’s capital Nairobi" and "Aleppo, Syria" are in Aleppo and Nairobi. */
function innermost(text: string, place: PlaceMention, places: readonly PlaceMention[]): PlaceMention {
  const next = places.find((other) => other.start >= place.end && other.start - place.end < OWNER_UNITS);
  return next !== undefined && OWNER.test(text.slice(place.end, next.start)) ? next : place;
}

const OWNER_UNITS = 50;
const OWNER =
  /^[’']s\s+(?:(?:[\p{L}-]+\s+){0,3}(?:capital|city|town|village|state|province|region|district|suburb|port|island)(?:\s+of|,)?\s+)?$/iu;

function towards(event: Span, place: PlaceMention, confidence: number): EventPlace {
  const evidence = { start: Math.min(event.start, place.start), end: Math.max(event.end, place.end) };
  return { place, evidence, confidence };
}
