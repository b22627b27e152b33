/**
 * A name: what articles call one thing, in one sense. `person:ron-johnson` is a name, and so is
 * `person:ron-johnson~sport`, the same words for a man in another walk of life. Which names mean one thing is decided
 * from all of them and the curators' decisions alone, so that no order of loading can show.
 */

import { sha256Hex } from '../../src/collections.js';
import type { EntityLabel } from '../../src/graph/model.js';

/** What one article says with one name. All lists are sorted. */
export interface NameRecord {
  /** {@link nameId} of key and sense. */
  readonly id: string;
  /** The entity id that the article's own words give. */
  readonly key: string;
  /** Tells names of one key apart; empty when nothing does. */
  readonly sense: string;
  readonly label: EntityLabel;
  readonly articleId: string;
  /** Written forms. */
  readonly forms: readonly string[];
  /** Roles in lower case: "foreign minister". */
  readonly roles: readonly string[];
  /** Keys of what it is tied to by title, office or seat. */
  readonly affiliations: readonly string[];
  /**
   * Keys of whatever else the article names, {@link CONTEXT_KEYS} at most; only for names that are too short to stand
   * alone, or that may go by another surname.
   */
  readonly context: readonly string[];
}

/** All articles' records of one name together, and the entity that it means now. */
export interface Name extends Omit<NameRecord, 'articleId'> {
  /** In how many articles. */
  readonly articles: number;
  /** Id of the node that stands for it; empty until it has been decided. */
  readonly entity: string;
}

/** Keys of co-mentioned things that a name takes along: the first ones, so that it is all the same which came first. */
export const CONTEXT_KEYS = 40;

/** Joins key and sense; no key has a `~` in it. */
export function nameId(key: string, sense: string): string {
  return sense === '' ? key : `${key}~${sense}`;
}

/** The key of a name's id. */
export function keyOf(id: string): string {
  const at = id.indexOf('~');
  return at < 0 ? id : id.slice(0, at);
}

/** The words of a key, folded: those of `person:amina-okafor` are "amina" and "okafor". */
export function wordsOf(key: string): string[] {
  return key
    .slice(key.indexOf(':') + 1)
    .split('-')
    .filter(Boolean);
}

/** The sense of a name that is to be judged in its article alone. */
export function senseOfArticle(articleId: string): string {
  return `a${sha256Hex(articleId).slice(0, 10)}`;
}

/**
 * A record that a curator has taken out of its entity, under a name of its own, which nothing else means unless a
 * curator says so. What it was before stays in the sense, behind the article's mark.
 */
export function setApart<T extends Pick<NameRecord, 'id' | 'key' | 'articleId' | 'sense'>>(record: T): T {
  if (isSetApart(record.sense)) return record;
  const sense = `!${sha256Hex(record.articleId).slice(0, 10)}~${record.sense}`;
  return { ...record, sense, id: nameId(record.key, sense) };
}

/** The record as it was before {@link setApart}. */
export function putBack<T extends Pick<NameRecord, 'id' | 'key' | 'sense'>>(record: T): T {
  if (!isSetApart(record.sense)) return record;
  const sense = record.sense.slice(record.sense.indexOf('~') + 1);
  return { ...record, sense, id: nameId(record.key, sense) };
}

/** True for the sense of a record that is {@link setApart}. */
export function isSetApart(sense: string): boolean {
  return sense.startsWith('!');
}

/** One name of all its records, which must not be empty. */
export function toName(records: readonly NameRecord[], entity: string): Name {
  const { id, key, sense, label } = records[0] as NameRecord;
  const union = (list: 'forms' | 'roles' | 'affiliations' | 'context') =>
    [...new Set(records.flatMap((record) => record[list]))].sort();
  const articles = new Set(records.map(({ articleId }) => articleId)).size;
  return {
    ...{ id, key, sense, label, articles, entity },
    ...{ forms: union('forms'), roles: union('roles'), affiliations: union('affiliations') },
    context: union('context').slice(0, CONTEXT_KEYS),
  };
}

/** What a name says beside how often it comes up: two versions of one name that say the same give the same text. */
export function evidenceOf({ forms, roles, affiliations, context }: Name): string {
  return JSON.stringify([forms, roles, affiliations, context]);
}

/** What is known under a key, else what `make` gives; a map that is full begins anew. */
export function remember<T>(known: Map<string, T>, limit: number, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= limit) known.clear();
  known.set(key, made);
  return made;
}
