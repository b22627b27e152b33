import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';
import type { NameRule } from '../name.js';

/** Columns of the list of countries: name, other names. */
const [NAME, OTHER_NAMES] = [2, 3];
const COUNTRIES: ReadonlySet<string> = new Set(
  readFileSync(projectFile('loaders/models/gazetteer/countries.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .flatMap((cells) => [cells[NAME] ?? '', ...(cells[OTHER_NAMES] ?? '').split('|')]),
);

/**
 * A country's own name is no organisation: "the U.K. reports", "Congo (DRC)", and a country that plays is a place by
 * convention. People may bear a country's name ("Jordan", "Chad"), so these stay as they are.
 */
export const settleCountry: NameRule = (name, text) =>
  name.type === 'ORGANIZATION' && COUNTRIES.has(text.slice(name.start, name.end).replace(/^the\s+/iu, ''))
    ? { ...name, type: 'PLACE' }
    : name;
