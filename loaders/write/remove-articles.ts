/** Takes articles out of the graph, with everything that only they support. */

import { lockLoading, updateEntries } from '../../src/graph/entries.js';
import type { Graph, GraphTransaction } from '../../src/graph/graph.js';
import { linkCopies } from './copies.js';
import { findCopies } from './copy-queries.js';
import type { Properties } from './facts.js';
import * as queries from './queries.js';
import { identify, namesAt } from './identity/identify.js';
import { realize } from './identity/realize.js';
import { mergeViews, toView, withName, type EntityView } from './views.js';
import { tidyQuotations } from './wordings/tidy-quotations.js';
import { unify } from './wordings/unify.js';

/** Nodes whose support has changed. */
export interface Touched {
  readonly entities: readonly string[];
  readonly quotations: readonly string[];
  /** Articles that have lost the original that they were linked to. */
  readonly copies: readonly string[];
}

/** Removes articles by id in one transaction; gives the ids that were there. Throws `GraphError`. */
export async function removeArticles(graph: Graph, ids: readonly string[]): Promise<readonly string[]> {
  return graph.write((transaction) => removeArticlesIn(transaction, ids));
}

/** As {@link removeArticles}, in a transaction that goes on. */
export async function removeArticlesIn(
  transaction: GraphTransaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  await transaction.run(lockLoading());
  const found = (await transaction.run(queries.findArticles(ids))).map((record) => record['id'] as string);
  if (found.length === 0) return found;
  const at = await namesAt(transaction, found);
  const touched = await removeFacts(transaction, found);
  await unify(transaction, { touched: touched.quotations });
  const moved = await realize(transaction, await identify(transaction, { withdrawn: at }));
  await tidy(
    transaction,
    { ...touched, entities: [...new Set([...touched.entities, ...moved.left])] },
    moved.kept,
  );
  await updateEntries(transaction, 'Article', found);
  await linkCopies(transaction, touched.copies);
  return found;
}

/** Removes the articles' own facts, and leaves the nodes they touched for {@link tidy}. */
export async function removeFacts(transaction: GraphTransaction, ids: readonly string[]): Promise<Touched> {
  if (ids.length === 0) return { entities: [], quotations: [], copies: [] };
  const touched = await findTouched(transaction, ids);
  await transaction.run(queries.removeSupported('Entity', touched.entities, ids));
  await transaction.run(queries.removeSupported('Quotation', touched.quotations, ids));
  await transaction.run(queries.removeArticles(ids));
  return touched;
}

/**
 * Removes the touched nodes that nothing supports any more, and makes the others, and those that are known to have
 * support, say what the rest supports.
 */
export async function tidy(
  transaction: GraphTransaction,
  touched: Touched,
  kept: readonly string[] = [],
): Promise<void> {
  await tidyQuotations(transaction, touched.quotations);
  const lost = await removeLostEntities(transaction, touched.entities);
  const looked = new Set([...touched.entities, ...kept]);
  await recomputeViews(
    transaction,
    [...looked].filter((id) => !lost.has(id)),
  );
  await updateEntries(transaction, 'Entity', [...looked, ...lost]);
  await transaction.run(queries.removeLostLoads());
}

async function findTouched(transaction: GraphTransaction, ids: readonly string[]): Promise<Touched> {
  const records = await transaction.run(queries.findTouched(ids));
  const near = [...new Set(records.flatMap((record) => record['entities'] as string[]))];
  const others = await transaction.run(queries.findSupported(near, ids));
  const removed = new Set(ids);
  const copies = (await transaction.run(findCopies(ids))).map((record) => record['id'] as string);
  return {
    entities: [...new Set([...near, ...others.map((record) => record['id'] as string)])],
    quotations: [...new Set(records.flatMap((record) => record['quotations'] as string[]))],
    copies: copies.filter((id) => !removed.has(id)),
  };
}

/** A region stands only for the places in it: when the last of them goes, it is looked at next. */
async function removeLostEntities(
  transaction: GraphTransaction,
  ids: readonly string[],
): Promise<Set<string>> {
  const lost = new Set<string>();
  for (let candidates = [...ids]; candidates.length > 0;) {
    const records = await transaction.run(queries.findLostEntities(candidates));
    const found = records.map((record) => record['id'] as string);
    await transaction.run(queries.removeNodes('Entity', found));
    for (const id of found) lost.add(id);
    candidates = [...new Set(records.flatMap((record) => record['parents'] as string[]))];
  }
  return lost;
}

async function recomputeViews(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  const records = await transaction.run(queries.readViews(ids));
  const rows = records.map((record) => {
    const properties = record['properties'] as Properties;
    const views = (record['views'] as Properties[]).filter((view) => view['name'] != null).map(toView);
    return { id: record['id'] as string, properties: remaining(properties, views) };
  });
  if (rows.length > 0) await transaction.run(queries.setEntities(rows));
}

/** A gazetteer place that no article names any more keeps its own name and kind. */
function remaining(properties: Properties, views: readonly EntityView[]): Partial<EntityView> {
  const [first, ...rest] = views;
  const renamed = (properties['renamed'] as string | null | undefined) ?? null;
  if (first !== undefined) return withName(rest.reduce(mergeViews, first), renamed);
  return { ...toView(properties), aliases: [] };
}
