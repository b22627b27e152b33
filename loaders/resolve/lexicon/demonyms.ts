import { readFileSync } from 'node:fs';

const DEMONYMS = JSON.parse(
  readFileSync(new URL('../../models/demonyms.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** English name of the country for each adjective in lower case: "russian" to "Russia", "uk" to "United Kingdom". */
export const COUNTRY_OF_DEMONYM: ReadonlyMap<string, string> = new Map(
  Object.entries(DEMONYMS).flatMap(([country, adjectives]) =>
    adjectives.map((adjective) => [adjective.toLowerCase(), country] as const),
  ),
);
