/** Places of the gazetteer and what holds them, as nodes and relationships. */

import type { EntityRow, Properties, RelationshipRow } from './facts.js';
import type { EntityView } from './views.js';

/** A place of the gazetteer, as a node. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly properties: Properties;
}

/** The chain of places around a gazetteer place, nearest first: region, country, continent. */
export type ContainersOf = (gazetteerId: string) => readonly KnownPlace[];

/** The gazetteer's place that an entity is, by the entity's id; null when it is none. */
export type PlaceOfEntity = (id: string) => KnownPlace | null;

/** What the gazetteer knows. */
export interface KnownPlaces {
  readonly containersOf: ContainersOf;
  readonly placeOfEntity: PlaceOfEntity;
}

/** A known place, and the places around it, nearest first. */
export interface Chain {
  readonly id: string;
  readonly containers: readonly KnownPlace[];
}

/** A place of the gazetteer of which no article says anything. */
export function containerRow({ id, name, properties }: KnownPlace): EntityRow {
  const { kind, countryCode, ...known } = properties as Properties &
    Partial<Record<'kind' | 'countryCode', string>>;
  const view = { ...NOTHING_SAID, name, kind: kind ?? null, countryCode: countryCode ?? null };
  return { id, label: 'Place', view, known };
}

const NOTHING_SAID: EntityView = {
  name: '',
  aliases: [],
  kind: null,
  description: null,
  countryCode: null,
  earliest: null,
  latest: null,
  datePrecision: null,
};

/** WITHIN from each place of a chain to the next, once. */
export function containment(chains: readonly Chain[]): RelationshipRow[] {
  const rows = chains.flatMap(({ id, containers }) => {
    const ids = [id, ...containers.map((place) => place.id)];
    return ids.slice(1).map((to, index) => ({ from: ids[index] as string, to }));
  });
  const unique = new Map(rows.map((row) => [`${row.from} ${row.to}`, row]));
  return [...unique.values()].map(({ from, to }) => ({
    ...{ type: 'WITHIN' as const, from, to },
    properties: { source: 'gazetteer', confidence: 1 },
  }));
}

/** The rows that the gazetteer says, and those that the article does. */
export function partContainment(rows: readonly RelationshipRow[]) {
  const isOwn = ({ type, properties }: RelationshipRow) =>
    type === 'WITHIN' && properties['source'] === 'gazetteer';
  return { containment: rows.filter(isOwn), others: rows.filter((row) => !isOwn(row)) };
}

/**
 * The containment that is left when only these places begin a chain, and the places in it that hold others: what a curator
 * says is another thing than the gazetteer's place lies nowhere that the gazetteer knows.
 */
export function withoutMoved(containment: readonly RelationshipRow[], begins: readonly string[]) {
  const rows = new Set<RelationshipRow>();
  const reached = new Set<string>();
  for (let from = new Set(begins); from.size > 0;) {
    const next = containment.filter((row) => from.has(row.from) && !rows.has(row));
    for (const row of next) rows.add(row);
    from = new Set(next.map(({ to }) => to));
    for (const id of from) reached.add(id);
  }
  return { rows: containment.filter((row) => rows.has(row)), reached };
}

/** A place of the gazetteer without what its article says of it. */
export function asContainer({ id, label, view: { name, kind, countryCode }, known }: EntityRow): EntityRow {
  return { ...{ id, label, known }, view: { ...NOTHING_SAID, name, kind, countryCode } };
}
