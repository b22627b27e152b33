import type { Article, EntityType, Mention } from '../article.js';
import { foldName } from './fold.js';
import { groupBy } from '../../src/collections.js';
import { knownOrganization, writtenOrganizationKey } from './organization-key.js';
import { parsePersonName } from './person-name.js';
import { isReference } from './tidy-mentions.js';

/** A mention below this confidence may take the type that the same words have elsewhere in the article. */
const SURE_CONFIDENCE = 0.8;
/** How many times as often the other type has to stand for the same words. */
const MAJORITY = 2;

/**
 * Gives words that the article names several times one type, by majority. Words that are part of a person's full name
 * may be two things, Washington the president and Washington the city: there only a doubtful mention changes, to what
 * stands twice as often, or else to the person whose name it is part of. A body that bears the surname of somebody who is
 * named more often is that person.
 */
export function settleTypes(article: Article, mentions: readonly Mention[]): Mention[] {
  const wordsOf = (mention: Mention): string => foldName(article.text.slice(mention.start, mention.end));
  const named = mentions.filter((mention) => !isReference(mention));
  const counts = new Map(
    [...groupBy(named, wordsOf)].map(([words, same]) => [words, groupBy(same, (mention) => mention.type)]),
  );
  const fullNames = named
    .filter((mention) => mention.type === 'PERSON')
    .map((mention) => parsePersonName(article.text.slice(mention.start, mention.end)).words)
    .filter((words) => words.length > 1);
  const partsOfNames = new Set(fullNames.flat());
  const people = new Set(named.filter((mention) => mention.type === 'PERSON').map(wordsOf));
  const surnames = new Set(fullNames.map((words) => words.at(-1) ?? ''));
  const isRatherPerson = (words: string): boolean => {
    const asPerson = (counts.get(words)?.get('PERSON')?.length ?? 0) + countOf(fullNames, words);
    return asPerson > (counts.get(words)?.get('ORGANIZATION')?.length ?? 0);
  };
  const speaking = findSpeaking(article, named, wordsOf);
  return mentions.map((mention) => {
    if (isReference(mention)) return mention;
    const words = wordsOf(mention);
    const certain =
      typeOfSpeaker(article.text, mention, words, speaking, surnames) ??
      certainType(article.text, mention, (word) => people.has(word) || partsOfNames.has(word));
    if (certain !== null) return certain === mention.type ? mention : { ...mention, type: certain };
    // A company may bear its founder's surname; but then it is named more often than they are.
    if (mention.type === 'ORGANIZATION' && surnames.has(words) && isRatherPerson(words))
      return { ...mention, type: 'PERSON' };
    const most = partsOfNames.has(words) ? null : majority(counts.get(words), mention.type, 1);
    if (most !== null && most !== mention.type) return { ...mention, type: most };
    if (mention.confidence >= SURE_CONFIDENCE) return mention;
    const type =
      majority(counts.get(words), mention.type, MAJORITY) ??
      (partsOfNames.has(words) ? 'PERSON' : mention.type);
    return type === mention.type ? mention : { ...mention, type };
  });
}

/** How many full names end in a surname. */
function countOf(fullNames: readonly (readonly string[])[], surname: string): number {
  return fullNames.filter((words) => words.at(-1) === surname).length;
}

/** What is named where the speaker of a quotation stands, folded. */
function findSpeaking(
  article: Article,
  named: readonly Mention[],
  wordsOf: (mention: Mention) => string,
): ReadonlySet<string> {
  const spans = new Set(article.quotations.map(({ speaker }) => `${speaker?.start} ${speaker?.end}`));
  return new Set(named.filter(({ start, end }) => spans.has(`${start} ${end}`)).map(wordsOf));
}

/** Seats of governments: places, but bodies where they say something. */
const SEATS: ReadonlySet<string> = new Set([
  'downing-street',
  '10-downing-street',
  'no-10',
  'no-10-downing-street',
  'number-10',
  'elysee',
  'elysee-palace',
]);

/**
 * The type of a taken place that says something: a seat of government is a body, and the surname of somebody who is
 * named in full a person ("Valeska Paris … Paris said"), wherever no preposition says that it is a place.
 */
function typeOfSpeaker(
  text: string,
  mention: Mention,
  words: string,
  speaking: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): EntityType | null {
  if (mention.type !== 'PLACE' || !speaking.has(words)) return null;
  if (SEATS.has(words)) return 'ORGANIZATION';
  const isWhere = /\b(?:in|from|near|at|outside|around|across|to|of)\s+$/iu.test(
    text.slice(Math.max(0, mention.start - 10), mention.start),
  );
  return surnames.has(words) && !isWhere ? 'PERSON' : null;
}

/** The type that the words themselves decide: "UN" is a body, "Assad" in "the Assad regime" a person; else null. */
function certainType(
  text: string,
  mention: Mention,
  isPerson: (words: string) => boolean,
): EntityType | null {
  const surface = text.slice(mention.start, mention.end);
  const known = mention.type === 'EVENT' ? null : knownOrganization(writtenOrganizationKey(surface));
  const isDistinct = /\s/u.test(surface) || (!/\p{Ll}/u.test(surface) && surface.length > 1);
  if (known !== null && (isDistinct || known.kind === 'armed group')) return 'ORGANIZATION';
  const isRuled = /^\s(?:regime|administration|campaign|presidency)\b/u.test(
    text.slice(mention.end, mention.end + 20),
  );
  return mention.type !== 'PERSON' && isRuled && isPerson(foldName(surface)) ? 'PERSON' : null;
}

function majority(
  byType: Map<EntityType, Mention[]> | undefined,
  own: EntityType,
  times: number,
): EntityType | null {
  const ownCount = byType?.get(own)?.length ?? 0;
  const [best] = [...(byType ?? [])].sort((a, b) => b[1].length - a[1].length);
  const count = best?.[1].length ?? 0;
  return best !== undefined && count > ownCount && count >= times * ownCount ? best[0] : null;
}
