/** Makes the graph say what has been decided about names: moves, curators' names, and what may be the same. */

import { compareText, groupBy, uniqueById } from '../../../src/collections.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import { isShortId } from '../../identity/alias-keys.js';
import type { Judged } from '../../identity/judge.js';
import { keyOf } from '../../identity/name.js';
import { createRelationships, putNodes } from '../queries.js';
import type { Identified } from './identify.js';
import { moveRelationships, type Move } from './move.js';
import { NameStore } from './name-store.js';
import * as queries from './queries.js';
import { keptApart, renamedOf, wholeEntities, type Settled } from './settle.js';

/** Who decides where no curator has. */
const RULES = 'rules';

/** Entities that say something else than before. */
export interface Realized {
  /** Those that lost words, and may have none left. */
  readonly left: readonly string[];
  /** Those that are there whatever happened. */
  readonly kept: readonly string[];
}

/** Carries out decisions; gives the entities that are to be tidied. */
export async function realize(
  transaction: GraphTransaction,
  { settled }: Pick<Identified, 'settled'>,
  more: readonly Move[] = [],
): Promise<Realized> {
  if (settled === null) return { left: [], kept: [] };
  const moves = [...more, ...movesOf(settled)];
  await putTargets(transaction, settled, moves);
  await moveRelationships(transaction, moves);
  const renamed = await rename(transaction, settled);
  await linkSame(transaction, settled);
  const left = new Set(moves.map(({ entity }) => entity));
  const kept = new Set([...moves.map(({ to }) => to), ...renamed].filter((id) => !left.has(id)));
  return { left: [...left], kept: [...kept] };
}

function movesOf({ names, entities }: Settled): Move[] {
  return names.flatMap(({ id, entity }) => {
    const to = entities.get(id) as string;
    return entity === '' || entity === to ? [] : [{ id, entity, to }];
  });
}

async function putTargets(
  transaction: GraphTransaction,
  { names }: Settled,
  moves: readonly Move[],
): Promise<void> {
  const labels = new Map(names.map(({ id, label }) => [id, label]));
  const rows = moves.map(({ id, renamedTo, to }) => ({ id: to, label: labels.get(renamedTo ?? id) }));
  for (const [label, own] of groupBy(rows, (row) => row.label)) {
    const nodes = uniqueById(own).map(({ id }) => ({ id, properties: {} }));
    if (label !== undefined) await transaction.run(putNodes(label, nodes));
  }
}

async function rename(transaction: GraphTransaction, settled: Settled): Promise<string[]> {
  if (!settled.hasDecisions) return [];
  const ids = wholeEntities(settled);
  const seen = renamedOf(settled);
  const records = await transaction.run(queries.findRenamed(ids));
  const others = records
    .map((record) => ({ id: record['id'] as string, was: (record['renamed'] ?? null) as string | null }))
    .filter(({ id, was }) => was !== (seen.get(id) ?? null));
  if (others.length === 0) return [];
  const wanted = await renamedAt(
    transaction,
    others.map(({ id }) => id),
  );
  const rows = others
    .map(({ id, was }) => ({ id, was, renamed: wanted.get(id) ?? null }))
    .filter(({ was, renamed }) => was !== renamed);
  if (rows.length > 0) await transaction.run(queries.setRenamed(rows));
  return rows.map(({ id }) => id);
}

/** As `renamedOf`, for all names of these entities, since short ones that nothing has changed for were not decided on. */
async function renamedAt(
  transaction: GraphTransaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const store = new NameStore(transaction);
  const records = await transaction.run(queries.namesAtEntities(ids));
  const keys = new Set(records.map((record) => keyOf(record['id'] as string)));
  const decisions = await store.decisionsAbout([...keys]);
  const names = await store.find('key', [...new Set(decisions.map(({ first }) => keyOf(first)))]);
  return renamedOf({ names, entities: new Map(names.map(({ id, entity }) => [id, entity])), decisions });
}

async function linkSame(transaction: GraphTransaction, settled: Settled): Promise<void> {
  const { names, entities, pairIds } = settled;
  const around = new Set([...entities.values(), ...names.map(({ entity }) => entity)]);
  const found = await transaction.run(queries.findSameAs([...around].filter((id) => id !== '')));
  const isDecided = decidedPairs(new Set(pairIds));
  const old = byWords((found as unknown as SameAsRow[]).filter(isDecided));
  const wanted = byWords(sameAsRows(settled));
  const [lost, missing] = [without(old, wanted), without(wanted, old)];
  const toRemove = lost.map(({ from, to, properties: { first, second } }) => ({ from, to, first, second }));
  if (lost.length > 0) await transaction.run(queries.removeSameAs(toRemove));
  if (missing.length > 0) await transaction.run(createRelationships('SAME_AS', missing));
}

/** A pair is decided anew with its short name, which may mean the other one; without one, with any of the two. */
function decidedPairs(ids: ReadonlySet<string>): (row: SameAsRow) => boolean {
  return ({ properties }) => {
    const both = [properties['first'], properties['second']] as [string, string];
    const short = both.filter((id) => isShortId(id));
    return (short.length > 0 ? short : both).some((id) => ids.has(id));
  };
}

function byWords(rows: readonly SameAsRow[]): Map<string, SameAsRow> {
  return new Map(
    rows.map((row) => {
      const { from, to, properties } = row;
      const sorted = Object.entries(properties).sort(([a], [b]) => compareText(a, b));
      return [JSON.stringify([from, to, sorted]), row];
    }),
  );
}

function without<T>(rows: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>): T[] {
  return [...rows].flatMap(([key, row]) => (others.has(key) ? [] : [row]));
}

interface SameAsRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** One row for each pair of entities: what a curator decided, else the surest of what the rules say. */
function sameAsRows(settled: Settled): SameAsRow[] {
  const rejected = keptApart(settled).map(({ a, b, decidedBy, decidedAt, reason }) =>
    toRow(settled, a.id, b.id, {
      ...{ status: 'REJECTED', decidedBy, decidedAt },
      ...(reason === null ? {} : { reason }),
    }),
  );
  const proposed = [...settled.doubtful]
    .sort(bySureness)
    .map(({ first, second, score, reason }) =>
      toRow(settled, first, second, { status: 'PROPOSED', score, reason, decidedBy: RULES }),
    );
  const rows = new Map<string, SameAsRow>();
  for (const row of [...rejected, ...proposed]) {
    const key = `${row.from}\n${row.to}`;
    if (row.from !== row.to && !rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

function toRow(
  { entities, compared }: Settled,
  first: string,
  second: string,
  properties: SameAsRow['properties'],
): SameAsRow {
  const ends = [first, second].map((id) => ({ id, entity: entities.get(id) ?? compared.get(id) ?? id }));
  const [from, to] = ends.sort((a, b) => compareText(a.entity, b.entity)) as [
    (typeof ends)[number],
    (typeof ends)[number],
  ];
  return {
    ...{ from: from.entity, to: to.entity },
    properties: { ...properties, first: from.id, second: to.id },
  };
}

function bySureness(a: Judged, b: Judged): number {
  return b.score - a.score || compareText(`${a.first} ${a.second}`, `${b.first} ${b.second}`);
}
