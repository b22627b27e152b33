/** Toponym resolution: the share of places that were put within 161 km (100 miles) of where they are. */
import type { Alignment } from './align.js';
import type { Found, FoundEntity } from './extract.js';
import type { GoldArticle, GoldEntity } from './gold.js';
import type { Share } from './tally.js';

/** The distance that papers on toponym resolution report accuracy at. */
export const NEAR_KM = 161;
const EARTH_RADIUS_KM = 6371;

export interface PlaceScore {
  /** Out of every gold place that a gazetteer knows. */
  readonly all: Share;
  /** Out of those that were found as a place at all. */
  readonly found: Share;
  readonly wrong: readonly (readonly [GoldEntity, FoundEntity | null])[];
}

/** A country is right when its code is: its one point on the map is a matter of taste. */
export function scorePlaces(gold: GoldArticle, found: Found, alignment: Alignment): PlaceScore {
  const ids = new Map<string, FoundEntity[]>();
  for (const entity of found.entities.filter((one) => one.type === 'PLACE')) {
    const key = alignment.keyOf.get(entity.id);
    if (key !== undefined) ids.set(key, [...(ids.get(key) ?? []), entity]);
  }
  const golds = gold.entities.filter((entity) => entity.latitude !== undefined && entity.optional !== true);
  const known = golds.filter((entity) => ids.has(entity.key));
  const isRight = (entity: GoldEntity): boolean =>
    (ids.get(entity.key) ?? []).some((one) => isNear(entity, one));
  const right = known.filter(isRight).length;
  const wrong = golds.filter((entity) => !isRight(entity));
  return {
    all: { right, of: golds.length },
    found: { right, of: known.length },
    wrong: wrong.map((entity) => [entity, ids.get(entity.key)?.[0] ?? null]),
  };
}

function isNear(gold: GoldEntity, found: FoundEntity): boolean {
  if (gold.country === true) return gold.countryCode === found.countryCode;
  if (typeof found.latitude !== 'number' || typeof found.longitude !== 'number') return false;
  return distanceKm([gold.latitude ?? 0, gold.longitude ?? 0], [found.latitude, found.longitude]) <= NEAR_KM;
}

/** Great-circle distance between two points in WGS 84 degrees, by the haversine formula. */
export function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(b[0] - a[0]), radians(b[1] - a[1])];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
