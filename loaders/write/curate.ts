/**
 * What curators can decide: two entities are one, or are not; an article's words mean something else; a thing has
 * another name. Each decision is a record that stays whatever is loaded or unloaded, and that can be undone.
 */

import { sha256Hex } from '../../src/collections.js';
import { UserInputError } from '../../src/errors.js';
import { lockLoading } from '../../src/graph/entries.js';
import type { GraphTransaction } from '../../src/graph/graph.js';
import { byDecidedAt, type Decision } from '../identity/decision.js';
import { keyOf } from '../identity/name.js';
import type { KnownPlaces } from './chains.js';
import { currentEntity, type CurrentEntity } from './identity/current-entity.js';
import * as queries from './identity/curation-queries.js';
import { identify } from './identity/identify.js';
import { decisionProperties, toDecision } from './identity/name-store.js';
import { realize } from './identity/realize.js';
import { renameRecords } from './identity/rename-records.js';
import { restorePlaces } from './identity/restore-places.js';
import { tidy } from './remove-articles.js';

/** Who decides, when and why. */
export interface Curator {
  readonly by: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  /** In words; null when none is given. */
  readonly reason: string | null;
}

/** What came of a command. */
export interface Curated {
  /** The decisions that were taken, or undone. */
  readonly decisions: readonly Decision[];
  /** Ids of the entities that the things named in the command are now, sorted. */
  readonly entities: readonly string[];
}

/** A command of a curator. Ids are those of entities as they are in the graph. */
export type Curation =
  | { readonly action: 'MERGE' | 'ACCEPT' | 'REJECT'; readonly first: string; readonly second: string }
  | {
      readonly action: 'SPLIT';
      readonly entity: string;
      /** Articles whose words mean something else. */
      readonly articles: readonly string[];
      /** Names, by id, that mean something else. */
      readonly names: readonly string[];
    }
  | { readonly action: 'RENAME'; readonly entity: string; readonly name: string }
  | { readonly action: 'UNDO'; readonly decision: string };

/** A graph whose places no gazetteer knows. */
const NO_PLACES: KnownPlaces = { containersOf: () => [], placeOfEntity: () => null };

/**
 * Carries out one command in a write transaction; a place of the gazetteer that comes back by it gets from `places` what
 * articles do not say. Throws `UserInputError` when there is no such entity, proposal,
 * article, name or decision, or when two entities cannot be one.
 */
export async function curate(
  transaction: GraphTransaction,
  command: Curation,
  curator: Curator,
  places: KnownPlaces = NO_PLACES,
): Promise<Curated> {
  await transaction.run(lockLoading());
  if (command.action === 'UNDO') return undo(transaction, command.decision, curator, places);
  const drafts = await draftsOf(transaction, await withCurrentIds(transaction, command), curator);
  const decisions = drafts.map((draft) => toDecisionOf(draft, curator));
  await transaction.run(queries.putDecisions(decisions.map(decisionProperties)));
  return carryOut(transaction, decisions, places);
}

/** All decisions, the latest first; with those that were undone. */
export async function listDecisions(
  run: (query: ReturnType<typeof queries.findAllDecisions>) => Promise<readonly Record<string, unknown>[]>,
): Promise<Decision[]> {
  const records = await run(queries.findAllDecisions());
  return records.map((record) => toDecision(record['decision'] as Record<string, unknown>)).sort(byDecidedAt);
}

type Deciding = Exclude<Curation, { action: 'UNDO' }>;

/**
 * The command with the ids that its entities have now: a curator may have one from before it became one with another.
 * Throws `UserInputError` when two entities cannot be one.
 */
async function withCurrentIds(transaction: GraphTransaction, command: Deciding): Promise<Deciding> {
  const find = (id: string) => currentEntity((query) => transaction.run(query), id);
  if (!('first' in command)) return { ...command, entity: (await find(command.entity)).id };
  const [first, second] = [await find(command.first), await find(command.second)];
  if (first.id === second.id && command.first !== command.second)
    throw new UserInputError(
      `expected two entities, but ${command.first} and ${command.second} are both ${first.id} already`,
    );
  assertPair(first, second);
  return { ...command, first: first.id, second: second.id };
}

type Draft = Pick<Decision, 'action' | 'first'> &
  Partial<Pick<Decision, 'second' | 'articleId' | 'name' | 'reason'>>;

async function draftsOf(
  transaction: GraphTransaction,
  command: Deciding,
  { reason }: Curator,
): Promise<Draft[]> {
  if (command.action === 'SPLIT') return splitDrafts(transaction, command);
  if (command.action === 'RENAME') {
    const name = command.name.trim();
    if (name === '') throw new UserInputError('rename: expected a name, but got none');
    return [{ action: 'RENAME', first: command.entity, name }];
  }
  const { first, second } = command;
  if (command.action === 'REJECT') return [{ action: 'APART', first, second }];
  if (command.action === 'MERGE') return [{ action: 'MERGE', first, second }];
  const proposed = await proposalReason(transaction, first, second);
  return [{ action: 'MERGE', first, second, reason: reason ?? proposed }];
}

function assertPair(first: CurrentEntity, second: CurrentEntity): void {
  if (first.id === second.id) throw new UserInputError(`expected two entities, but got ${first.id} twice`);
  if (first.label !== second.label)
    throw new UserInputError(
      `expected two entities of one kind, but got a ${first.label} (${first.id}) and a ${second.label} (${second.id})`,
    );
  if ([first, second].every(({ id }) => id.startsWith('place:geonames-')))
    throw new UserInputError(
      `expected at most one place of the gazetteer, but got ${first.id} and ${second.id}: ` +
        'each has coordinates and lies in places of its own, which one node cannot have twice',
    );
}

async function proposalReason(
  transaction: GraphTransaction,
  first: string,
  second: string,
): Promise<string | null> {
  const [record] = await transaction.run(queries.findProposal(first, second));
  if (record === undefined)
    throw new UserInputError(`expected a proposal for ${first} and ${second}, but there is none`);
  return record['reason'] as string | null;
}

async function splitDrafts(
  transaction: GraphTransaction,
  { entity, articles, names }: Extract<Curation, { action: 'SPLIT' }>,
): Promise<Draft[]> {
  if (articles.length + names.length === 0)
    throw new UserInputError('split: expected articles or names, but got none');
  const inArticles = [];
  for (const articleId of articles) inArticles.push(...(await articleDrafts(transaction, entity, articleId)));
  const own = (await transaction.run(queries.namesOfEntity(entity))).map((record) => record['id'] as string);
  return [...inArticles, ...names.flatMap((name) => nameDrafts(entity, name, own))];
}

async function articleDrafts(
  transaction: GraphTransaction,
  entity: string,
  articleId: string,
): Promise<Draft[]> {
  const records = await transaction.run(queries.namesInArticle(entity, articleId));
  if (records.length === 0)
    throw new UserInputError(`expected an article that names ${entity}, but got ${articleId}`);
  return records.map((record) => ({
    ...{ action: 'SPLIT' as const, articleId },
    first: keyOf(record['id'] as string),
  }));
}

/** A name is kept apart from each other key of its entity, or from its own key when there is no other. */
function nameDrafts(entity: string, name: string, own: readonly string[]): Draft[] {
  if (!own.includes(name) && !own.some((id) => keyOf(id) === name))
    throw new UserInputError(`expected a name of ${entity}, but got ${name}; it has ${own.join(', ')}`);
  const others = [...new Set(own.map(keyOf))].filter((key) => key !== keyOf(name)).sort();
  const ends = name === keyOf(name) ? others : [keyOf(name), ...others];
  if (ends.length === 0)
    throw new UserInputError(`expected a name of ${entity} beside others, but ${name} is its only one`);
  return ends.map((second) => ({ action: 'APART', first: name, second }));
}

function toDecisionOf(draft: Draft, { by, at, reason }: Curator): Decision {
  const { action, first, second = null, articleId = null, name = null } = draft;
  const hash = sha256Hex(JSON.stringify([action, first, second, articleId, name, by, at])).slice(0, 16);
  return {
    ...{ id: `decision:${hash}`, action, first, second, articleId, name },
    ...{ decidedBy: by, decidedAt: at, reason: draft.reason ?? reason, undoneBy: null, undoneAt: null },
  };
}

async function undo(
  transaction: GraphTransaction,
  id: string,
  { by, at }: Curator,
  places: KnownPlaces,
): Promise<Curated> {
  const [record] = await transaction.run(queries.findDecision(id));
  if (record === undefined) throw new UserInputError(`expected the id of a decision, but got ${id}`);
  const decision = toDecision(record['decision'] as Record<string, unknown>);
  if (decision.undoneAt !== null)
    throw new UserInputError(
      `expected a decision that holds, but ${id} was undone by ${decision.undoneBy} at ${decision.undoneAt}`,
    );
  const undone = { ...decision, undoneBy: by, undoneAt: at };
  await transaction.run(queries.putDecisions([decisionProperties(undone)]));
  return carryOut(transaction, [undone], places);
}

/** Makes the graph follow decisions that have just been taken, or taken back. */
async function carryOut(
  transaction: GraphTransaction,
  decisions: readonly Decision[],
  places: KnownPlaces,
): Promise<Curated> {
  const renamed = await renameRecords(transaction, decisions);
  const keys = [...new Set(decisions.flatMap(({ first, second }) => [first, second ?? first]).map(keyOf))];
  const identified = await identify(transaction, { ...renamed, keys });
  const { left, kept } = await realize(transaction, identified);
  const restored = await restorePlaces(transaction, [...kept, ...renamed.entities], places);
  const entities = [...new Set([...left, ...renamed.entities])];
  await tidy(transaction, { entities, quotations: [], copies: [] }, [...kept, ...restored]);
  return { decisions, entities: entitiesOf(keys, identified) };
}

function entitiesOf(keys: readonly string[], { settled }: Awaited<ReturnType<typeof identify>>): string[] {
  const own = (settled?.names ?? []).filter(({ key }) => keys.includes(key));
  return [...new Set(own.map(({ id }) => settled?.entities.get(id) as string))].sort();
}
