/** Names of countries and their peoples, to bring other data's conventions nearer to ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from './align.js';
import { SHARED_DIR } from './sources.js';

/** A country of the list, as far as names are asked for. */
export interface CountryRow {
  readonly cca2: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly f: string; readonly m: string } };
}

export interface CountryWords {
  /** True for a country's usual or official name, and for short forms such as `US` and `UK`. */
  readonly isCountry: (name: string) => boolean;
  /** True for an adjective of nationality such as `Syrian`, also in the plural. */
  readonly isDemonym: (word: string) => boolean;
}

const SHORT_FORMS = ['us', 'u.s.', 'usa', 'u.s.a.', 'uk', 'u.k.', 'britain', 'dprk', 'america'];
/** Peoples and regions that are no country of their own. */
const OTHER_PEOPLES = [
  'arab',
  'kurdish',
  'kurd',
  'european',
  'african',
  'asian',
  'yezidi',
  'sunni',
  'shia',
  'islamic',
];

/** What the list of countries knows. */
export function readCountryWords(): CountryWords {
  const rows = readCountryRows();
  const names = rows.flatMap((row) => [row.name.common, row.name.official].map(foldName));
  const countries = new Set([...names, ...SHORT_FORMS]);
  const demonyms = rows.flatMap((row) => [row.demonyms?.eng?.m ?? '', row.demonyms?.eng?.f ?? '']);
  const peoples = new Set([...demonyms.map((word) => word.toLowerCase()), ...OTHER_PEOPLES]);
  return {
    isCountry: (name) => countries.has(foldName(name)),
    isDemonym: (word) =>
      peoples.has(word.toLowerCase()) || peoples.has(word.toLowerCase().replace(/s$/u, '')),
  };
}

/** The list of countries that stands with the other data. */
export function readCountryRows(): CountryRow[] {
  const path = join(SHARED_DIR, 'data/gazetteers/mledoze_countries.json');
  return JSON.parse(readFileSync(path, 'utf8')) as CountryRow[];
}
