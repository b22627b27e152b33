/** Moves what articles say under some names from one entity to another; the article's own name stays on it. */

import { groupBy } from '../../../src/collections.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import type { RelationshipType } from '../../../src/graph/model.js';
import { createRelationships } from '../queries.js';
import * as queries from './queries.js';

/** All that articles say under one name, or what one of them says. */
export interface Move {
  readonly id: string;
  /** Where it is now. */
  readonly entity: string;
  /** Where it goes. */
  readonly to: string;
  /** The name that it has there, when it gets another one. */
  readonly renamedTo?: string;
  /** Only what this article says. */
  readonly articleId?: string;
}

/** Moves the relationships; the entities that they go to must be there. */
export async function moveRelationships(
  transaction: GraphTransaction,
  moves: readonly Move[],
): Promise<void> {
  if (moves.length === 0) return;
  const searches = moves.map(({ id, entity, articleId }) => ({ id, entity, articleId: articleId ?? null }));
  for (const [type, end] of queries.MOVED) {
    const records = await transaction.run(queries.relationshipsOfNames(type, end, searches));
    if (records.length === 0) continue;
    const byName = groupBy(moves, ({ id, entity }) => `${entity}\n${id}`);
    const rows = records.flatMap((record) => {
      const own = byName.get(`${record['entity'] as string}\n${record['id'] as string}`) ?? [];
      const properties = record['properties'] as Record<string, unknown>;
      const move = own.find(
        ({ articleId }) => articleId === undefined || articleId === properties['articleId'],
      );
      return move === undefined ? [] : [toRow(move, end, record['other'] as string, properties)];
    });
    await transaction.run(queries.removeRelationshipsOfNames(type, end, searches));
    await create(transaction, type, rows);
  }
}

function toRow(
  { id, to, renamedTo }: Move,
  end: 'from' | 'to',
  other: string,
  properties: Readonly<Record<string, unknown>>,
) {
  const { [`${end}Key`]: _old, ...rest } = properties;
  const name = renamedTo ?? id;
  const own = name === to ? rest : { ...rest, [`${end}Key`]: name };
  return end === 'from' ? { from: to, to: other, properties: own } : { from: other, to, properties: own };
}

async function create(
  transaction: GraphTransaction,
  type: RelationshipType,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await transaction.run(createRelationships(type, rows));
}
