/**
 * Decides which entity each name means, anew for those names that share a block, an entity or a curator's decision with a
 * name that has changed, or hang together with one that does, and for short ones that may mean another one now.
 */

import { groupBy, uniqueById } from '../../../src/collections.js';
import { aliasKeysOf } from '../../identity/alias-keys.js';
import { clusterNames } from '../../identity/cluster.js';
import { byDecidedAt, mainName, type Decision } from '../../identity/decision.js';
import type { Judged } from '../../identity/judge.js';
import { knownAs } from '../../identity/knowledge.js';
import { evidenceOf, type Name } from '../../identity/name.js';
import { nodeIds } from '../../identity/node-ids.js';
import { gather } from './gather.js';
import type { NameStore } from './name-store.js';
import { settleShorts } from './settle-shorts.js';

/** What has been decided anew. */
export interface Settled {
  /** All names that were decided on, with the entities that they had; empty for new ones. */
  readonly names: readonly Name[];
  /** Entity of each of them, by name. */
  readonly entities: ReadonlyMap<string, string>;
  /** Entities of the full names that they may mean and that were not decided on. */
  readonly compared: ReadonlyMap<string, string>;
  /** Ids under which pairs of them stand in SAME_AS: names, and keys of short ones. */
  readonly pairIds: readonly string[];
  readonly doubtful: readonly Judged[];
  /** The curators' decisions about any of them. */
  readonly decisions: readonly Decision[];
  /** False when no curator has ever decided anything. */
  readonly hasDecisions: boolean;
}

/** What makes deciding necessary. */
export interface Cause {
  /** Names that are no longer there. */
  readonly gone: readonly Name[];
  /** Names that are new or say something else. */
  readonly changed: readonly Name[];
  /** The names that are gone or say something else, as they were. */
  readonly was: readonly Name[];
  /** Keys that a curator has decided about, or taken a decision back. */
  readonly keys: readonly string[];
}

/** Decides; changes nothing in the graph. */
export async function settle(store: NameStore, cause: Cause): Promise<Settled> {
  const isFull = (name: Name) => !aliasKeysOf(name).isShort;
  const touched = [...cause.gone, ...cause.changed];
  const { names, beside, decisions } = await gather(store, touched.filter(isFull), cause.keys);
  const full = names.filter(isFull);
  const { clusters, doubtful } = clusterNames(full, decisions, knownAs, beside);
  const entities = nodeIds(clusters);
  const moved = full.filter(({ id, entity }) => entities.get(id) !== entity);
  const shorts = await settleShorts(store, {
    blocks: names.filter((name) => !isFull(name)).map((name) => aliasKeysOf(name).block),
    bearers: [...withOtherEvidence([...cause.was, ...cause.changed].filter(isFull)), ...moved],
    came: cause.changed.filter((name) => !isFull(name)),
    gone: cause.gone.filter((name) => !isFull(name)),
    ...{ byHand: cause.keys.length > 0, entities },
  });
  return {
    names: [...full, ...shorts.names],
    entities: new Map([...entities, ...shorts.entities]),
    compared: new Map([...beside.map(({ id, entity }) => [id, entity] as const), ...shorts.compared]),
    pairIds: [...full.map(({ id }) => id), ...shorts.pairIds],
    doubtful: [...doubtful, ...shorts.doubtful],
    decisions: uniqueById([...decisions, ...shorts.decisions]),
    hasDecisions: await store.hasDecisions(),
  };
}

/** Leaves out what says the same as before, such as names that come up more often. */
function withOtherEvidence(versions: readonly Name[]): Name[] {
  return [...groupBy(versions, ({ id }) => id).values()].flatMap((own) =>
    own.length > 1 && new Set(own.map(evidenceOf)).size === 1 ? [] : own,
  );
}

/** The entities of which all full names were decided on. */
export function wholeEntities({ names, entities, compared }: Settled): string[] {
  const full = names.filter((name) => !aliasKeysOf(name).isShort).map(({ id }) => entities.get(id) as string);
  const others = new Set(compared.values());
  const short = [...entities.values()].filter((entity) => !others.has(entity));
  return [...new Set([...full, ...short])];
}

/** The name that curators gave to each entity that they renamed, the latest of several. */
export function renamedOf({
  names,
  entities,
  decisions,
}: Pick<Settled, 'names' | 'entities' | 'decisions'>): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const { action, first, name } of [...decisions].sort(byDecidedAt)) {
    const meant = action === 'RENAME' ? mainName(first, names) : null;
    const entity = meant === null ? undefined : entities.get(meant.id);
    if (entity !== undefined && name !== null && !renamed.has(entity)) renamed.set(entity, name);
  }
  return renamed;
}

/** The pairs of entities that curators keep apart, as pairs of names. */
export function keptApart({ names, entities, decisions }: Settled): (Decision & { a: Name; b: Name })[] {
  return decisions.flatMap((decision) => {
    const { action, first, second } = decision;
    if (action !== 'APART' || second === null) return [];
    const [a, b] = [mainName(first, names), mainName(second, names)];
    const areThere =
      a !== null && b !== null && entities.get(a.id) === first && entities.get(b.id) === second;
    return areThere ? [{ ...decision, a, b }] : [];
  });
}
