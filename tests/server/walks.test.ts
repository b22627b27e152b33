import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';
import { readLinks, shortWays, type Link } from '../utils/ways.js';

interface Hop {
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly confidence: number | null;
  readonly evidence: readonly { readonly text: string; readonly article: { readonly publishedAt: string } }[];
}
interface Way {
  readonly length: number;
  readonly nodes: readonly { readonly __typename: string; readonly id: string }[];
  readonly hops: readonly Hop[];
}
interface Subgraph {
  readonly truncated: boolean;
  readonly nodes: readonly { readonly __typename: string; readonly id: string }[];
  readonly relationships: readonly Hop[];
}

const NODES = 'nodes { __typename id }';
const HOP = 'type from { id } to { id } confidence evidence { text article { publishedAt } }';
const BOTH_SOURCES = ['committee-1', 'committee-2'].map((name) => `organization:${name}`);

describe.each(T_ENGINES)('walks on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;
  let links: readonly Link[];

  beforeAll(async () => {
    if (open === null) return;
    graph = await fillTGraph(await open());
    server = await createTServer(graph);
    links = await readLinks(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const ask = async <T>(query: string, name: string): Promise<T> => {
    const { body } = await server.ask(query, { extensions: { cypher: true } });
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cypher).toHaveLength(1);
    return (body.data as unknown as Record<string, T>)[name] as T;
  };
  const idsOf = (nodes: Way['nodes']) => nodes.map(({ id }) => id);

  on.each([
    ['person:amina-okafor', 'place:hue', 1],
    ['person:amina-okafor', 'place:hue', 2],
    ['person:amina-okafor', 'place:hue', 3],
    ['person:farid-lindqvist', 'place:bergen', 4],
    ['person:farid-lindqvist', 'person:amina-lindqvist', 4],
    ['place:exampleland', 'person:beatriz-lindqvist', 4],
    [BOTH_SOURCES[0], BOTH_SOURCES[1], 3],
    ['person:amina-okafor', 'organization:committee-0', 2],
  ])(
    'paths: from %s to %s, of at most %d hops, are those that a search of the whole graph gives',
    async (from, to, maxHops) => {
      const ways = await ask<Way[]>(
        `{ paths(from: "${from}", to: "${to}", maxHops: ${maxHops}, limit: 25) { length ${NODES} hops { ${HOP} } } }`,
        'paths',
      );
      const expected = shortWays(links, from as string, to as string, maxHops);
      const found = ways.map(({ nodes }) => idsOf(nodes).join(' > '));
      if (expected.length <= 25) expect([...found].sort()).toEqual([...expected].sort());
      expect(found.length).toBe(Math.min(25, expected.length));
      expect(expected).toEqual(expect.arrayContaining(found));
      expect(ways.map(({ length }) => length)).toEqual(ways.map(({ length }) => length).sort());
      for (const { nodes, hops } of ways) {
        for (const [index, { from: start, to: end, type, evidence }] of hops.entries()) {
          expect([nodes[index]?.id, nodes[index + 1]?.id].sort()).toEqual([start.id, end.id].sort());
          expect(links).toContainEqual(expect.objectContaining({ from: start.id, type, to: end.id }));
          if (type !== 'WITHIN') expect(evidence.length).toBeGreaterThan(0);
        }
      }
    },
  );

  on.each([
    ['paths', 'from: "person:amina-okafor", to: "place:hue", maxHops: 2', '{ length }', []],
    [
      'neighborhood',
      'id: "person:amina-okafor"',
      '{ nodes { id } }',
      { nodes: [{ id: 'person:amina-okafor' }] },
    ],
    [
      'connections',
      'among: ["person:amina-okafor", "place:hue"]',
      '{ nodes { id } relationships { type } }',
      { nodes: [{ id: 'person:amina-okafor' }, { id: 'place:hue' }], relationships: [] },
    ],
  ])(
    '%s: over no relationship at all when the list of them is empty',
    async (field, given, fields, expected) => {
      const query = `{ ${field}(${given}, where: { relationships: [] }) ${fields} }`;
      expect(await ask(query, field)).toEqual(expected);
    },
  );

  on(
    'paths: only over the relationships, through the kinds of node, and by the articles that are asked for',
    async () => {
      const given = 'from: "person:amina-okafor", to: "place:hue", maxHops: 4, limit: 25';
      const narrow = await ask<Way[]>(
        `{ paths(${given}, types: [EVENT, ORGANIZATION, PERSON], where: { relationships: [AFFILIATED_WITH, PARTICIPATED_IN, LOCATED_AT] }) { ${NODES} hops { ${HOP} } } }`,
        'paths',
      );
      const allowed = links.filter(({ type }) =>
        ['AFFILIATED_WITH', 'PARTICIPATED_IN', 'LOCATED_AT'].includes(type),
      );
      const expected = shortWays(allowed, 'person:amina-okafor', 'place:hue', 4);
      expect(expected.length).toBeGreaterThan(0);
      expect(narrow.map(({ nodes }) => idsOf(nodes).join(' > ')).sort()).toEqual(
        expected.slice(0, 25).sort(),
      );
      const early = await ask<Way[]>(
        `{ paths(${given}, where: { publishedAt: { lte: "2025-06-30T00:00:00Z" }, minConfidence: 0.85 }) { hops { ${HOP} } } }`,
        'paths',
      );
      expect(early.length).toBeGreaterThan(0);
      for (const { type, confidence, evidence } of early.flatMap(({ hops }) => hops)) {
        if (type === 'WITHIN') continue;
        expect(confidence).toBeGreaterThanOrEqual(0.85);
        for (const { article } of evidence) expect(article.publishedAt < '2025-06-30').toBe(true);
      }
    },
  );

  on('paths: null when one of the nodes is not there, empty when there is no way', async () => {
    expect(await ask('{ paths(from: "nobody", to: "place:hue") { length } }', 'paths')).toBeNull();
    const none = '{ paths(from: "person:amina-okafor", to: "place:exampleland", maxHops: 1) { length } }';
    expect(await ask(none, 'paths')).toEqual([]);
  });

  on.each([1, 2, 3])(
    'neighborhood: all that is %d relationships away, and what is between',
    async (depth) => {
      const id = 'place:exampleland';
      const found = await ask<Subgraph>(
        `{ neighborhood(id: "${id}", depth: ${depth}, limit: 100) { truncated ${NODES} relationships { ${HOP} } } }`,
        'neighborhood',
      );
      let around = new Set([id]);
      for (let level = 0; level < depth; level += 1) {
        around = new Set([
          ...around,
          ...links.flatMap(({ from, to }) => (around.has(from) ? [to] : around.has(to) ? [from] : [])),
        ]);
      }
      expect(found.truncated).toBe(around.size > 100);
      if (!found.truncated) {
        expect(new Set(idsOf(found.nodes))).toEqual(around);
        const between = links.filter(({ from, to }) => around.has(from) && around.has(to));
        const pairs = new Set(between.map(({ from, type, to }) => `${from} ${type} ${to}`));
        expect(found.relationships.map((hop) => `${hop.from.id} ${hop.type} ${hop.to.id}`).sort()).toEqual(
          [...pairs].sort(),
        );
      }
      expect(found.nodes[0]?.id).toBe(id);
    },
  );

  on('neighborhood: cut at the limit, with the kinds of node that are asked for', async () => {
    const found = await ask<Subgraph>(
      `{ neighborhood(id: "person:amina-okafor", depth: 2, types: [ORGANIZATION, PLACE], limit: 3) { truncated ${NODES} relationships { ${HOP} } } }`,
      'neighborhood',
    );
    expect(found.truncated).toBe(true);
    expect(found.nodes.map(({ __typename }) => __typename)).toEqual([
      'Person',
      'Organization',
      'Organization',
    ]);
    expect(found.relationships.map(({ type }) => type)).toEqual(['AFFILIATED_WITH', 'AFFILIATED_WITH']);
    const count = links.filter(
      ({ from, to }) => from === 'person:amina-okafor' && to === found.nodes[1]?.id,
    ).length;
    expect(found.relationships[0]?.evidence).toHaveLength(count);
    expect(await ask('{ neighborhood(id: "nobody") { truncated } }', 'neighborhood')).toBeNull();
  });

  on('connections: the ways between each two, as one subgraph', async () => {
    const among = ['person:amina-okafor', 'place:hue', 'person:farid-lindqvist', 'nobody'];
    const found = await ask<Subgraph>(
      `{ connections(among: ${JSON.stringify(among)}, maxHops: 2, limit: 25) { truncated ${NODES} relationships { ${HOP} } } }`,
      'connections',
    );
    const ways = [
      ['person:amina-okafor', 'place:hue'],
      ['person:amina-okafor', 'person:farid-lindqvist'],
      ['place:hue', 'person:farid-lindqvist'],
    ].flatMap(([from, to]) => shortWays(links, from as string, to as string, 2));
    const expected = new Set([...among.slice(0, 3), ...ways.flatMap((way) => way.split(' > '))]);
    expect(found.truncated).toBe(false);
    expect(idsOf(found.nodes)).toEqual([...expected].sort());
    expect(found.relationships.length).toBeGreaterThan(3);
    for (const hop of found.relationships) {
      expect(expected.has(hop.from.id) && expected.has(hop.to.id)).toBe(true);
      if (hop.type !== 'WITHIN') expect(hop.evidence.length).toBeGreaterThan(0);
    }
    const cut = await ask<Subgraph>(
      `{ connections(among: ["person:amina-okafor", "person:leila-okafor"], limit: 1) { truncated ${NODES} } }`,
      'connections',
    );
    expect(cut.truncated).toBe(true);
    expect(cut.nodes).toHaveLength(3);
  });
});
