import type { Article, Mention, Relationship } from '../article.js';
import { clusterDescribed, type Described, returnToNamed } from './cluster-events.js';
import { findTrigger } from './event-kinds.js';
import { type Occurrence, readOccurrences } from './event-occurrences.js';
import { foldName } from './fold.js';
import { cleanSurface, fullestName } from './fullest-name.js';
import { groupBy } from '../../src/collections.js';
import type { Group, GroupEntity } from './group.js';
import { describedEventId, namedEventId } from './ids.js';
import type { TextIndex } from './text-index.js';

/** The events of an article, and for each the words that say where it was. */
export interface GroupedEvents {
  readonly groups: readonly Group[];
  readonly locations: readonly Relationship[];
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
  const placesById = new Map(places.map(({ entity }) => [entity.id, entity]));
  const nouns = occurrences.filter(({ mention, trigger }) => mention.nominal === true && trigger !== null);
  const returning = returnToNamed(named, nouns);
  const described = clusterDescribed(
    nouns.filter((noun) => !returning.has(noun)),
    placesById,
  );
  const events = [
    ...[...named].map(([id, members]) => ({ members, entity: namedEntity(article, id, members) })),
    ...described.map((event) => describedEntity(article, event, placesById)),
  ];
  const groups = events.map(({ members, entity }): Group => {
    const own = members.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
    return { type: 'EVENT', mentions: own, entity };
  });
  return {
    groups,
    locations: events.flatMap(({ members, entity }) => locate(entity.id, members, placesById)),
  };
}

function namedEntity(article: Article, id: string, members: readonly Occurrence[]): GroupEntity {
  const mentions = members.map(({ mention }) => mention).filter((mention) => mention.nominal !== true);
  const name = fullestName(article.text, mentions, (surface) => foldName(surface).length).replace(
    /^the\s+(?=\S)/iu,
    '',
  );
  const kind = findTrigger(name.toLowerCase())?.kind;
  return {
    id,
    name,
    ...(kind === undefined ? {} : { kind }),
    ...(isOneTime(members) ? datesOf(members) : {}),
  };
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

/** False for what is held again and again, such as a festival whose mentions have years that differ. */
function isOneTime(members: readonly Occurrence[]): boolean {
  const dates = members.flatMap(({ date }) => (date === null ? [] : [date]));
  return dates.every((a) => dates.every((b) => (a.earliest ?? '') <= (b.latest ?? '')));
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

/** A place inside another that the words give too is the better answer: the country goes where it has a town. */
function locate(
  event: string,
  members: readonly Occurrence[],
  places: ReadonlyMap<string, GroupEntity>,
): Relationship[] {
  const all = members.flatMap(({ place }) => (place === null ? [] : [place]));
  const located = all.filter(({ place }) => {
    const own = places.get(place.entity);
    if (own?.kind !== 'country') return true;
    return !all.some(({ place: other }) => {
      const inner = places.get(other.entity);
      return inner?.kind !== 'country' && (inner?.countryCode ?? own.countryCode) === own.countryCode;
    });
  });
  return [...groupBy(located, ({ place }) => place.entity).values()].flatMap((same): Relationship[] => {
    const [best] = [...same].sort((a, b) => b.confidence - a.confidence);
    if (best === undefined) return [];
    const { evidence, confidence, place } = best;
    return [{ type: 'LOCATED_AT', from: event, to: place.entity, evidence, confidence }];
  });
}
