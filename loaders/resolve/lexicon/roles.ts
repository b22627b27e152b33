import { readFileSync } from 'node:fs';
import { projectFile } from '../../../src/project.js';

interface RoleWords {
  readonly offices: readonly string[];
  readonly occupations: readonly string[];
  readonly people: readonly string[];
  readonly kin: readonly string[];
  readonly children: readonly string[];
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly broader: Readonly<Record<string, readonly string[]>>;
}

const WORDS = JSON.parse(readFileSync(projectFile('loaders/models/role-words.json'), 'utf8')) as RoleWords;

/** The states of the United States, in lower case: "the Vermont senator". */
export const US_STATES: ReadonlySet<string> = new Set(
  (JSON.parse(readFileSync(projectFile('loaders/models/us-states.json'), 'utf8')) as string[]).map((name) =>
    name.toLowerCase(),
  ),
);

/** Nouns of posts that one person holds at a time in one body: "president", "spokeswoman". */
export const OFFICES: ReadonlySet<string> = new Set(WORDS.offices);
/** Nouns of what people do or are, posts included. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([...WORDS.offices, ...WORDS.occupations]);
/** Nouns that say no more than age and sex: "boy", "woman". */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set(WORDS.people);
/** Nouns of relatives, which point to another person than the one at hand. */
export const KIN_NOUNS: ReadonlySet<string> = new Set(WORDS.kin);
/** Nouns of the young. */
export const CHILD_NOUNS: ReadonlySet<string> = new Set(WORDS.children);

/** Nouns of party membership: "the Ohio Republican" may be anybody who holds a seat. */
export const PARTY_NOUNS: ReadonlySet<string> = new Set(['republican', 'democrat']);

const FEMALE: ReadonlySet<string> = new Set(WORDS.female);
const MALE: ReadonlySet<string> = new Set(WORDS.male);

/** The sex that a noun tells; null when it tells none. */
export function genderOfNoun(noun: string): Gender | null {
  if (FEMALE.has(noun)) return 'female';
  return MALE.has(noun) ? 'male' : null;
}

/** What "he" and "she" distinguish. */
export type Gender = 'female' | 'male';

/** True when somebody who is called `specific` may be referred to as `general`: a surgeon as "the doctor". */
export function isCalled(specific: string, general: string): boolean {
  return specific === general || (WORDS.broader[specific] ?? []).includes(general);
}
