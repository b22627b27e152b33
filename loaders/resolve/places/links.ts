import type { Span } from '../../article.js';
import { demonymCountry } from './demonyms.js';
import type { Gazetteer } from './gazetteer.js';
import type { Place } from './place.js';
import type { Reading, Toponym } from './reading.js';
import { isWithin } from './score.js';

/** Words that put one place into, or close to, another. */
export interface PlaceLink {
  /** Index of the toponym that lies inside, or near. */
  readonly inner: number;
  /** Index of the toponym that holds it; null when {@link PlaceLink.places} says what does. */
  readonly outer: number | null;
  /** What may hold it, where the words that say so are no mention of their own: "Austin, TX". */
  readonly places: readonly Place[];
  /**
   * NEAR: "just north of Homs" says where it is, and not that Homs holds it. BESIDE: two of a list, "Georgia,
   * Oklahoma and Ohio", which are likely to be of one kind; neither holds the other.
   */
  readonly relation: 'WITHIN' | 'NEAR' | 'BESIDE';
  /** 0 when the words can mean nothing else; 1 or 2 for a comma that more and more looks like a list's. */
  readonly doubt: 0 | 1 | 2;
  readonly evidence: Span;
}

const DIRECTIONS =
  '(?:(?:north|south|east|west|central|mid|far|(?:north|south)[\\s-]?(?:east|west))(?:ern)?[\\s-]+)*';
const TYPE =
  '(?:neighbou?rhood|slum|favela|barrio|shantytown|district|suburb|quarter|area|town|city|village|hamlet|province|region|state|county|governorate|department|camp|island|port|resort|enclave|part|municipality|commune|borough)';
const OF_OUTER = `(?:(?:the|a) )?(?:(?:city|town|province|region|state|county|country|district|village|outskirts|suburbs|heart|cent(?:re|er)) of )?(?:the )?${DIRECTIONS}(?:parts? of )?`;
const WORDS = '[^.!?;:“”"\\n]{0,70}?';
const COMMA = new RegExp(`^,\\s+(?:(?:in|of)\\s+)?(?:the\\s+)?${DIRECTIONS}$`, 'iu');
const BARE_COMMA = /^,\s+(?:the\s+)?$/iu;
const PARENTHESIS = new RegExp(`^\\s?\\((?:in )?(?:the )?${DIRECTIONS}$`, 'iu');
const INSIDE = new RegExp(
  `^(?:\\s${TYPE})?(?:,? (?:an?|the|in an?|in the|one of the) ${WORDS}${TYPE}s?,?)?,?\\s(?:(?:located|situated|lying|based) )?(?:in|of|inside|within)\\s${OF_OUTER}$`,
  'iu',
);
const DISTANCE_WORDS =
  '(?:(?:just|right|about|some|roughly|around|approximately|nearly|located|situated|lying|based|an?|few|several|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|\\d[\\d,.]*|\\(\\d[^)]{0,20}\\)|hours?|drive|km|kilomet(?:re|er)s?|kms|miles?|to|the|immediate)\\s){0,9}';
const NEAR = new RegExp(
  `^(?:\\s${TYPE})?(?:,? (?:an?|the) ${WORDS}${TYPE})?,?\\s${DISTANCE_WORDS}(?:near|close to|outside|not far from|off|(?:north|south|east|west|(?:north|south)[\\s-]?(?:east|west)) of|(?:kilomet(?:re|er)s?|kms?|miles?) (?:(?:north|south|east|west|away|(?:north|south)[\\s-]?(?:east|west)) )?(?:of|from))\\s${OF_OUTER}$`,
  'iu',
);
const POSSESSIVE = new RegExp(
  `^['’]?s?\\s(?:(?!(?:${'in|on|with|to|from|against|and|for|at|by|of|over|into'})\\s)[\\p{Ll}-]+\\s){0,4}$`,
  'u',
);
const PART_OF = new RegExp(`^\\s(?:[\\p{Ll}-]+\\s){0,3}${TYPE}\\sof\\s(?:the\\s)?$`, 'u');
const CALLED = /^,?\s(?:called|named|known as)\s(?:the\s)?$/u;
const BEFORE_CALLED = new RegExp(`${TYPE} (?:of|in|near|outside) (?:the )?$`, 'iu');
const DESCRIBED = new RegExp(`^\\s(?:[\\p{Ll}-]+\\s){0,3}${TYPE}\\s(?:of\\s)?(?:the\\s)?$`, 'u');
const LISTED = /^(?:,\s+(?:and\s+|or\s+)?|\s(?:and|or|&)\s)(?:the\s)?$/u;
const LIST_BEHIND = /^(?:,\s+(?:and\s+)?\p{Lu}|,?\s(?:and|or|&)\s)/u;
const LIST_BEFORE = /(?:\p{L},\s|,?\s(?:and|or|&)\s)(?:the\s)?$/u;
const OF_DEMONYM = new RegExp(
  `(?:[Tt]he |[Aa]n? )((?:North |South )?\\p{Lu}[\\p{L}-]+)(?:[- ](?:[\\p{Ll}-]+\\s){0,3}?)${TYPE} of $`,
  'u',
);
const MOST_COMPARED = 20;
const LONGEST_GAP = 120;
const LOOK = 70;

/** Finds what the words say about places inside and near one another, in the order of the text. */
export function findLinks(text: string, toponyms: readonly Toponym[], gazetteer: Gazetteer): PlaceLink[] {
  const placed = toponyms
    .flatMap(({ readings }, toponym) => readings.map((reading) => ({ reading, toponym })))
    .sort((a, b) => a.reading.start - b.reading.start);
  return placed.flatMap(({ reading, toponym }, at) => {
    const links: PlaceLink[] = [];
    const next = placed[at + 1];
    const outerFirst = (): boolean => isOuterFirst(toponyms[toponym], toponyms[next?.toponym ?? -1]);
    const pair = next === undefined ? null : linkPair(text, reading, next.reading, outerFirst);
    if (next !== undefined && pair !== null && next.toponym !== toponym) {
      const [inner, outer] = pair.inverse ? [next.toponym, toponym] : [toponym, next.toponym];
      links.push({ inner, outer, places: [], ...pair.link });
    }
    if (next !== undefined && next.toponym !== toponym && isListed(text, reading, next.reading)) {
      const evidence = { start: reading.start, end: next.reading.end };
      links.push({ inner: toponym, outer: next.toponym, places: [], relation: 'BESIDE', doubt: 1, evidence });
    }
    const nextIsQualifier = next !== undefined && next.reading.start < (reading.qualifier?.evidence.end ?? 0);
    if (reading.qualifier !== null && !nextIsQualifier) links.push(qualifierLink(text, reading, toponym));
    return [...links, ...demonymLinks(text, reading, toponym, gazetteer)];
  });
}

interface Pair {
  readonly inverse: boolean;
  readonly link: Pick<PlaceLink, 'relation' | 'doubt' | 'evidence'>;
}

function linkPair(text: string, a: Reading, b: Reading, outerFirst: () => boolean): Pair | null {
  if (b.start < a.end || b.start - a.end > LONGEST_GAP) return null;
  const gap = text.slice(a.end, b.start).replace(/[\u00a0\t]/gu, ' ');
  const evidence = { start: a.start, end: b.end };
  const pair = (relation: PlaceLink['relation'], doubt: PlaceLink['doubt'] = 0, inverse = false): Pair => ({
    inverse,
    link: { relation, doubt, evidence },
  });
  if (COMMA.test(gap)) return pair('WITHIN', BARE_COMMA.test(gap) ? listDoubt(text, a.start, b.hintEnd) : 0);
  if (PARENTHESIS.test(gap)) return pair('WITHIN');
  if (PART_OF.test(gap)) return pair('WITHIN', 0, outerFirst());
  if (CALLED.test(gap) && BEFORE_CALLED.test(text.slice(Math.max(0, a.start - LOOK), a.start))) {
    return pair('WITHIN', 0, true);
  }
  if (INSIDE.test(gap)) return pair('WITHIN');
  if (NEAR.test(gap)) return pair('NEAR');
  if (/^['’]s?\s|s\s/u.test(text.slice(a.end - 1, b.start)) && isPossessive(text, a, gap))
    return pair('WITHIN', 1, true);
  return DESCRIBED.test(gap) ? pair('WITHIN', 0, true) : null;
}

/** "the Aleppo district of Jandoul" and "the Jandoul district of Aleppo": what is known of the two tells which. */
function isOuterFirst(a: Toponym | undefined, b: Toponym | undefined): boolean {
  const first = (a?.candidates ?? []).slice(0, MOST_COMPARED);
  const second = (b?.candidates ?? []).slice(0, MOST_COMPARED);
  const holds = (inners: typeof first, outers: typeof first): boolean =>
    inners.some((inner) => outers.some((outer) => isWithin(inner.place, outer.place)));
  if (holds(first, second)) return false;
  return holds(second, first) || second.length === 0;
}

function isPossessive(text: string, a: Reading, gap: string): boolean {
  const ownsInside = /['’]s?$/u.test(text.slice(a.start, a.end));
  return (ownsInside || /^['’]/u.test(gap)) && POSSESSIVE.test(gap);
}

/** "London, Paris and Rome": the comma counts up and does not contain. */
/** Two of a list: parted by "and", or by a comma with more of the list around. */
function isListed(text: string, a: Reading, b: Reading): boolean {
  const gap = text.slice(a.hintEnd, Math.max(a.hintEnd, b.start));
  return LISTED.test(gap) && (!BARE_COMMA.test(gap) || listDoubt(text, a.start, b.hintEnd) > 0);
}

function listDoubt(text: string, start: number, end: number): PlaceLink['doubt'] {
  const before = LIST_BEFORE.test(text.slice(Math.max(0, start - 10), start));
  const behind = LIST_BEHIND.test(text.slice(end, end + 10));
  return before && behind ? 2 : before || behind ? 1 : 0;
}

function qualifierLink(text: string, reading: Reading, toponym: number): PlaceLink {
  const { places, evidence } = reading.qualifier ?? { places: [], evidence: reading };
  const doubt = listDoubt(text, reading.start, evidence.end);
  return { inner: toponym, outer: null, places, relation: 'WITHIN', doubt, evidence };
}

/** "the Syrian city of Aleppo". */
function demonymLinks(text: string, reading: Reading, toponym: number, gazetteer: Gazetteer): PlaceLink[] {
  const from = Math.max(0, reading.start - LOOK);
  const match = OF_DEMONYM.exec(text.slice(from, reading.start));
  const code = match?.[1] === undefined ? null : demonymCountry(match[1]);
  const country = code === null ? null : gazetteer.country(code);
  if (match === null || country === null) return [];
  const evidence = { start: from + match.index, end: reading.end };
  return [{ inner: toponym, outer: null, places: [country], relation: 'WITHIN', doubt: 0, evidence }];
}
