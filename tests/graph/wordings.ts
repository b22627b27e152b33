/** The rows of the graph model that tell which wordings are one quotation. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Article } from '../../loaders/article.js';
import { toFacts } from '../../loaders/write/facts.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import type { Graph } from '../../src/graph/graph.js';
import { exportGraph, importGraph } from '../../src/graph/transfer.js';
import { toldArticle } from '../utils/told-articles.js';
import type { ContractRow } from './contract.js';

const LOAD = { id: 'load:test', startedAt: '2025-11-01T00:00:00.000Z', version: 'test' };

const LONG =
  'We will rebuild every bridge on the river before winter and the people of this valley will cross it again with their children';
/** Near the long one; near each other only through `link`. */
const FRONT =
  'We will rebuild every bridge on the river before winter and the people of this valley will cross it again';
const LINK = 'We will rebuild every bridge before winter and the people of this valley will cross it';
const BACK = 'rebuild every bridge before winter and the people of this valley will cross';
const OTHER =
  'We will rebuild every bridge on the river before summer and the people of this valley will cross it again';
const SPOKEN = { long: LONG, front: FRONT, link: LINK, back: BACK, other: OTHER };
const TOLD = Object.entries(SPOKEN).map(([id, words]) => saying(id, words));
const IDS = TOLD.map(({ id }) => id);

export const WORDING_CONTRACT: readonly ContractRow[] = [
  {
    id: 'C85D',
    name: 'MUST make one quotation of nearly the same wordings, and keep apart what says something else',
    run: async (graph) => {
      await load(graph, TOLD);
      expect(await quotations(graph)).toEqual([
        { text: LONG, kind: 'DIRECT', articles: ['back', 'front', 'link', 'long'] },
        { text: OTHER, kind: 'DIRECT', articles: ['other'] },
      ]);
    },
  },
  {
    id: '084A',
    name: 'MUST part a quotation again when the wording that held it together is unloaded, and join it on return',
    run: async (graph) => {
      await load(graph, TOLD);
      const before = await dump(graph);
      await removeArticles(graph, ['article:link']);
      expect((await quotations(graph)).map(({ articles }) => articles)).toEqual([
        ['front', 'long'],
        ['other'],
        ['back'],
      ]);
      await load(graph, TOLD);
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: '195B',
    name: 'MUST have the same quotations in any load order and batching, also after unloading and import',
    run: async (graph) => {
      await load(graph, TOLD);
      const expected = await dump(graph);
      await removeArticles(graph, IDS);
      expect(await dump(graph)).toEqual([]);
      const orders = fc.shuffledSubarray([...TOLD.keys()], { minLength: TOLD.length });
      const property = fc.asyncProperty(orders, fc.integer({ min: 1, max: 3 }), async (order, size) => {
        for (let from = 0; from < order.length; from += size)
          await load(
            graph,
            order.slice(from, from + size).map((at) => TOLD[at] as Article),
          );
        expect(await dump(graph)).toEqual(expected);
        const some = order.slice(0, size);
        await removeArticles(
          graph,
          some.map((at) => IDS[at] as string),
        );
        await load(
          graph,
          some.map((at) => TOLD[at] as Article),
        );
        expect(await dump(graph)).toEqual(expected);
        await removeArticles(graph, IDS);
        expect(await dump(graph)).toEqual([]);
      });
      await fc.assert(property, {
        numRuns: graph.engine === 'embedded' ? 15 : 2,
        seed: 7,
        endOnFailure: true,
      });
      await importGraph(graph, toStream(expected));
      await removeArticles(graph, ['article:long']);
      await load(graph, TOLD);
      expect(await dump(graph)).toEqual(expected);
    },
  },
];

/** An article of one direct quotation with a speaker and something that it is about. */
function saying(id: string, words: string): Article {
  const article = toldArticle(id, [`“${words},” Mara Quillow said in Oslo.`], {
    P: ['Mara Quillow'],
    L: ['Oslo'],
  });
  const start = words.length + 4;
  const [speaker, place] = ['person:', 'place:'].map(
    (prefix) => article.entities.find((e) => e.id.startsWith(prefix))?.id as string,
  );
  return {
    ...article,
    quotations: [
      {
        ...{ start: 1, end: 1 + words.length, kind: 'DIRECT', text: words, cue: null, confidence: 0.9 },
        ...{
          about: [place as string],
          speaker: { entity: speaker as string, basis: 'NAMED', start, end: start + 12 },
        },
      },
    ],
  };
}

function load(graph: Graph, articles: readonly Article[]) {
  return writeArticles(
    graph,
    articles.map((article) => toFacts(article)),
    LOAD,
  );
}

/** Each quotation, longest first, with the articles that carry it and are said to by its speaker and about its place. */
async function quotations(graph: Graph) {
  const { records } = await graph.read({
    text: `MATCH (q:Quotation) MATCH (q)-[r:APPEARS_IN]->(a:Article) MATCH (q)<-[s:SAID]-(:Person) WHERE s.articleId = a.id
      MATCH (q)-[b:ABOUT]->(:Place) WHERE b.articleId = a.id
      RETURN q.text AS text, q.kind AS kind, a.id AS article ORDER BY size(text) DESC, text, article`,
    parameters: {},
  });
  const found = new Map<string, { text: string; kind: string; articles: string[] }>();
  for (const { text, kind, article } of records as unknown as Record<'text' | 'kind' | 'article', string>[]) {
    const quotation = found.get(text) ?? { text, kind, articles: [] };
    found.set(text, { ...quotation, articles: [...quotation.articles, article.slice('article:'.length)] });
  }
  return [...found.values()];
}

async function dump(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  return lines;
}

async function* toStream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
