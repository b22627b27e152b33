/**
 * Takes something out of the graph for good: an article, an entity or a quotation is removed with all that only it
 * supports, and a record keeps it out, whatever is loaded later. Nothing of it stays that a query, a walk, a search or an
 * export could reach, so no reader has to leave anything out.
 */

import { compareText } from '../../../src/collections.js';
import { UserInputError } from '../../../src/errors.js';
import { lockLoading } from '../../../src/graph/entries.js';
import type { GraphTransaction } from '../../../src/graph/graph.js';
import { isShortKey } from '../../identity/alias-keys.js';
import { keyOf } from '../../identity/name.js';
import type { Curator } from '../curate.js';
import type { Properties } from '../facts.js';
import { toEntity, type CurrentEntity } from '../identity/current-entity.js';
import { findMeant, namesOfEntity } from '../identity/curation-queries.js';
import { identify } from '../identity/identify.js';
import { realize } from '../identity/realize.js';
import { createRelationships, removeNodes } from '../queries.js';
import { removeArticlesIn, tidy } from '../remove-articles.js';
import { findWordingsOf, removeWordings } from '../wordings/queries.js';
import * as queries from './queries.js';
import { anyOf, hashOf, toTakedown, type Takedown } from './takedown.js';
import { withoutQuoted } from './withhold.js';

/** What somebody asks for. */
export interface TakedownCommand {
  readonly action: 'HIDE' | 'UNHIDE';
  /** Of an article, an entity, a quotation or one of its wordings; to lift it also of the takedown. */
  readonly id: string;
  /** The canonical form of `id` if that is the address of an article; null otherwise. */
  readonly url: string | null;
}

/**
 * Hides something, or lets it be loaded again; gives the record. Throws `UserInputError` when there is no such thing or
 * no reason is given for hiding; then nothing has changed.
 */
export async function takeDown(
  transaction: GraphTransaction,
  { action, id, url }: TakedownCommand,
  curator: Curator,
): Promise<Takedown> {
  await transaction.run(lockLoading());
  const ids: Ids = [id, url ?? id];
  return action === 'HIDE' ? hide(transaction, ids, curator) : lift(transaction, ids, curator);
}

/** All takedowns, the latest first, with those that were lifted. */
export async function listTakedowns(
  run: (query: ReturnType<typeof queries.findTakedowns>) => Promise<readonly Record<string, unknown>[]>,
): Promise<Takedown[]> {
  const records = await run(queries.findTakedowns());
  const all = records.map((record) => toTakedown(record['takedown'] as Record<string, unknown>));
  return all.sort((a, b) => compareText(b.hiddenAt, a.hiddenAt) || compareText(b.id, a.id));
}

/** An id as it was given, and the canonical form of what may be an address. */
type Ids = readonly [id: string, url: string];

async function hide(transaction: GraphTransaction, given: Ids, curator: Curator): Promise<Takedown> {
  const reason = curator.reason?.trim() ?? '';
  if (reason === '') throw new UserInputError('hide: expected a reason, but got none');
  const target = await targetOf(transaction, given);
  const ids = await remove(transaction, target);
  const takedown: Takedown = {
    ...{ id: `takedown:${hashOf(`${target.id} ${curator.at}`).slice(0, 16)}`, kind: target.label },
    ...{ hashes: [...new Set(ids.map(hashOf))].sort(), reason },
    ...{ hiddenBy: curator.by, hiddenAt: curator.at, liftedBy: null, liftedAt: null },
  };
  await transaction.run(queries.putTakedown({ ...takedown }));
  return takedown;
}

async function lift(transaction: GraphTransaction, given: Ids, { by, at }: Curator): Promise<Takedown> {
  const [id] = given;
  const known = await takedownsOf(transaction, given);
  const [takedown] = known.filter(({ liftedAt }) => liftedAt === null);
  if (takedown === undefined)
    throw new UserInputError(
      known.length > 0
        ? `expected a takedown that holds, but that of ${id} was lifted by ${known[0]?.liftedBy} at ${known[0]?.liftedAt}`
        : `expected the id of a takedown or of what it hides, but got ${id}`,
    );
  const lifted = { ...takedown, liftedBy: by, liftedAt: at };
  await transaction.run(queries.putTakedown(lifted));
  await transaction.run(queries.reopenWithheld());
  return lifted;
}

/** The takedowns with an id, or of what has it or that address. */
async function takedownsOf(transaction: GraphTransaction, given: Ids): Promise<Takedown[]> {
  const own = given.map(hashOf);
  const all = await listTakedowns((query) => transaction.run(query));
  return all.filter(
    (takedown) => given.includes(takedown.id) || takedown.hashes.some((hash) => own.includes(hash)),
  );
}

async function targetOf(transaction: GraphTransaction, given: Ids): Promise<CurrentEntity> {
  const [id, url] = given;
  const [found] = await transaction.run(queries.findTarget(id, url));
  if (found !== undefined) return toEntity(found);
  if ((await takedownsOf(transaction, given)).some(({ liftedAt }) => liftedAt === null))
    throw new UserInputError(`expected something that is shown, but ${id} is hidden already`);
  const meant = await transaction.run(findMeant(id));
  const [entity] = meant;
  if (entity === undefined || meant.length > 1)
    throw new UserInputError(`expected the id of an article, entity or quotation, but got ${id}`);
  return toEntity(entity);
}

/** Takes it out; gives the ids under which it may come again. */
function remove(transaction: GraphTransaction, { id, label }: CurrentEntity): Promise<readonly string[]> {
  if (label === 'Article') return removeArticle(transaction, id);
  return label === 'Quotation' ? removeQuotation(transaction, id) : removeEntity(transaction, id);
}

async function removeArticle(transaction: GraphTransaction, id: string): Promise<readonly string[]> {
  const [article] = await transaction.run(queries.urlOf(id));
  const url = article?.['url'] as string | null;
  await transaction.run(queries.removeDecisionsIn(id));
  await removeArticlesIn(transaction, [id]);
  return url === null ? [id] : [id, url];
}

async function removeEntity(transaction: GraphTransaction, id: string): Promise<readonly string[]> {
  const names = idsOf(await transaction.run(namesOfEntity(id)));
  const articles = idsOf(await transaction.run(queries.articlesOf(id)));
  const beside = idsOf(await transaction.run(queries.entitiesBeside('Entity', id)));
  const keys = [...new Set([id, ...names].map(keyOf))];
  await transaction.run(queries.removeDecisionsAbout(keys));
  await transaction.run(removeNodes('Entity', [id]));
  const withdrawn = names.map((name) => ({ id: name, entity: id }));
  const { left, kept } = await realize(transaction, await identify(transaction, { withdrawn, keys }));
  await tidy(
    transaction,
    { entities: [...new Set([...beside, ...left, id])], quotations: [], copies: [] },
    kept,
  );
  await transaction.run(queries.markWithheld(articles));
  return [id, ...names, ...(isTelling(id) ? [anyOf(id)] : [])];
}

/** True for the plain name of a person or a body: a later article with it means the same as a rule. */
function isTelling(id: string): boolean {
  if (id !== keyOf(id)) return false;
  if (id.startsWith('person:')) return !isShortKey('Person', id);
  return id.startsWith('organization:') && !isShortKey('Organization', id);
}

async function removeQuotation(transaction: GraphTransaction, id: string): Promise<readonly string[]> {
  const wordings = idsOf(await transaction.run(findWordingsOf([id])));
  const spans = (await transaction.run(queries.appearancesOf(id))) as unknown as Appearance[];
  const beside = idsOf(await transaction.run(queries.entitiesBeside('Quotation', id)));
  const articles = [...new Set(spans.map(({ articleId }) => articleId))];
  await transaction.run(removeNodes('Quotation', [id]));
  await transaction.run(removeWordings(wordings));
  const records = await transaction.run(queries.quotedIn(articles));
  const rows = records.map((record) => ({ ...(record as unknown as QuotedIn), type: 'QUOTED_IN' }));
  await transaction.run(queries.removeQuotedIn(articles));
  const kept = articles.flatMap((article) =>
    withoutQuoted(
      rows.filter(({ to }) => to === article),
      spans.filter(({ articleId }) => articleId === article).map(({ start, end }) => ({ start, end })),
    ),
  );
  if (kept.length > 0) await transaction.run(createRelationships('QUOTED_IN', kept));
  await tidy(transaction, { entities: beside, quotations: [id], copies: [] });
  await transaction.run(queries.markWithheld(articles));
  return [id, ...wordings];
}

interface Appearance {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

interface QuotedIn {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

function idsOf(records: readonly Record<string, unknown>[]): string[] {
  return records.map((record) => record['id'] as string);
}
