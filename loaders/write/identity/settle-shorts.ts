/** Decides whom bare surnames and acronyms mean, one short form at a time. */

import { compareText } from '../../../src/collections.js';
import { aliasKeysOf } from '../../identity/alias-keys.js';
import { attach } from '../../identity/attach.js';
import { byDecidedAt, mainName, namesMeant, type Decision } from '../../identity/decision.js';
import type { Judged } from '../../identity/judge.js';
import { isSetApart, keyOf, type Name } from '../../identity/name.js';
import type { NameStore } from './name-store.js';
import { findShortBlocks, type ShortBlock, type ShortsCause } from './short-blocks.js';

/** What may have changed whom short forms mean, and what has been decided about full names. */
export interface ShortsTask extends ShortsCause {
  /** Entities of full names that were decided in the same run. */
  readonly entities: ReadonlyMap<string, string>;
}

/** What has been decided about short names. */
export interface SettledShorts {
  readonly names: readonly Name[];
  readonly entities: ReadonlyMap<string, string>;
  /** Entities of the full names that they may mean. */
  readonly compared: ReadonlyMap<string, string>;
  readonly pairIds: readonly string[];
  readonly doubtful: readonly Judged[];
  readonly decisions: readonly Decision[];
}

/** Decides on the names of those short forms that it may change; changes nothing in the graph. */
export async function settleShorts(store: NameStore, task: ShortsTask): Promise<SettledShorts> {
  const blocks = [...(await findShortBlocks(store, task)).values()];
  const names = blocks.flatMap(({ list }) => list);
  const decisions = await decisionsFor(store, [...new Set(names.map(({ key }) => key))]);
  const ends = (await store.find('key', endKeys(decisions))).map((name) => at(name, task.entities));
  const parts = blocks.map((block) => {
    const candidates = block.candidates.map((name) => at(name, task.entities));
    return settleBlock({ ...block, candidates }, { decisions, ends });
  });
  return {
    names,
    entities: new Map(parts.flatMap((part) => [...part.entities])),
    compared: new Map(parts.flatMap((part) => [...part.compared])),
    pairIds: parts.flatMap((part) => part.pairIds),
    doubtful: parts.flatMap((part) => part.doubtful),
    decisions,
  };
}

function settleBlock(
  { list, isMany, isCommon, candidates }: ShortBlock,
  { decisions, ends }: ByHand,
): Omit<SettledShorts, 'decisions' | 'names'> {
  const names = [...list].sort((a, b) => compareText(a.id, b.id));
  const doubtful = new Map<string, Judged>();
  const entities = new Map<string, string>();
  for (const name of names) {
    const ruledIn = candidates.filter((candidate) => !isRuledOut(name, candidate, decisions));
    const short = isMany ? withoutEvidence(name) : name;
    const result = decideOne(short, { candidates: ruledIn, isCommon }, { decisions, ends });
    entities.set(name.id, result.entity);
    for (const judged of isMany ? [] : result.doubtful) keepSurer(doubtful, judged);
  }
  const pairIds = [...names.map(({ id }) => id), ...new Set(names.map(({ key }) => key))];
  const full = [...candidates, ...ends.filter((name) => !aliasKeysOf(name).isShort)];
  const compared = new Map(full.map(({ id, entity }) => [id, entity]));
  return { entities, compared, pairIds, doubtful: [...doubtful.values()] };
}

function at(name: Name, known: ReadonlyMap<string, string>): Name {
  const entity = known.get(name.id) ?? name.entity;
  return entity === name.entity ? name : { ...name, entity };
}

function keepSurer(kept: Map<string, Judged>, judged: Judged): void {
  const key = `${judged.first} ${judged.second}`;
  const other = kept.get(key);
  const isSurer =
    other === undefined ||
    judged.score > other.score ||
    (judged.score === other.score && judged.reason < other.reason);
  if (isSurer) kept.set(key, judged);
}

function withoutEvidence(name: Name): Name {
  return { ...name, roles: [], affiliations: [], context: [], sense: '' };
}

interface ByHand {
  readonly decisions: readonly Decision[];
  /** The names that the decisions are about, with their entities. */
  readonly ends: readonly Name[];
}

function decideOne(
  name: Name,
  { candidates, isCommon }: Pick<ShortBlock, 'candidates' | 'isCommon'>,
  byHand: ByHand,
): { entity: string; doubtful: readonly Judged[] } {
  const isAlone = isSetApart(name.sense);
  const merged = mergedInto(isAlone ? name.id : name.key, byHand);
  if (isAlone) return { entity: merged ?? name.id, doubtful: [] };
  const { entity, doubtful } = attach(name, candidates, isCommon);
  return { entity: entity ?? merged ?? name.key, doubtful: merged === null ? doubtful : [] };
}

/** The entity that curators have merged an id into, over any number of decisions; null when none. */
function mergedInto(start: string, { decisions, ends }: ByHand): string | null {
  const ids = new Set([start]);
  const merges = [...decisions].filter(({ action }) => action === 'MERGE').sort(byDecidedAt);
  for (let size = 0; size < ids.size;) {
    size = ids.size;
    for (const { first, second } of merges)
      if (second !== null && (ids.has(first) || ids.has(second))) ids.add(first).add(second);
  }
  if (ids.size === 1) return null;
  const full = [...ids].sort(compareText).flatMap((id) => {
    const main = mainName(id, ends);
    return main === null || aliasKeysOf(main).isShort ? [] : [main.entity];
  });
  return full[0] ?? ([...ids].sort(compareText)[0] as string);
}

/** True when a curator keeps the name, or all of its key, apart from a candidate. */
function isRuledOut(name: Name, candidate: Name, decisions: readonly Decision[]): boolean {
  return decisions.some(({ action, first, second }) => {
    if (action !== 'APART' || second === null) return false;
    const other = [name.id, name.key].includes(first)
      ? second
      : [name.id, name.key].includes(second)
        ? first
        : null;
    if (other === null) return false;
    return candidate.entity === other || namesMeant(other, [candidate]).length > 0;
  });
}

async function decisionsFor(store: NameStore, keys: readonly string[]): Promise<Decision[]> {
  const found = new Map<string, Decision>();
  const asked = new Set<string>();
  for (let open = [...keys]; open.length > 0;) {
    for (const key of open) asked.add(key);
    const about = await store.decisionsAbout(open);
    for (const decision of about) found.set(decision.id, decision);
    open = endKeys(about).filter((key) => !asked.has(key));
  }
  return [...found.values()];
}

function endKeys(decisions: readonly Decision[]): string[] {
  return [
    ...new Set(
      decisions.flatMap(({ first, second }) => [keyOf(first), ...(second === null ? [] : [keyOf(second)])]),
    ),
  ];
}
