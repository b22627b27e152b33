/**
 * Links each article to the earliest one that it is a copy of. What an article is linked to follows from the set of
 * articles alone: whether two are alike is decided on the two, and which is the original by their order. So a batch
 * changes only its own links, those of later articles that are like one of its own, and those that a removal left.
 */

import { compareText, groupBy } from '../../src/collections.js';
import type { GraphRecord, GraphTransaction } from '../../src/graph/graph.js';
import * as queries from './copy-queries.js';
import { ownWords, type OwnWords, type StoredText } from './own-words.js';
import { createRelationships } from './queries.js';
import { agreement, MIN_AGREEMENT } from './signature.js';
import { copySimilarity } from './similarity.js';

/** Where an article stands among others: by `publishedAt`, unknown instants last, then by id. */
interface Position {
  readonly id: string;
  readonly publishedAt: string | null;
}

interface Signed extends Position {
  readonly textHash: string | null;
  /** Empty when the article is too short. */
  readonly bands: readonly number[];
  readonly original: Position | null;
}

interface Link {
  readonly from: string;
  readonly original: Position;
  readonly similarity: number;
}

/**
 * Links articles that are new, or have lost their original, and the later copies of the new ones; none of the given
 * ones may have a link to an original, and the transaction must hold the lock on loading. Throws `GraphError`.
 */
export async function linkCopies(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const articles = await readSignatures(transaction, ids);
  const alike = await findAlike(transaction, articles);
  if (alike.size === 0) return;
  const words = new Words(transaction);
  await words.prefetch(mostlyRead(alike));
  const links = new Map<string, Link>();
  for (const [article, others] of alike) {
    await linkToOriginal(article, others, words, links);
    // The given ones look for their originals themselves.
    const later = others.filter((other) => !alike.has(other));
    await linkFromCopies(article, later, words, links);
  }
  await writeLinks(transaction, [...links.values()]);
}

/** Negative when `a` comes first. */
function compare(a: Position, b: Position): number {
  if (a.publishedAt === b.publishedAt) return compareText(a.id, b.id);
  if (a.publishedAt === null || b.publishedAt === null) return a.publishedAt === null ? 1 : -1;
  return compareText(a.publishedAt, b.publishedAt);
}

async function readSignatures(transaction: GraphTransaction, ids: readonly string[]): Promise<Signed[]> {
  return (await transaction.run(queries.readSignatures(ids))).map(toSigned);
}

function toSigned(record: GraphRecord): Signed {
  const text = (key: string) => record[key] as string | null;
  const [original] = record['originals'] as unknown as readonly Position[];
  return {
    id: text('id') as string,
    publishedAt: text('publishedAt'),
    textHash: text('textHash'),
    bands: (record['bands'] as (number | null)[]).filter((band) => band !== null),
    original: original ?? null,
  };
}

/** For each article that has any: the others that may be copies or originals of it, in order. */
async function findAlike(
  transaction: GraphTransaction,
  articles: readonly Signed[],
): Promise<Map<Signed, Signed[]>> {
  const pairs = await transaction.run(queries.findAlike(articles.map(toSearch)));
  const known = new Map(articles.map((article) => [article.id, article]));
  const missing = new Set(pairs.map((pair) => pair['other'] as string).filter((id) => !known.has(id)));
  for (const other of missing.size === 0 ? [] : await readSignatures(transaction, [...missing]))
    known.set(other.id, other);
  const alike = new Map<Signed, Signed[]>();
  for (const [id, own] of groupBy(pairs, (pair) => pair['id'] as string)) {
    const article = known.get(id) as Signed;
    const others = own.map((pair) => known.get(pair['other'] as string) as Signed);
    const near = others.filter((other) => mayBeAlike(article, other)).sort(compare);
    if (near.length > 0) alike.set(article, near);
  }
  return alike;
}

function toSearch({ id, textHash, bands }: Signed): queries.CopySearch {
  return { id, textHash, bands };
}

function mayBeAlike(a: Signed, b: Signed): boolean {
  if (hasSameText(a, b)) return true;
  return a.bands.length > 0 && b.bands.length > 0 && agreement(a.bands, b.bands) >= MIN_AGREEMENT;
}

function hasSameText(a: Signed, b: Signed): boolean {
  return a.textHash !== null && a.textHash === b.textHash;
}

/** Each article and the first of the others, which is its original as a rule. */
function mostlyRead(alike: ReadonlyMap<Signed, readonly Signed[]>): string[] {
  return [...new Set([...alike].flatMap(([article, [first]]) => [article.id, (first as Signed).id]))];
}

async function linkToOriginal(
  article: Signed,
  others: readonly Signed[],
  words: Words,
  links: Map<string, Link>,
) {
  for (const other of others) {
    if (compare(other, article) > 0) return;
    const similarity = await words.similarity(article, other);
    if (similarity === null) continue;
    links.set(article.id, { from: article.id, original: other, similarity });
    return;
  }
}

/** Later articles that had a later original, or none, have this one now. */
async function linkFromCopies(
  article: Signed,
  others: readonly Signed[],
  words: Words,
  links: Map<string, Link>,
) {
  for (const other of others) {
    const original = links.get(other.id)?.original ?? other.original;
    if (compare(other, article) < 0 || (original !== null && compare(original, article) <= 0)) continue;
    const similarity = await words.similarity(article, other);
    if (similarity !== null) links.set(other.id, { from: other.id, original: article, similarity });
  }
}

async function writeLinks(transaction: GraphTransaction, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await transaction.run(queries.removeCopyOf(links.map(({ from }) => from)));
  const rows = links.map(({ from, original, similarity }) => ({
    ...{ from, to: original.id },
    properties: { similarity },
  }));
  await transaction.run(createRelationships('COPY_OF', rows));
}

/** The articles' own words, each read once. */
class Words {
  readonly #known = new Map<string, OwnWords | null>();

  constructor(readonly transaction: GraphTransaction) {}

  async prefetch(ids: readonly string[]): Promise<void> {
    const records = await this.transaction.run(queries.readTexts(ids));
    for (const record of records)
      this.#known.set(record['id'] as string, ownWords(record as unknown as StoredText));
  }

  async similarity(a: Signed, b: Signed): Promise<number | null> {
    if (hasSameText(a, b)) return 1;
    const [first, second] = [await this.#of(a.id), await this.#of(b.id)];
    return first === null || second === null ? null : copySimilarity(first, second);
  }

  async #of(id: string): Promise<OwnWords | null> {
    if (!this.#known.has(id)) await this.prefetch([id]);
    return this.#known.get(id) ?? null;
  }
}
