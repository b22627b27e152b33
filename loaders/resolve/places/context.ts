import type { Place } from './place.js';

/** A place that the article is taken to speak of, and how firmly. */
export interface Voice {
  /** Which toponym says so: its own voice never counts for itself. */
  readonly toponym: number;
  readonly place: Place;
  /** 0 to 1. */
  readonly weight: number;
}

/** A word that speaks for a country at a point of the text: a demonym or a country's name. */
export interface CountryWord {
  readonly start: number;
  readonly country: string;
  /** The toponym it is, or -1 for a demonym. */
  readonly toponym: number;
}

/** What the rest of the article says about where it plays. */
export interface Context {
  /** 0 to 1: the country's part of all that speaks for some country, without the toponym's own voice. */
  countryShare(country: string, toponym: number): number;
  /** True when at least so many other names speak for some country, and hardly any for this one. */
  isStranger(country: string, toponym: number, enoughVoices: number): boolean;
  /** 0 to 1: how much else in the article lies in the same first-order region. */
  regionWeight(place: Place, toponym: number): number;
  /** 0 to 1: for a region, how many of its country's other regions the article names. */
  siblingWeight(place: Place, toponym: number): number;
  /** 0 to 1: how much else in the article lies within about 100 km. */
  nearbyWeight(place: Place, toponym: number): number;
  /** True when a word for the country stands close to one of the positions. */
  isNamedNear(country: string, positions: readonly number[], toponym: number): boolean;
}

const NEAR_CODE_UNITS = 200;
const CELL_DEGREES = 1;
const POINT_KINDS: ReadonlySet<string> = new Set([
  'capital',
  'city',
  'town',
  'village',
  'neighbourhood',
  'district',
]);

/** Puts the voices of an article together so that asking them costs the same however many there are. */
export function createContext(voices: readonly Voice[], words: readonly CountryWord[]): Context {
  const countries = new Tally();
  const regions = new Tally();
  const siblings = new Tally();
  const cells = new Tally();
  const starts = new Map<string, CountryWord[]>();
  for (const { toponym, place, weight } of voices) {
    if (place.countryCode !== null) countries.add(place.countryCode, toponym, weight);
    const region = regionOf(place);
    if (region !== null) regions.add(region, toponym, weight);
    if (place.kind === 'region') siblings.add(place.parents[0] ?? '', toponym, weight);
    if (POINT_KINDS.has(place.kind)) cells.add(cellOf(place, 0, 0), toponym, weight);
  }
  for (const word of words) {
    if (word.toponym < 0) countries.add(word.country, -1, 0.5);
    const list = starts.get(word.country);
    if (list === undefined) starts.set(word.country, [word]);
    else list.push(word);
  }
  return {
    countryShare(country, toponym) {
      const all = countries.total - countries.of(toponym);
      return all <= 0 ? 0 : countries.without(country, toponym) / Math.max(1, all);
    },
    isStranger(country, toponym, enoughVoices) {
      const all = countries.total - countries.of(toponym);
      return all >= enoughVoices && countries.without(country, toponym) < 0.1;
    },
    regionWeight(place, toponym) {
      const region = regionOf(place);
      return region === null ? 0 : Math.min(1, regions.without(region, toponym));
    },
    siblingWeight(place, toponym) {
      return place.kind === 'region' ? Math.min(1, siblings.without(place.parents[0] ?? '', toponym) / 2) : 0;
    },
    nearbyWeight(place, toponym) {
      if (!POINT_KINDS.has(place.kind)) return 0;
      return Math.min(
        1,
        aroundOf(place).reduce((sum, cell) => sum + cells.without(cell, toponym), 0),
      );
    },
    isNamedNear(country, positions, toponym) {
      const list = starts.get(country) ?? [];
      return positions.some((position) => hasWordNear(list, position, toponym));
    },
  };
}

/** Sums of weights by key, which can be asked without one toponym's part. */
class Tally {
  readonly #sums = new Map<string, number>();
  readonly #parts = new Map<string, number>();
  readonly #ofToponym = new Map<number, number>();
  total = 0;

  add(key: string, toponym: number, weight: number): void {
    this.total += weight;
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + weight);
    this.#ofToponym.set(toponym, (this.#ofToponym.get(toponym) ?? 0) + weight);
    const part = `${toponym} ${key}`;
    this.#parts.set(part, (this.#parts.get(part) ?? 0) + weight);
  }

  of(toponym: number): number {
    return this.#ofToponym.get(toponym) ?? 0;
  }

  without(key: string, toponym: number): number {
    return (this.#sums.get(key) ?? 0) - (this.#parts.get(`${toponym} ${key}`) ?? 0);
  }
}

/** `words` is in the order of the text. */
function hasWordNear(words: readonly CountryWord[], position: number, toponym: number): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < position - NEAR_CODE_UNITS) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.start > position + NEAR_CODE_UNITS) return false;
    if (word.toponym !== toponym) return true;
  }
  return false;
}

function regionOf(place: Place): string | null {
  if (place.kind === 'region') return place.gazetteerId;
  if (!POINT_KINDS.has(place.kind)) return null;
  const code = /^geonames-code:[^.]+\.[^.]+$/;
  return place.parents.find((id) => code.test(id)) ?? null;
}

function cellOf(place: Place, north: number, east: number): string {
  return `${Math.floor(place.latitude / CELL_DEGREES) + north} ${Math.floor(place.longitude / CELL_DEGREES) + east}`;
}

function aroundOf(place: Place): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((north) => steps.map((east) => cellOf(place, north, east)));
}
