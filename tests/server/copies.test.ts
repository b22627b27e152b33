import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Entity, Quotation } from '../../loaders/article.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { storyArticle, storySentences } from '../utils/stories.js';
import { writeTArticles } from '../utils/write.js';

const WIRE = storySentences(1);
const OTHER = storySentences(2);
const day = (n: number) => `2025-11-0${n}T08:00:00.000Z`;
const ANN = person('Ann');
const BEN = person('Ben');
/** Six articles in three groups; the wire story itself does not mention Ben, and one copy is a copy of a copy. */
const ARTICLES = [
  mentioning(storyArticle('wire', WIRE.slice(0, 12), day(1)), [ANN]),
  mentioning(storyArticle('copy-1', WIRE.slice(0, 15), day(2)), [ANN, BEN]),
  mentioning(storyArticle('copy-2', WIRE.slice(0, 10), day(3)), [ANN, BEN]),
  mentioning(storyArticle('copy-of-copy', WIRE.slice(9), day(4)), [ANN]),
  mentioning(storyArticle('other', OTHER, day(5)), [ANN]),
  mentioning(storyArticle('alone', storySentences(3), day(6)), []),
];

describe.each(T_ENGINES)('copies on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeTArticles(graph, ARTICLES);
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const data = async (query: string) => {
    const { body } = await server.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  on('copyOf and copies: the original of an article, its copies, and how much is common', async () => {
    expect(
      await data(`{
        nodes(ids: ["article:wire", "article:copy-1", "article:copy-of-copy", "article:other"]) { ... on Article {
          copyOf { id copyOf { id } } copySimilarity
          copies(first: 2) { totalCount edges { similarity node { id } } pageInfo { hasNextPage } } } } }`),
    ).toEqual({
      nodes: [
        {
          ...{ copyOf: null, copySimilarity: null },
          copies: {
            totalCount: 2,
            edges: [
              { similarity: 0.829, node: { id: 'article:copy-2' } },
              { similarity: 0.795, node: { id: 'article:copy-1' } },
            ],
            pageInfo: { hasNextPage: false },
          },
        },
        {
          ...{ copyOf: { id: 'article:wire', copyOf: null }, copySimilarity: 0.795 },
          copies: {
            totalCount: 1,
            edges: [{ similarity: 0.288, node: { id: 'article:copy-of-copy' } }],
            pageInfo: { hasNextPage: false },
          },
        },
        {
          ...{ copyOf: { id: 'article:copy-1', copyOf: { id: 'article:wire' } }, copySimilarity: 0.288 },
          copies: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } },
        },
        {
          ...{ copyOf: null, copySimilarity: null },
          copies: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } },
        },
      ],
    });
  });

  on(
    'independentCount: an article and its copies count once, with and without the original in the list',
    async () => {
      expect(
        await data(`{
        articles { totalCount independentCount }
        late: articles(where: { publishedAt: { gte: "2025-11-04T00:00:00Z" } }, first: 1) { totalCount independentCount }
        none: articles(where: { publisher: { eq: "nobody" } }) { totalCount independentCount nodes { id } }
        people { nodes { name mentionedIn { totalCount independentCount } } }
        quotations { nodes { appearsIn { totalCount independentCount } } } }`),
      ).toEqual({
        articles: { totalCount: 6, independentCount: 3 },
        late: { totalCount: 3, independentCount: 3 },
        none: { totalCount: 0, independentCount: 0, nodes: [] },
        people: {
          nodes: [
            { name: 'Ann', mentionedIn: { totalCount: 5, independentCount: 2 } },
            { name: 'Ben', mentionedIn: { totalCount: 2, independentCount: 1 } },
          ],
        },
        quotations: { nodes: [{ appearsIn: { totalCount: 5, independentCount: 2 } }] },
      });
    },
  );

  on('path: a copy is one hop from its original, and no words of either say so', async () => {
    expect(
      await data(`{ path(from: "article:wire", to: "article:copy-1") { length
        hops { type from { id } to { id } confidence evidence { text } } } }`),
    ).toEqual({
      path: {
        length: 1,
        hops: [
          {
            ...{ type: 'COPY_OF', from: { id: 'article:copy-1' }, to: { id: 'article:wire' } },
            ...{ confidence: null, evidence: [] },
          },
        ],
      },
    });
  });

  on('independentCount alone costs no totalCount, and the other way round', async () => {
    const counts = async (fields: string) => {
      const { body } = await server.ask(`{ articles { ${fields} } }`, { extensions: { cypher: true } });
      return body.extensions?.cypher?.[0]?.text.match(/RETURN count\(/g)?.length ?? 0;
    };
    expect(await Promise.all(['nodes { id }', 'totalCount', 'independentCount'].map(counts))).toEqual([
      0, 1, 1,
    ]);
  });
});

function person(name: string): Entity {
  return { id: `person:${name.toLowerCase()}`, type: 'PERSON', name, aliases: [] };
}

/** With its first words standing for each of the people, and the first of them quoted. */
function mentioning(article: Article, people: readonly Entity[]): Article {
  const mentions = people.map(({ id }) => ({
    start: 0,
    end: 4,
    type: 'PERSON' as const,
    entity: id,
    confidence: 1,
  }));
  const words = { kind: 'DIRECT' as const, start: 0, end: 30, text: 'We said this to all of you' };
  const quotation: Quotation = { ...words, speaker: null, cue: null, confidence: 1, about: [] };
  return { ...article, entities: people, mentions, quotations: people.length === 0 ? [] : [quotation] };
}
