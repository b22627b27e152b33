import type { Article, DateExpression, Mention, Span } from '../article.js';
import { dateOfEvent } from './event-date.js';
import { findTrigger, isEventVerb, type FoundTrigger } from './event-kinds.js';
import { type EventPlace, placeOfEvent, type PlaceMention } from './event-place.js';
import { foldName } from './fold.js';
import { countryOfEvent } from './event-country.js';
import { createPlaceNouns } from './event-place-nouns.js';
import { groupBy } from '../../src/collections.js';
import type { Group } from './group.js';
import type { TextIndex } from './text-index.js';

/** One mention of an event, with what its own sentence says of it. */
export interface Occurrence {
  readonly mention: Mention;
  readonly trigger: FoundTrigger | null;
  readonly place: EventPlace | null;
  readonly date: DateExpression | null;
  readonly isPlural: boolean;
  readonly isAnother: boolean;
  /** An article "a", or none: the words bring up an event rather than come back to one. */
  readonly isNew: boolean;
  readonly isHeadline: boolean;
  /** In a headline or caption, which stand before the text that they come from. */
  readonly isAside: boolean;
}

const ANOTHER =
  /\b(?:another|second|third|separate|fresh|new|further|earlier|previous|last(?!\s+(?:week|month|year|night|\p{Lu})))\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const DEFINITE =
  /(?:\b(?:the|this|that|these|those|his|her|its|their|our)|[’']s?)\s+(?:(?!(?:a|an|of|in|and|or|to|for|with|by|from|on|at)\s)[\p{L}\p{N}-]+\s+){0,4}$/iu;

/** "he was ¦", "the boy was ¦", "were also ¦": of a verb, that the text comes back to what it told. */
const KNOWN_SUBJECT =
  /(?:\b(?:he|she|they|it|who|(?:the|this|his|her|their)\s+(?:[\p{L}-]+\s+){1,3})\s*(?:was|were|(?:has|have|had)\s+been)|\balso|\bthen)\s+$/iu;

/** Reads what the sentence of each event mention says: what kind, where, when, and whether it is a new one. */
export function readOccurrences(
  article: Article,
  index: TextIndex,
  mentions: readonly Mention[],
  places: readonly Group[],
): Occurrence[] {
  const placeMentions = places
    .flatMap(({ entity, mentions: own }) =>
      own.map(({ start, end }): PlaceMention => ({ start, end, entity: entity.id })),
    )
    .sort((a, b) => a.start - b.start);
  const idsByName = new Map(
    places.flatMap(({ entity, mentions: own }) =>
      own.map((place) => [foldName(article.text.slice(place.start, place.end)), entity.id] as const),
    ),
  );
  const placesBySentence = groupBy(placeMentions, (place) => index.sentenceAt(place.start));
  const datesBySentence = groupBy(article.dates, (date) => index.sentenceAt(date.start));
  const readNouns = createPlaceNouns(article.text, places, placeMentions);
  const placesInSentence = memoize((sentence: number) => {
    const span = article.sentences[sentence];
    const named = placesBySentence.get(sentence) ?? [];
    return span === undefined ? named : readNouns(span, named);
  });
  const countries = countriesOf(places);
  return mentions.map((mention) => {
    const sentence = index.sentenceAt(mention.start);
    const words = article.text.slice(mention.start, mention.end);
    const trigger = findTrigger(mention.nominal === true ? words : words.toLowerCase());
    const { before } = index.around(mention);
    const near = sentence < 0 ? [] : nearby(placesInSentence(sentence), mention);
    const segment = article.segments[index.segmentAt(mention.start)]?.kind;
    return {
      mention,
      trigger,
      place:
        placeOfEvent(article, index, mention, trigger?.kind ?? '', near) ??
        placeInName(mention, words, trigger, idsByName) ??
        countryOfEvent(
          index,
          mention,
          trigger,
          nearby(placesBySentence.get(sentence) ?? [], mention),
          countries,
        ),
      date: dateOfEvent(article, mention, nearby(datesBySentence.get(sentence) ?? [], mention)),
      isPlural: /s$/iu.test(trigger?.words ?? '') && !/(?:ss|talks)$/iu.test(trigger?.words ?? ''),
      isAnother: ANOTHER.test(before),
      isNew: isEventVerb(words) ? !KNOWN_SUBJECT.test(before) : !DEFINITE.test(before),
      isHeadline: segment === 'HEADLINE',
      isAside: segment === 'HEADLINE' || segment === 'CAPTION',
    };
  });
}

/** Ids of the article's countries by their English name. */
function countriesOf(places: readonly Group[]): Map<string, string> {
  const countries = places.filter(({ entity }) => entity.kind === 'country');
  return new Map(countries.map(({ entity }) => [foldName(entity.name), entity.id]));
}

function memoize<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}

/** "battle for Aleppo" as one name: Aleppo, when the article names it elsewhere. */
function placeInName(
  mention: Mention,
  words: string,
  trigger: FoundTrigger | null,
  idsByName: ReadonlyMap<string, string>,
): EventPlace | null {
  const name = /\s(?:for|of|in|at|on)\s+(?:the\s+)?(.+)$/u.exec(words)?.[1];
  const entity = name === undefined || trigger === null ? undefined : idsByName.get(foldName(name));
  if (entity === undefined) return null;
  const { start, end } = mention;
  return { place: { start, end, entity }, evidence: { start, end }, confidence: 0.8 };
}

/** The first of some spans in order, which may open the sentence, and those close enough for a rule to look at. */
function nearby<T extends Span>(sorted: readonly T[], span: Span): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) < span.start - NEAR_UNITS) low = middle + 1;
    else high = middle;
  }
  const near = low > 0 && sorted[0] !== undefined ? [sorted[0]] : [];
  for (let at = low; (sorted[at]?.start ?? Infinity) <= span.end + NEAR_UNITS; at += 1)
    near.push(sorted[at] as T);
  return near;
}

/** No rule about places or dates of events looks further, in UTF-16 units. */
const NEAR_UNITS = 200;
