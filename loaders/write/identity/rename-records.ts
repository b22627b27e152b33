/** Gives the records that a curator takes out of their entity, or puts back, the name that they then have. */

import type { GraphTransaction } from '../../../src/graph/graph.js';
import type { Decision } from '../../identity/decision.js';
import { isSetApart, keyOf, putBack, setApart, type NameRecord } from '../../identity/name.js';
import { putNodes } from '../queries.js';
import { namesAt } from './identify.js';
import { moveRelationships, type Move } from './move.js';
import { NameStore } from './name-store.js';
import { readRecords, type NameAt } from './update-names.js';

/** What has been given another name. */
export interface Renamed {
  /** The names that it had, and where. */
  readonly withdrawn: readonly NameAt[];
  readonly renamed: readonly NameRecord[];
  /** Where the new names are, by name. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** Entities that have lost words. */
  readonly entities: readonly string[];
}

/** Renames what SPLIT decisions are about: those that hold take a record out, undone ones put it back. */
export async function renameRecords(
  transaction: GraphTransaction,
  decisions: readonly Decision[],
): Promise<Renamed> {
  const store = new NameStore(transaction);
  const withdrawn: NameAt[] = [];
  const renamed: NameRecord[] = [];
  const moves: Move[] = [];
  const entityOf = new Map<string, string>();
  for (const split of decisions.filter(({ action }) => action === 'SPLIT')) {
    const articleId = split.articleId as string;
    const own = (await namesAt(transaction, [articleId])).filter(({ id }) => keyOf(id) === split.first);
    const names = await store.find('id', [...new Set(own.map(({ id }) => id))]);
    const records = [...(await readRecords(store, names)).values()].flat();
    for (const record of records.filter((one) => one.articleId === articleId)) {
      const next = split.undoneAt === null ? setApart(record) : putBack(record);
      if (isSetApart(next.sense) === isSetApart(record.sense)) continue;
      const { entity } = own.find(({ id }) => id === record.id) as NameAt;
      withdrawn.push({ id: record.id, entity });
      renamed.push(next);
      const [there] = await store.find('id', [next.id]);
      const to = there?.entity ?? entityOf.get(next.id) ?? next.id;
      entityOf.set(next.id, to);
      moves.push({ id: record.id, entity, to, renamedTo: next.id, articleId });
      await transaction.run(putNodes(record.label, [{ id: to, properties: {} }]));
    }
  }
  await moveRelationships(transaction, moves);
  const entities = [...new Set(moves.flatMap(({ entity, to }) => [entity, to]))];
  return { withdrawn, renamed, entityOf, entities };
}
