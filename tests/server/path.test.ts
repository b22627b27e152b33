import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';

/** Articles and who is mentioned in them: a chain, branches, an island, and a person in very many articles. */
const HUB_ARTICLES = 1_100;
const LINKS: readonly (readonly [person: string, article: string])[] = [
  ...Array.from({ length: 7 }, (_, i) => [
    [`p${i}`, `c${i}`] as const,
    [`p${i + 1}`, `c${i}`] as const,
  ]).flat(),
  ...[1, 2].map((i) => [`p0`, `b${i}`] as const),
  ...[1, 2].map((i) => [`q`, `b${i}`] as const),
  ...Array.from({ length: HUB_ARTICLES }, (_, i) => ['hub', `h${i}`] as const),
  ...[5, 7].map((i) => ['near-hub', `h${i}`] as const),
  ['p7', 'h9'],
  ['other-hub', 'h11'],
  ...Array.from({ length: HUB_ARTICLES }, (_, i) => ['other-hub', `o${i}`] as const),
  ['island', 'i0'],
];

const NEIGHBORS = new Map<string, string[]>();
for (const [a, b] of LINKS) {
  NEIGHBORS.set(a, [...(NEIGHBORS.get(a) ?? []), b]);
  NEIGHBORS.set(b, [...(NEIGHBORS.get(b) ?? []), a]);
}

describe.each(T_ENGINES)('path on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;
  const on = it.skipIf(open === null);

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    const [people, articles] = [0, 1].map((end) => [...new Set(LINKS.map((link) => link[end]))]);
    await graph.write(async (transaction) => {
      const run = (text: string, rows: unknown) => transaction.run({ text, parameters: { rows } });
      await run('UNWIND $rows AS id CREATE (:Entity:Person {id: id, name: id, aliases: []})', people);
      await run(
        "UNWIND $rows AS id CREATE (:Article {id: id, headline: id, text: id, url: 'https://example.org/' + id})",
        articles,
      );
      await run(
        `UNWIND $rows AS link MATCH (p:Entity {id: link[0]}) MATCH (a:Article {id: link[1]})
         CREATE (p)-[:MENTIONED_IN {count: 1, starts: [0], ends: [1], confidence: 1.0}]->(a)`,
        LINKS,
      );
    });
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const find = async (from: string, to: string, maxHops: number): Promise<string[] | null> => {
    const { body } = await server.ask(
      'query ($from: ID!, $to: ID!, $maxHops: Int!) { path(from: $from, to: $to, maxHops: $maxHops) { length nodes { id } } }',
      { variables: { from, to, maxHops } },
    );
    expect(body.errors).toBeUndefined();
    const { path } = body.data as unknown as { path: { length: number; nodes: { id: string }[] } | null };
    expect(path?.length).toBe(path?.nodes.length === undefined ? undefined : path.nodes.length - 1);
    return path?.nodes.map(({ id }) => id) ?? null;
  };

  on.each([
    ['p0', 'c0', ['p0', 'c0']],
    ['p0', 'p1', ['p0', 'c0', 'p1']],
    ['p1', 'p0', ['p1', 'c0', 'p0']],
    ['c0', 'p2', ['c0', 'p1', 'c1', 'p2']],
    ['p0', 'p2', ['p0', 'c0', 'p1', 'c1', 'p2']],
    ['p0', 'c2', ['p0', 'c0', 'p1', 'c1', 'p2', 'c2']],
    ['p0', 'p3', ['p0', 'c0', 'p1', 'c1', 'p2', 'c2', 'p3']],
    ['p0', 'c3', null],
    ['p0', 'island', null],
    ['p0', 'nobody', null],
    ['hub', 'h700', ['hub', 'h700']],
    ['hub', 'other-hub', ['hub', 'h11', 'other-hub']],
    ['p6', 'hub', ['p6', 'c6', 'p7', 'h9', 'hub']],
    ['hub', 'p6', ['hub', 'h9', 'p7', 'c6', 'p6']],
  ])('leads from %s to %s over %j', async (from, to, expected) => {
    expect(await find(from, to, 6)).toEqual(expected);
    if (expected === null) return;
    const length = expected.length - 1;
    expect(await find(from, to, length)).toEqual(expected);
    if (length > 1) expect(await find(from, to, length - 1)).toBeNull();
  });

  on('is the first by the ids of its nodes, from either end', async () => {
    expect(await find('p0', 'q', 2)).toEqual(['p0', 'b1', 'q']);
    expect(await find('q', 'p0', 2)).toEqual(['q', 'b1', 'p0']);
    expect(await find('near-hub', 'hub', 2)).toEqual(['near-hub', 'h5', 'hub']);
  });

  on('is as long as a search over all links finds, for any two nodes', async () => {
    const near = ['p0', 'p3', 'p7', 'q', 'near-hub', 'hub', 'c1', 'c4', 'h5', 'i0'];
    const distances = new Map(near.map((id) => [id, distancesFrom(id)]));
    for (const from of near) {
      for (const to of near.filter((id) => id > from)) {
        const expected = (distances.get(from) as Map<string, number>).get(to) ?? Infinity;
        const found = await find(from, to, 4);
        expect(`${from} ${to} ${found === null ? 'none' : found.length - 1}`).toBe(
          `${from} ${to} ${expected <= 4 ? expected : 'none'}`,
        );
      }
    }
  });
});

function distancesFrom(start: string): Map<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [id, distance] of distances) {
    for (const other of NEIGHBORS.get(id) ?? [])
      if (!distances.has(other)) distances.set(other, distance + 1);
  }
  return distances;
}
