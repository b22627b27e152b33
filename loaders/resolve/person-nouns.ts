import type { Discourse } from './discourse.js';
import { COUNTRY_OF_DEMONYM } from './lexicon/demonyms.js';
import {
  CHILD_NOUNS,
  genderOfNoun,
  isCalled,
  KIN_NOUNS,
  OFFICES,
  PARTY_NOUNS,
  PEOPLE_NOUNS,
  US_STATES,
} from './lexicon/roles.js';
import type { PersonEvidence, Role } from './person-evidence.js';
import type { Antecedent } from './pronouns.js';

/** How many sentences back a noun such as "the boy" may look. */
const NOUN_SENTENCES = 3;

/**
 * The person whom a definite noun refers to: somebody to whom the article gives that role ("Mohammad, a surgeon …
 * the doctor"); for "the boy" and the like the only one near by whom the noun fits; for an office that nobody was
 * given, the one person the sentence before is about, or who speaks there. Null when there is none, or more than one.
 */
export function findHolder(
  discourse: Discourse,
  offset: number,
  role: Role,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  if (KIN_NOUNS.has(role.head)) return null;
  return (
    findByRole(discourse, offset, role, persons) ??
    (PEOPLE_NOUNS.has(role.head)
      ? findByLooks(discourse, offset, role.head, persons)
      : (findByTopic(discourse, offset, role, persons) ?? findByState(discourse, offset, role, persons)))
  );
}

function findByRole(
  discourse: Discourse,
  offset: number,
  role: Role,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  const holders = [...persons].filter(([, person]) => person.roles.some((own) => isSameRole(own, role)));
  const isFormer = role.modifiers.some((word) => FORMER.has(word));
  const present = holders.filter(([, { roles }]) =>
    roles.some((own) => isSameRole(own, role) && !isPast(own)),
  );
  // "the president" is rather who is than who was.
  const fitting = isFormer || present.length === 0 ? holders : present;
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined && !PARTY_NOUNS.has(role.head))
    return { entity: only[0], confidence: 0.85 };
  const near = discourse
    .recent(offset, NOUN_SENTENCES)
    .find(({ entity }) => fitting.some(([id]) => id === entity));
  return near === undefined ? null : { entity: near.entity, confidence: 0.65 };
}

/** "Sen. Ada Reyes … the Vermont senator": whose state the article has not told, where there is nobody else with that seat. */
function findByState(
  discourse: Discourse,
  offset: number,
  role: Role,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  if (!US_STATES.has(role.modifiers.join(' '))) return null;
  const holders = [...persons].filter(([, { roles }]) => roles.some(({ head }) => isCalled(head, role.head)));
  const [only] = holders;
  const isNear = discourse.recent(offset, 1).some(({ entity }) => entity === only?.[0]);
  return holders.length === 1 && only !== undefined && isNear ? { entity: only[0], confidence: 0.6 } : null;
}

const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'then', 'late']);

function isPast(role: Role): boolean {
  return role.head.startsWith('ex-') || role.modifiers.some((word) => FORMER.has(word));
}

/** "the minister" may be the defence minister; "the foreign minister" not. */
function isSameRole(own: Role, noun: Role): boolean {
  if (!isCalled(own.head, noun.head)) return false;
  // "R-Ohio" and "the Ohio Republican": the state is written in too many ways to be compared.
  if (PARTY_NOUNS.has(noun.head)) return true;
  return noun.modifiers.every((modifier) =>
    isCountry(modifier)
      ? !isOtherCountry(own, modifier)
      : own.modifiers.includes(modifier) || COLOURLESS.has(modifier) || COUNTED.test(modifier),
  );
}

const COLOURLESS: ReadonlySet<string> = new Set(
  'former then-former current new young old little local'.split(' '),
);

/** "the five-term sheriff", "the 61-year-old doctor": how long or how old tells nothing of which. */
const COUNTED = /-(?:term|time|year-old)$/u;

function isCountry(word: string): boolean {
  return COUNTRY_OF_DEMONYM.has(word);
}

function isOtherCountry(own: Role, demonym: string): boolean {
  const country = COUNTRY_OF_DEMONYM.get(demonym);
  return own.modifiers.some((word) => isCountry(word) && COUNTRY_OF_DEMONYM.get(word) !== country);
}

function findByLooks(
  discourse: Discourse,
  offset: number,
  noun: string,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  const fits = (person: PersonEvidence): boolean => fitsNoun(person, noun);
  const isChild = CHILD_NOUNS.has(noun);
  const children = isChild ? [...persons].filter(([, person]) => person.isChild && fits(person)) : [];
  const [child] = children;
  if (children.length === 1 && child !== undefined) return { entity: child[0], confidence: 0.8 };
  const near = new Set(
    discourse
      .recent(offset, NOUN_SENTENCES)
      .map(({ entity }) => entity)
      .filter((entity) => {
        const person = persons.get(entity);
        return person !== undefined && fits(person) && (!isChild || person.roles.length === 0);
      }),
  );
  const [only] = near;
  return near.size === 1 && only !== undefined ? { entity: only, confidence: 0.65 } : null;
}

function fitsNoun(person: PersonEvidence, noun: string): boolean {
  const gender = genderOfNoun(noun);
  if (gender !== null && person.gender !== null && person.gender !== gender) return false;
  return CHILD_NOUNS.has(noun) || !person.isChild;
}

/** "Boris Johnson claimed … The Foreign Secretary condemned …": the topic of the sentence before, if it is one. */
function findByTopic(
  discourse: Discourse,
  offset: number,
  role: Role,
  persons: ReadonlyMap<string, PersonEvidence>,
): Antecedent | null {
  const place = discourse.placeOf(offset);
  const isParty = PARTY_NOUNS.has(role.head);
  if (place === null || !(OFFICES.has(role.head) || SEATS.has(role.head) || isParty)) return null;
  const before = discourse
    .recent(offset, 1)
    .filter((referent) => persons.has(referent.entity) && !referent.isQuoted);
  if (before.some((referent) => referent.place.ordinal === place.ordinal)) return null;
  const people = new Set(before.map(({ entity }) => entity));
  const subjects = before.filter((referent) => referent.isSubject);
  const subject = subjects.find((referent) => referent.isSpeaker) ?? subjects[0];
  const topic = subject?.entity;
  const person = topic === undefined ? undefined : persons.get(topic);
  const isAlone = people.size === 1 || subject?.isSpeaker === true;
  if (topic === undefined || person === undefined || !isAlone || person.isChild) return null;
  const gender = genderOfNoun(role.head);
  const isClash = gender !== null && person.gender !== null && gender !== person.gender;
  const isOther = person.roles.some(({ head }) =>
    isParty ? PARTY_NOUNS.has(head) : !goTogether(head, role.head),
  );
  return isClash || isOther ? null : { entity: topic, confidence: 0.6 };
}

const RUNNING: readonly string[] = ['nominee', 'candidate', 'frontrunner', 'front-runner'];
/** Nouns of seats and of those who run for one. */
const SEATS: ReadonlySet<string> = new Set([
  ...'senator representative congressman congresswoman lawmaker legislator'.split(' '),
  ...RUNNING,
]);

/** Somebody called the one may hold the other office or seat: "Sen. Dell … the Florida senator", "Gov. Hale … the nominee". */
function goTogether(own: string, noun: string): boolean {
  return (
    [own, noun].some((head) => RUNNING.includes(head)) ||
    PARTY_NOUNS.has(own) ||
    (SEATS.has(noun) && isCalled(own, noun))
  );
}
