import type { Article, Entity, Relationship } from '../article.js';
import { cover, nearby, ofType, type RelateRule, type ResolvedMention, wordsBetween } from './facts.js';

const BETWEEN_UNITS = 80;
const MODIFIERS =
  '(?:the\\s+)?(?:[\\p{L}]+-[\\p{L}]+\\s+|(?:north|south|east|west|central|rural)(?:ern)?\\s+|(?:city|town|village|state|province)\\s+of\\s+){0,2}';
const BASED = new RegExp(
  `^(?:,\\s+(?:which\\s+is\\s+)?|\\s+(?:is|was|are)\\s+|\\s+\\(|\\s+)(?:an?\\s+(?:[\\p{L}-]+\\s+){1,4})?(?:based|headquartered|located)\\s+(?:in|at|near)\\s+${MODIFIERS}$`,
  'iu',
);
/** "¦, a monitoring group in ¦,": an apposition that ends with the place. */
const APPOSED = new RegExp(
  `^(?:\\s+\\([^()]{1,20}\\))?,\\s+an?\\s+(?:[\\p{L}-]+\\s+){0,3}(?:group|charity|organi[sz]ation|firm|company|agency|think\\s+tank|institute|university|hospital|school|museum|club|bank|watchdog|centre|center|museum|laboratory|clinic)\\s+in\\s+${MODIFIERS}$`,
  'iu',
);
const IN = new RegExp(`^,?\\s+in\\s+${MODIFIERS}$`, 'iu');
/** Kinds of bodies that are buildings at the same time, so that "X in P" says where they are. */
const BUILT_KINDS: ReadonlySet<string> = new Set([
  'hospital',
  'university',
  'school',
  'court',
  'museum',
  'church',
]);

/**
 * (Organization)-[:LOCATED_AT]->(Place): "a charity based in Lyon", "the Lyon-based charity", "St Mary's Hospital in
 * Leeds". Where an event was is decided when events are told apart, and is there already.
 */
export const locatedAt: RelateRule = ({ article, entities, sentences }) =>
  sentences.flatMap((sentence) => {
    const places = ofType(sentence, 'PLACE').filter((mention) => mention.nominal !== true);
    return ofType(sentence, 'ORGANIZATION').flatMap((body): Relationship[] => {
      const place = nearby(places, body, BETWEEN_UNITS).find((candidate) =>
        isThere(article, entities.get(body.entity), body, candidate),
      );
      if (place === undefined) return [];
      const ends = { from: body.entity, to: place.entity };
      return [{ type: 'LOCATED_AT', ...ends, evidence: cover(body, place), confidence: 0.8 }];
    });
  });

function isThere(
  article: Article,
  entity: Entity | undefined,
  body: ResolvedMention,
  place: ResolvedMention,
): boolean {
  const after = wordsBetween(article, body, place, BETWEEN_UNITS);
  if (after !== null && APPOSED.test(after))
    return /^\s*(?:[,.;)]|$)/u.test(article.text.slice(place.end, place.end + 3));
  if (after !== null) return BASED.test(after) || (BUILT_KINDS.has(entity?.kind ?? '') && IN.test(after));
  const before = wordsBetween(article, place, body, BETWEEN_UNITS);
  return (
    before !== null &&
    /^-(?:based|headquartered)\s+(?:[\p{L}-]+\s+){0,5}$/u.test(before) &&
    !/\b(?:and|by|with|of|for|told|said)\b/u.test(before)
  );
}
