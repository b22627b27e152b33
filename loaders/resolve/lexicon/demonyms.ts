import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';

/** What `loaders/models/demonyms.json` holds of each country and of the nations of the United Kingdom. */
interface DemonymRow {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Of the nation as a whole, and its people. */
  readonly adjectives: readonly string[];
  /** Peoples and regions of it. */
  readonly peoples?: readonly string[];
  /** Of its towns and regions, and words that are also names: they speak for the country and for nothing else. */
  readonly evidence?: readonly string[];
  /** Names that stand as adjectives: "UK ministers". */
  readonly attributive?: readonly string[];
}

const { countries } = JSON.parse(readFileSync(projectFile('loaders/models/demonyms.json'), 'utf8')) as {
  readonly countries: readonly DemonymRow[];
};

/** English name of the country for each adjective in lower case: "russian" to "Russia", "uk" to "United Kingdom". */
export const COUNTRY_OF_DEMONYM: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ name, adjectives, attributive = [] }) =>
    [...adjectives, ...attributive].map((adjective) => [adjective.toLowerCase(), name] as const),
  ),
);

/** ISO 3166-1 alpha-2 code for each word, in lower case, that speaks of a country's people or things. */
export const CODE_OF_DEMONYM: ReadonlyMap<string, string> = new Map(
  countries.flatMap(({ code, adjectives, peoples = [], evidence = [] }) =>
    [...adjectives, ...peoples, ...evidence].map((word) => [word.toLowerCase(), code] as const),
  ),
);
