/**
 * The graph's index of words and days, which works alike on both engines: a `Word` leads to the `Entry` of each
 * article, entity or quotation that has it, and a `Day` counts the articles of a day. It is made of the other nodes,
 * hangs together with none of them, and is brought up to date in the transaction that changes them.
 */

import { groupBy } from '../collections.js';
import { COMMON_WORDS, foldText, wordsOfFolded } from '../words.js';
import type { CypherQuery, Graph, GraphRecord, GraphTransaction } from './graph.js';

/** The labels whose nodes have entries. */
export const ENTRY_LABELS = ['Article', 'Entity', 'Quotation'] as const;
export type EntryLabel = (typeof ENTRY_LABELS)[number];

/** What leads from a word to the entries of a label, and which texts of a node `n` are looked through. */
export const ENTRIES = {
  Article: { leads: 'IN_HEADLINE', texts: (n: string) => `[${n}.headline]` },
  Entity: { leads: 'IN_NAME', texts: (n: string) => `[${n}.name] + coalesce(${n}.aliases, [])` },
  Quotation: { leads: 'IN_QUOTATION', texts: (n: string) => `[${n}.text]` },
} as const satisfies Record<EntryLabel, { leads: string; texts: (n: string) => string }>;

/** Words with one beginning are found by it: the first four letters, or the whole of a shorter word. */
export function startOf(word: string): string {
  return word.slice(0, WORD_START);
}

const WORD_START = 4; // letters

/**
 * Until the transaction ends, no other one on this graph changes the index, looks for copies or decides who is who: else
 * two that load at the same time would not see what the other adds. Neo4j keeps the lock on the key although the node
 * never lives.
 */
export function lockLoading(): CypherQuery {
  return { text: "MERGE (l:Load {id: 'load:copies'}) DELETE l", parameters: {} };
}

/** Makes the index say what the nodes with these ids say now, or that they are gone. Needs {@link lockLoading}. */
export async function updateEntries(
  transaction: GraphTransaction,
  label: EntryLabel,
  ids: Iterable<string>,
): Promise<void> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return;
  const changes = (await transaction.run(readEntries(label, unique))).flatMap((record) => toChange(record));
  if (changes.length === 0) return;
  const toRows = (some: readonly Change[]) =>
    some.flatMap(({ id, now }) => (now === null ? [] : [{ of: id, ...now }]));
  const [created, changed] = [true, false].map((isNew) =>
    toRows(changes.filter(({ was }) => (was === null) === isNew)),
  ) as unknown as [EntryRows, EntryRows];
  if (created.length > 0) await transaction.run(createEntries(created));
  if (changed.length > 0) await transaction.run(setEntries(changed));
  const { leads } = ENTRIES[label];
  await addWords(transaction, leads, pairsOf(label, changes, 'now', 'was'));
  const removed = pairsOf(label, changes, 'was', 'now');
  if (removed.length > 0) await transaction.run(removeLeads(leads, removed));
  const gone = changes.filter(({ now }) => now === null).map(({ id }) => id);
  if (gone.length > 0) await transaction.run(removeEntries(gone));
  if (removed.length > 0)
    await transaction.run(removeLostWords([...new Set(removed.map(({ word }) => word))]));
  await countDays(transaction, changes);
}

/** What an entry holds: the label of its node, its folded texts, and of an article the day, '' when it is not known. */
interface Entry {
  readonly label: string;
  readonly texts: readonly string[];
  readonly day: string | null;
}

interface Change {
  readonly id: string;
  readonly was: Entry | null;
  readonly now: Entry | null;
}

function readEntries(label: EntryLabel, ids: readonly string[]): CypherQuery {
  return {
    text: `UNWIND $ids AS id
      CALL { WITH id MATCH (n:${label} {id: id})
        RETURN collect({labels: labels(n), texts: ${ENTRIES[label].texts('n')}, publishedAt: n.publishedAt}) AS nodes }
      CALL { WITH id MATCH (e:Entry {of: id}) RETURN collect(properties(e)) AS entries }
      RETURN id, nodes, entries`,
    parameters: { ids },
  };
}

/** None when the entry says what the node says. */
function toChange(record: GraphRecord): Change[] {
  const [node] = record['nodes'] as unknown as readonly NodeTexts[];
  const [entry] = record['entries'] as unknown as readonly (Omit<Entry, 'day'> & { readonly day?: string })[];
  const was = entry === undefined ? null : { ...entry, day: entry.day ?? null };
  const now = node === undefined ? null : toEntry(node);
  const isSame =
    was?.label === now?.label && was?.day === now?.day && was?.texts.join('\n') === now?.texts.join('\n');
  return isSame ? [] : [{ id: record['id'] as string, was, now }];
}

interface NodeTexts {
  readonly labels: readonly string[];
  readonly texts: readonly (string | null)[];
  readonly publishedAt: string | null;
}

function toEntry({ labels, texts, publishedAt }: NodeTexts): Entry {
  const label = labels.find((each) => each !== 'Entity') as string;
  return {
    label,
    texts: texts.map((text) => foldText(text ?? '')),
    day: label === 'Article' ? (publishedAt ?? '').slice(0, 'YYYY-MM-DD'.length) : null,
  };
}

/** A word and the entry that it leads to. */
interface Pair {
  readonly word: string;
  readonly id: string;
}

/** What one state of the entries has and the other has not. */
function pairsOf(
  label: EntryLabel,
  changes: readonly Change[],
  has: 'was' | 'now',
  hasNot: 'was' | 'now',
): readonly Pair[] {
  const isLeading = (word: string) => label === 'Entity' || !COMMON_WORDS.has(word);
  return changes.flatMap((change) => {
    const others = new Set(wordsOfFolded(change[hasNot]?.texts ?? []));
    const words = wordsOfFolded(change[has]?.texts ?? []);
    return words
      .filter((word) => isLeading(word) && !others.has(word))
      .map((word) => ({ word, id: change.id }));
  });
}

async function addWords(transaction: GraphTransaction, leads: string, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const byWord = groupBy(pairs, ({ word }) => word);
  const known = await transaction.run({
    text: 'UNWIND $words AS id MATCH (w:Word {id: id}) RETURN id',
    parameters: { words: [...byWord.keys()] },
  });
  const missing = new Set(byWord.keys());
  for (const record of known) missing.delete(record['id'] as string);
  // Not by MERGE, which is slow on the embedded engine; nobody else adds words until this transaction ends.
  if (missing.size > 0) await transaction.run(createWords([...missing]));
  const rows = [...byWord].map(([word, own]) => ({ word, ids: own.map(({ id }) => id) }));
  await transaction.run({
    text: `UNWIND $rows AS row MATCH (w:Word {id: row.word}) UNWIND row.ids AS id
      MATCH (e:Entry {of: id}) CREATE (w)-[:${leads}]->(e)`,
    parameters: { rows },
  });
}

function createWords(words: readonly string[]): CypherQuery {
  const rows = words.map((id) => ({ id, start: startOf(id) }));
  return { text: 'UNWIND $rows AS row CREATE (w:Word) SET w = row', parameters: { rows } };
}

type EntryRows = readonly (Entry & { readonly of: string })[];

function createEntries(rows: EntryRows): CypherQuery {
  return { text: 'UNWIND $rows AS row CREATE (e:Entry) SET e = row', parameters: { rows } };
}

function setEntries(rows: EntryRows): CypherQuery {
  return { text: 'UNWIND $rows AS row MATCH (e:Entry {of: row.of}) SET e += row', parameters: { rows } };
}

function removeLeads(leads: string, pairs: readonly Pair[]): CypherQuery {
  const rows = [...groupBy(pairs, ({ id }) => id)].map(([id, own]) => ({
    id,
    words: own.map(({ word }) => word),
  }));
  // From the entry, which has few words: a word may lead to very many entries.
  return {
    text: `UNWIND $rows AS row MATCH (e:Entry {of: row.id}) MATCH (e)<-[r:${leads}]-(w:Word) WHERE w.id IN row.words DELETE r`,
    parameters: { rows },
  };
}

function removeEntries(ids: readonly string[]): CypherQuery {
  return { text: 'UNWIND $ids AS id MATCH (e:Entry {of: id}) DETACH DELETE e', parameters: { ids } };
}

function removeLostWords(words: readonly string[]): CypherQuery {
  return {
    text: 'UNWIND $words AS id MATCH (w:Word {id: id}) WHERE NOT EXISTS { MATCH (w)-[]->(:Entry) } DELETE w',
    parameters: { words },
  };
}

async function countDays(transaction: GraphTransaction, changes: readonly Change[]): Promise<void> {
  const days = new Map<string, number>();
  const count = (day: string, by: number) => days.set(day, (days.get(day) ?? 0) + by);
  for (const { was, now } of changes) {
    if (was != null && was.day !== null) count(was.day, -1);
    if (now != null && now.day !== null) count(now.day, 1);
  }
  const rows = [...days].filter(([, by]) => by !== 0).map(([id, by]) => ({ id, by }));
  if (rows.length === 0) return;
  await transaction.run({
    text: 'UNWIND $rows AS row MERGE (d:Day {id: row.id}) SET d.articles = coalesce(d.articles, 0) + row.by',
    parameters: { rows },
  });
  const ids = rows.filter(({ by }) => by < 0).map(({ id }) => id);
  if (ids.length === 0) return;
  await transaction.run({
    text: 'UNWIND $ids AS id MATCH (d:Day {id: id}) WHERE d.articles = 0 DELETE d',
    parameters: { ids },
  });
}

const PAGE_SIZE = 500; // nodes in one transaction
/** There while the index is being made of a graph that had none, so that what was begun is finished. */
const UNFINISHED = 'unfinished';

/**
 * Makes the index of a graph whose nodes have none, such as one of an older version or one whose entries were deleted;
 * else does nothing. `onBegin` is called when it has something to do, which may take minutes.
 */
export async function ensureEntries(graph: Graph, onBegin?: () => void): Promise<void> {
  if (!(await isMissing(graph))) return;
  onBegin?.();
  await begin(graph);
  for (const label of ENTRY_LABELS) {
    const { records } = await graph.read({ text: `MATCH (n:${label}) RETURN n.id AS id`, parameters: {} });
    const ids = records.map((record) => record['id'] as string);
    for (let from = 0; from < ids.length; from += PAGE_SIZE) {
      await graph.write(async (transaction) => {
        await transaction.run(lockLoading());
        await updateEntries(transaction, label, ids.slice(from, from + PAGE_SIZE));
      });
    }
  }
  await graph.write((transaction) => transaction.run(removeEntries([UNFINISHED])));
}

/** Words and days without entries would count twice. */
async function begin(graph: Graph): Promise<void> {
  if (await hasRow(graph, 'MATCH (e:Entry) RETURN e.of AS id LIMIT 1')) return;
  await graph.write(async (transaction) => {
    await transaction.run(lockLoading());
    for (const label of ['Word', 'Day'])
      await transaction.run({ text: `MATCH (n:${label}) DETACH DELETE n`, parameters: {} });
    await transaction.run({ text: `MERGE (e:Entry {of: '${UNFINISHED}'})`, parameters: {} });
  });
}

async function isMissing(graph: Graph): Promise<boolean> {
  const unfinished = `MATCH (e:Entry {of: '${UNFINISHED}'}) RETURN e.of AS id`;
  if (await hasRow(graph, unfinished)) return true;
  if (await hasRow(graph, 'MATCH (e:Entry) RETURN e.of AS id LIMIT 1')) return false;
  for (const label of ENTRY_LABELS)
    if (await hasRow(graph, `MATCH (n:${label}) RETURN n.id AS id LIMIT 1`)) return true;
  return false;
}

async function hasRow(graph: Graph, text: string): Promise<boolean> {
  return (await graph.read({ text, parameters: {} })).records.length > 0;
}
