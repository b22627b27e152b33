import type { Context } from './context.js';
import { foldName } from './fold.js';
import { distanceKm, type Place, type PlaceKind } from './place.js';
import type { Candidate, Toponym, TypeHint } from './reading.js';

/**
 * How likely a name means a place, in units of the common logarithm of inhabitants: a place with ten times as many
 * people is one point ahead. Weights were set on one half of GeoVirus and checked on the other (bench/places.ts).
 */
export const WEIGHTS = {
  country: 9.5,
  continent: 9.5,
  sea: 8,
  area: 7.6,
  capital: 1.2,
  city: 0.4,
  region: 0,
  district: -1.2,
  neighbourhood: -1,
  alternateName: -1.2,
  strippedDirection: -0.8,
  sameNameInside: -1.2,
  sameNameAsCapital: -2,
  hintFits: 3,
  hintMisfits: -1.5,
  countryShare: 2.5,
  countryNear: 0.8,
  publisherCountry: 0.6,
  regionWeight: 1,
  siblingWeight: 1,
  nearbyWeight: 0.8,
  linkHolds: 4,
  linkInList: 1,
  listedAlike: 2.5,
  linkFails: -2,
} as const;

const FEWEST_PEOPLE = 100;
const NEIGHBOURHOOD_KM = 40;
const NEAR_KM = 80;
const HINT_KINDS: Readonly<Record<TypeHint, ReadonlySet<PlaceKind>>> = {
  region: new Set(['region', 'district', 'area']),
  district: new Set(['district', 'region', 'neighbourhood', 'area']),
  town: new Set(['capital', 'city', 'town', 'village']),
  part: new Set(['neighbourhood', 'village', 'town', 'area']),
  country: new Set(['country']),
  island: new Set(['area', 'region', 'district', 'country']),
};
const WIDE_KINDS: ReadonlySet<PlaceKind> = new Set(['country', 'region', 'district', 'area', 'continent']);

/** What speaks for a candidate before the rest of the article is heard. */
export function priorScore(candidate: Candidate, toponym: Toponym): number {
  const { place, primary, stripped } = candidate;
  const hint = toponym.readings.find((reading) => reading.hint !== null)?.hint ?? null;
  let score = kindScore(place);
  if (!primary) score += WEIGHTS.alternateName;
  if (stripped) score += WEIGHTS.strippedDirection;
  if (hint !== null) score += HINT_KINDS[hint].has(place.kind) ? WEIGHTS.hintFits : WEIGHTS.hintMisfits;
  if (hint === null && holdsNamesake(place, toponym)) score += WEIGHTS.sameNameInside;
  if (hint === null && isNamedAsCapital(place, toponym)) score += WEIGHTS.sameNameAsCapital;
  return score;
}

/** What the rest of the article adds. */
export function contextScore(
  place: Place,
  toponymIndex: number,
  toponym: Toponym,
  context: Context,
  publisherCountry: string | null,
): number {
  const country = place.countryCode;
  const positions = toponym.readings.map((reading) => reading.start);
  let score = 0;
  if (country !== null) {
    score += WEIGHTS.countryShare * context.countryShare(country, toponymIndex);
    if (context.isNamedNear(country, positions, toponymIndex)) score += WEIGHTS.countryNear;
    if (country === publisherCountry) score += WEIGHTS.publisherCountry;
  }
  score += WEIGHTS.siblingWeight * context.siblingWeight(place, toponymIndex);
  score += WEIGHTS.regionWeight * context.regionWeight(place, toponymIndex);
  return score + WEIGHTS.nearbyWeight * context.nearbyWeight(place, toponymIndex);
}

/** True when `outer` holds `inner`, by the gazetteer or, for a town and its parts, by distance. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.gazetteerId === outer.gazetteerId) return false;
  if (inner.parents.includes(outer.gazetteerId)) return true;
  if (outer.kind === 'area' && outer.countryCode !== null && outer.countryCode === inner.countryCode)
    return true;
  return (
    !WIDE_KINDS.has(outer.kind) && !WIDE_KINDS.has(inner.kind) && distanceKm(inner, outer) < NEIGHBOURHOOD_KM
  );
}

/** True when `inner` may be said to be near, or north of, `outer`. */
export function isNear(inner: Place, outer: Place): boolean {
  if (WIDE_KINDS.has(outer.kind)) return isWithin(inner, outer) || distanceKm(inner, outer) < NEAR_KM * 5;
  return distanceKm(inner, outer) < NEAR_KM;
}

/** Shares of belief over scores; they add up to 1. */
export function toShares(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(SHARPNESS * (score - top)));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

const SHARPNESS = 1.5;

function kindScore(place: Place): number {
  const people = Math.log10(Math.max(FEWEST_PEOPLE, place.population));
  switch (place.kind) {
    case 'country':
      // Small territories share names with better-known places, large countries do not.
      return WEIGHTS.country + Math.min(0, people - 5);
    case 'continent':
    case 'sea':
    case 'area':
      return WEIGHTS[place.kind];
    case 'capital':
    case 'city':
    case 'region':
    case 'district':
    case 'neighbourhood':
      return people + WEIGHTS[place.kind];
    default:
      return people;
  }
}

/** A region whose own capital bears the name: "Aleppo" without "province" is the town. */
function holdsNamesake(place: Place, toponym: Toponym): boolean {
  if (place.kind !== 'region' && place.kind !== 'district') return false;
  // "Gaza" is a short name of the Gaza Strip and not only that of its city.
  if (place.kind === 'region' && !toponym.key.includes(foldName(place.name))) return false;
  return toponym.candidates.some(
    (other) =>
      !WIDE_KINDS.has(other.place.kind) &&
      other.place.parents.includes(place.gazetteerId) &&
      other.place.population > place.population * (other.primary ? 0.1 : 0.3),
  );
}

/** A region that shares the name of its country's capital elsewhere: who means it says "Washington state". */
function isNamedAsCapital(place: Place, { candidates }: Toponym): boolean {
  const isCapital = ({ place: { kind, countryCode, parents } }: Candidate): boolean =>
    kind === 'capital' && countryCode === place.countryCode && !parents.includes(place.gazetteerId);
  return place.kind === 'region' && candidates.some(isCapital);
}
