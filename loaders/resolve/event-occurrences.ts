import type { Article, DateExpression, Mention, Span } from '../article.js';
import { dateOfEvent } from './event-date.js';
import { findTrigger, type FoundTrigger } from './event-kinds.js';
import { type EventPlace, placeOfEvent, type PlaceMention } from './event-place.js';
import { foldName } from './fold.js';
import { type Group, groupBy } from './group.js';
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
}

const ANOTHER =
  /\b(?:another|second|third|separate|fresh|new|further|earlier|previous|last(?!\s+(?:week|month|year|night|\p{Lu})))\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const DEFINITE =
  /(?:\b(?:the|this|that|these|those|his|her|its|their|our)|[’']s?)\s+(?:(?!(?:a|an|of|in|and|or|to|for|with|by|from|on|at)\s)[\p{L}\p{N}-]+\s+){0,4}$/iu;

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
  return mentions.map((mention) => {
    const sentence = index.sentenceAt(mention.start);
    const words = article.text.slice(mention.start, mention.end);
    const trigger = findTrigger(mention.nominal === true ? words : words.toLowerCase());
    const { before } = index.around(mention);
    const near = sentence < 0 ? [] : nearby(placesBySentence.get(sentence) ?? [], mention);
    return {
      mention,
      trigger,
      place: placeOfEvent(article, index, mention, near) ?? placeInName(mention, words, trigger, idsByName),
      date: dateOfEvent(article, mention, nearby(datesBySentence.get(sentence) ?? [], mention)),
      isPlural: /s$/iu.test(trigger?.words ?? '') && !/(?:ss|talks)$/iu.test(trigger?.words ?? ''),
      isAnother: ANOTHER.test(before),
      isNew: !DEFINITE.test(before),
      isHeadline: article.segments[index.segmentAt(mention.start)]?.kind === 'HEADLINE',
    };
  });
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
