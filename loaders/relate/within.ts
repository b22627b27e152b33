import type { Article, Entity, Relationship } from '../article.js';
import { cover, ofType, type RelateRule, type ResolvedMention, wordsBetween } from './facts.js';

const BETWEEN_UNITS = 80;
const PLACE_NOUN =
  '(?:city|town|village|hamlet|suburb|neighbou?rhood|district|borough|quarter|area|port|island|province|region|county|state|capital|municipality|settlement|community|resort|enclave|stronghold)';
const PART_NOUN = '(?:neighbou?rhood|district|borough|quarter|area|suburb|province|region|county|state|part)';
const MODIFIERS =
  '(?:the\\s+)?(?:[\\p{L}]+-[\\p{L}]+\\s+|(?:north|south|east|west|central)(?:ern)?\\s+|(?:city|town|state|province|county)\\s+of\\s+){0,2}';
/** From the inner place to the outer one. */
const INNER_FIRST: readonly RegExp[] = [
  new RegExp(
    `^,\\s+(?:an?|the)\\s+(?:[\\p{L}-]+\\s+){0,4}?${PLACE_NOUN}\\s+(?:in|of)\\s+${MODIFIERS}$`,
    'iu',
  ),
  new RegExp(`^(?:\\s+${PLACE_NOUN})?,?\\s+in\\s+${MODIFIERS}$`, 'iu'),
  new RegExp(`^\\s+${PART_NOUN}\\s+of\\s+${MODIFIERS}$`, 'iu'),
];
/** "the Damascus suburb of Douma", "the Norway town of Voss": what is named last lies in the first. */
const SETTLEMENT_OF = /^\s+(?:[\p{L}-]+\s+){0,2}(?:city|town|village|suburb|resort|port|capital)\s+of\s+$/iu;
const WATER = /\b(?:sea|ocean|gulf|river|lake|strait)\b/iu;
/** From the outer place to the inner one: "Syria’s Aleppo", "Syria's largest city, Aleppo". */
const OUTER_FIRST = new RegExp(`^[’']s\\s+(?:(?:[\\p{L}-]+\\s+){0,3}${PLACE_NOUN}(?:\\s+of|,)?\\s+)?$`, 'iu');
const COMMA = /^,\s+$/u;
/** Larger kinds later; a place lies within one of a later kind. */
const SIZES: readonly string[] = [
  'neighbourhood',
  'village',
  'town',
  'city',
  'capital',
  'district',
  'region',
  'country',
  'continent',
];

/** (Place)-[:WITHIN]->(Place) from words alone: "Qaterji, a rebel-held neighbourhood in Aleppo", "Lyon, France". */
export const within: RelateRule = ({ article, entities, sentences }) =>
  sentences.flatMap((sentence) => {
    const places = ofType(sentence, 'PLACE').filter((mention) => mention.nominal !== true);
    return places.slice(1).flatMap((second, at): Relationship[] => {
      const first = places[at];
      const pair = first === undefined ? null : readPair(article, entities, first, second, places[at - 1]);
      if (pair === null || first === undefined || pair.inner.entity === pair.outer.entity) return [];
      const ends = { from: pair.inner.entity, to: pair.outer.entity };
      return [{ type: 'WITHIN', ...ends, evidence: cover(first, second), confidence: 0.85 }];
    });
  });

function readPair(
  article: Article,
  entities: ReadonlyMap<string, Entity>,
  first: ResolvedMention,
  second: ResolvedMention,
  before: ResolvedMention | undefined,
): { inner: ResolvedMention; outer: ResolvedMention } | null {
  const between = wordsBetween(article, first, second, BETWEEN_UNITS);
  if (between === null) return null;
  const fits = (inner: ResolvedMention, outer: ResolvedMention, isSure: boolean): boolean =>
    canHold(entities.get(inner.entity), entities.get(outer.entity), isSure);
  const isWater = WATER.test(entities.get(first.entity)?.name ?? '');
  if (SETTLEMENT_OF.test(between) && !isWater && fits(second, first, true) && !fits(first, second, false))
    return { inner: second, outer: first };
  if (OUTER_FIRST.test(between)) return fits(second, first, true) ? { inner: second, outer: first } : null;
  const isComma =
    COMMA.test(between) && /^\s*(?:[,.;:)]|$)/u.test(article.text.slice(second.end, second.end + 2));
  const isSaid = INNER_FIRST.some((wording) => wording.test(between));
  if (!isSaid && isInList(article, entities, first, before)) return null;
  return (isSaid || isComma) && fits(first, second, isSaid) ? { inner: first, outer: second } : null;
}

/** "Lyon, Leeds, Oslo": a place as large or larger stands before, with a comma. */
function isInList(
  article: Article,
  entities: ReadonlyMap<string, Entity>,
  first: ResolvedMention,
  before: ResolvedMention | undefined,
): boolean {
  if (before === undefined || !COMMA.test(wordsBetween(article, before, first, BETWEEN_UNITS) ?? ''))
    return false;
  const sizeOf = (mention: ResolvedMention): number =>
    SIZES.indexOf(entities.get(mention.entity)?.kind ?? '');
  return sizeOf(before) >= sizeOf(first);
}

/** False where the gazetteer knows better; a bare comma needs it to agree, since lists of places have commas too. */
function canHold(inner: Entity | undefined, outer: Entity | undefined, isSaid: boolean): boolean {
  const [small, large] = [SIZES.indexOf(inner?.kind ?? ''), SIZES.indexOf(outer?.kind ?? '')];
  const isOtherCountry =
    inner?.countryCode !== undefined &&
    outer?.countryCode !== undefined &&
    inner.countryCode !== outer.countryCode;
  if (isOtherCountry || inner?.kind === 'country') return false;
  if (small >= 0 && large >= 0) return small < large;
  return isSaid;
}
