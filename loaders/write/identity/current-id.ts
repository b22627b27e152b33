/** Ids that people still have of entities which have become one with others. */

import { UserInputError } from '../../../src/errors.js';
import type { CypherQuery, GraphRecord } from '../../../src/graph/graph.js';
import { findEntity, findMeant } from './curation-queries.js';

/**
 * The id of the entity that `id` stands for now: itself, or the one that its names mean since a merge. Throws
 * `UserInputError` when nothing is known under it, or its names mean several.
 */
export async function currentId(
  run: (query: CypherQuery) => Promise<readonly GraphRecord[]>,
  id: string,
): Promise<string> {
  if ((await run(findEntity(id))).length > 0) return id;
  const meant = (await run(findMeant(id))).map((record) => record['id'] as string).sort();
  if (meant.length > 1)
    throw new UserInputError(
      `expected the id of one entity, but the names of ${id} mean ${meant.join(' and ')}`,
    );
  if (meant[0] === undefined) throw new UserInputError(`expected the id of an entity, but got ${id}`);
  return meant[0];
}
