import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { toLiteral } from '../../src/cypher/paste.js';
import { fillTGraph, T_ARTICLES } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

describe.each(T_ENGINES)('the API on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await fillTGraph(await open());
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const data = async (query: string, variables = {}) => {
    const { body } = await server.ask(query, { variables });
    expect(body.errors).toBeUndefined();
    return body.data as unknown as Record<string, unknown>;
  };

  on('mentionedIn: articles newest first, with the words and their offsets', async () => {
    const { node } =
      await data(`{ node(id: "person:beatriz-lindqvist") { ... on Person { name mentionedIn(first: 2) {
      totalCount edges { count evidence { start end text segmentKind article { headline text segments { kind start end } } } node { headline publishedAt } } } } } }`);
    const { name, mentionedIn } = node as { name: string; mentionedIn: { edges: { evidence: never[] }[] } };
    expect(name).toBe('Beatriz Lindqvist');
    const evidence = mentionedIn.edges.flatMap((edge) => edge.evidence) as {
      start: number;
      end: number;
      text: string;
      segmentKind: string;
      article: { text: string; segments: { kind: string; start: number; end: number }[] };
    }[];
    expect(evidence.length).toBeGreaterThan(1);
    for (const { start, end, text, segmentKind, article } of evidence) {
      expect(article.text.slice(start, end)).toBe(text);
      const around = article.segments.find((segment) => segment.start <= start && end <= segment.end);
      expect(segmentKind).toBe(around?.kind);
    }
    const dates = (mentionedIn.edges as unknown as { node: { publishedAt: string } }[]).map(
      (edge) => edge.node.publishedAt,
    );
    expect(dates).toEqual([...dates].sort().reverse());
  });

  on('answers a nested operation with one query, whatever its size', async () => {
    const query = `query Nested($first: Int) { articles(first: $first) { nodes { headline mentions(first: 3) { nodes { name
      ... on Person { quotations(first: 2) { nodes { text appearsIn { nodes { headline } } } } }
      ... on Place { events(first: 2) { edges { node { name participants { nodes { name } } } evidence { text } } } } } } } } }`;
    for (const first of [1, 20]) {
      const { body } = await server.ask(query, { variables: { first }, extensions: { cypher: true } });
      expect(body.errors).toBeUndefined();
      expect(body.extensions?.cypher).toHaveLength(1);
    }
  });

  on(
    'toponym: how a place was told apart, on both ends of MENTIONED_IN, and null for what is no place',
    async () => {
      const asked = 'toponym { score runnersUp { gazetteerId name countryCode score } }';
      const { articles, places } = await data(`{
      articles(where: { headline: { eq: "Meeting 1" } }, first: 1) { nodes { mentions(types: [PERSON, PLACE]) { edges { node { __typename name } ${asked} } } } }
      places(where: { name: { eq: "Kutaisi" } }, first: 1) { nodes { mentionedIn(where: { headline: { eq: "Meeting 1" } }) { edges { ${asked} } } } } }`);
      const toponym = {
        score: 0.8125,
        runnersUp: [
          { gazetteerId: 'geonames:9001', name: 'Namesake', countryCode: 'XB', score: 0.125 },
          { gazetteerId: 'dateline:area:valley', name: 'The Valley', countryCode: null, score: 0.0625 },
        ],
      };
      const [article] = (articles as { nodes: { mentions: { edges: { node: { __typename: string } }[] } }[] })
        .nodes;
      const edges = article?.mentions.edges ?? [];
      expect(edges.filter(({ node }) => node.__typename === 'Place')).toEqual([
        { node: { __typename: 'Place', name: 'Kutaisi' }, toponym },
      ]);
      const people = edges.filter(({ node }) => node.__typename === 'Person');
      expect(people.length).toBeGreaterThan(0);
      expect(people).toEqual(people.map(({ node }) => ({ node, toponym: null })));
      expect(places).toEqual({ nodes: [{ mentionedIn: { edges: [{ toponym }] } }] });
    },
  );

  on('quotedIn and quotations: where and what a person is quoted, with cue and basis', async () => {
    const { people } = await data(`{ people(first: 1) { nodes { name quotedIn { totalCount }
      quotations(first: 1) { edges { confidence evidence { text } node { text kind speaker { name }
        saidBy { edges { basis evidence { text } node { id } } } appearsIn { edges { cue via evidence { text } } } } } } } } }`);
    expect(people).toEqual({
      nodes: [
        {
          name: 'Amina Okafor',
          quotedIn: { totalCount: 7 },
          quotations: {
            edges: [
              {
                confidence: 0.9,
                evidence: [{ text: 'Amina Okafor' }],
                node: {
                  text: 'We have counted 0 reasons to stay and not one to leave this town',
                  kind: 'DIRECT',
                  speaker: { name: 'Amina Okafor' },
                  saidBy: {
                    edges: [
                      {
                        basis: ['NAMED'],
                        evidence: [{ text: 'Amina Okafor' }],
                        node: { id: 'person:amina-okafor' },
                      },
                    ],
                  },
                  appearsIn: {
                    edges: [
                      {
                        cue: 'said',
                        via: null,
                        evidence: [
                          { text: 'We have counted 0 reasons to stay and not one to leave this town' },
                        ],
                      },
                    ],
                  },
                },
              },
            ],
          },
        },
      ],
    });
  });

  on('locatedAt, participants, events, within and contains', async () => {
    const { places } =
      await data(`{ places(where: {name: {eq: "Hue"}}) { nodes { kind latitude longitude countryCode gazetteerId
      within { edges { confidence evidence { text } node { name } } }
      events(first: 1) { edges { node { name earliest latest datePrecision kind locatedAt { nodes { name } }
        participants { edges { roles confidence node { __typename name } evidence { text } } } } } } } } }`);
    expect((places as { nodes: unknown[] }).nodes).toEqual([
      {
        kind: 'city',
        latitude: 9.5,
        longitude: -11.25,
        countryCode: 'XA',
        gazetteerId: 'geonames:1009',
        within: { edges: [{ confidence: 1, evidence: [], node: { name: 'Upper Valley' } }] },
        events: {
          edges: [
            {
              node: {
                name: 'meeting in Hue on 2025-10-10',
                earliest: '2025-10-10',
                latest: '2025-10-10',
                datePrecision: 'DAY',
                kind: 'meeting',
                locatedAt: { nodes: [{ name: 'Hue' }] },
                participants: {
                  edges: [
                    {
                      roles: ['speaker'],
                      confidence: 0.6,
                      node: { __typename: 'Person', name: 'Thabo Okafor' },
                      evidence: [{ text: expect.stringContaining('Thabo Okafor of Committee') }],
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    ]);
    const { node } = await data(
      '{ node(id: "place:exampleland") { ... on Place { contains { nodes { name contains { totalCount } } } } } }',
    );
    expect(node).toEqual({ contains: { nodes: [{ name: 'Upper Valley', contains: { totalCount: 10 } }] } });
  });

  on('neighbors: entities one relationship away, by type', async () => {
    const { node } = await data(`{ node(id: "person:beatriz-okafor") { ... on Entity {
      all: neighbors { totalCount } events: neighbors(types: [EVENT], first: 1) { edges { relationships node { __typename } } } } } }`);
    expect(node).toEqual({
      all: { totalCount: 4 },
      events: { edges: [{ relationships: ['PARTICIPATED_IN'], node: { __typename: 'Event' } }] },
    });
  });

  on('path: a shortest way with the evidence of each hop, or null', async () => {
    const { path, none } =
      await data(`{ path(from: "person:amina-okafor", to: "place:hue") { length nodes { id }
      hops { type from { id } to { id } confidence evidence { text article { id } } } }
      none: path(from: "person:amina-okafor", to: "place:hue", maxHops: 1) { length } }`);
    const { length, nodes, hops } = path as {
      length: number;
      nodes: { id: string }[];
      hops: { type: string; from: { id: string }; to: { id: string }; evidence: { text: string }[] }[];
    };
    expect([length, nodes.length, hops.length]).toEqual([2, 3, 2]);
    expect([nodes[0]?.id, nodes[2]?.id]).toEqual(['person:amina-okafor', 'place:hue']);
    for (const hop of hops) {
      expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([hop.from.id, hop.to.id]));
      expect(hop.evidence.length).toBeGreaterThan(0);
    }
    expect(none).toBeNull();
  });

  on('node and nodes: by id, null where there is none', async () => {
    const result =
      await data(`{ none: node(id: "person:nobody") { id } nodes(ids: ["place:hue", "x", "person:amina-okafor"]) {
      __typename id ... on Place { kind } ... on Person { description } } }`);
    expect(result).toEqual({
      none: null,
      nodes: [
        { __typename: 'Place', id: 'place:hue', kind: 'city' },
        null,
        { __typename: 'Person', id: 'person:amina-okafor', description: null },
      ],
    });
  });

  on('writes parameters as literals that mean the same', async () => {
    const values = [
      'a "b" \\\\ \'c\'\n\t€ 🚂',
      1,
      -1.5,
      1e21,
      true,
      null,
      [],
      ['x', ['y', 2]],
      { a: { 'b c': 'd' }, e: [null] },
    ];
    const { records } = await graph.read({ text: `RETURN ${toLiteral(values)} AS values`, parameters: {} });
    expect(records).toEqual([{ values }]);
  });

  on('search: where the words stand, in any order, in names, aliases, headlines and quotations', async () => {
    const { search, quoted, none } = await data(`{
      search(query: "hue MEETING", types: [EVENT], first: 1) { totalCount edges { score highlights { text start end } } }
      quoted: search(query: "counted 18 reasons", types: [QUOTATION]) { edges { highlights { text start end } } }
      none: search(query: "hue zzz") { totalCount } }`);
    const text = 'meeting in Hue on 2025-06-02';
    expect(search).toEqual({
      totalCount: 3,
      edges: [
        {
          score: 1,
          highlights: [
            { text, start: 0, end: 7 },
            { text, start: 11, end: 14 },
          ],
        },
      ],
    });
    const [edge] = (quoted as { edges: { highlights: { text: string; start: number; end: number }[] }[] })
      .edges;
    expect(edge?.highlights.map(({ text: all, start, end }) => all.slice(start, end))).toEqual([
      'counted',
      '18',
      'reasons',
    ]);
    expect(none).toEqual({ totalCount: 0 });
  });

  on('where: some and none of the articles and entities that a node leads to', async () => {
    const result = await data(`{
      both: people(where: { mentionedIn: { some: { headline: { eq: "Meeting 3" } }, none: { headline: { eq: "Meeting 5" } } } }) { nodes { name mentionedIn(first: 100) { nodes { headline } } } }
      hue: articles(where: { mentions: { some: { name: { eq: "Hue" } } } }) { nodes { mentions(types: [PLACE]) { nodes { name } } } }
      others: articles(where: { mentions: { none: { name: { eq: "Hue" } } } }) { totalCount }
      late: quotations(where: { not: { appearsIn: { some: { publishedAt: { lt: "2025-06-01T00:00:00Z" } } } } }) { nodes { appearsIn { nodes { publishedAt } } } }
      nested: places(where: { mentionedIn: { some: { mentions: { some: { name: { eq: "Amina Okafor" } } } } } }) { totalCount }
      amina: node(id: "person:amina-okafor") { ... on Entity { coMentioned(types: [PLACE]) { totalCount } } } }`);
    type Both = { nodes: { mentionedIn: { nodes: { headline: string }[] } }[] };
    const headlines = (result['both'] as Both).nodes.map(({ mentionedIn }) =>
      mentionedIn.nodes.map(({ headline }) => headline),
    );
    expect(headlines.length).toBeGreaterThan(0);
    for (const each of headlines) {
      expect(each).toContain('Meeting 3');
      expect(each).not.toContain('Meeting 5');
    }
    expect(result['hue']).toEqual({ nodes: Array(3).fill({ mentions: { nodes: [{ name: 'Hue' }] } }) });
    expect(result['others']).toEqual({ totalCount: T_ARTICLES - 3 });
    const dates = (
      result['late'] as { nodes: { appearsIn: { nodes: { publishedAt: string }[] } }[] }
    ).nodes.flatMap(({ appearsIn }) => appearsIn.nodes.map(({ publishedAt }) => publishedAt));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date >= '2025-06-01')).toBe(true);
    expect(result['amina']).toEqual({ coMentioned: result['nested'] });
  });

  on('search: names first, then beginnings, then the rest', async () => {
    const { search } = await data(
      `{ search(query: "amina okafor", first: 3) { totalCount edges { score node { __typename id } } } }`,
    );
    expect(search).toEqual({
      totalCount: 1,
      edges: [{ score: 3, node: { __typename: 'Person', id: 'person:amina-okafor' } }],
    });
    const { only } = await data(
      `{ only: search(query: "MEETING", types: [ARTICLE]) { totalCount nodes { __typename } } }`,
    );
    expect(only).toMatchObject({ totalCount: T_ARTICLES });
  });

  on('where: operators, and, or, not, aliases and dates', async () => {
    const result = await data(`{
      spring: articles(where: {publishedAt: {gte: "2025-03-01T00:00:00Z", lt: "2025-04-01T01:00:00+01:00"}}) { totalCount }
      either: people(where: {or: [{name: {startsWith: "AMINA"}}, {anyName: {eq: "Leila Okafor"}}]}) { nodes { name } }
      neither: people(where: {not: {name: {contains: "okafor"}}}) { totalCount }
      none: people(where: {or: []}) { totalCount }
      all: people(where: {and: []}) { totalCount }
      undated: events(where: {earliest: {isNull: true}}) { totalCount }
      kinds: quotations(where: {kind: [PARTIAL]}) { totalCount } }`);
    expect(result).toEqual({
      spring: { totalCount: 3 },
      either: { nodes: [{ name: 'Amina Okafor' }, { name: 'Leila Okafor' }, { name: 'Amina Lindqvist' }] },
      neither: { totalCount: 8 },
      none: { totalCount: 0 },
      all: { totalCount: 18 },
      undated: { totalCount: 0 },
      kinds: { totalCount: 0 },
    });
  });

  on('pages forwards and backwards without a gap or a repeat', async () => {
    const page = (given: string) =>
      data(
        `{ articles(${given}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
    type Articles = { nodes: { id: string }[]; pageInfo: Record<string, never> };
    const forwards: string[] = [];
    let after = '';
    do {
      const { articles } = (await page(`first: 7${after}`)) as unknown as { articles: Articles };
      forwards.push(...articles.nodes.map(({ id }) => id));
      after = articles.pageInfo['hasNextPage'] ? `, after: "${articles.pageInfo['endCursor']}"` : '';
    } while (after !== '');
    expect(new Set(forwards).size).toBe(T_ARTICLES);
    const backwards: string[] = [];
    let before = '';
    do {
      const { articles } = (await page(`last: 8${before}`)) as unknown as { articles: Articles };
      backwards.unshift(...articles.nodes.map(({ id }) => id));
      before = articles.pageInfo['hasPreviousPage'] ? `, before: "${articles.pageInfo['startCursor']}"` : '';
    } while (before !== '');
    expect(backwards).toEqual(forwards);
  });

  on('shows the Cypher that ran when asked, ready to run again', async () => {
    const { body } = await server.ask('{ people(first: 1) { nodes { name } } }', {
      extensions: { cypher: true },
    });
    const { text, parameters, paste } = body.extensions?.cypher?.[0] as {
      text: string;
      parameters: object;
      paste: string;
    };
    const { records } = await graph.read({ text, parameters: parameters as never });
    expect(records).toHaveLength(1);
    expect(paste.split('\n')[0]).toMatch(/^:param p\d+ => /);
    expect(paste.endsWith(`\n${text};`)).toBe(true);
    const { body: silent } = await server.ask('{ people(first: 1) { nodes { name } } }');
    expect(silent.extensions?.cypher).toBeUndefined();
  });
});
