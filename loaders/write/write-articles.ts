/** Puts a batch of articles into the graph in one transaction: all of it, or nothing. */

import { lockLoading, updateEntries } from '../../src/graph/entries.js';
import type { Graph, GraphTransaction } from '../../src/graph/graph.js';
import { ENTITY_LABELS } from '../../src/graph/model.js';
import { partContainment } from './chains.js';
import { linkCopies } from './copies.js';
import type { ArticleFacts, EntityRow, Properties, RelationshipRow } from './facts.js';
import { identify, namesAt } from './identity/identify.js';
import { realize } from './identity/realize.js';
import * as queries from './queries.js';
import { mergeQuotations, type QuotationView } from './quotations.js';
import { removeFacts, tidy } from './remove-articles.js';
import { withoutTakenDown } from './takedowns/without-taken-down.js';
import { mergeViews, toView, withName } from './views.js';
import { unify } from './wordings/unify.js';

/** The run that loads: its node is written with the first batch. */
export interface LoadRun {
  readonly id: string;
  readonly startedAt: string;
  /** Versions of what recognized the facts. */
  readonly version: string;
}

/** What happened to each article of a batch, by id; one that is taken down is WITHHELD. */
export type WriteOutcome = 'LOADED' | 'REPLACED' | 'UNCHANGED' | 'WITHHELD';

/**
 * Writes the articles' facts. An article whose facts are already there is left alone; one with other facts under the
 * same id has them replaced, and what only the old ones supported is removed. Of two articles with one id in a batch
 * the later counts. Throws `GraphError`, and then nothing of the batch is in the graph.
 */
export async function writeArticles(
  graph: Graph,
  batch: readonly ArticleFacts[],
  load: LoadRun,
): Promise<ReadonlyMap<string, WriteOutcome>> {
  const articles = [...new Map(batch.map((facts) => [facts.id, facts])).values()];
  return graph.write(async (transaction) => {
    // Before anything is read: another one that loads the same article must not find it missing, too.
    await transaction.run(lockLoading());
    const { open, withheld } = await withoutTakenDown((query) => transaction.run(query), articles);
    const outcomes = new Map([...(await decide(transaction, open)), ...withheld]);
    const changed = open.filter(({ id }) => outcomes.get(id) !== 'UNCHANGED');
    if (changed.length === 0) return outcomes;
    const replaced = changed.map(({ id }) => id).filter((id) => outcomes.get(id) === 'REPLACED');
    const withdrawn = await namesAt(transaction, replaced);
    const touched = await removeFacts(transaction, replaced);
    const added = changed.flatMap(({ quotations }) => quotations);
    const quotations = await unify(transaction, { touched: touched.quotations, added });
    const unified = changed.map((facts) => ofQuotations(facts, quotations));
    const identified = await identify(transaction, { withdrawn, added: unified });
    await insert(transaction, identified.articles, load);
    const { left, kept } = await realize(transaction, identified);
    const entities = [...new Set([...touched.entities, ...left])];
    if (replaced.length + entities.length + kept.length > 0)
      await tidy(transaction, { ...touched, entities }, kept);
    await linkCopies(transaction, [...new Set([...changed.map(({ id }) => id), ...touched.copies])]);
    return outcomes;
  });
}

async function decide(transaction: GraphTransaction, articles: readonly ArticleFacts[]) {
  const records = await transaction.run(queries.findArticles(articles.map(({ id }) => id)));
  const hashes = new Map(records.map((record) => [record['id'] as string, record['factsHash']]));
  return new Map(
    articles.map(({ id, factsHash }): [string, WriteOutcome] => [
      id,
      !hashes.has(id) ? 'LOADED' : hashes.get(id) === factsHash ? 'UNCHANGED' : 'REPLACED',
    ]),
  );
}

/** The facts with the quotations that their wordings are of. */
function ofQuotations(facts: ArticleFacts, quotations: ReadonlyMap<string, string>): ArticleFacts {
  const meant = (id: string) => quotations.get(id) ?? id;
  return {
    ...facts,
    quotations: facts.quotations.map((wording) => ({ ...wording, id: meant(wording.id) })),
    relationships: facts.relationships.map((row) => ({ ...row, from: meant(row.from), to: meant(row.to) })),
  };
}

async function insert(
  transaction: GraphTransaction,
  articles: readonly ArticleFacts[],
  load: LoadRun,
): Promise<void> {
  await putArticles(transaction, articles, load);
  await putEntities(
    transaction,
    articles.flatMap(({ entities }) => entities),
  );
  await putQuotations(
    transaction,
    articles.flatMap(({ quotations }) => quotations),
  );
  const rows = articles.flatMap(({ relationships }) => relationships);
  const loadedBy = articles.map(({ id }): RelationshipRow => ({
    type: 'LOADED_BY',
    from: id,
    to: load.id,
    properties: {},
  }));
  await putRelationships(transaction, [...rows, ...loadedBy]);
  await indexNodes(transaction, articles);
}

async function indexNodes(transaction: GraphTransaction, articles: readonly ArticleFacts[]): Promise<void> {
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  await updateEntries(transaction, 'Article', idsOf(articles));
  await updateEntries(transaction, 'Quotation', idsOf(articles.flatMap(({ quotations }) => quotations)));
  await updateEntries(transaction, 'Entity', idsOf(articles.flatMap(({ entities }) => entities)));
}

async function putArticles(transaction: GraphTransaction, articles: readonly ArticleFacts[], load: LoadRun) {
  const rows = articles.map(({ id, properties, factsHash }) => ({
    id,
    properties: { ...properties, factsHash, loadedAt: load.startedAt },
  }));
  await transaction.run(queries.putNodes('Article', rows));
  await transaction.run(queries.putNodes('Load', [{ id: load.id, properties: load }]));
}

/** Merges what these articles say of each entity with what the graph already says. */
async function putEntities(transaction: GraphTransaction, rows: readonly EntityRow[]): Promise<void> {
  const merged = new Map<string, EntityRow>();
  for (const row of rows) {
    const other = merged.get(row.id);
    merged.set(row.id, other === undefined ? row : { ...row, view: mergeViews(other.view, row.view) });
  }
  const existing = await transaction.run(queries.lockEntities([...merged.keys()]));
  for (const record of existing) {
    const row = merged.get(record['id'] as string) as EntityRow;
    const properties = record['properties'] as Properties;
    const renamed = (properties['renamed'] as string | null | undefined) ?? null;
    merged.set(row.id, { ...row, view: withName(mergeViews(toView(properties), row.view), renamed) });
  }
  for (const label of ENTITY_LABELS) {
    const own = [...merged.values()].filter((row) => row.label === label);
    const nodes = own.map(({ id, view, known }) => ({ id, properties: { ...view, ...known } }));
    if (nodes.length > 0) await transaction.run(queries.putNodes(label, nodes));
  }
}

/** Merges the wordings of these articles with what the graph already has of each quotation. */
async function putQuotations(
  transaction: GraphTransaction,
  wordings: readonly ({ readonly id: string } & QuotationView)[],
): Promise<void> {
  const ids = [...new Set(wordings.map(({ id }) => id))];
  if (ids.length === 0) return;
  const existing = await transaction.run(queries.findQuotations(ids));
  const merged = new Map<string, QuotationView>();
  for (const { id, text, kind } of [...(existing as unknown as typeof wordings), ...wordings]) {
    const other = merged.get(id);
    merged.set(id, other === undefined ? { text, kind } : mergeQuotations(other, { text, kind }));
  }
  const rows = [...merged].map(([id, properties]) => ({ id, properties }));
  await transaction.run(queries.putNodes('Quotation', rows));
}

async function putRelationships(
  transaction: GraphTransaction,
  rows: readonly RelationshipRow[],
): Promise<void> {
  const { containment, others } = partContainment(rows);
  const once = new Map(containment.map((row) => [`${row.from} ${row.to}`, row]));
  if (once.size > 0) await transaction.run(queries.mergeContainment([...once.values()]));
  for (const type of new Set(others.map((row) => row.type))) {
    await transaction.run(
      queries.createRelationships(
        type,
        others.filter((row) => row.type === type),
      ),
    );
  }
}
