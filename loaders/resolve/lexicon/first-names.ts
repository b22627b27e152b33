import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';
import { foldName } from '../fold.js';
import type { Gender } from './roles.js';

const LISTS = JSON.parse(readFileSync(projectFile('loaders/models/first-names.json'), 'utf8')) as Readonly<
  Record<Gender, string>
>;

const GENDERS: ReadonlyMap<string, Gender> = new Map(
  (['female', 'male'] as const).flatMap((gender) =>
    LISTS[gender].split(' ').map((name) => [foldName(name), gender] as const),
  ),
);

/** The sex that a folded first name tells; null when it is given to both, or not in the list. */
export function genderOfFirstName(foldedName: string): Gender | null {
  return GENDERS.get(foldedName) ?? null;
}
