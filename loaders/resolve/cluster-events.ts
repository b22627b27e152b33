import type { Occurrence } from './event-occurrences.js';
import { groupBy } from '../../src/collections.js';
import type { GroupEntity } from './group.js';

/** An event that is described and not named. */
export interface Described {
  readonly kind: string;
  readonly members: Occurrence[];
  /** One member for each place, day and other sign by which members differ; the others tell nothing more. */
  readonly examples: Map<string, Occurrence>;
}

/** "the battle" after "Battle of Hastings", or in a headline or caption: joins the only named event of its kind; returns the nouns that did. */
export function returnToNamed(
  named: Map<string, Occurrence[]>,
  nouns: readonly Occurrence[],
): Set<Occurrence> {
  const byKind = groupBy(named.values(), (members) => members[0]?.trigger?.kind ?? '');
  const returning = nouns.filter((noun) => {
    const [members, ...others] = byKind.get(noun.trigger?.kind ?? '') ?? [];
    const isAfter = noun.isAside || (members?.[0]?.mention.start ?? Infinity) < noun.mention.start;
    if (members === undefined || others.length > 0 || !isAfter || noun.isNew || noun.isAnother) return false;
    if (noun.isPlural !== members[0]?.isPlural) return false;
    members.push(noun);
    return true;
  });
  return new Set(returning);
}

/**
 * Puts mentions of described events together: of one kind, unless places or days differ, one is a number of events
 * and the other a single one, the words say "another", or an article "a" brings up an event without saying where.
 */
export function clusterDescribed(
  occurrences: readonly Occurrence[],
  places: ReadonlyMap<string, GroupEntity>,
): Described[] {
  const byKind = groupBy(occurrences, ({ trigger }) => trigger?.kind ?? '');
  return [...byKind].flatMap(([kind, same]) => {
    const events: Described[] = [];
    for (const occurrence of same) {
      const isFitting = ({ examples }: Described): boolean =>
        [...examples.values()].every((example) => isOneEvent(example, occurrence, places));
      const home = occurrence.isAnother ? undefined : events.findLast(isFitting);
      const event: Described = home ?? { kind, members: [], examples: new Map() };
      if (home === undefined) events.push(event);
      event.members.push(occurrence);
      event.examples.set(signsOf(occurrence), occurrence);
    }
    return events;
  });
}

function signsOf({ place, date, isPlural, isHeadline }: Occurrence): string {
  return JSON.stringify([place?.place.entity, date?.earliest, date?.latest, isPlural, isHeadline]);
}

function isOneEvent(a: Occurrence, b: Occurrence, places: ReadonlyMap<string, GroupEntity>): boolean {
  if (a.isPlural !== b.isPlural) return false;
  if (b.isNew && !a.isHeadline && (a.place === null || b.place === null)) return false;
  if (
    a.place !== null &&
    b.place !== null &&
    !isSamePlace(places, a.place.place.entity, b.place.place.entity)
  )
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
