/**
 * Which full names are one thing. A function of the set of names, what is known of them and the curators' decisions:
 * decisions first, the latest of two that differ; then pairs that are clearly the same, the surest first, as long as
 * no two names meet that are apart.
 */

import { compareText, groupBy } from '../../src/collections.js';
import { meetingKeysOf } from './alias-keys.js';
import { byDecidedAt, mainName, namesMeant, type Decision } from './decision.js';
import { judge, type Judged, type Judgement } from './judge.js';
import { isSetApart, type Name } from './name.js';

/** Names that are one thing each, and pairs that a curator should look at. */
export interface Clustering {
  readonly clusters: readonly (readonly Name[])[];
  readonly doubtful: readonly Judged[];
}

/** What a knowledge base says of a name: an id that all names of one thing share; null when it does not know it. */
export type KnownAs = (name: Name) => string | null;

/** A name with so many times the articles of another one is what people mean: powers of two. */
const DOMINANT_POWERS = 2;

/**
 * Puts names into clusters; neither their order nor that of the decisions matters. `beside` are names that lie in one
 * block with some of them and {@link canMeet} none: they stay where they are, but may be proposed.
 */
export function clusterNames(
  all: readonly Name[],
  decisions: readonly Decision[],
  knownAs: KnownAs,
  beside: readonly Name[] = [],
): Clustering {
  const names = [...all].sort((a, b) => compareText(a.id, b.id));
  const pairs = new Pairs(names, beside);
  const clusters = new Clusters(names, pairs);
  const standing = [...decisions].sort(byDecidedAt);
  keepApart(names, standing, clusters);
  merge(names, standing, clusters);
  for (const same of groupBy(
    names.filter((name) => knownAs(name) !== null),
    knownAs,
  ).values())
    for (const name of same.slice(1)) clusters.join((same[0] as Name).id, name.id);
  const { sure, contested } = settleContests(names, pairs, clusters);
  for (const { first, second } of sure) clusters.join(first, second);
  const doubtful = [...pairs.doubtful(), ...contested].filter(
    ({ first, second }) => !clusters.areOne(first, second) && !clusters.areForbidden(first, second),
  );
  return { clusters: clusters.all(), doubtful };
}

/** True when two names of one block decide on each other: they are clearly the same, or one of them owns the key of both. */
export function canMeet(a: Name, b: Name): boolean {
  return a.key === b.key || judgeOpen(a, b)?.verdict === 'SAME';
}

function judgeOpen(a: Name, b: Name): Judgement | null {
  return isSetApart(a.sense) || isSetApart(b.sense) ? null : judge(a, b);
}

/** How often a name comes up, as a power of two, so that it seldom changes. */
export function frequency({ articles }: Name): number {
  return Math.floor(Math.log2(articles));
}

function keepApart(names: readonly Name[], decisions: readonly Decision[], clusters: Clusters): void {
  for (const { action, first, second, ...decision } of decisions) {
    if (action === 'APART' && second !== null && isLatest({ first, second, ...decision }, decisions, 'MERGE'))
      for (const a of namesMeant(first, names))
        for (const b of namesMeant(second, names)) clusters.forbid(a.id, b.id);
  }
}

function merge(names: readonly Name[], decisions: readonly Decision[], clusters: Clusters): void {
  for (const { action, first, second } of decisions) {
    const [a, b] = [mainName(first, names), second === null ? null : mainName(second, names)];
    if (action === 'MERGE' && a !== null && b !== null) clusters.joinByHand(a.id, b.id);
  }
}

type Pair = Pick<Decision, 'first' | 'second' | 'decidedAt' | 'id'>;

/** True when no later decision of another kind is about the same two. */
function isLatest(pair: Pair, decisions: readonly Decision[], other: 'MERGE' | 'APART'): boolean {
  const isSame = ({ first, second }: Decision) =>
    (first === pair.first && second === pair.second) || (first === pair.second && second === pair.first);
  return !decisions.some(
    (decision) =>
      decision.action === other && isSame(decision) && byDecidedAt(decision, pair as Decision) < 0,
  );
}

/** The judgements on all pairs of one block each. */
class Pairs {
  readonly #judgements = new Map<string, Judgement | null>();
  readonly #same = new Map<string, Judged[]>();
  readonly #doubtful: Judged[] = [];

  readonly #names: ReadonlyMap<string, Name>;

  constructor(names: readonly Name[], beside: readonly Name[]) {
    this.#names = new Map(names.map((name) => [name.id, name]));
    const all = [...names, ...[...beside].sort((a, b) => compareText(a.id, b.id))];
    const lying = all.flatMap((name) => meetingKeysOf(name).map((block) => ({ block, name })));
    for (const block of groupBy(lying, (one) => one.block).values())
      for (const [at, { name }] of block.entries())
        if (this.#names.has(name.id)) for (const other of block.slice(at + 1)) this.#judge(name, other.name);
  }

  /** Pairs of this name that are clearly the same. */
  sameAs(id: string): readonly Judged[] {
    return this.#same.get(id) ?? [];
  }

  /** True when two names are two things, also those that lie in different blocks of a third one. */
  wouldBeApart(a: string, b: string): boolean {
    const [one, other] = [this.#names.get(a), this.#names.get(b)];
    if (this.#judgements.has(pairKey(a, b)) || one === undefined || other === undefined)
      return this.areApart(a, b);
    const judgement = judgeOpen(one, other);
    return judgement === null || judgement.verdict === 'UNLIKELY';
  }

  /** True when two names of one block are two things. */
  areApart(a: string, b: string): boolean {
    const judgement = this.#judgements.get(pairKey(a, b));
    return judgement === null || judgement?.verdict === 'UNLIKELY';
  }

  doubtful(): readonly Judged[] {
    return this.#doubtful;
  }

  #judge(a: Name, b: Name): void {
    if (this.#judgements.has(pairKey(a.id, b.id))) return;
    const judgement = judgeOpen(a, b);
    this.#judgements.set(pairKey(a.id, b.id), judgement);
    if (judgement === null) return;
    const judged = { ...judgement, first: a.id, second: b.id };
    if (judgement.verdict !== 'SAME') this.#doubtful.push(judged);
    else for (const id of [a.id, b.id]) this.#same.set(id, [...(this.#same.get(id) ?? []), judged]);
  }
}

/** Clusters that grow, and what must never meet in one. */
class Clusters {
  readonly #members = new Map<string, Name[]>();
  readonly #forbidden = new Set<string>();

  constructor(
    names: readonly Name[],
    readonly pairs: Pairs,
  ) {
    for (const name of names) this.#members.set(name.id, [name]);
  }

  forbid(a: string, b: string): void {
    this.#forbidden.add(pairKey(a, b));
  }

  areOne(a: string, b: string): boolean {
    return this.#members.get(a) === this.#members.get(b);
  }

  /** True when a curator keeps apart the two, or what has been joined to them. */
  areForbidden(a: string, b: string): boolean {
    return this.#some(a, b, (x, y) => this.#forbidden.has(pairKey(x, y)));
  }

  /** Joins two clusters unless two of their names are apart, or kept apart by a curator. */
  join(a: string, b: string): void {
    if (this.#some(a, b, (x, y) => this.#forbidden.has(pairKey(x, y)) || this.pairs.areApart(x, y))) return;
    this.#unite(a, b);
  }

  /** Joins two clusters unless a curator keeps two of their names apart. */
  joinByHand(a: string, b: string): void {
    if (!this.areForbidden(a, b)) this.#unite(a, b);
  }

  all(): Name[][] {
    return [...new Set(this.#members.values())];
  }

  #some(a: string, b: string, test: (x: string, y: string) => boolean): boolean {
    const [left, right] = [this.#members.get(a) ?? [], this.#members.get(b) ?? []];
    return left !== right && left.some((x) => right.some((y) => test(x.id, y.id)));
  }

  #unite(a: string, b: string): void {
    const [left, right] = [this.#members.get(a) as Name[], this.#members.get(b) as Name[]];
    if (left === right) return;
    const joined = [...left, ...right];
    for (const { id } of joined) this.#members.set(id, joined);
  }
}

/**
 * The sure pairs, surest first, and those that are not: a name that is the same as two which are apart is neither,
 * unless one of them is far more usual.
 */
function settleContests(
  names: readonly Name[],
  pairs: Pairs,
  clusters: Clusters,
): { sure: Judged[]; contested: Judged[] } {
  const byId = new Map(names.map((name) => [name.id, name]));
  const isContested = (judged: Judged): boolean =>
    [judged.first, judged.second].some((id) => {
      const other = otherOf(judged, id);
      return pairs
        .sameAs(id)
        .some(
          (rival) =>
            pairs.wouldBeApart(other, otherOf(rival, id)) &&
            !clusters.areOne(other, otherOf(rival, id)) &&
            rival.score >= judged.score &&
            frequency(byId.get(other) as Name) <
              frequency(byId.get(otherOf(rival, id)) as Name) + DOMINANT_POWERS,
        );
    });
  const all = [...new Set(names.flatMap(({ id }) => pairs.sameAs(id)))].sort(bySureness);
  const contested = all.filter(isContested);
  const open = new Set(contested);
  return {
    sure: all.filter((judged) => !open.has(judged)),
    contested: contested.map((judged) => ({
      ...judged,
      ...{ verdict: 'MAYBE', score: 0.5, reason: `${judged.reason}, but so is another` },
    })),
  };
}

function otherOf({ first, second }: Judged, id: string): string {
  return first === id ? second : first;
}

function bySureness(a: Judged, b: Judged): number {
  return b.score - a.score || compareText(pairKey(a.first, a.second), pairKey(b.first, b.second));
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
