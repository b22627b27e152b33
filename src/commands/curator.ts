/** What curating needs of the loaders, loaded when somebody decides. */

import type { Curated, Curation, Curator } from '../../loaders/write/curate.js';
import type { GraphTransaction } from '../graph/graph.js';

/** Carries out a command in a write transaction, with the gazetteer at hand. Throws as `curate` of the loaders does. */
export type CurateIn = (
  transaction: GraphTransaction,
  command: Curation,
  curator: Curator,
) => Promise<Curated>;

/** Loads it; the gazetteer itself is read when a decision brings a place back. */
export async function loadCurator(): Promise<CurateIn> {
  const { curate } = await import('../../loaders/write/curate.js');
  const { createKnownPlaces } = await import('../../loaders/known-places.js');
  const { createGazetteer } = await import('../../loaders/resolve/places/gazetteer.js');
  const places = createKnownPlaces(createGazetteer());
  return (transaction, command, curator) => curate(transaction, command, curator, places);
}
