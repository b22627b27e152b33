import { foldName } from '../../loaders/resolve/places/fold.js';
import type { PlaceKind } from '../../loaders/resolve/places/place.js';
import type { City } from './cities.js';
import type { Draft } from './regions.js';
import { readTable, splitNames } from './tables.js';

const TOWN_INHABITANTS = 10_000;
const TRANSLITERATED = new Set(
  'AE AF AM BD BH BT DJ DZ EG ER ET GE IL IN IQ IR JO JP KP KR KW LB LK LY MA MM MR MV NP OM PK PS QA SA SD SO SY TH TN YE'.split(
    ' ',
  ),
);
const ARABIC_ARTICLE = /^(?:A[lnrstzd]|Ash|El|E[sn])[ -](\p{Lu}.{3,})$/u;
const CITY_INHABITANTS = 100_000;

const ARABIC_SCRIPT = new Set('AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE'.split(' '));

/** Names that are only alternates in GeoNames and yet what news writes: "New York", "Kiev". */
const newsNames = new Map(
  readTable('city-names.tsv').map(([id = '', names = '']) => [Number(id), splitNames(names)]),
);
const newsRegionNames = new Map(
  readTable('region-names.tsv').map(([code = '', names = '']) => [code, splitNames(names)]),
);
const countryIds = new Map(readTable('countries.tsv').map(([iso = '', id = '']) => [iso, id]));

/** True where one name has many spellings in Latin letters, and is written from Arabic or Persian script. */
export function isLooselyWritten(city: City): boolean {
  return ARABIC_SCRIPT.has(city.country);
}

/** A town as a row: what holds it is looked up in `rowOf`, by id; `regionNames` has each region's plain name, by id. */
export function cityDraft(
  city: City,
  rowOf: ReadonlyMap<string, number>,
  regionNames: ReadonlyMap<string, string>,
): Draft {
  const byHand = [...(newsNames.get(Number(city.id)) ?? [])];
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
  const shown = newsNames.get(Number(city.id))?.find((name) => name.startsWith('='));
  if (shown !== undefined) return shown.slice(1);
  const isPlain = /^[A-Z][A-Za-z -]+$/.test(city.name) && !ARABIC_ARTICLE.test(city.name);
  if (isPlain || !TRANSLITERATED.has(city.country)) return city.name;
  const isCapital = city.feature === 'PPLA' || city.feature === 'PPLC';
  const known = new Set(city.names.map(foldName));
  if (isCapital && regionName !== undefined && known.has(foldName(regionName))) return regionName;
  return (city.names[0] ?? city.name).replace(/[`']/g, '');
}

function countryRow(code: string, rowOf: ReadonlyMap<string, number>): number {
  return rowOf.get(`geonames:${countryIds.get(code)}`) ?? -1;
}

function cityKind(city: City): PlaceKind {
  if (city.feature === 'PPLC') return 'capital';
  if (city.feature === 'PPLX') return 'neighbourhood';
  if (city.feature === 'PPLA' || city.population >= CITY_INHABITANTS) return 'city';
  // Only towns of more than 1,000 people come without a count.
  if (typeof city.id === 'string') return 'town';
  return city.population >= TOWN_INHABITANTS ? 'town' : 'village';
}
