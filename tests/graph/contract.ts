/** The graph model's rows as runnable checks; schema/README.md states them in words under the same ids. */

import { expect } from 'vitest';
import type { Article } from '../../loaders/article.js';
import type { KnownPlace } from '../../loaders/write/chains.js';
import { toFacts } from '../../loaders/write/facts.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import type { Graph, GraphRecord } from '../../src/graph/graph.js';
import { exportGraph, importGraph } from '../../src/graph/transfer.js';
import { syntheticArticle } from '../utils/articles.js';
import { createTGraph } from '../utils/graphs.js';
import { storyArticle, storySentences } from '../utils/stories.js';

/** One row of the contract: ids never change their meaning. */
export interface ContractRow {
  readonly id: string;
  readonly name: string;
  readonly run: (graph: Graph) => Promise<void>;
}

const LOAD = { id: 'load:test', startedAt: '2025-11-01T00:00:00.000Z', version: 'test' };
const ARTICLES = Array.from({ length: 12 }, (_, n) => syntheticArticle(n, 8));
/** Two stories: one in five versions, of which `copy-1` is the earliest after `wire`; the other alone. */
const WIRE = storySentences(1);
const OTHER = storySentences(2);
const COPIES = [
  storyArticle('wire', WIRE, '2025-11-01T08:00:00.000Z'),
  storyArticle('copy-1', WIRE.slice(0, 14), '2025-11-01T09:00:00.000Z'),
  storyArticle('copy-2', [...OTHER.slice(0, 2), ...WIRE.slice(2)], '2025-11-02T08:00:00.000Z'),
  storyArticle('copy-3', WIRE, '2025-11-03T08:00:00.000Z'),
  storyArticle('copy-4', WIRE.slice(0, 18), null),
  storyArticle('other', OTHER.slice(2), '2025-11-02T08:00:00.000Z'),
];
const LINKS = ['copy-1 -> wire', 'copy-2 -> wire', 'copy-3 -> wire', 'copy-4 -> wire'];
const LINKS_WITHOUT_WIRE = ['copy-2 -> copy-1', 'copy-3 -> copy-1', 'copy-4 -> copy-1'];

const REGION: KnownPlace = {
  id: 'place:region',
  name: 'Upper Valley',
  properties: { kind: 'region', countryCode: 'XA' },
};
const COUNTRY: KnownPlace = {
  id: 'place:country',
  name: 'Exampleland',
  properties: { kind: 'country', countryCode: 'XA' },
};

export const CONTRACT: readonly ContractRow[] = [
  {
    id: 'A31F',
    name: 'MUST change nothing when the same article is loaded twice',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const before = await dump(graph, true);
      const outcomes = await load(graph, ARTICLES, { ...LOAD, id: 'load:second' });
      expect(new Set(outcomes.values())).toEqual(new Set(['UNCHANGED']));
      expect(await dump(graph, true)).toEqual(before);
    },
  },
  {
    id: 'B7C2',
    name: 'MUST replace the facts of a changed article at the same URL and leave no orphan',
    run: async (graph) => {
      const [first, second] = [ARTICLES[0] as Article, ARTICLES[5] as Article];
      await load(graph, [first]);
      const changed = { ...second, id: first.id, url: first.url };
      expect(await load(graph, [changed])).toEqual(new Map([[first.id, 'REPLACED']]));
      const replaced = await dump(graph);
      const fresh = await createTGraph();
      await load(fresh, [changed]);
      expect(replaced).toEqual(await dump(fresh));
      await fresh.dispose();
    },
  },
  {
    id: 'C90D',
    name: 'MUST give the same graph in any load order and any batching',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const other = await createTGraph();
      for (const article of [...ARTICLES].reverse()) await load(other, [article]);
      expect(await dump(graph)).toEqual(await dump(other));
      await other.dispose();
    },
  },
  {
    id: 'D14E',
    name: 'MUST give a byte-identical export after load, unload, load',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const before = await dump(graph);
      await removeArticles(
        graph,
        ARTICLES.slice(3, 9).map(({ id }) => id),
      );
      expect((await dump(graph)).length).toBeLessThan(before.length);
      await load(graph, ARTICLES.slice(3, 9).reverse());
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: 'E5A8',
    name: 'MUST leave an empty graph when every article is unloaded',
    run: async (graph) => {
      await load(graph, ARTICLES);
      expect(await removeArticles(graph, [...ARTICLES.map(({ id }) => id), 'article:unknown'])).toHaveLength(
        12,
      );
      expect(await dump(graph, true)).toEqual([]);
    },
  },
  {
    id: 'F2B6',
    name: 'MUST be as if an unloaded article had never been there',
    run: async (graph) => {
      await load(graph, ARTICLES);
      await removeArticles(
        graph,
        ARTICLES.slice(0, 4).map(({ id }) => id),
      );
      const other = await createTGraph();
      await load(other, ARTICLES.slice(4));
      expect(await dump(graph)).toEqual(await dump(other));
      await other.dispose();
    },
  },
  {
    id: 'A0C7',
    name: 'MUST keep what a byline or an outlet says of an entity when another article goes',
    run: async (graph) => {
      const [first, second] = [published(ARTICLES[0] as Article), mentioning(ARTICLES[1] as Article)];
      await load(graph, [first]);
      const before = await dump(graph);
      await load(graph, [second]);
      await removeArticles(graph, [second.id]);
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: '07D3',
    name: 'MUST have the words of every span in the text of its article',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const rows = await all(
        graph,
        'MATCH (e:Entity)-[r:MENTIONED_IN]->(a:Article) RETURN a.text AS text, r.starts AS starts, r.ends AS ends, r.surfaces AS surfaces',
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        const { text, starts, ends, surfaces } = row as {
          text: string;
          starts: number[];
          ends: number[];
          surfaces: string[];
        };
        expect(slices(text, starts, ends)).toEqual(surfaces);
      }
      const quotations = await all(
        graph,
        'MATCH (q:Quotation)-[r:APPEARS_IN]->(a:Article) RETURN q.text AS words, substring(a.text, r.start, r.end - r.start) AS found',
      );
      expect(quotations).toHaveLength(12);
      for (const { words, found } of quotations) expect(found).toBe(words);
    },
  },
  {
    id: '5B8D',
    name: 'MUST say of every span what part of its article it stands in',
    run: async (graph) => {
      await load(graph, ARTICLES);
      const rows = await all(
        graph,
        `MATCH (e:Entity)-[r:MENTIONED_IN]->(a:Article) RETURN a.segmentStarts AS starts, a.segmentKinds AS kinds,
          r.starts AS at, r.segmentKinds AS found`,
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) {
        const { starts, kinds, at, found } = row as Record<'starts' | 'at', number[]> &
          Record<'kinds' | 'found', string[]>;
        expect(found).toEqual(at.map((offset) => kinds[starts.findLastIndex((start) => start <= offset)]));
      }
    },
  },
  {
    id: '18E9',
    name: 'MUST leave nothing of a batch that fails in the middle',
    run: async (graph) => {
      await load(graph, ARTICLES.slice(0, 2));
      const before = await dump(graph);
      const broken = toFacts(ARTICLES[4] as Article);
      const relationships = [
        ...broken.relationships,
        { type: 'NO TYPE' as never, from: 'x', to: 'y', properties: {} },
      ];
      const batch = [toFacts(ARTICLES[3] as Article), { ...broken, relationships }];
      await expect(writeArticles(graph, batch, LOAD)).rejects.toThrow();
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: '29FA',
    name: 'MUST give every node the same id and properties as the embedded engine',
    run: async (graph) => {
      const embedded = await createTGraph();
      await load(graph, ARTICLES);
      await load(embedded, ARTICLES);
      expect(await dump(graph, true)).toEqual(await dump(embedded, true));
      await embedded.dispose();
    },
  },
  {
    id: '3A0B',
    name: 'MUST give the same graph after export and import into an empty one',
    run: async (graph) => {
      const source = await createTGraph();
      await load(source, ARTICLES);
      const lines = await dump(source, true);
      await importGraph(graph, toStream(lines));
      expect(await dump(graph, true)).toEqual(lines);
      await expect(importGraph(graph, toStream(lines))).rejects.toThrow(/^expected an empty graph/);
      await source.dispose();
    },
  },
  {
    id: '4B1C',
    name: 'MUST hold the containers of a known place while something is in them, and no longer',
    run: async (graph) => {
      const containersOf = (id: string) => (id === 'geonames:1001' ? [REGION, COUNTRY] : [COUNTRY]);
      await writeArticles(
        graph,
        ARTICLES.map((article) => toFacts(article, containersOf)),
        LOAD,
      );
      const within = 'MATCH (:Place {id: "place:region"})-[:WITHIN]->(c:Place) RETURN c.name AS name';
      expect(await all(graph, within)).toEqual([{ name: 'Exampleland' }]);
      await removeArticles(
        graph,
        [1, 11].map((n) => (ARTICLES[n] as Article).id),
      );
      expect(
        await all(
          graph,
          'MATCH (p:Place) WHERE p.name IN ["Upper Valley", "Exampleland"] RETURN p.name AS name',
        ),
      ).toEqual([{ name: 'Exampleland' }]);
      await removeArticles(
        graph,
        ARTICLES.map(({ id }) => id),
      );
      expect(await dump(graph, true)).toEqual([]);
    },
  },
  {
    id: '5C2D',
    name: 'MUST refuse a second node with the same id',
    run: async (graph) => {
      await load(graph, ARTICLES.slice(0, 1));
      const create = graph.write((tx) =>
        tx.run({ text: 'CREATE (:Article {id: $id})', parameters: { id: ARTICLES[0]?.id } }),
      );
      await expect(create).rejects.toThrow();
      expect(await all(graph, 'MATCH (a:Article) RETURN count(a) AS count')).toEqual([{ count: 1 }]);
    },
  },
  {
    id: '6D3E',
    name: 'MUST NOT keep what a read query writes',
    run: async (graph) => {
      await graph.read({ text: 'CREATE (:Article {id: "x"})', parameters: {} }).catch(() => undefined);
      expect(await all(graph, 'MATCH (a:Article) RETURN count(a) AS count')).toEqual([{ count: 0 }]);
    },
  },
  {
    id: '7E4F',
    name: 'MUST give values, nodes, relationships and paths in the same shape',
    run: async (graph) => {
      await load(graph, [withoutPlace(ARTICLES[0] as Article)]);
      const text = `MATCH p = (e:Person)-[r:SAID]->(q:Quotation) RETURN p, e.name AS name, r, [1, 2.5, null] AS list,
        {a: true} AS map, 9007199254740993 AS big, null AS nothing ORDER BY name`;
      const { columns, records } = await graph.read({ text, parameters: {} });
      expect(columns).toEqual(['p', 'name', 'r', 'list', 'map', 'big', 'nothing']);
      expect(records).toHaveLength(1);
      const { p, r, ...rest } = records[0] as Record<string, unknown>;
      expect(rest).toEqual({
        name: 'Amina Okafor',
        list: [1, 2.5, null],
        map: { a: true },
        big: 9007199254740993n,
        nothing: null,
      });
      expect((p as { nodes: { labels: string[] }[] }).nodes.map(({ labels }) => labels)).toEqual([
        ['Entity', 'Person'],
        ['Quotation'],
      ]);
      expect((r as { type: string }).type).toBe('SAID');
      expect((p as { relationships: unknown[] }).relationships).toEqual([r]);
    },
  },
  {
    id: '8F50',
    name: 'MUST name the columns of a query that has no rows',
    run: async (graph) => {
      const result = await graph.read({
        text: 'MATCH (n:Article) RETURN n.id AS id, n.url AS url',
        parameters: {},
      });
      expect(result).toEqual({ columns: ['id', 'url'], records: [] });
    },
  },
  {
    id: '9061',
    name: 'MUST answer a wrong query with GRAPH_QUERY_FAILED',
    run: async (graph) => {
      const wrong = graph.read({ text: 'MATCH (n RETURN n', parameters: {} });
      await expect(wrong).rejects.toMatchObject({ name: 'GraphError', code: 'GRAPH_QUERY_FAILED' });
    },
  },
  {
    id: 'A2D4',
    name: 'MUST link each copy of a story to the earliest article, in any load order and any batching',
    run: async (graph) => {
      await load(graph, COPIES);
      expect(await copyLinks(graph)).toEqual(LINKS);
      const other = await createTGraph();
      for (const article of [...COPIES].reverse()) await load(other, [article]);
      expect(await dump(graph)).toEqual(await dump(other));
      await other.dispose();
    },
  },
  {
    id: 'B3E5',
    name: 'MUST link copies to the earliest that is left when their original is unloaded, and back when it returns',
    run: async (graph) => {
      await load(graph, COPIES);
      const before = await dump(graph);
      await removeArticles(graph, ['article:wire']);
      expect(await copyLinks(graph)).toEqual(LINKS_WITHOUT_WIRE);
      const other = await createTGraph();
      await load(other, COPIES.slice(1));
      expect(await dump(graph)).toEqual(await dump(other));
      await other.dispose();
      await load(graph, COPIES.slice(0, 1));
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: 'C4F6',
    name: 'MUST keep the links of copies when articles are loaded again or replaced by the same words',
    run: async (graph) => {
      await load(graph, COPIES);
      const before = await dump(graph);
      await load(graph, COPIES);
      expect(await dump(graph)).toEqual(before);
      const [wire, ...copies] = COPIES as [Article, ...Article[]];
      expect(await load(graph, [{ ...wire, headline: 'Another' }])).toEqual(new Map([[wire.id, 'REPLACED']]));
      expect(await copyLinks(graph)).toEqual(LINKS);
      await load(graph, [wire, ...copies]);
      expect(await dump(graph)).toEqual(before);
    },
  },
  {
    id: 'D507',
    name: 'MUST find the copies of what was imported',
    run: async (graph) => {
      const source = await createTGraph();
      await load(source, COPIES.slice(1));
      await importGraph(graph, toStream(await dump(source, true)));
      expect(await copyLinks(graph)).toEqual(LINKS_WITHOUT_WIRE);
      await load(graph, COPIES.slice(0, 1));
      expect(await copyLinks(graph)).toEqual(LINKS);
      await source.dispose();
    },
  },
  {
    id: 'E618',
    name: 'MUST link copies that are loaded at the same time',
    run: async (graph) => {
      await Promise.all(COPIES.map((article, n) => load(graph, [article], { ...LOAD, id: `load:${n}` })));
      expect(await copyLinks(graph)).toEqual(LINKS);
    },
  },
  {
    id: 'F739',
    name: 'MUST hold an article once that is loaded several times at the same time',
    run: async (graph) => {
      const [article] = ARTICLES as [Article];
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map((n) => load(graph, [article], { ...LOAD, id: `load:${n}` })),
      );
      expect(outcomes.map((one) => one.get(article.id)).sort()).toEqual([
        ...['LOADED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED'],
      ]);
      const other = await createTGraph();
      await load(other, [article]);
      expect(await dump(graph)).toEqual(await dump(other));
      await other.dispose();
    },
  },
  {
    id: 'A83B',
    name: "MUST hold how sure an article's place is and what its name may mean instead, and nothing such of what is no place",
    run: async (graph) => {
      await load(graph, ARTICLES.slice(0, 2));
      const rows = await all(
        graph,
        `MATCH (e:Entity)-[r:MENTIONED_IN]->(a:Article) RETURN DISTINCT e.gazetteerId AS place, r.toponymScore AS score,
          r.runnerUpIds AS ids, r.runnerUpNames AS names, r.runnerUpCountries AS countries, r.runnerUpScores AS scores
          ORDER BY place`,
      );
      const nothing = { place: null, score: null, ids: null, names: null, countries: null, scores: null };
      expect(rows).toEqual([
        { place: 'geonames:1000', score: 1, ids: [], names: [], countries: [], scores: [] },
        {
          ...{ place: 'geonames:1001', score: 0.8125, ids: ['geonames:9001', 'dateline:area:valley'] },
          ...{ names: ['Namesake', 'The Valley'], countries: ['XB', ''], scores: [0.125, 0.0625] },
        },
        nothing,
      ]);
    },
  },
];

function load(graph: Graph, articles: readonly Article[], run = LOAD) {
  return writeArticles(
    graph,
    articles.map((article) => toFacts(article)),
    run,
  );
}

async function dump(graph: Graph, withLoads = false): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph, { withLoads })) lines.push(line);
  return lines;
}

async function copyLinks(graph: Graph): Promise<string[]> {
  const rows = await all(
    graph,
    'MATCH (c:Article)-[:COPY_OF]->(o:Article) RETURN c.id AS c, o.id AS o ORDER BY c, o',
  );
  return rows.map(({ c, o }) => `${c} -> ${o}`.replaceAll('article:', ''));
}

async function all(graph: Graph, text: string): Promise<readonly GraphRecord[]> {
  return (await graph.read({ text, parameters: {} })).records;
}

function slices(text: string, starts: readonly number[], ends: readonly number[]): string[] {
  return starts.map((start, index) => text.slice(start, ends[index]));
}

const OUTLET = {
  id: 'organization:gazette',
  type: 'ORGANIZATION' as const,
  name: 'Kelmaro Gazette',
  aliases: ['Gazette'],
  kind: 'media',
};

function published(article: Article): Article {
  const row = {
    type: 'PUBLISHED_BY' as const,
    from: article.id,
    to: OUTLET.id,
    evidence: null,
    confidence: 1,
  };
  return {
    ...article,
    entities: [...article.entities, OUTLET],
    relationships: [...article.relationships, row],
  };
}

function mentioning(article: Article): Article {
  const mention = { start: 0, end: 5, type: OUTLET.type, entity: OUTLET.id, confidence: 0.5 };
  const entity = { ...OUTLET, name: 'The Kelmaro Gazette', aliases: ['KG'], kind: 'company' };
  return { ...article, entities: [...article.entities, entity], mentions: [mention, ...article.mentions] };
}

function withoutPlace(article: Article): Article {
  return { ...article, relationships: article.relationships.filter(({ type }) => type !== 'LOCATED_AT') };
}

async function* toStream(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
