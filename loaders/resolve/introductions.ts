import type { Discourse } from './discourse.js';
import { COUNTRY_OF_DEMONYM } from './lexicon/demonyms.js';
import { CHILD_NOUNS, genderOfNoun } from './lexicon/roles.js';
import type { PersonEvidence, Role } from './person-evidence.js';
import type { Antecedent } from './pronouns.js';

/** A story's opening speaks of "a young boy" or "a Dutch auditor" before it names them, this many sentences at most. */
const OPENING_SENTENCES = 4;
const NAMED_WITHIN_SENTENCES = 4;
/** Nouns of which a story has many, so that the one who is named later need not be this one. */
const COMMON: ReadonlySet<string> = new Set(
  'republican democrat official officer member worker resident student pupil refugee migrant soldier fighter player witness survivor suspect volunteer activist expert analyst prisoner inmate hostage militant rebel attacker gunman'.split(
    ' ',
  ),
);

/**
 * The person whom a story's opening introduces by a noun with "a" and names soon after: the only child, or the only
 * holder of the role, who is named for the first time in the next sentences. `firstStarts` tells where each person is
 * named first. Null otherwise.
 */
export function findIntroduced(
  discourse: Discourse,
  offset: number,
  role: Role,
  persons: ReadonlyMap<string, PersonEvidence>,
  firstStarts: ReadonlyMap<string, number>,
): Antecedent | null {
  const here = discourse.placeOf(offset);
  if (here === null || here.ordinal > OPENING_SENTENCES || COMMON.has(role.head)) return null;
  const holders = [...persons].filter(([, person]) => isHolder(person, role));
  const [only] = holders;
  if (holders.length !== 1 || only === undefined) return null;
  const [entity] = only;
  const first = firstStarts.get(entity) ?? 0;
  const place = discourse.placeOf(first);
  const isSoon =
    first > offset && place?.run === here.run && place.ordinal - here.ordinal <= NAMED_WITHIN_SENTENCES;
  return isSoon ? { entity, confidence: 0.7 } : null;
}

function isHolder(person: PersonEvidence, role: Role): boolean {
  const gender = genderOfNoun(role.head);
  if (gender !== null && person.gender !== null && gender !== person.gender) return false;
  if (CHILD_NOUNS.has(role.head)) return person.isChild;
  return person.roles.some((own) => own.head === role.head && !isOtherNation(own, role));
}

function isOtherNation(own: Role, role: Role): boolean {
  const nations = (modifiers: readonly string[]): string[] =>
    modifiers.flatMap((word) => COUNTRY_OF_DEMONYM.get(word) ?? []);
  const [a, b] = [nations(own.modifiers), nations(role.modifiers)];
  return a.length > 0 && b.length > 0 && !a.some((country) => b.includes(country));
}
