/** What a place of the gazetteer is. A "district" is a second-order region, a "neighbourhood" a part of a town. */
export const PLACE_KINDS = [
  'continent',
  'country',
  'region',
  'district',
  'capital',
  'city',
  'town',
  'village',
  'neighbourhood',
  'area',
  'sea',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place that the gazetteer knows. */
export interface Place {
  /**
   * `geonames:170063` where GeoNames has an id in our sources, `geonames-code:SY.09` for regions and districts
   * (their sources carry only the code), `dateline:sea:black` for the hand-written list.
   */
  readonly gazetteerId: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** WGS 84 degrees: the point of a town, the middle of a region. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2; null for continents, seas and areas that cross borders. */
  readonly countryCode: string | null;
  /** Inhabitants; for regions and countries the sum over their known towns; 0 when unknown. */
  readonly population: number;
  /** Ids of what holds it, nearest first: district, region, country, continent. */
  readonly parents: readonly string[];
}

/** A place under one of its names. */
export interface NamedPlace {
  readonly place: Place;
  /** True when the name is the place's own; false when it is an alternate ("Peking"). */
  readonly primary: boolean;
}

/** How wide a kind of place is: a place can only lie within one of a higher level. */
export const PLACE_LEVELS: Readonly<Record<PlaceKind, number>> = {
  neighbourhood: 0,
  village: 1,
  town: 1,
  city: 1,
  capital: 1,
  district: 2,
  region: 3,
  area: 4,
  country: 4,
  sea: 4,
  continent: 5,
};

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres. */
export function distanceKm(
  a: Pick<Place, 'latitude' | 'longitude'>,
  b: Pick<Place, 'latitude' | 'longitude'>,
): number {
  const toRadians = Math.PI / 180;
  const halfLat = Math.sin(((b.latitude - a.latitude) * toRadians) / 2);
  const halfLon = Math.sin(((b.longitude - a.longitude) * toRadians) / 2);
  const cosines = Math.cos(a.latitude * toRadians) * Math.cos(b.latitude * toRadians);
  return (
    2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(halfLat * halfLat + cosines * halfLon * halfLon)))
  );
}
