/** Keeps each name saying what the articles that are there say with it. */

import { groupBy } from '../../../src/collections.js';
import type { EntityLabel } from '../../../src/graph/model.js';
import { aliasKeysOf } from '../../identity/alias-keys.js';
import { frequency } from '../../identity/cluster.js';
import { CONTEXT_KEYS, evidenceOf, toName, type Name, type NameRecord } from '../../identity/name.js';
import type { NameStore } from './name-store.js';
import * as queries from './queries.js';

/** A name and the entity that it is at. */
export interface NameAt {
  readonly id: string;
  readonly entity: string;
}

/** Names that are new, gone, or say something else than before, as they were (gone ones) and are. */
export interface Touched {
  readonly gone: readonly Name[];
  readonly changed: readonly Name[];
  /** Those that are gone or say something else, as they were. */
  readonly was: readonly Name[];
  /** Every name that was looked at and is there, by id. */
  readonly names: ReadonlyMap<string, Name>;
}

/** Takes back what articles said that have been removed; the names and entities are those before the removal. */
export async function withdraw(store: NameStore, at: readonly NameAt[]): Promise<Touched> {
  if (at.length === 0) return { gone: [], changed: [], was: [], names: new Map() };
  const before = await store.find('id', [...new Set(at.map(({ id }) => id))]);
  const left = await readRecords(store, before);
  const after = before.flatMap((name) => {
    const records = left.get(name.id);
    return records === undefined ? [] : [toName(records, name.entity)];
  });
  const gone = before.filter(({ id }) => !left.has(id));
  await store.remove(gone.map(({ id }) => id));
  await store.put(after);
  const changed = differing(before, after);
  return { gone, changed, was: [...gone, ...asBefore(changed, before)], names: byId(after) };
}

/** Adds what articles say; `at` tells where a new name is, or clearly belongs, if that is known. */
export async function add(
  store: NameStore,
  records: readonly NameRecord[],
  at: (name: Name) => string,
): Promise<Touched> {
  const groups = groupBy(records, ({ id }) => id);
  const before = await store.find('id', [...groups.keys()]);
  const known = byId(before);
  const after = [...groups].map(([id, own]) => extend(known.get(id), toName(own, ''), at));
  const isNew = ({ id }: Name) => !known.has(id);
  const changed = [...after.filter(isNew), ...differing(before, after)];
  const isChanged = new Set(changed.map(({ id }) => id));
  await store.put(changed);
  await store.putArticles(after.filter(({ id }) => !isChanged.has(id)));
  return { gone: [], changed, was: asBefore(changed, before), names: byId(after) };
}

/** The records of some names that articles support, by name; a name without any is not there. */
export async function readRecords(
  store: NameStore,
  names: readonly Name[],
): Promise<Map<string, NameRecord[]>> {
  const rows = names.map(({ id, entity }) => ({ id, entity }));
  const known = byId(names);
  const found = rows.length === 0 ? [] : await store.transaction.run(queries.recordsOfNames(rows));
  const records = found.map((row) => {
    const name = known.get(row['id'] as string) as Name;
    const { key, sense, label } = name;
    const properties = row['properties'] as Record<string, unknown>;
    const list = (name: string) => (properties[name] as readonly string[] | null | undefined) ?? [];
    return {
      ...{ id: row['id'] as string, key, sense, label: label as EntityLabel },
      articleId: row['articleId'] as string,
      forms: [properties['name'] as string, ...list('aliases')],
      ...{ roles: list('roles'), affiliations: list('affiliations') },
      context: aliasKeysOf(name).isShort ? name.context : list('context'),
    };
  });
  return groupBy(records, ({ id }) => id);
}

function extend(name: Name | undefined, more: Name, at: (name: Name) => string): Name {
  if (name === undefined) return { ...more, entity: at(more) };
  const union = (list: 'forms' | 'roles' | 'affiliations' | 'context') =>
    [...new Set([...name[list], ...more[list]])].sort();
  return {
    ...name,
    articles: name.articles + more.articles,
    ...{ forms: union('forms'), roles: union('roles'), affiliations: union('affiliations') },
    context: union('context').slice(0, CONTEXT_KEYS),
  };
}

/** Those that say something that may change a decision: not each article more, but each doubling. */
function differing(before: readonly Name[], after: readonly Name[]): Name[] {
  const old = byId(before);
  return after.filter((name) => {
    const was = old.get(name.id);
    return was !== undefined && tellingOf(was) !== tellingOf(name);
  });
}

function tellingOf(name: Name): string {
  return `${frequency(name)} ${evidenceOf(name)}`;
}

function asBefore(changed: readonly Name[], before: readonly Name[]): Name[] {
  const ids = new Set(changed.map(({ id }) => id));
  return before.filter(({ id }) => ids.has(id));
}

function byId(names: readonly Name[]): Map<string, Name> {
  return new Map(names.map((name) => [name.id, name]));
}
