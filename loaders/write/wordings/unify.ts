/**
 * Makes one quotation of all wordings that are near each other, in one step or several. Which are together follows from
 * the set of wordings alone, since whether two are near is decided on the two; the node has the first of their ids. So
 * a batch changes only what its own wordings join, and what the removed ones held together.
 */

import { compareText, groupBy, uniqueById } from '../../../src/collections.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import { bandProperties } from '../copy-queries.js';
import type { WordingRow } from '../facts.js';
import { createRelationships } from '../queries.js';
import { areNear, wordingBands, type TellingWords } from './near.js';
import * as queries from './queries.js';
import { tidyQuotations } from './tidy-quotations.js';

/** What a batch changes. */
export interface WordingChange {
  /** The quotations that articles which went had, by the ids of their nodes. */
  readonly touched: readonly string[];
  /** The wordings of the articles that come. */
  readonly added?: readonly WordingRow[];
}

/** A wording of the graph, and the quotation that it is of. */
interface Wording extends TellingWords {
  readonly id: string;
  readonly quotation: string;
}

/**
 * Brings the wordings of the graph together anew where the change asks for it, and what articles say under them. Gives
 * the quotation of each added wording that is not its own. The transaction must hold the lock on loading. Throws
 * `GraphError`.
 */
export async function unify(
  transaction: GraphTransaction,
  { touched, added = [] }: WordingChange,
): Promise<ReadonlyMap<string, string>> {
  const telling = uniqueById(
    added.flatMap(({ id, telling }) => (telling === null ? [] : [{ id, ...telling }])),
  );
  const ids = telling.map(({ id }) => id);
  const parted = await removeLost(transaction, touched, new Set(ids));
  const links = await put(transaction, telling);
  const together = links.flatMap(([a, b]) => [a.quotation, b.quotation]);
  const changed = [...new Set([...parted, ...together])];
  if (changed.length > 0) {
    const members = await read(transaction, queries.findWordingsOf(changed));
    const quotations = components(members, [...links, ...held(members, parted)]);
    await move(transaction, members, quotations);
  }
  const known = ids.length === 0 ? [] : await read(transaction, queries.findWordings(ids));
  return new Map(known.filter(({ id, quotation }) => id !== quotation).map((w) => [w.id, w.quotation]));
}

type Link = readonly [Wording, Wording];

/** Removes wordings that nobody has any more, and does not get now; gives the quotations that others are left of. */
async function removeLost(
  transaction: GraphTransaction,
  touched: readonly string[],
  added: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (touched.length === 0) return new Set();
  const records = await transaction.run(queries.findLostWordings(touched));
  const lost = records.filter((record) => !added.has(record['id'] as string));
  if (lost.length > 0) await transaction.run(queries.removeWordings(lost.map((r) => r['id'] as string)));
  return new Set(lost.map((record) => record['quotation'] as string));
}

/** Puts the wordings that are new, each as a quotation of its own, and gives their links to near ones. */
async function put(
  transaction: GraphTransaction,
  telling: readonly Omit<Wording, 'quotation'>[],
): Promise<Link[]> {
  if (telling.length === 0) return [];
  const known = await read(transaction, queries.findWordings(telling.map(({ id }) => id)));
  const isKnown = new Set(known.map(({ id }) => id));
  const created = telling
    .filter(({ id }) => !isKnown.has(id))
    .map((wording) => ({ ...wording, quotation: wording.id, bands: wordingBands(wording) }));
  if (created.length === 0) return [];
  const rows = created.map(({ id, source, words, quotation, bands }) => ({
    id,
    properties: { source, words, quotation, ...bandProperties(bands) },
  }));
  await transaction.run(queries.putWordings(rows));
  const byId = new Map(created.map((wording) => [wording.id, wording]));
  const found = await transaction.run(queries.findNear(created.map(({ id, bands }) => ({ id, bands }))));
  const pairs = found.map((row): Link => [
    byId.get(row['near'] as string) as Wording,
    row as unknown as Wording,
  ]);
  return pairs.filter(([a, b]) => areNear(a, b));
}

async function read(transaction: GraphTransaction, query: Parameters<GraphTransaction['run']>[0]) {
  return (await transaction.run(query)) as unknown as Wording[];
}

/** What holds the members of each quotation together: all that were together, or, where one went, those that are near. */
function held(members: readonly Wording[], parted: ReadonlySet<string>): Link[] {
  return [...groupBy(members, ({ quotation }) => quotation)].flatMap(([quotation, own]) =>
    own.flatMap((a, index): Link[] => {
      if (!parted.has(quotation)) return index === 0 ? [] : [[own[0] as Wording, a]];
      return own.slice(index + 1).flatMap((b): Link[] => (areNear(a, b) ? [[a, b]] : []));
    }),
  );
}

/** The first id of all that each wording is linked to, in one step or several. */
function components(members: readonly Wording[], links: readonly Link[]): ReadonlyMap<string, string> {
  const roots = new Map(members.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const root = roots.get(id) as string;
    return root === id ? id : find(root);
  };
  for (const [a, b] of links) {
    const [first, second] = [find(a.id), find(b.id)].sort(compareText) as [string, string];
    roots.set(second, first);
  }
  return new Map(members.map(({ id }) => [id, find(id)]));
}

async function move(
  transaction: GraphTransaction,
  members: readonly Wording[],
  quotations: ReadonlyMap<string, string>,
): Promise<void> {
  const moved = members.filter(({ id, quotation }) => quotations.get(id) !== quotation);
  if (moved.length === 0) return;
  const rows = moved.map(({ id, quotation }) => ({ id, quotation }));
  const goals = [...new Set(moved.map(({ id }) => quotations.get(id) as string))];
  await transaction.run(queries.makeQuotations(goals));
  for (const type of queries.OF_WORDINGS) {
    const records = await transaction.run(queries.relationshipsOf(type, rows));
    if (records.length === 0) continue;
    await transaction.run(queries.removeRelationshipsOf(type, rows));
    const ends = records.map((record) => {
      const [quotation, other] = [quotations.get(record['id'] as string), record['other'] as string];
      const [from, to] = queries.isFromQuotation(type) ? [quotation, other] : [other, quotation];
      return { from, to, properties: record['properties'] };
    });
    await transaction.run(createRelationships(type, ends));
  }
  await transaction.run(
    queries.setQuotations(rows.map(({ id }) => ({ id, quotation: quotations.get(id) as string }))),
  );
  await tidyQuotations(transaction, [...new Set([...goals, ...rows.map(({ quotation }) => quotation)])]);
}
