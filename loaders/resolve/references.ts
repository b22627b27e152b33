import type { Article, EntityType, Mention } from '../article.js';
import { findDefiniteNouns, findNarrowedNouns, findPronouns, typeOfNoun } from './anaphors.js';
import { findLaterName, isAsked } from './cataphora.js';
import { createDiscourse, type Discourse } from './discourse.js';
import { groupBy } from '../../src/collections.js';
import { byPosition, type Group } from './group.js';
import { findIntroduced } from './introductions.js';
import { findBody } from './it-pronouns.js';
import { findOrganization } from './organization-nouns.js';
import { evidenceAt, mergeEvidence, type PersonEvidence, roleIn } from './person-evidence.js';
import { findHolder } from './person-nouns.js';
import { findPlace } from './place-nouns.js';
import { type Antecedent, findAntecedent, genderOfPronoun, type PronounUse } from './pronouns.js';
import { createSpeakerLookup, findQuotedAntecedent } from './quoted-pronouns.js';
import { CHILD_NOUNS, type Gender, genderOfNoun, ROLE_NOUNS } from './lexicon/roles.js';
import type { TextIndex } from './text-index.js';
import { isReference } from './tidy-mentions.js';

/** A pronoun's antecedent at or above this confidence tells the sex of a person whose sex was unknown. */
const TELLING_CONFIDENCE = 0.8;

interface Walk {
  readonly discourse: Discourse;
  readonly index: TextIndex;
  readonly persons: Map<string, PersonEvidence>;
  /** Persons whom no name is known of, as far as the text was walked through. */
  readonly strangers: Map<string, PersonEvidence>;
  readonly organizations: ReadonlyMap<string, Group>;
  readonly places: ReadonlyMap<string, Group>;
  readonly personAt: ReadonlyMap<number, string>;
  /** Who says the quoted words at an offset; null for nobody known. */
  readonly speakerAt: (offset: number) => string | null;
  /** One past each name of a person. */
  readonly nameEnds: ReadonlySet<number>;
  /** Where each person is named first. */
  readonly firstStarts: ReadonlyMap<string, number>;
  /** Spans of the references that an earlier stage found. */
  readonly given: ReadonlySet<string>;
  /** Where the words for speakers start. */
  readonly speaking: ReadonlySet<number>;
  /** The names of people in each sentence, in the order of the text. */
  readonly namedIn: ReadonlyMap<number, readonly Mention[]>;
}

/**
 * Finds what pronouns and definite nouns refer to, walking through the text as a reader does. Returns them with their
 * entity, in the order of the text; those that stay open are left out. `given` are references that an earlier stage
 * found, such as the speakers of quotations; others are found here.
 */
export function resolveReferences(
  article: Article,
  index: TextIndex,
  groups: readonly Group[],
  given: readonly Mention[],
): Mention[] {
  const spans = new Set(given.map(keyOf));
  const walk = createWalk(article, index, groups, spans);
  const named = groups.flatMap(({ entity, mentions }) =>
    mentions.map((mention) => ({ ...mention, entity: entity.id })),
  );
  const found = [...findPronouns(article, index), ...findDefiniteNouns(article, index, named)];
  const open = [...given, ...found.filter((mention) => !spans.has(keyOf(mention)))];
  const starts = new Set(open.map(({ start }) => start));
  const unknown = new Set(findNarrowedNouns(article, index).filter(({ start }) => !starts.has(start)));
  const resolved: Mention[] = [];
  for (const mention of [...named, ...open, ...unknown].sort(byPosition)) {
    const isStranger = unknown.has(mention);
    const reference = isStranger ? null : isReference(mention) ? resolveOne(walk, mention) : mention;
    if (reference === null) meetStranger(walk, mention);
    if (reference === null || reference.entity === null) continue;
    walk.discourse.add(reference.entity, reference);
    if (mention.entity === null) resolved.push(reference);
  }
  return resolved;
}

/** "a former aide", "the judge": one person who has no name so far, but whom "he" may mean. */
function meetStranger(walk: Walk, mention: Mention): void {
  const words = walk.index.words(mention);
  const [phrase = ''] = words.split(/\s(?:for|of|from|in|with|at)\s/u);
  const noun = phrase.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const isOne =
    /^(?:the|an?|one|another)\s/iu.test(words) &&
    !/(?:[^s]s|people|police|men|crowd|audience|crew|staff|family|couple|jury|team)$/u.test(noun);
  const isApposition = walk.nameEnds.has(mention.start - 2);
  if (mention.nominal !== true || mention.type !== 'PERSON' || !isOne || isApposition) return;
  const id = `stranger ${noun}`;
  walk.strangers.set(id, evidenceOfNoun({ head: noun, modifiers: [] }));
  walk.discourse.add(id, mention, true);
}

function keyOf({ start, end }: Mention): string {
  return `${start}-${end}`;
}

function createWalk(
  article: Article,
  index: TextIndex,
  groups: readonly Group[],
  given: ReadonlySet<string>,
): Walk {
  const ofType = (type: string): Group[] => groups.filter((group) => group.type === type);
  const persons = ofType('PERSON');
  const personAt = new Map(
    persons.flatMap(({ entity, mentions }) => mentions.map(({ start }) => [start, entity.id] as const)),
  );
  const named = persons.flatMap(({ entity, mentions }) =>
    mentions.map((mention) => ({ ...mention, entity: entity.id })),
  );
  return {
    discourse: createDiscourse(article, index),
    index,
    persons: new Map(
      persons.map(({ entity, mentions }) => [
        entity.id,
        mergeEvidence(mentions.map((mention) => evidenceAt(article, index, mention))),
      ]),
    ),
    strangers: new Map(),
    organizations: new Map(ofType('ORGANIZATION').map((group) => [group.entity.id, group])),
    places: new Map(ofType('PLACE').map((group) => [group.entity.id, group])),
    personAt,
    given,
    speaking: new Set(article.quotations.flatMap(({ speaker }) => speaker?.start ?? [])),
    nameEnds: new Set(named.map(({ end }) => end)),
    firstStarts: new Map(
      persons.map(({ entity, mentions }) => [entity.id, Math.min(...mentions.map(({ start }) => start))]),
    ),
    speakerAt: createSpeakerLookup(article, personAt),
    namedIn: groupBy(named.sort(byPosition), ({ start }) => index.sentenceAt(start)),
  };
}

function resolveOne(walk: Walk, mention: Mention): Mention | null {
  if (mention.entity !== null) return mention;
  const words = walk.index.words(mention);
  const antecedent =
    mention.pronoun === true ? resolvePronoun(walk, mention, words) : resolveNoun(walk, mention, words);
  if (antecedent === null) return null;
  const type = typeOf(walk, antecedent.entity);
  return { ...mention, type, entity: antecedent.entity, confidence: antecedent.confidence };
}

function typeOf(walk: Walk, entity: string): EntityType {
  if (walk.persons.has(entity)) return 'PERSON';
  return walk.organizations.has(entity) ? 'ORGANIZATION' : 'PLACE';
}

function resolvePronoun(walk: Walk, mention: Mention, words: string): Antecedent | null {
  const gender = genderOfPronoun(words);
  if (gender === null) return resolveIt(walk, mention, words);
  const antecedent = findPersonOf(walk, mention, words, gender);
  const person = antecedent === null ? undefined : walk.persons.get(antecedent.entity);
  if (antecedent !== null && person?.gender === null && antecedent.confidence >= TELLING_CONFIDENCE)
    walk.persons.set(antecedent.entity, { ...person, gender });
  return antecedent;
}

function findPersonOf(walk: Walk, mention: Mention, words: string, gender: Gender): Antecedent | null {
  const { discourse, index, persons, strangers } = walk;
  if (index.isQuoted(mention.start))
    return findQuotedAntecedent(discourse, mention.start, gender, walk.speakerAt(mention.start), persons);
  const named = walk.namedIn.get(index.sentenceAt(mention.start)) ?? [];
  const findLater = () => findLaterName(index, mention, gender, named, persons);
  return (
    (isAsked(index, mention) ? findLater() : null) ??
    findAntecedent(discourse, useOf(walk, mention, words, gender), persons, strangers) ??
    findLater()
  );
}

function useOf(walk: Walk, mention: Mention, words: string, gender: Gender): PronounUse {
  const { after } = walk.index.around(mention);
  const isSubject = /^s?he$/iu.test(words);
  const isOwner = /^his$/iu.test(words) || (/^her$/iu.test(words) && NOUN_NEXT.test(after));
  return {
    start: mention.start,
    gender,
    isSubject,
    isOwner,
    isObject: !isSubject && !isOwner && !/self$/iu.test(words),
    isSpeaker: isSubject && walk.speaking.has(mention.start),
  };
}

/** What follows "her" when it owns something: a word that is no preposition, conjunction or adverb. */
const NOUN_NEXT =
  /^\s+(?!(?:to|from|in|on|at|by|with|for|of|as|and|or|but|that|if|when|while|after|before|into|out|up|down|off|over|about|against|again|away|back|because|since|the|a|an|his|not|so|too|until|was|is|were|had|has)\b)[\p{L}\p{N}“"]/iu;

/** "it", and "they" as who said something: the organisation that the words before are about. */
function resolveIt(walk: Walk, mention: Mention, words: string): Antecedent | null {
  const { discourse, index, organizations, places } = walk;
  const body = findBody(
    {
      discourse,
      index,
      isOrganization: (entity) => organizations.has(entity),
      isPlace: (entity) => places.has(entity),
    },
    mention.start,
    words,
  );
  if (body !== null || !walk.given.has(keyOf(mention)) || !/^(?:it|they)$/iu.test(words)) return body;
  const [topic] = discourse.recent(mention.start, 1).filter((referent) => referent.isSubject);
  return topic !== undefined && organizations.has(topic.entity)
    ? { entity: topic.entity, confidence: 0.6 }
    : null;
}

function resolveNoun(walk: Walk, mention: Mention, words: string): Antecedent | null {
  const isNew =
    /^an?\s/iu.test(words) || !(/^th(?:e|is|at)\s/iu.test(words) || walk.given.has(keyOf(mention)));
  const named = isNew ? undefined : namedBeside(walk, mention);
  if (named !== undefined) return named;
  const phrase = words.replace(/^(?:the|this|that|an?)\s+/iu, '');
  const isDefinite = phrase !== words;
  const isTitle = words.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));
  const noun = phrase.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const type = typeOfNoun(noun);
  const isBare =
    walk.given.has(keyOf(mention)) && !/^\p{L}+[’']s?\s|^(?:his|her|its|their|one)\b/iu.test(words);
  if (type === null || !(isNew || isDefinite || ((isTitle || isBare) && type === 'PERSON'))) return null;
  const { discourse, organizations, places } = walk;
  if (isNew) return introduced(walk, mention, phrase, noun);
  if (type === 'ORGANIZATION') return findOrganization(discourse, mention.start, noun, organizations);
  if (type === 'PLACE') return findPlace(discourse, mention.start, noun, places);
  return findPerson(walk, mention, phrase, noun) ?? introduced(walk, mention, phrase, noun);
}

function introduced(walk: Walk, mention: Mention, phrase: string, noun: string): Antecedent | null {
  if (walk.index.isQuoted(mention.start)) return null;
  const role = roleIn(phrase) ?? { head: noun, modifiers: [] };
  return findIntroduced(walk.discourse, mention.start, role, walk.persons, walk.firstStarts);
}

/** "the foreign secretary, Boris Johnson," is he; before a name without a comma it is a title and refers to nobody else. */
function namedBeside(walk: Walk, mention: Mention): Antecedent | null | undefined {
  const gap = /^(,?)\s+/u.exec(walk.index.around(mention).after);
  const entity = gap === null ? undefined : walk.personAt.get(mention.end + gap[0].length);
  if (gap === null || entity === undefined || mention.type !== 'PERSON') return undefined;
  return gap[1] === ',' ? { entity, confidence: 0.85 } : null;
}

function findPerson(walk: Walk, mention: Mention, phrase: string, noun: string): Antecedent | null {
  const role = roleIn(phrase) ?? { head: noun, modifiers: [] };
  const holder = findHolder(walk.discourse, mention.start, role, walk.persons);
  const person = holder === null ? undefined : walk.persons.get(holder.entity);
  if (holder !== null && person !== undefined) walk.persons.set(holder.entity, withRole(person, role));
  return holder;
}

/** What a person was called once holds for the rest of the text. */
function withRole(
  person: PersonEvidence,
  role: { head: string; modifiers: readonly string[] },
): PersonEvidence {
  const called = mergeEvidence([person, evidenceOfNoun(role)]);
  return person.roles.some((own) => own.head === role.head) ? person : called;
}

function evidenceOfNoun(role: { head: string; modifiers: readonly string[] }): PersonEvidence {
  return {
    gender: genderOfNoun(role.head),
    roles: ROLE_NOUNS.has(role.head) ? [role] : [],
    isChild: CHILD_NOUNS.has(role.head),
    isKin: false,
  };
}
