import { readFileSync } from 'node:fs';
import { projectFile } from '../../src/project.js';

interface DemonymFile {
  readonly countries: readonly {
    readonly adjectives: readonly string[];
    readonly peoples?: readonly string[];
  }[];
  readonly others: readonly string[];
}

const { countries, others } = JSON.parse(
  readFileSync(projectFile('loaders/models/demonyms.json'), 'utf8'),
) as DemonymFile;

/** Words for nationalities, peoples and faiths, in lower case, singular: adjectives and those who are called by them. */
export const DEMONYMS: ReadonlySet<string> = new Set([
  ...countries
    .flatMap(({ adjectives, peoples = [] }) => [...adjectives, ...peoples])
    .map((word) => word.toLowerCase()),
  ...others,
]);

/** "Syrian", "Britons", "South Korean", "Anglo-Irish": words for a nationality or a faith and nothing more. */
export function isDemonym(words: string): boolean {
  const lower = words.toLowerCase();
  return isOne(lower) || lower.split(/[\s–-]+/u).every((word) => isOne(word) || word === 'anglo');
}

function isOne(word: string): boolean {
  return DEMONYMS.has(word) || DEMONYMS.has(word.replace(/s$/u, ''));
}
