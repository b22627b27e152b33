/** Entities by ids that people still have of those which have become one with others. */

import { UserInputError } from '../../../src/errors.js';
import type { CypherQuery, GraphRecord } from '../../../src/graph/graph.js';
import { findEntity, findMeant } from './curation-queries.js';

/** An entity as it is in the graph. */
export interface CurrentEntity {
  readonly id: string;
  /** Its kind: Person, Place … */
  readonly label: string;
}

/**
 * The entity that `id` stands for now: its own, or the one that its names mean since a merge. Throws `UserInputError`
 * when nothing is known under it, or its names mean several.
 */
export async function currentEntity(
  run: (query: CypherQuery) => Promise<readonly GraphRecord[]>,
  id: string,
): Promise<CurrentEntity> {
  const own = await run(findEntity(id));
  const found = (own.length > 0 ? own : await run(findMeant(id))).map(toEntity);
  if (found.length > 1) {
    const ids = found.map((entity) => entity.id).sort();
    throw new UserInputError(
      `expected the id of one entity, but the names of ${id} mean ${ids.join(' and ')}`,
    );
  }
  if (found[0] === undefined) throw new UserInputError(`expected the id of an entity, but got ${id}`);
  return found[0];
}

/** An entity, or a node of one label, from its `id` and `labels`. */
export function toEntity({ id, labels }: GraphRecord): CurrentEntity {
  return { id: id as string, label: (labels as string[]).find((label) => label !== 'Entity') as string };
}
