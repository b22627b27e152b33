import type { PlaceLink } from './links.js';
import { type Place, PLACE_LEVELS } from './place.js';
import type { Candidate } from './reading.js';
import { isNear, isWithin, WEIGHTS } from './score.js';

/** A candidate, what speaks for it, and its share of belief among all of the name. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** 0 to 1. */
  readonly share: number;
}

/** What a name may mean with less belief than this does not save a place that the words put into it. */
const LIKELY_SHARE = 0.1;
const LEVEL_OF_DISTRICT = PLACE_LEVELS.district;

/** The links that touch each toponym; those that say the same again add nothing. */
export function indexLinks(links: readonly PlaceLink[], count: number): PlaceLink[][] {
  const byToponym: PlaceLink[][] = Array.from({ length: count }, () => []);
  const seen = new Set<string>();
  for (const link of links) {
    const places = link.places.map((place) => place.gazetteerId).join(' ');
    const key = [link.inner, link.outer, link.relation, link.doubt, places].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    byToponym[link.inner]?.push(link);
    if (link.outer !== null) byToponym[link.outer]?.push(link);
  }
  return byToponym;
}

/** The strongest that any of the name's links says for or against the place: as what lies inside, and as what holds. */
export function linkScore(
  place: Place,
  at: number,
  links: readonly PlaceLink[],
  scored: readonly (readonly Scored[])[],
  usual: readonly (Place | undefined)[],
): number {
  let best = 0;
  let bestHolding = 0;
  let worst = 0;
  for (const link of links) {
    if (link.relation === 'BESIDE') {
      best = Math.max(best, WEIGHTS.listedAlike * alikeShare(place, at, link, scored));
      continue;
    }
    const holds = link.relation === 'WITHIN' ? isWithin : isNear;
    const inner = usual[link.inner];
    if (link.relation === 'NEAR' && inner !== undefined && PLACE_LEVELS[inner.kind] > LEVEL_OF_DISTRICT)
      continue;
    const strength = link.doubt === 2 ? WEIGHTS.linkInList : WEIGHTS.linkHolds;
    if (link.inner === at) {
      const outers = outerShares(link, scored).filter(
        (outer) => link.doubt === 0 || isNarrower(inner, outer.place),
      );
      const share = outers.reduce(
        (sum, outer) => (holds(place, outer.place) ? Math.max(sum, outer.share) : sum),
        0,
      );
      if (share > 0) best = Math.max(best, strength * (0.5 + share / 2));
      else if (link.doubt === 0 && outers.length > 0 && !isWide(place)) worst = WEIGHTS.linkFails;
    } else if (link.doubt === 0 || isNarrower(inner, place)) {
      const share = (scored[link.inner] ?? []).reduce(
        (sum, { candidate, share: own }) => (holds(candidate.place, place) ? Math.max(sum, own) : sum),
        0,
      );
      if (share > 0) bestHolding = Math.max(bestHolding, strength * Math.max(0.25, share));
    }
  }
  return best + bestHolding > 0 ? best + bestHolding : worst;
}

/** How likely the other one of a list is of the same kind and in the same whole: states, neighbouring countries. */
function alikeShare(
  place: Place,
  at: number,
  link: PlaceLink,
  scored: readonly (readonly Scored[])[],
): number {
  if (PLACE_LEVELS[place.kind] < LEVEL_OF_DISTRICT) return 0;
  const other = link.inner === at ? link.outer : link.inner;
  const alike = (scored[other ?? -1] ?? []).filter(
    ({ candidate }) => candidate.place.kind === place.kind && candidate.place.parents[0] === place.parents[0],
  );
  return alike.reduce((sum, { share }) => Math.max(sum, share), 0);
}

/** "Oklahoma, Pennsylvania and Ohio": states in a row are a list, whatever villages share their names. */
function isNarrower(inner: Place | undefined, outer: Place): boolean {
  return inner === undefined || PLACE_LEVELS[inner.kind] < PLACE_LEVELS[outer.kind];
}

function outerShares(
  link: PlaceLink,
  scored: readonly (readonly Scored[])[],
): readonly { place: Place; share: number }[] {
  if (link.outer === null) return link.places.map((place) => ({ place, share: 1 }));
  return (scored[link.outer] ?? []).map(({ candidate, share }) => ({ place: candidate.place, share }));
}

function isWide(place: Place): boolean {
  return (
    place.kind === 'country' || place.kind === 'continent' || place.kind === 'sea' || place.kind === 'area'
  );
}

/** The best candidate, or null when certain words say that the name lies where none of its places does. */
export function choose(
  list: readonly Scored[],
  at: number,
  links: readonly PlaceLink[],
  scored: readonly (readonly Scored[])[],
): Place | null {
  const best = list[0];
  if (best === undefined) return null;
  const { place } = best.candidate;
  if (isWide(place) || place.kind === 'region') return place;
  const own = links.filter((link) => link.inner === at && link.doubt === 0);
  const fits = own.filter((link) => {
    const holds = link.relation === 'WITHIN' ? isWithin : isNear;
    const outer = outerShares(link, scored)
      .filter(({ share }) => share >= LIKELY_SHARE)
      .map((likely) => likely.place);
    return outer.length === 0 || outer.some((container) => holds(place, container));
  });
  return own.length > 0 && fits.length === 0 && place.kind !== 'capital' ? null : place;
}
