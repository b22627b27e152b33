/** Gives places of the gazetteer that come back after a decision what articles do not say of them. */

import { uniqueById } from '../../../src/collections.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import { containerRow, containment, type KnownPlaces } from '../chains.js';
import * as queries from '../queries.js';

/**
 * Of these entities, those that are places of the gazetteer and have lost their coordinates get them back, and the places
 * around them with them; gives the ids of those that were put again.
 */
export async function restorePlaces(
  transaction: GraphTransaction,
  ids: readonly string[],
  { containersOf, placeOfEntity }: KnownPlaces,
): Promise<readonly string[]> {
  const own = ids.filter((id) => id.startsWith('place:'));
  if (own.length === 0) return [];
  const found = await transaction.run(queries.lockEntities(own));
  const places = found
    .filter((record) => (record['properties'] as Record<string, unknown>)['gazetteerId'] == null)
    .flatMap((record) => placeOfEntity(record['id'] as string) ?? []);
  if (places.length === 0) return [];
  const known = places.map(({ id, properties: { gazetteerId, latitude, longitude } }) => ({
    id,
    properties: { gazetteerId, latitude, longitude },
  }));
  await transaction.run(queries.setEntities(known));
  const chains = places.map(({ id, properties }) => ({
    id,
    containers: containersOf(properties['gazetteerId'] as string),
  }));
  const around = uniqueById(chains.flatMap(({ containers }) => containers.map(containerRow)));
  const there = await transaction.run(queries.lockEntities(around.map(({ id }) => id)));
  const missing = around.filter(({ id }) => !there.some((record) => record['id'] === id));
  const nodes = missing.map((row) => ({ id: row.id, properties: { ...row.view, ...row.known } }));
  if (nodes.length > 0) await transaction.run(queries.putNodes('Place', nodes));
  await transaction.run(queries.mergeContainment(containment(chains)));
  return nodes.map(({ id }) => id);
}
