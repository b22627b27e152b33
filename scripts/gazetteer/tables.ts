import { readFileSync } from 'node:fs';

/** The folder of the data file and of the hand-written tables. */
export const MODEL_FOLDER = new URL('../../loaders/models/gazetteer/', import.meta.url);

/** The rows of a hand-written table, split at tabs; comments and empty lines left out. */
export function readTable(file: string): string[][] {
  const lines = readFileSync(new URL(file, MODEL_FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

/** "A|B" as its parts. */
export function splitNames(names: string): string[] {
  return names.split('|').filter((name) => name !== '');
}

/** Order by code unit: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
