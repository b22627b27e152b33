/** Keeps what is taken down out of what articles put into the graph. No I/O. */

import { sha256Hex } from '../../../src/collections.js';
import { setApart, type NameRecord } from '../../identity/name.js';
import type { ArticleFacts, Properties, RelationshipRow } from '../facts.js';
import { anyOf, hashOf } from './takedown.js';

/** What must not come into the graph. */
export interface Withheld {
  /** Hashes of ids of articles, entities, names and wordings. */
  readonly hashes: ReadonlySet<string>;
  /** Ids of the names that are in the graph; they are others' than what is taken down. */
  readonly names: ReadonlySet<string>;
}

/** True when an id is taken down. */
export function isWithheld({ hashes }: Withheld, id: string): boolean {
  return hashes.has(hashOf(id));
}

/** The names among these that are taken down if they are not in the graph as another's. */
export function doubtfulNames(articles: readonly ArticleFacts[], hashes: ReadonlySet<string>): string[] {
  const names = articles.flatMap((facts) => facts.names.filter(({ key }) => hashes.has(hashOf(anyOf(key)))));
  return [...new Set(names.map(({ id }) => id))];
}

/** The facts without what is taken down; the very same ones when nothing of it is in them. */
export function withhold(facts: ArticleFacts, withheld: Withheld): ArticleFacts {
  const ids = idsIn(facts, withheld);
  if (ids.size === 0) return facts;
  const isOpen = (id: string) => !ids.has(id);
  const rows = facts.relationships.filter(({ from, to }) => isOpen(from) && isOpen(to));
  const spans = facts.relationships.filter(({ type, from }) => type === 'APPEARS_IN' && ids.has(from));
  return {
    ...facts,
    properties: { ...facts.properties, withheld: true },
    factsHash: sha256Hex([facts.factsHash, ...[...ids].sort()].join('\n')),
    entities: facts.entities.filter(({ id }) => isOpen(id)),
    names: facts.names.filter(({ key }) => isOpen(key)),
    quotations: facts.quotations.filter(({ id }) => isOpen(id)),
    relationships: withoutQuoted(
      rows,
      spans.map(({ properties }) => properties),
    ),
  };
}

/** Where words stand. */
interface At {
  readonly start: unknown;
  readonly end: unknown;
}

/** The rows without the words of hidden quotations that QUOTED_IN shows, and without those that show nothing else. */
export function withoutQuoted<T extends Pick<RelationshipRow, 'properties'> & { readonly type: string }>(
  rows: readonly T[],
  hidden: readonly Properties[],
): T[] {
  const keys = new Set(hidden.map(({ start, end }) => keyOf({ start, end })));
  return rows.flatMap((row) => {
    if (row.type !== 'QUOTED_IN') return [row];
    const { starts, ends, surfaces, segmentKinds } = row.properties as unknown as Record<string, unknown[]>;
    const kept = (starts as unknown[]).flatMap((start, at) =>
      keys.has(keyOf({ start, end: (ends as unknown[])[at] })) ? [] : [at],
    );
    if (kept.length === (starts as unknown[]).length) return [row];
    if (kept.length === 0) return [];
    const pick = (list: unknown[] | undefined) => kept.map((at) => (list as unknown[])[at]);
    const lists = { starts: pick(starts), ends: pick(ends), surfaces: pick(surfaces) };
    const properties = { ...row.properties, ...lists, segmentKinds: pick(segmentKinds), count: kept.length };
    return [{ ...row, properties }];
  });
}

/** Entity and quotation ids of the article that are taken down. */
function idsIn(facts: ArticleFacts, withheld: Withheld): ReadonlySet<string> {
  const names = new Map(facts.names.map((name) => [name.key, name]));
  const entities = facts.entities.filter(({ id }) => {
    const name = names.get(id);
    return name === undefined ? isWithheld(withheld, id) : isNameWithheld(name, withheld);
  });
  const quotations = facts.quotations.filter(({ id }) => isWithheld(withheld, id));
  return new Set([...entities, ...quotations].map(({ id }) => id));
}

function isNameWithheld(name: NameRecord, withheld: Withheld): boolean {
  if (isWithheld(withheld, name.id) || isWithheld(withheld, setApart(name).id)) return true;
  return isWithheld(withheld, anyOf(name.key)) && !withheld.names.has(name.id);
}

function keyOf({ start, end }: At): string {
  return `${String(start)} ${String(end)}`;
}
