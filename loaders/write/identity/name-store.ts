/** Names and decisions as they stand in the graph, within one transaction. */

import { uniqueById } from '../../../src/collections.js';
import type { CypherQuery, GraphTransaction } from '../../../src/graph/graph.js';
import type { EntityLabel } from '../../../src/graph/model.js';
import { aliasKeysOf, OTHER_BLOCKS, SHORT_FORMS } from '../../identity/alias-keys.js';
import type { Decision } from '../../identity/decision.js';
import { knownAs } from '../../identity/knowledge.js';
import { keyOf, type Name } from '../../identity/name.js';
import * as queries from './queries.js';

/** The properties that hold lists of a name, one for each item: neither engine finds an element of a list by index. */
const OTHERS = Array.from({ length: OTHER_BLOCKS }, (_, at) => `block${at + 2}` as const);
const SHORTS = Array.from({ length: SHORT_FORMS }, (_, at) => `short${at + 1}` as const);

/** What a name must have, any of it, to have something in common with one of some names. */
export interface Ties {
  /** The block or short form that it must have. */
  readonly value: string;
  /** Keys that one of them is tied to, or that are named beside it. */
  readonly tied: readonly string[];
  /** Keys that one of them is tied to. */
  readonly beside: readonly string[];
  /** Nouns of their roles. */
  readonly nouns: readonly string[];
}

/** Reads and writes names, and reads decisions. */
export class NameStore {
  #hasDecisions: boolean | undefined;

  constructor(readonly transaction: GraphTransaction) {}

  /** The names with one of these values, each once. */
  async find(property: queries.NameProperty, values: readonly string[]): Promise<Name[]> {
    return values.length === 0 ? [] : this.#read(queries.findNames(property, values));
  }

  /** The names that lie in one of some blocks, be it their first or another one, each once. */
  async findInBlocks(blocks: readonly string[]): Promise<Name[]> {
    return findInAny(['block', ...OTHERS] as const, (property) => this.find(property, blocks));
  }

  /** The full names that have one of some short forms, each once. */
  async findByShorts(shorts: readonly string[]): Promise<Name[]> {
    return findInAny(SHORTS, (property) => this.find(property, shorts));
  }

  /** The short names of a form that have something in common with others. */
  async findTied(ties: readonly Ties[]): Promise<Name[]> {
    return ties.length === 0 ? [] : this.#read(queries.findTiedNames('block', ties));
  }

  /** The full names that have a short form and something in common with others, each once. */
  async findTiedByShorts(ties: readonly Ties[]): Promise<Name[]> {
    if (ties.length === 0) return [];
    return findInAny(SHORTS, (property) => this.#read(queries.findTiedNames(property, ties)));
  }

  async #read(query: CypherQuery): Promise<Name[]> {
    const records = await this.transaction.run(query);
    return uniqueById(records.map((record) => toName(record['name'] as Record<string, unknown>)));
  }

  /** How many full names have each short form in one of its places, counted as far as `limit` in each. */
  async countByShorts(shorts: readonly string[], limit: number): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const property of SHORTS)
      for (const [short, count] of await this.#count(property, shorts, limit))
        counts.set(short, (counts.get(short) ?? 0) + count);
    return counts;
  }

  /** How many names each block holds, counted as far as `limit`; one that holds none is not there. */
  async countBlocks(blocks: readonly string[], limit: number): Promise<Map<string, number>> {
    return new Map(await this.#count('block', blocks, limit));
  }

  async #count(
    property: Parameters<typeof queries.countNames>[0],
    values: readonly string[],
    limit: number,
  ): Promise<[string, number][]> {
    if (values.length === 0) return [];
    const records = await this.transaction.run(queries.countNames(property, values, limit));
    return records.map((record) => [record['value'] as string, record['count'] as number]);
  }

  /** Writes of names that are there in how many articles they are, and nothing else. */
  async putArticles(names: readonly Name[]): Promise<void> {
    const rows = names.map(({ id, articles }) => ({ id, articles }));
    if (rows.length > 0) await this.transaction.run(queries.setArticles(rows));
  }

  async put(names: readonly Name[]): Promise<void> {
    const rows = names.map((name) => ({ id: name.id, properties: toProperties(name) }));
    if (rows.length > 0) await this.transaction.run(queries.putNames(rows));
  }

  /** Writes of names that are there which entities they mean, and nothing else. */
  async putEntities(names: readonly Name[]): Promise<void> {
    const rows = names.map((name) => ({
      ...{ id: name.id, entity: name.entity },
      cluster: aliasKeysOf(name).isShort ? null : name.entity,
    }));
    if (rows.length > 0) await this.transaction.run(queries.setEntitiesOfNames(rows));
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.transaction.run(queries.removeNames(ids));
  }

  /** The decisions that hold about any name of these keys. */
  async decisionsAbout(keys: readonly string[]): Promise<Decision[]> {
    return this.#decisions(['firstKey', 'secondKey'], keys);
  }

  /** The decisions that hold about the records of these articles. */
  async decisionsIn(articleIds: readonly string[]): Promise<Decision[]> {
    return this.#decisions(['articleId'], articleIds);
  }

  /** True when any decision was ever taken. */
  async hasDecisions(): Promise<boolean> {
    this.#hasDecisions ??= (await this.transaction.run(queries.findAnyDecision())).length > 0;
    return this.#hasDecisions;
  }

  async #decisions(
    properties: readonly ('firstKey' | 'secondKey' | 'articleId')[],
    values: readonly string[],
  ): Promise<Decision[]> {
    if (values.length === 0 || !(await this.hasDecisions())) return [];
    const found = new Map<string, Decision>();
    for (const property of properties) {
      const records = await this.transaction.run(queries.findDecisions(property, values));
      for (const record of records) {
        const decision = toDecision(record['decision'] as Record<string, unknown>);
        found.set(decision.id, decision);
      }
    }
    return [...found.values()];
  }
}

async function findInAny<P>(
  properties: readonly P[],
  find: (property: P) => Promise<Name[]>,
): Promise<Name[]> {
  const found = [];
  for (const property of properties) found.push(...(await find(property)));
  return uniqueById(found);
}

/** A decision from the properties of its node. */
export function toDecision(properties: Readonly<Record<string, unknown>>): Decision {
  const text = (key: string) => (properties[key] as string | null | undefined) ?? null;
  return {
    id: text('id') as string,
    action: text('action') as Decision['action'],
    first: text('first') as string,
    second: text('second'),
    articleId: text('articleId'),
    name: text('name'),
    decidedBy: text('decidedBy') as string,
    decidedAt: text('decidedAt') as string,
    reason: text('reason'),
    undoneBy: text('undoneBy'),
    undoneAt: text('undoneAt'),
  };
}

/** The properties of a decision's node. */
export function decisionProperties(decision: Decision): Record<string, string | null> {
  const { first, second } = decision;
  return { ...decision, firstKey: keyOf(first), secondKey: second === null ? null : keyOf(second) };
}

function toName(properties: Readonly<Record<string, unknown>>): Name {
  const text = (key: string) => (properties[key] as string | null | undefined) ?? '';
  const list = (key: string) => (properties[key] as readonly string[] | null | undefined) ?? [];
  return {
    ...{ id: text('id'), key: text('key'), sense: text('sense'), entity: text('entity') },
    label: text('label') as EntityLabel,
    articles: properties['articles'] as number,
    ...{ forms: list('forms'), roles: list('roles'), affiliations: list('affiliations') },
    context: list('context'),
  };
}

function toProperties(name: Name): Record<string, unknown> {
  const { isShort, block, others, initials, shorts } = aliasKeysOf(name);
  const { id: _id, ...own } = name;
  const unset = (list: readonly string[]) => (list.length === 0 ? null : list);
  return {
    ...own,
    sense: name.sense === '' ? null : name.sense,
    ...{ roles: unset(name.roles), affiliations: unset(name.affiliations), context: unset(name.context) },
    ...{ block, initials, cluster: isShort ? null : name.entity, known: isShort ? null : knownAs(name) },
    ...spread(OTHERS, others),
    ...spread(SHORTS, shorts),
  };
}

/** A list as properties, null where it has no more. */
function spread(properties: readonly string[], values: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(properties.map((property, at) => [property, values[at] ?? null]));
}
