import type { Span } from '../article.js';
import type { PlaceMention } from './event-place.js';
import type { Group, GroupEntity } from './group.js';

const FITS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    city: 'city,capital,town',
    town: 'town,village,city',
    village: 'village,town',
    capital: 'capital',
    country: 'country',
  }).map(([noun, kinds]) => [noun, new Set(kinds.split(','))] as const),
);
const NOUN =
  /(?<![\p{L}’'-])(?:the|this|that|its|their)\s+(?:(?!(?:of|in|and|or|to|for|with|by|from|on|at|as)\s)[\p{L}-]+\s+){0,3}?(city|town|village|capital|country)(?![\p{L}-]|\s+(?:of\s+\p{Lu}|council|hall|centre|center|government|police|market|court))/giu;
const OWNED =
  /^[’']s\s+(?:(?!(?:of|in|and|or|to)\s)[\p{L}-]+\s+){0,2}(city|town|capital)(?![\p{L}-]|\s+(?:council|hall|centre|center|government|police|,?\s*\p{Lu}))/u;
/** When the article names several places that fit, the only one of so many UTF-16 units before is meant. */
const RECENT_UNITS = 400;

/** Finds the places that the nouns of a sentence refer to. */
export type ReadPlaceNouns = (sentence: Span, named: readonly PlaceMention[]) => PlaceMention[];

/**
 * Reads "the besieged city" and "Syria's second city" as places of events: the only city that the article names, or
 * the only one named shortly before. Takes the place of the owner's own mention, unless no city of it is known.
 * `named` are the mentions of the sentence, in order; so are those returned.
 */
export function createPlaceNouns(
  text: string,
  groups: readonly Group[],
  all: readonly PlaceMention[],
): ReadPlaceNouns {
  const entities = new Map(groups.map(({ entity }) => [entity.id, entity]));
  const refer = createReferrer(entities, all);
  return (sentence, named) => {
    const owned = named.map((place) => {
      const noun = OWNED.exec(text.slice(place.end, Math.min(sentence.end, place.end + 60)));
      const country = entities.get(place.entity)?.countryCode;
      if (noun === null || country === undefined) return place;
      const entity = refer(noun[1] ?? '', place.start, country) ?? place.entity;
      return { start: place.start, end: place.end + noun[0].length, entity };
    });
    const nouns = [...text.slice(sentence.start, sentence.end).matchAll(NOUN)].flatMap(
      (match): PlaceMention[] => {
        const start = sentence.start + match.index;
        const span = { start, end: start + match[0].length };
        if (owned.some((place) => place.start < span.end && span.start < place.end)) return [];
        const entity = refer(match[1] ?? '', start, undefined);
        return entity === null ? [] : [{ ...span, entity }];
      },
    );
    return [...owned, ...nouns].sort((a, b) => a.start - b.start);
  };
}

type Referrer = (noun: string, at: number, country: string | undefined) => string | null;

/** Finds the only place that fits: of those named before, of all, or of those named shortly before. */
function createReferrer(entities: ReadonlyMap<string, GroupEntity>, all: readonly PlaceMention[]): Referrer {
  const lists = new Map<string, PlaceMention[]>();
  const list = (noun: string, country: string | undefined): PlaceMention[] => {
    const key = JSON.stringify([noun, country]);
    const made = lists.get(key) ?? all.filter(({ entity }) => fits(entities.get(entity), noun, country));
    lists.set(key, made);
    return made;
  };
  const secondAt = new Map<readonly PlaceMention[], number>();
  return (noun, at, country) => {
    const fitting = list(noun.toLowerCase(), country);
    const [first] = fitting;
    if (first === undefined) return null;
    if (!secondAt.has(fitting)) secondAt.set(fitting, startOfSecond(fitting));
    return at < (secondAt.get(fitting) ?? Infinity) ? first.entity : onlyRecent(fitting, at);
  };
}

function fits(entity: GroupEntity | undefined, noun: string, country: string | undefined): boolean {
  const isKind = FITS.get(noun)?.has(entity?.kind ?? '') ?? false;
  return isKind && (country === undefined || entity?.countryCode === country);
}

/** Where the first mention of another place than the first starts. */
function startOfSecond(mentions: readonly PlaceMention[]): number {
  return mentions.find(({ entity }) => entity !== mentions[0]?.entity)?.start ?? Infinity;
}

function onlyRecent(mentions: readonly PlaceMention[], at: number): string | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < at - RECENT_UNITS) low = middle + 1;
    else high = middle;
  }
  const recent = new Set<string>();
  for (let next = low; (mentions[next]?.start ?? Infinity) < at; next += 1)
    recent.add((mentions[next] as PlaceMention).entity);
  const [only] = recent;
  return recent.size === 1 && only !== undefined ? only : null;
}
