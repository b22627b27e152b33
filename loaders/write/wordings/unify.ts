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
  const units = new Units(await removeLost(transaction, touched, new Set(ids)));
  const parted = await readOf(transaction, [...units.parted]);
  for (const wording of parted) units.add(wording);
  joinNear(units, pairsWithin(parted));
  joinNear(units, await put(transaction, telling));
  // A quotation that keeps its id is not read: of one with many wordings, each more costs only itself.
  const moved = await readOf(transaction, units.moved());
  await move(transaction, [...parted, ...moved], units);
  const known = ids.length === 0 ? [] : await read(transaction, queries.findWordings(ids));
  return new Map(known.filter(({ id, quotation }) => id !== quotation).map((w) => [w.id, w.quotation]));
}

type Pair = readonly [Wording, Wording];

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

/** Puts the wordings that are new, each as a quotation of its own, and gives the pairs that they make with like ones. */
async function put(
  transaction: GraphTransaction,
  telling: readonly Omit<Wording, 'quotation'>[],
): Promise<Pair[]> {
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
  return found.map((row): Pair => [byId.get(row['near'] as string) as Wording, row as unknown as Wording]);
}

async function read(transaction: GraphTransaction, query: Parameters<GraphTransaction['run']>[0]) {
  return (await transaction.run(query)) as unknown as Wording[];
}

async function readOf(transaction: GraphTransaction, quotations: readonly string[]): Promise<Wording[]> {
  return quotations.length === 0 ? [] : read(transaction, queries.findWordingsOf(quotations));
}

/** The pairs of some wordings that share a band, as they would find each other in the graph. */
function pairsWithin(wordings: readonly Wording[]): Pair[] {
  const keyed = wordings.flatMap((wording) =>
    wordingBands(wording).map((value, band) => ({ wording, key: `${band} ${value}` })),
  );
  return [...groupBy(keyed, ({ key }) => key).values()].flatMap((own) =>
    own.flatMap((a, at) => own.slice(at + 1).map((b): Pair => [a.wording, b.wording])),
  );
}

/** Joins those of the pairs that are near; what is together already is not compared. */
function joinNear(units: Units, pairs: readonly Pair[]): void {
  for (const [a, b] of pairs) if (!units.areOne(a, b) && areNear(a, b)) units.join(a, b);
}

/**
 * What can be joined: a quotation with all its wordings, since these hang together; of one that has lost a wording,
 * each of the others by itself. A unit is known by the first id of its wordings.
 */
class Units {
  readonly #roots = new Map<string, string>();
  readonly #wholes = new Set<string>();

  constructor(readonly parted: ReadonlySet<string>) {}

  add(wording: Wording): string {
    const isWhole = !this.parted.has(wording.quotation);
    const id = isWhole ? wording.quotation : wording.id;
    if (isWhole) this.#wholes.add(id);
    if (!this.#roots.has(id)) this.#roots.set(id, id);
    return id;
  }

  areOne(a: Wording, b: Wording): boolean {
    return this.#find(this.add(a)) === this.#find(this.add(b));
  }

  join(a: Wording, b: Wording): void {
    const roots = [this.#find(this.add(a)), this.#find(this.add(b))];
    const [first, second] = roots.sort(compareText) as [string, string];
    this.#roots.set(second, first);
  }

  /** The quotation that a wording is of now. */
  quotationOf(wording: Wording): string {
    return this.#find(this.add(wording));
  }

  /** The whole quotations that have another id now. */
  moved(): string[] {
    return [...this.#roots.keys()].filter((id) => this.#wholes.has(id) && this.#find(id) !== id);
  }

  #find(id: string): string {
    const above = this.#roots.get(id) as string;
    if (above === id) return id;
    const root = this.#find(above);
    this.#roots.set(id, root);
    return root;
  }
}

async function move(transaction: GraphTransaction, members: readonly Wording[], units: Units): Promise<void> {
  const quotations = new Map(members.map((wording) => [wording.id, units.quotationOf(wording)]));
  const moved = members.filter(({ id, quotation }) => quotations.get(id) !== quotation);
  if (moved.length === 0) return;
  const rows = [...groupBy(moved, ({ quotation }) => quotation)].map(([quotation, own]) => ({
    ...{ quotation, ids: own.map(({ id }) => id) },
  }));
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
    queries.setQuotations(moved.map(({ id }) => ({ id, quotation: quotations.get(id) as string }))),
  );
  await tidyQuotations(transaction, [...new Set([...goals, ...rows.map(({ quotation }) => quotation)])]);
}
