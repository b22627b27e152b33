import type { Article, DateExpression, Mention, Relationship } from '../article.js';
import { findTrigger, type FoundTrigger } from './event-kinds.js';
import { dateOfEvent } from './event-date.js';
import { type EventPlace, placeOfEvent, type PlaceMention } from './event-place.js';
import { foldName } from './fold.js';
import { cleanSurface, fullestName } from './fullest-name.js';
import { type Group, type GroupEntity, groupBy } from './group.js';
import { describedEventId, namedEventId } from './ids.js';
import type { TextIndex } from './text-index.js';

/** The events of an article, and for each the words that say where it was. */
export interface GroupedEvents {
  readonly groups: readonly Group[];
  readonly locations: readonly Relationship[];
}

interface Occurrence {
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

interface Described {
  readonly kind: string;
  readonly members: Occurrence[];
}

/**
 * Groups the mentions of events: named ones by their name; described ones of one kind are one event unless their
 * places or days differ, one is a number of events and the other a single one, or the words say "another".
 * The place of an event is part of what identifies it, so LOCATED_AT is decided here, with its words.
 */
export function groupEvents(
  article: Article,
  index: TextIndex,
  mentions: readonly Mention[],
  places: readonly Group[],
): GroupedEvents {
  const occurrences = readOccurrences(article, index, mentions, places);
  const named = groupBy(
    occurrences.filter(({ mention }) => mention.nominal !== true),
    ({ mention }) => namedEventId(cleanSurface(article.text.slice(mention.start, mention.end))),
  );
  const countries = new Map(places.map(({ entity }) => [entity.id, entity]));
  const nouns = occurrences.filter(({ mention, trigger }) => mention.nominal === true && trigger !== null);
  const returning = returnToNamed(named, nouns);
  const described = clusterDescribed(
    nouns.filter((noun) => !returning.has(noun)),
    (a, b) => isSamePlace(countries, a, b),
  );
  const events = [
    ...[...named].map(([id, members]) => ({ members, entity: namedEntity(article, id, members) })),
    ...described.map((event) => describedEntity(article, event, countries)),
  ];
  const groups = events.map(({ members, entity }): Group => {
    const own = members.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
    return { type: 'EVENT', mentions: own, entity };
  });
  return { groups, locations: events.flatMap(({ members, entity }) => locate(entity.id, members)) };
}

function readOccurrences(
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
    const near = sentence < 0 ? [] : (placesBySentence.get(sentence) ?? []);
    return {
      mention,
      trigger,
      place: placeOfEvent(article, index, mention, near) ?? placeInName(mention, words, trigger, idsByName),
      date: dateOfEvent(article, mention, datesBySentence.get(sentence) ?? []),
      isPlural: /s$/iu.test(trigger?.words ?? '') && !/(?:ss|talks)$/iu.test(trigger?.words ?? ''),
      isAnother: ANOTHER.test(before),
      isNew: !DEFINITE.test(before),
      isHeadline: article.segments[index.segmentAt(mention.start)]?.kind === 'HEADLINE',
    };
  });
}

/** "the battle" after "Battle of Hastings": joins the only named event of its kind; returns the nouns that did. */
function returnToNamed(named: Map<string, Occurrence[]>, nouns: readonly Occurrence[]): Set<Occurrence> {
  const byKind = groupBy(named.values(), (members) => members[0]?.trigger?.kind ?? '');
  const returning = nouns.filter((noun) => {
    const [members, ...others] = byKind.get(noun.trigger?.kind ?? '') ?? [];
    const isAfter = (members?.[0]?.mention.start ?? Infinity) < noun.mention.start;
    if (members === undefined || others.length > 0 || !isAfter || noun.isNew || noun.isAnother) return false;
    if (noun.isPlural !== members[0]?.isPlural) return false;
    members.push(noun);
    return true;
  });
  return new Set(returning);
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

function clusterDescribed(
  occurrences: readonly Occurrence[],
  isSame: (a: string, b: string) => boolean,
): Described[] {
  const byKind = groupBy(occurrences, ({ trigger }) => trigger?.kind ?? '');
  return [...byKind].flatMap(([kind, same]) => {
    const events: Described[] = [];
    for (const occurrence of same) {
      const home = occurrence.isAnother
        ? undefined
        : events.findLast((event) => event.members.every((member) => isOneEvent(member, occurrence, isSame)));
      if (home === undefined) events.push({ kind, members: [occurrence] });
      else home.members.push(occurrence);
    }
    return events;
  });
}

function isOneEvent(a: Occurrence, b: Occurrence, isSame: (a: string, b: string) => boolean): boolean {
  if (a.isPlural !== b.isPlural) return false;
  if (b.isNew && !a.isHeadline && (a.place === null || b.place === null)) return false;
  if (a.place !== null && b.place !== null && !isSame(a.place.place.entity, b.place.place.entity))
    return false;
  const [from, to] = [a.date, b.date];
  return (
    from === null ||
    to === null ||
    ((from.earliest ?? '') <= (to.latest ?? '') && (to.earliest ?? '') <= (from.latest ?? ''))
  );
}

/** One place, or a country and a place in it. */
function isSamePlace(places: ReadonlyMap<string, GroupEntity>, a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [places.get(a), places.get(b)];
  const isInCountry = left?.countryCode !== undefined && left.countryCode === right?.countryCode;
  return isInCountry && (left?.kind === 'country' || right?.kind === 'country');
}

function namedEntity(article: Article, id: string, members: readonly Occurrence[]): GroupEntity {
  const mentions = members.map(({ mention }) => mention).filter((mention) => mention.nominal !== true);
  const name = fullestName(article.text, mentions, (surface) => foldName(surface).length).replace(
    /^the\s+(?=\S)/iu,
    '',
  );
  const kind = findTrigger(name.toLowerCase())?.kind;
  return { id, name, ...(kind === undefined ? {} : { kind }), ...datesOf(members) };
}

function describedEntity(
  article: Article,
  { kind, members }: Described,
  places: ReadonlyMap<string, GroupEntity>,
): { members: readonly Occurrence[]; entity: GroupEntity } {
  const place = places.get(placeIdOf(members, places) ?? '');
  const dates = datesOf(members);
  const first = members[0] as Occurrence;
  const day =
    dates.datePrecision === 'DAY' && dates.earliest === dates.latest ? (dates.earliest ?? null) : null;
  const id = describedEventId({
    kind,
    placeId: place?.id ?? null,
    day,
    articleId: article.id,
    start: first.mention.start,
  });
  return { members, entity: { id, name: nameOf(article, members, place), kind, ...dates } };
}

/** The place that most precisely says where: any other than a country first. */
function placeIdOf(members: readonly Occurrence[], places: ReadonlyMap<string, GroupEntity>): string | null {
  const ids = members.flatMap(({ place }) => (place === null ? [] : [place.place.entity]));
  return ids.find((id) => places.get(id)?.kind !== 'country') ?? ids[0] ?? null;
}

function datesOf(members: readonly Occurrence[]): Pick<GroupEntity, 'earliest' | 'latest' | 'datePrecision'> {
  const dates = members.flatMap(({ date }) => (date === null ? [] : [date]));
  const date = dates.find(({ precision }) => precision === 'DAY') ?? dates[0];
  if (date?.earliest == null || date.latest === null) return {};
  return { earliest: date.earliest, latest: date.latest, datePrecision: date.precision };
}

function nameOf(article: Article, members: readonly Occurrence[], place: GroupEntity | undefined): string {
  const full = members.find(
    ({ mention, place: own }) =>
      own !== null && own.place.start >= mention.start && own.place.end <= mention.end,
  );
  if (full !== undefined) return cleanSurface(article.text.slice(full.mention.start, full.mention.end));
  const words = cleanSurface(members[0]?.trigger?.words ?? '').toLowerCase();
  return place === undefined ? words : `${words} in ${place.name}`;
}

function locate(event: string, members: readonly Occurrence[]): Relationship[] {
  const located = members.flatMap(({ place }) => (place === null ? [] : [place]));
  return [...groupBy(located, ({ place }) => place.entity).values()].flatMap((same): Relationship[] => {
    const [best] = [...same].sort((a, b) => b.confidence - a.confidence);
    if (best === undefined) return [];
    const { evidence, confidence, place } = best;
    return [{ type: 'LOCATED_AT', from: event, to: place.entity, evidence, confidence }];
  });
}
