/** Finds out for the articles of a batch, and for whatever they change, which entity each name means. */

import type { GraphTransaction } from '../../../src/graph/graph.js';
import type { EntityLabel } from '../../../src/graph/model.js';
import type { Decision } from '../../identity/decision.js';
import { setApart, type Name, type NameRecord } from '../../identity/name.js';
import { asContainer, partContainment, withoutMoved } from '../chains.js';
import type { ArticleFacts, RelationshipRow } from '../facts.js';
import { NameStore } from './name-store.js';
import * as queries from './queries.js';
import { settle, type Settled } from './settle.js';
import { add, withdraw, type NameAt } from './update-names.js';

/** What has happened to the graph, or is about to. */
export interface Happened {
  /** Names of articles whose facts have been removed, as they were before. */
  readonly withdrawn?: readonly NameAt[];
  /** Articles that will be written next. */
  readonly added?: readonly ArticleFacts[];
  /** Records that have got another name, and are at the node of that name already. */
  readonly renamed?: readonly NameRecord[];
  /** Where those names are. */
  readonly entityOf?: ReadonlyMap<string, string>;
  /** Keys of which a curator has decided. */
  readonly keys?: readonly string[];
}

/** What follows from it. */
export interface Identified {
  /** The articles with the entities that their names mean. */
  readonly articles: readonly ArticleFacts[];
  /** Null when no decision could have changed. */
  readonly settled: Settled | null;
}

/** The kinds of entity whose names the rules compare; names of others meet by their keys, or where a curator says so. */
const COMPARED_LABELS: ReadonlySet<string> = new Set(['Person', 'Organization'] satisfies EntityLabel[]);

/** The names of some articles that are in the graph. */
export async function namesAt(transaction: GraphTransaction, ids: readonly string[]): Promise<NameAt[]> {
  if (ids.length === 0) return [];
  const records = await transaction.run(queries.namesOfArticles(ids));
  return records.map((record) => ({ id: record['id'] as string, entity: record['entity'] as string }));
}

/** Notes what happened and decides what that changes; writes the names, but moves nothing yet. */
export async function identify(
  transaction: GraphTransaction,
  { withdrawn = [], added = [], renamed = [], entityOf: at = new Map(), keys = [] }: Happened,
): Promise<Identified> {
  const store = new NameStore(transaction);
  const gone = await withdraw(store, withdrawn);
  const hasDecisions = await store.hasDecisions();
  const isOpen = ({ label }: Name) => hasDecisions || COMPARED_LABELS.has(label);
  const { articles, records } = await takeApart(store, added);
  const came = await add(
    store,
    [...records, ...renamed],
    (name) => at.get(name.id) ?? (isOpen(name) ? '' : name.key),
  );
  const back = new Set(came.names.keys());
  const changed = [...gone.changed.filter(({ id }) => !back.has(id)), ...came.changed];
  const cause = {
    gone: gone.gone.filter(isOpen),
    changed: withReturned(changed, gone, came.names).filter(isOpen),
    was: [...gone.was, ...came.was].filter(isOpen),
    keys,
  };
  const isSettled = cause.gone.length === 0 && cause.changed.length === 0 && keys.length === 0;
  const settled = isSettled ? null : await settle(store, cause);
  if (settled !== null) await noteEntities(store, settled);
  const entityOf = (id: string) => settled?.entities.get(id) ?? came.names.get(id)?.entity ?? id;
  return { articles: articles.map((article) => pointTo(article, entityOf)), settled };
}

/** A name that lost one article and gained another may say something else although neither step shows it alone. */
function withReturned(
  changed: readonly Name[],
  gone: { readonly changed: readonly Name[] },
  now: ReadonlyMap<string, Name>,
): Name[] {
  const lost = gone.changed.map(({ id }) => now.get(id)).filter((name) => name !== undefined);
  return [...new Map([...lost, ...changed].map((name) => [name.id, name])).values()];
}

/** Gives the records that curators have taken out of their entities a name of their own. */
async function takeApart(
  store: NameStore,
  articles: readonly ArticleFacts[],
): Promise<{ articles: readonly ArticleFacts[]; records: readonly NameRecord[] }> {
  const splits = await store.decisionsIn(articles.map(({ id }) => id));
  const own = articles.map((article) => ({
    ...article,
    names: article.names.map((record) => (isSplit(record, splits) ? setApart(record) : record)),
  }));
  return { articles: own, records: own.flatMap(({ names }) => names) };
}

function isSplit({ key, articleId }: NameRecord, splits: readonly Decision[]): boolean {
  return splits.some(
    (split) => split.action === 'SPLIT' && split.articleId === articleId && split.first === key,
  );
}

async function noteEntities(store: NameStore, { names, entities }: Settled): Promise<void> {
  const moved = names.flatMap((name) => {
    const entity = entities.get(name.id) as string;
    return entity === name.entity ? [] : [{ ...name, entity }];
  });
  await store.putEntities(moved);
}

/** The article's facts at the entities that its names mean; where these have another id, the name stays on the facts. */
function pointTo(article: ArticleFacts, entityOf: (id: string) => string): ArticleFacts {
  const names = new Map(article.names.map(({ key, id }) => [key, id]));
  const target = (key: string) => {
    const name = names.get(key);
    return name === undefined ? { id: key, name: key } : { id: entityOf(name), name };
  };
  const { containment, others } = partContainment(article.relationships);
  const held = new Set(containment.map(({ to }) => to));
  const begins = containment.map(({ from }) => from).filter((id) => names.has(id) || !held.has(id));
  const chains = withoutMoved(
    containment,
    begins.filter((id) => target(id).id === id),
  );
  return {
    ...article,
    entities: article.entities.flatMap((row) => {
      const { id } = target(row.id);
      const around = chains.reached.has(row.id) ? [row] : [];
      if (id !== row.id) return [{ ...row, id, known: {} }, ...around.map(asContainer)];
      return names.has(row.id) || !held.has(row.id) ? [row] : around;
    }),
    relationships: [...others.map((row) => pointRow(row, target)), ...chains.rows],
  };
}

function pointRow(
  row: RelationshipRow,
  target: (key: string) => { id: string; name: string },
): RelationshipRow {
  const [from, to] = [target(row.from), target(row.to)];
  const keys = {
    ...(from.name !== from.id && { fromKey: from.name }),
    ...(to.name !== to.id && { toKey: to.name }),
  };
  return { ...row, from: from.id, to: to.id, properties: { ...row.properties, ...keys } };
}
