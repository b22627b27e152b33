import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { fillTGraph, T_ARTICLES } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

/** Who is mentioned in which article, as the graph has it. */
interface Mention {
  readonly id: string;
  readonly isPerson: boolean;
  readonly article: string;
  readonly publishedAt: string;
  readonly count: number;
}

const ID = 'person:amina-okafor';
const JUNE = '2025-06-01T00:00:00.000Z';

describe.each(T_ENGINES)('what is known of an entity on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;
  let mentions: readonly Mention[];
  let own: readonly Mention[];

  beforeAll(async () => {
    if (open === null) return;
    graph = await fillTGraph(await open());
    server = await createTServer(graph);
    const text = `MATCH (e:Entity)-[m:MENTIONED_IN]->(a:Article)
      RETURN e.id AS id, e:Person AS isPerson, a.id AS article, a.publishedAt AS publishedAt, m.count AS count`;
    mentions = (await graph.read({ text, parameters: {} })).records as unknown as Mention[];
    own = mentions.filter(({ id }) => id === ID);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const ask = async <T>(fields: string): Promise<T> => {
    const { body } = await server.ask(`{ node(id: "${ID}") { ... on Person { ${fields} } } }`, {
      extensions: { cypher: true },
    });
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cypher).toHaveLength(1);
    return body.data?.['node'] as unknown as T;
  };

  /** By id, how many of these articles mention it, most first; without the entity itself. */
  const together = (articles: readonly Mention[], isWanted: (mention: Mention) => boolean) => {
    const inside = new Set(articles.map(({ article }) => article));
    const counts = new Map<string, number>();
    for (const mention of mentions.filter(({ article }) => inside.has(article)))
      if (mention.id !== ID && isWanted(mention)) counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a);
  };

  on('coMentioned: who and what is in the same articles, how many, and the words', async () => {
    const { coMentioned } = await ask<{
      coMentioned: {
        totalCount: number;
        edges: {
          articles: number;
          node: { id: string };
          evidence: { text: string; article: { id: string } }[];
        }[];
      };
    }>(
      'coMentioned(first: 100) { totalCount edges { articles node { id } evidence(first: 100) { text article { id } } } }',
    );
    const expected = together(own, () => true);
    expect(coMentioned.totalCount).toBe(expected.length);
    expect(Object.fromEntries(coMentioned.edges.map(({ node, articles }) => [node.id, articles]))).toEqual(
      Object.fromEntries(expected),
    );
    expect(coMentioned.edges.map(({ articles }) => articles)).toEqual(expected.map(([, count]) => count));
    const ownArticles = own.map(({ article }) => article);
    for (const { evidence } of coMentioned.edges) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { article } of evidence) expect(ownArticles).toContain(article.id);
    }
  });

  on('coMentioned: by kind, by article and by confidence', async () => {
    const { people, late, none } = await ask<
      Record<'people' | 'late' | 'none', { nodes: { id: string }[] }>
    >(`
      people: coMentioned(types: [PERSON], first: 100) { nodes { id } }
      late: coMentioned(articles: { publishedAt: { gte: "${JUNE}" } }, first: 100) { nodes { id } }
      none: coMentioned(minConfidence: 0.95) { nodes { id } }`);
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).sort();
    const late2 = own.filter(({ publishedAt }) => publishedAt >= JUNE);
    expect(ids(people)).toEqual(
      together(own, ({ isPerson }) => isPerson)
        .map(([id]) => id)
        .sort(),
    );
    expect(ids(late)).toEqual(
      together(late2, () => true)
        .map(([id]) => id)
        .sort(),
    );
    expect(ids(late).length).toBeLessThan(together(own, () => true).length);
    expect(none.nodes).toEqual([]);
  });

  on.each<[string, (day: string) => string]>([
    ['DAY', (day) => day],
    ['WEEK', mondayOf],
    ['MONTH', (day) => `${day.slice(0, 7)}-01`],
    ['YEAR', (day) => `${day.slice(0, 4)}-01-01`],
  ])('timeline: articles and mentions by %s', async (bucket, startOf) => {
    const { timeline } = await ask<{ timeline: unknown[] }>(
      `timeline(bucket: ${bucket}) { start articles mentions }`,
    );
    const stepOf = ({ publishedAt }: { publishedAt: string }) => startOf(publishedAt.slice(0, 10));
    const starts = [...new Set(own.map(stepOf))].sort();
    const inside = (start: string) => own.filter((mention) => stepOf(mention) === start);
    expect(timeline).toEqual(
      starts.map((start) => ({
        start,
        articles: inside(start).length,
        mentions: inside(start).reduce((sum, { count }) => sum + count, 0),
      })),
    );
  });

  on('timeline: the last steps, of the articles that are asked for', async () => {
    const { all, last, early, wide } = await ask<
      Record<'all' | 'last' | 'early', { start: string }[]> & { wide: null }
    >(`
      all: timeline { start } last: timeline(last: 2) { start }
      early: timeline(articles: { publishedAt: { lt: "${JUNE}" } }) { start } wide: description`);
    expect(last).toEqual(all.slice(-2));
    expect(early).toEqual(all.filter(({ start }) => start < '2025-06-01'));
    expect(wide).toBeNull();
  });

  on('firstSeen and lastSeen: the dates of the first and the last article', async () => {
    const days = own.map(({ publishedAt }) => publishedAt).sort();
    expect(await ask('firstSeen lastSeen')).toEqual({ firstSeen: days[0], lastSeen: days.at(-1) });
    const { body } = await server.ask(
      '{ node(id: "place:exampleland") { ... on Place { firstSeen lastSeen } } }',
    );
    expect(body.data).toEqual({ node: { firstSeen: null, lastSeen: null } });
  });

  on('asOf and minConfidence: only what was known then, and what is sure enough', async () => {
    type Lists = Record<
      'all' | 'then' | 'before' | 'sure' | 'unsure',
      { totalCount: number; nodes: { id: string }[] }
    >;
    const { all, then, before, sure, unsure } = await ask<Lists>(`
      all: affiliatedWith { totalCount nodes { id } }
      then: affiliatedWith(asOf: "${JUNE}") { totalCount nodes { id } }
      before: affiliatedWith(asOf: "2024-01-01T00:00:00Z") { totalCount nodes { id } }
      sure: affiliatedWith(minConfidence: 0.8) { totalCount nodes { id } }
      unsure: affiliatedWith(minConfidence: 0.81) { totalCount nodes { id } }`);
    const text = `MATCH (:Entity {id: $id})-[r:AFFILIATED_WITH]->(o) MATCH (a:Article {id: r.articleId})
      WHERE a.publishedAt <= $june RETURN DISTINCT o.id AS id`;
    const { records } = await graph.read({ text, parameters: { id: ID, june: JUNE } });
    expect(then.nodes.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
    expect(then.totalCount).toBe(records.length);
    expect([records.length < all.totalCount, before.totalCount, sure, unsure.totalCount]).toEqual([
      true,
      0,
      all,
      0,
    ]);
  });

  on('asOf: what no article says is always so', async () => {
    const query =
      '{ node(id: "place:hue") { ... on Place { neighbors(types: [PLACE], asOf: "2000-01-01T00:00:00Z") { nodes { id } } } } }';
    const { body } = await server.ask(query);
    expect(body.data).toEqual({ node: { neighbors: { nodes: [{ id: 'place:upper-valley' }] } } });
  });

  on('groupBy: the largest groups of the whole list, with when they were seen', async () => {
    const { body } = await server.ask(`{
      articles(first: 1) { groupBy(field: MONTH, first: 3) { key count firstSeen lastSeen } outlets: groupBy(field: PUBLISHER) { key count } }
      some: articles(where: { publishedAt: { gte: "${JUNE}" } }) { groupBy(field: YEAR) { key count } }
      places { groupBy(field: KIND) { key count firstSeen } countries: groupBy(field: COUNTRY) { key count } }
      events { groupBy(field: KIND) { key count } } organizations { groupBy(field: KIND) { key count } }
      quotations { groupBy(field: KIND) { key count } }
      node(id: "${ID}") { ... on Person { mentionedIn { groupBy(field: YEAR) { count } } quotations { groupBy(field: KIND) { count lastSeen } } } } }`);
    expect(body.errors).toBeUndefined();
    const articles = [
      ...new Map(mentions.map((mention) => [mention.article, mention.publishedAt])).values(),
    ].sort();
    const ofMonth = (month: string) => articles.filter((publishedAt) => publishedAt.startsWith(month));
    const months = [...new Set(articles.map((publishedAt) => publishedAt.slice(0, 7)))]
      .sort((a, b) => ofMonth(b).length - ofMonth(a).length || (a < b ? -1 : 1))
      .slice(0, 3);
    const quoted = own.map(({ publishedAt }) => publishedAt);
    expect(body.data).toMatchObject({
      articles: {
        groupBy: months.map((key) => ({
          ...{ key, count: ofMonth(key).length, firstSeen: ofMonth(key)[0], lastSeen: ofMonth(key).at(-1) },
        })),
        outlets: [{ key: null, count: T_ARTICLES }],
      },
      some: {
        groupBy: [{ key: '2025', count: articles.filter((publishedAt) => publishedAt >= JUNE).length }],
      },
      places: {
        groupBy: [
          { key: 'city', count: 10, firstSeen: articles[0] },
          { key: 'country', count: 1, firstSeen: null },
          { key: 'region', count: 1, firstSeen: null },
        ],
        countries: [{ key: 'XA', count: 12 }],
      },
      events: { groupBy: [{ key: 'meeting', count: 30 }] },
      organizations: { groupBy: [{ key: 'committee', count: 5 }] },
      quotations: { groupBy: [{ key: 'DIRECT', count: 30 }] },
      node: {
        mentionedIn: { groupBy: [{ count: own.length }] },
        quotations: {
          groupBy: [{ count: 7, lastSeen: expect.stringMatching(new RegExp(quoted.join('|'))) }],
        },
      },
    });
  });

  on.each([
    ['timeline(last: 0) { start }', 'timeline(last:): expected a number from 1 to 1000, but got 0'],
    [
      'mentionedIn { groupBy(field: DAY, first: 101) { key } }',
      'groupBy(first:): expected a number from 1 to 100, but got 101',
    ],
  ])('refuses %s', async (fields, message) => {
    const { body } = await server.ask(`{ node(id: "${ID}") { ... on Person { ${fields} } } }`);
    expect(body.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
