/**
 * Scores who is who across articles: loads texts as `dateline load` does, and compares the nodes that their names are
 * at with gold groups, by B³ (Bagga and Baldwin, 1998) over each name of each text. A name that is at no node counts as
 * a group of its own.
 */

import { mkdtempSync, rmSync, readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldName } from '../../loaders/resolve/fold.js';
import { loadPaths } from '../../src/commands/load-paths.js';
import type { Graph } from '../../src/graph/graph.js';
import { applyConstraints } from '../../src/graph/schema.js';
import { openEmbeddedGraph } from '../../src/graph/use/embedded.js';
import { bCubed } from './identity/b-cubed.js';
import { loadRe3d } from './re3d.js';
import { loadSet } from './sets.js';
import { PROJECT_DIR, SHARED_DIR } from './sources.js';

/** One text, and its names with the group that each belongs to. */
interface Document {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly names: readonly { readonly start: number; readonly end: number; readonly group: string }[];
}

/** The table of all sets whose material is there. */
export async function scoreIdentity(): Promise<string[]> {
  const sets: [string, Document[] | null][] = [
    ['newsroom: other spellings, namesakes, acronyms', readNewsroom()],
    ['examples: people and organizations', readExamples()],
    ['re3d: names and their synonyms', readSynonyms()],
  ];
  const rows = ['== identity across articles (B³)', 'set | names | groups | precision | recall | F1'];
  for (const [name, documents] of sets)
    rows.push(
      documents === null ? `${name} | skipped: its material is not there` : await scoreSet(name, documents),
    );
  return rows;
}

async function scoreSet(name: string, documents: readonly Document[]): Promise<string> {
  const graph = await loadAll(documents);
  try {
    const items = [];
    for (const document of documents) items.push(...(await judge(graph, document)));
    const { precision, recall, f1 } = bCubed(items);
    const groups = new Set(items.map(({ gold }) => gold)).size;
    const figures = [precision, recall, f1].map((value) => (100 * value).toFixed(1));
    return [name, items.length, groups, ...figures].join(' | ');
  } finally {
    await graph.dispose();
  }
}

async function loadAll(documents: readonly Document[]): Promise<Graph> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-identity-'));
  const file = join(folder, 'documents.jsonl');
  const lines = documents.map(({ id, text, publishedAt, publisher }) =>
    JSON.stringify({ id, text, publishedAt, publisher }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  const graph = await openEmbeddedGraph({ folder: null });
  await applyConstraints(graph);
  const { report } = await loadPaths(graph, [file], { concurrency: 1 });
  rmSync(folder, { recursive: true });
  if (report.failures.length > 0)
    throw new Error(`expected every text to load, but got ${JSON.stringify(report.failures[0])}`);
  return graph;
}

async function judge(graph: Graph, { id, text, names }: Document) {
  const { records } = await graph.read({
    text: `MATCH (a:Article {id: $id}) MATCH (a)<-[r:MENTIONED_IN]-(e:Entity)
      RETURN a.text AS text, e.id AS entity, r.starts AS starts, r.ends AS ends`,
    parameters: { id },
  });
  return names.map(({ start, end, group }, at) => {
    const words = text.slice(start, end);
    const found = records.find((record) => {
      const own = record['text'] as string;
      const ends = record['ends'] as number[];
      return (record['starts'] as number[]).some((from, index) => {
        const surface = own.slice(from, ends[index]);
        return surface.includes(words) || (words.includes(surface) && surface.length * 2 >= words.length);
      });
    });
    return { gold: group, found: (found?.['entity'] as string | undefined) ?? `none:${id}:${at}` };
  });
}

function readNewsroom(): Document[] {
  const file = join(PROJECT_DIR, 'bench/score/identity/newsroom.jsonl');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { who, ...document } = JSON.parse(line) as Document & { who: Record<string, string> };
      const names = Object.entries(who).map(([words, group]) => spanOf(document.text, words, group));
      return { ...document, names };
    });
}

function spanOf(text: string, words: string, group: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`expected "${words}" in the text, but got ${text.slice(0, 40)}…`);
  return { start, end: start + words.length, group };
}

/** In the gold sets of the examples one thing has one id in all articles. */
function readExamples(): Document[] | null {
  const set = loadSet('examples');
  if (set === null) return null;
  return set.map(({ gold, text, publishedAt }) => {
    const named = gold.mentions.filter(
      ({ type, nominal, pronoun }) => (type === 'PERSON' || type === 'ORGANIZATION') && !nominal && !pronoun,
    );
    const longest = new Map<string, (typeof named)[number]>();
    for (const mention of named) {
      const other = longest.get(mention.entity ?? '');
      if (other === undefined || mention.end - mention.start > other.end - other.start)
        longest.set(mention.entity ?? '', mention);
    }
    const names = [...longest].map(([group, { start, end }]) => ({ start, end, group }));
    return { id: gold.id, text, publishedAt, names };
  });
}

interface Relation {
  readonly documentId: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly sourceBegin: number;
  readonly sourceEnd: number;
  readonly targetBegin: number;
  readonly targetEnd: number;
}

/** Names that re3d calls synonyms: both with a capital, no measure, no position; joined where the words are the same. */
function readSynonyms(): Document[] | null {
  const documents = loadRe3d();
  if (documents === null) return null;
  const relations = readRelations().filter(
    ({ type, source, target }) => type === 'IsSynonymOf' && isName(source) && isName(target),
  );
  const groups = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = groups.get(key);
    return parent === undefined || parent === key ? key : rootOf(parent);
  };
  for (const { source, target } of relations) groups.set(rootOf(foldName(source)), rootOf(foldName(target)));
  return documents.map(({ gold, text }) => {
    const own = relations.filter(({ documentId }) => gold.id.includes(documentId));
    const spans = own.flatMap((one) => [
      { start: one.sourceBegin, end: one.sourceEnd, words: one.source },
      { start: one.targetBegin, end: one.targetEnd, words: one.target },
    ]);
    const unique = [...new Map(spans.map((span) => [foldName(span.words), span])).values()];
    return {
      ...{ id: gold.id, text },
      names: unique.map(({ start, end, words }) => ({ start, end, group: rootOf(foldName(words)) })),
    };
  });
}

function readRelations(): Relation[] {
  const folder = join(SHARED_DIR, 'data/re3d');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'relations.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Relation),
    );
}

/** "ISIL" and "Syrian Democratic Forces" are names; "the Iraqi Foreign Minister" and "8 km" are none. */
function isName(words: string): boolean {
  const bare = words.replace(/^the\s+/iu, '');
  if (
    /\d|\b(?:of the|minister|secretary|commander|general|leader|ambassador|president|spokes\w+|chief|component|capital)\b/iu.test(
      bare,
    )
  )
    return /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)* of the \p{Lu}/u.test(bare);
  return bare.split(/\s+/u).every((word) => /^\p{Lu}|^(?:of|and|for|the|in|al-\S+)$/u.test(word));
}
