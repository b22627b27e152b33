/** Events, named or described: found when a mention touches a trigger; then whether the place and the day are right. */
import { overlaps } from '../../loaders/article.js';
import type { Alignment } from './align.js';
import type { Found, FoundEntity } from './extract.js';
import type { GoldArticle, GoldEvent } from './gold.js';
import { pairHeaviest, weighPairs } from './match.js';
import type { Share, Tally } from './tally.js';

export interface EventScore {
  readonly events: Tally;
  /** Of the found events that have a place in the gold: LOCATED_AT leads to it and to no wrong one. */
  readonly located: Share;
  /** Of the found events whose day the article gives: `earliest` and `latest` are right. */
  readonly dated: Share;
  readonly missed: readonly GoldEvent[];
  readonly wrong: readonly FoundEntity[];
  readonly misplaced: readonly (readonly [GoldEvent, readonly string[]])[];
}

/** One found event for each gold one; parts of the same event count as wrong. */
export function scoreEvents(gold: GoldArticle, found: Found, alignment: Alignment): EventScore {
  const golds = gold.events ?? [];
  const founds = found.entities.filter(
    (entity) => entity.type === 'EVENT' && listMentions(entity, found).length > 0,
  );
  const hits = (event: GoldEvent, entity: FoundEntity): number =>
    event.triggers.filter((trigger) => listMentions(entity, found).some((m) => overlaps(m, trigger))).length;
  const pairs = pairHeaviest(weighPairs(golds, founds, hits));
  const paired = pairs.flatMap(({ gold: g, found: f }) => {
    const [one, other] = [golds[g], founds[f]];
    return one === undefined || other === undefined || one.optional === true ? [] : [[one, other] as const];
  });
  const [usedGold, usedFound] = [new Set(pairs.map((p) => p.gold)), new Set(pairs.map((p) => p.found))];
  const optional = golds.filter((event) => event.optional === true);
  const missed = golds.filter((event, index) => event.optional !== true && !usedGold.has(index));
  const wrong = founds.filter(
    (e, index) => !usedFound.has(index) && !optional.some((event) => hits(event, e) > 0),
  );
  const placed = paired.filter(([event]) => event.place !== null);
  const dated = paired.filter(([event]) => event.earliest !== null);
  const where = (entity: FoundEntity): string[] => listPlaces(entity, found, alignment);
  const isPlaced = ([event, entity]: readonly [GoldEvent, FoundEntity]): boolean =>
    isPlaceRight(event, where(entity));
  return {
    events: {
      right: paired.length,
      found: paired.length + wrong.length,
      expected: paired.length + missed.length,
    },
    located: { right: placed.filter(isPlaced).length, of: placed.length },
    dated: { right: dated.filter(([event, entity]) => isDayRight(event, entity)).length, of: dated.length },
    missed,
    wrong,
    misplaced: placed.filter((pair) => !isPlaced(pair)).map(([event, entity]) => [event, where(entity)]),
  };
}

function listMentions(entity: FoundEntity, found: Found): Found['mentions'] {
  return found.mentions.filter((mention) => mention.entity === entity.id);
}

/** Gold keys of its places; a place that is not in the gold stands with its own name. */
function listPlaces(event: FoundEntity, found: Found, alignment: Alignment): string[] {
  const located = found.relationships.filter((one) => one.type === 'LOCATED_AT' && one.from === event.id);
  const nameOf = (id: string): string => found.entities.find((entity) => entity.id === id)?.name ?? id;
  return located.map((one) => alignment.keyOf.get(one.to) ?? nameOf(one.to)).sort();
}

function isPlaceRight(event: GoldEvent, places: readonly string[]): boolean {
  const accepted = new Set<string | null>([event.place, ...(event.alsoPlaces ?? [])]);
  return places.length > 0 && places.every((place) => accepted.has(place));
}

function isDayRight(event: GoldEvent, entity: FoundEntity): boolean {
  return entity.earliest === event.earliest && entity.latest === event.latest;
}
