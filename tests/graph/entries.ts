/** The rows of the graph model that tell of the index of words and days. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Article } from '../../loaders/article.js';
import { curate, listDecisions, type Curation } from '../../loaders/write/curate.js';
import { toFacts } from '../../loaders/write/facts.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import { ensureEntries } from '../../src/graph/entries.js';
import type { Graph, GraphRecord } from '../../src/graph/graph.js';
import { exportGraph, importGraph } from '../../src/graph/transfer.js';
import { syntheticArticle } from '../utils/articles.js';
import { createTGraph } from '../utils/graphs.js';
import { toldArticle } from '../utils/told-articles.js';
import type { ContractRow } from './contract.js';

const LOAD = { id: 'load:test', startedAt: '2025-11-01T00:00:00.000Z', version: 'test' };
const CURATOR = { by: 'ada', at: '2025-11-20T10:00:00.000Z', reason: null };

const ARTICLES = [
  ...Array.from({ length: 5 }, (_, n) => syntheticArticle(n, 8)),
  toldArticle('full', ['Ingvar Thorsby of Norway spoke.'], { P: ['Ingvar Thorsby'], L: ['Norway'] }),
  toldArticle('surname', ['Thorsby was in Oslo.'], { P: ['Thorsby'], L: ['Oslo'] }),
  toldArticle('initial', ['I. Thorsby wrote the letter.'], { P: ['I. Thorsby'] }),
  { ...syntheticArticle(9, 8), publishedAt: null, headline: null },
];
/** Other words and another day under the ids of the first articles. */
const CHANGED = [1, 0].map((n, at) => {
  const { id, url } = ARTICLES[at] as Article;
  return { ...(ARTICLES[n] as Article), id, url, headline: `Réunion ${n}`, publishedAt: null };
});
const [FULL, INITIAL] = ['person:ingvar-thorsby', 'person:i-thorsby'];

/** What can happen to a graph that holds the articles, or some of them. */
const STEPS: Readonly<Record<string, (graph: Graph) => Promise<unknown>>> = {
  'load all': (graph) => load(graph, ARTICLES),
  'replace two': (graph) => load(graph, CHANGED),
  'unload four': (graph) => unload(graph, ARTICLES.slice(2, 6)),
  'unload the full name': (graph) => unload(graph, ARTICLES.slice(5, 6)),
  merge: (graph) => decide(graph, { action: 'MERGE', first: INITIAL, second: FULL }),
  reject: (graph) => decide(graph, { action: 'REJECT', first: INITIAL, second: FULL }),
  rename: (graph) => decide(graph, { action: 'RENAME', entity: FULL, name: 'Ingvar the Younger' }),
  split: (graph) =>
    decide(graph, { action: 'SPLIT', entity: FULL, articles: ['article:surname'], names: [] }),
  'undo all': undoAll,
};

export const ENTRY_CONTRACT: readonly ContractRow[] = [
  {
    id: '1F8A',
    name: 'MUST keep the index of words and days as one made anew would be, whatever is loaded, unloaded and decided',
    run: async (graph) => {
      const steps = fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: 8 });
      const property = fc.asyncProperty(steps, async (names) => {
        await load(graph, ARTICLES);
        for (const name of names) await (STEPS[name] as (graph: Graph) => Promise<unknown>)(graph);
        const kept = await indexOf(graph);
        await clearIndex(graph);
        await ensureEntries(graph);
        expect(kept).toEqual(await indexOf(graph));
        await undoAll(graph);
        await unload(graph, ARTICLES);
        expect(await indexOf(graph)).toEqual([]);
      });
      await fc.assert(property, {
        numRuns: graph.engine === 'embedded' ? 12 : 2,
        seed: 11,
        examples: [[Object.keys(STEPS)]],
        endOnFailure: true,
      });
    },
  },
  {
    id: '209B',
    name: 'MUST lead from each word to what has it, in one form, and hold days and their articles',
    run: async (graph) => {
      await load(graph, [
        { ...syntheticArticle(0, 8), ...{ id: 'article:a', headline: 'Élan of the U.N.' } },
        { ...syntheticArticle(1, 8), ...{ id: 'article:b', headline: 'An élan', publishedAt: null } },
      ]);
      const led = await all(graph, 'MATCH (w:Word)-[r:IN_HEADLINE]->(e:Entry) RETURN w.id AS w, e.of AS e');
      expect(led.map(({ w, e }) => `${w} ${e}`).sort()).toEqual([
        'elan article:a',
        'elan article:b',
        'un article:a',
      ]);
      const named = await all(
        graph,
        "MATCH (w:Word {id: 'in'})-[:IN_NAME]->(e:Entry) RETURN DISTINCT e.label AS l",
      );
      expect(named).toEqual([{ l: 'Event' }]);
      const days = await all(graph, 'MATCH (d:Day) RETURN d.id AS id, d.articles AS articles ORDER BY id');
      expect(days).toEqual([
        { id: '', articles: 1 },
        { id: '2025-01-01', articles: 1 },
      ]);
    },
  },
  {
    id: '31AC',
    name: 'MUST make the index of a graph that has none, and finish one that was begun',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const before = await indexOf(graph);
      await clearIndex(graph);
      await run(graph, "CREATE (:Entry {of: 'unfinished'})");
      await ensureEntries(graph);
      expect(await indexOf(graph)).toEqual(before);
      await run(graph, "MATCH (w:Word {id: 'thorsby'}) DETACH DELETE w");
      await ensureEntries(graph);
      expect(await indexOf(graph)).not.toEqual(before);
    },
  },
  {
    id: '42BD',
    name: 'MUST leave the index out of exports, and make that of what was imported',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const lines: string[] = [];
      for await (const line of exportGraph(graph)) lines.push(line);
      expect(
        lines.filter((line) => /"(?:Word|Entry|Day)"|IN_NAME|IN_HEADLINE|IN_QUOTATION/.test(line)),
      ).toEqual([]);
      const copy = await createTGraph();
      await importGraph(copy, toStream(lines));
      expect(await indexOf(copy)).toEqual(await indexOf(graph));
      await copy.dispose();
    },
  },
];

/** All of the index, as sorted lines. */
async function indexOf(graph: Graph): Promise<string[]> {
  const texts = [
    'MATCH (n:Word) RETURN labels(n) AS labels, properties(n) AS properties',
    'MATCH (n:Entry) RETURN labels(n) AS labels, properties(n) AS properties',
    'MATCH (n:Day) RETURN labels(n) AS labels, properties(n) AS properties',
    'MATCH (w:Word)-[r]->(e:Entry) RETURN w.id AS word, type(r) AS leads, e.of AS entry',
  ];
  const lines: string[] = [];
  for (const text of texts)
    for (const record of await all(graph, text)) lines.push(JSON.stringify(sorted(record)));
  return lines.sort();
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}

function load(graph: Graph, articles: readonly Article[]) {
  return writeArticles(
    graph,
    articles.map((article) => toFacts(article)),
    LOAD,
  );
}

function unload(graph: Graph, articles: readonly Article[]) {
  return removeArticles(
    graph,
    articles.map(({ id }) => id),
  );
}

/** Refused where the entity is not there; nothing is changed then. */
function decide(graph: Graph, command: Curation) {
  return graph.write((transaction) => curate(transaction, command, CURATOR)).catch(() => undefined);
}

async function undoAll(graph: Graph): Promise<void> {
  const decisions = await listDecisions(async (query) => (await graph.read(query)).records);
  for (const { id, undoneAt } of decisions)
    if (undoneAt === null)
      await graph.write((transaction) => curate(transaction, { action: 'UNDO', decision: id }, CURATOR));
}

async function clearIndex(graph: Graph): Promise<void> {
  for (const label of ['Entry', 'Word', 'Day']) await run(graph, `MATCH (n:${label}) DETACH DELETE n`);
}

function run(graph: Graph, text: string) {
  return graph.write((transaction) => transaction.run({ text, parameters: {} }));
}

async function all(graph: Graph, text: string): Promise<readonly GraphRecord[]> {
  return (await graph.read({ text, parameters: {} })).records;
}

async function* toStream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
