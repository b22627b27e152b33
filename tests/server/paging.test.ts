import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateEntries } from '../../src/graph/entries.js';
import type { CypherQuery, Graph } from '../../src/graph/graph.js';
import { createTGraph, T_ENGINES } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

interface Page {
  readonly nodes: readonly { readonly id: string; readonly publishedAt?: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean } & Record<
    'startCursor' | 'endCursor',
    string | null
  >;
}

const LASTING = 300;
const PASSING = 1_000;

describe.each(T_ENGINES)('paging on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    server = await createTServer(graph);
    await put('lasting', LASTING);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  /** Articles of a few days only, so that most of them differ by nothing but their ids. */
  const put = (kind: string, count: number, from = 0) => {
    const rows = Array.from({ length: count }, (_, n) => {
      const number = (from + n) * 7919;
      const day = kind === 'undated' ? null : `2025-0${1 + (number % 5)}-01T00:00:00.000Z`;
      return { id: `article:${String(number % 100_003).padStart(6, '0')}-${kind}`, day };
    });
    const text = 'UNWIND $rows AS row CREATE (a:Article {id: row.id, publishedAt: row.day})';
    return change(
      { text, parameters: { rows } },
      rows.map(({ id }) => id),
    );
  };
  const drop = (kind: string, from: number, to: number) => {
    const ids = Array.from({ length: to - from }, (_, n) => {
      const number = ((from + n) * 7919) % 100_003;
      return `article:${String(number).padStart(6, '0')}-${kind}`;
    });
    return change(
      { text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) DELETE a', parameters: { ids } },
      ids,
    );
  };
  const change = (query: CypherQuery, ids: readonly string[]) =>
    graph.write(async (transaction) => {
      await transaction.run(query);
      await updateEntries(transaction, 'Article', ids);
    });
  const page = async (given: string): Promise<Page> => {
    const { body } = await server.ask(
      `{ articles(${given}) { nodes { id publishedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(body.errors).toBeUndefined();
    return body.data?.['articles'] as unknown as Page;
  };

  it.skipIf(open === null).each([
    ['first', 'after', 'hasNextPage', 'endCursor'],
    ['last', 'before', 'hasPreviousPage', 'startCursor'],
  ] as const)(
    'gives each lasting item once with %s and %s, while 1,000 others are inserted and deleted',
    async (size, from, hasMore, cursor) => {
      const seen: string[] = [];
      let [next, inserted]: [string, number] = ['', 0];
      for (;;) {
        const { nodes, pageInfo } = await page(`${size}: 25${next}`);
        seen.push(...nodes.map(({ id }) => id));
        if (inserted < PASSING) {
          await put('passing', 100, inserted);
          if (inserted > 0) await drop('passing', inserted - 100, inserted);
          inserted += 100;
        } else await drop('passing', inserted - 100, inserted);
        if (!pageInfo[hasMore]) break;
        next = `, ${from}: "${pageInfo[cursor]}"`;
      }
      expect(inserted).toBe(PASSING);
      expect(new Set(seen).size).toBe(seen.length);
      const lasting = seen.filter((id) => id.endsWith('lasting'));
      expect(lasting).toHaveLength(LASTING);
      expect(seen.length).toBeGreaterThan(LASTING);
    },
  );

  it.skipIf(open === null)('goes on from an item that is deleted meanwhile', async () => {
    await put('gone', 1, 13);
    const { nodes } = await page('first: 100');
    const at = (await allIds()).findIndex((id) => id.endsWith('gone'));
    expect(nodes.length).toBe(100);
    const { pageInfo } = await page(`first: ${Math.min(100, at + 1)}`);
    await drop('gone', 13, 14);
    const { nodes: rest } = await page(`first: 100, after: "${pageInfo.endCursor}"`);
    const ids = await allIds();
    expect(rest.map(({ id }) => id)).toEqual(ids.slice(ids.indexOf(rest[0]?.id as string)).slice(0, 100));
  });

  it.skipIf(open === null).each(['', 'orderBy: {field: PUBLISHED_AT, direction: ASC}'])(
    'by days gives the pages that all articles together give, undated ones too: %s',
    async (order) => {
      await put('undated', 40);
      const [days, all] = [await allIds(order, 45), await allIds(`where: {and: []}, ${order}`)];
      expect(days.filter((id) => id.endsWith('undated'))).toHaveLength(40);
      expect(days).toEqual(all);
      const back = await page(`last: 45, ${order}`);
      expect(back.nodes.map(({ id }) => id)).toEqual(all.slice(-45));
      const before = await page(`last: 60, before: "${back.pageInfo.startCursor}", ${order}`);
      expect(before.nodes.map(({ id }) => id)).toEqual(all.slice(-105, -45));
      await drop('undated', 0, 40);
    },
  );

  it.skipIf(open === null).each([
    ['gte: "2025-02-01T00:00:00Z", lte: "2025-03-01T00:00:00Z"', 120],
    ['gt: "2025-02-01T00:00:00Z", lte: "2025-03-01T00:00:00Z"', 60],
    ['gte: "2025-02-01T00:00:00Z", lt: "2025-03-01T00:00:00Z"', 60],
    ['gte: "2025-02-01T00:00:01Z", lt: "2025-02-28T00:00:00Z"', 0],
    ['gte: "2025-03-01T00:00:00Z", lte: "2025-02-01T00:00:00Z"', 0],
    ['gte: "2025-01-01T00:00:00Z", lte: "2025-05-01T00:00:00Z"', LASTING],
  ])('between two instants (%s) gives the same as all articles that meet them', async (bounds, count) => {
    await put('undated', 3);
    const publishedAt = `publishedAt: {${bounds}}`;
    const some = await allIds(`where: {${publishedAt}},`, 45);
    expect(some).toEqual(await allIds(`where: {and: [{${publishedAt}}]},`));
    expect(some.filter((id) => id.endsWith('lasting'))).toHaveLength(count);
    const order = 'orderBy: {field: PUBLISHED_AT, direction: ASC}, ';
    expect((await allIds(`${order}where: {${publishedAt}},`)).toSorted()).toEqual(some.toSorted());
    await drop('undated', 0, 3);
  });

  it.skipIf(open === null).each([
    ['all articles', ''],
    ['those before March', 'where: {not: {publishedAt: {gte: "2025-03-01T00:00:00.000Z"}}},'],
    ['undated ones', 'where: {publishedAt: {isNull: true}},'],
  ])('lists %s newest first, and those without a date last', async (_what, where) => {
    await put('undated', 50);
    const nodes = await allNodes(where, 40);
    const keys = nodes.map(({ id, publishedAt }) => [publishedAt ?? '', id] as const);
    expect(keys).toEqual(keys.toSorted(([a, m], [b, n]) => (a === b ? (m < n ? -1 : 1) : a < b ? 1 : -1)));
    expect(nodes.at(-1)?.publishedAt).toBeNull();
    await drop('undated', 0, 50);
  });

  const allIds = async (more = '', size = 100) => (await allNodes(more, size)).map(({ id }) => id);
  const allNodes = async (more: string, size: number) => {
    const all: Page['nodes'][number][] = [];
    for (let next = ''; ;) {
      const { nodes, pageInfo } = await page(`${more} first: ${size}${next}`);
      all.push(...nodes);
      if (!pageInfo.hasNextPage) return all;
      next = `, after: "${pageInfo.endCursor}"`;
    }
  };
});

describe('cursors', () => {
  const KEY = 'a key of some length';
  let graph: Graph;
  let servers: Record<'own' | 'twin' | 'other' | 'random', TServer>;

  beforeAll(async () => {
    graph = await fillTGraph(await createTGraph());
    const server = (cursorKey: string | null) => createTServer(graph, {}, { cursorKey });
    const [own, twin, other, random] = await Promise.all([KEY, KEY, `${KEY}!`, null].map(server));
    servers = { own, twin, other, random } as typeof servers;
  });

  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await graph.dispose();
  });

  const people = async (server: TServer, given: string) => {
    const { body } = await server.ask(`{ people(first: 2${given}) { nodes { id } pageInfo { endCursor } } }`);
    return body;
  };
  const cursorOf = async (server: TServer) =>
    ((await people(server, '')).data?.['people'] as unknown as Page).pageInfo.endCursor as string;

  it('go on with a server that has the same key', async () => {
    const after = `, after: "${await cursorOf(servers.own)}"`;
    expect((await people(servers.twin, after)).data).toEqual((await people(servers.own, after)).data);
  });

  const changed = (cursor: string, change: (bytes: Buffer) => Buffer) =>
    change(Buffer.from(cursor, 'base64url')).toString('base64url');

  it.each([
    ['of another key', () => cursorOf(servers.other)],
    ['of a random key', () => cursorOf(servers.random)],
    [
      'with another value',
      async () =>
        changed(await cursorOf(servers.own), (bytes) =>
          Buffer.from([...bytes.subarray(0, -3), 48, ...bytes.subarray(-2)]),
        ),
    ],
    [
      'with another signature',
      async () =>
        changed(await cursorOf(servers.own), (bytes) =>
          Buffer.from([(bytes[0] as number) ^ 1, ...bytes.subarray(1)]),
        ),
    ],
    ['cut short', async () => changed(await cursorOf(servers.own), (bytes) => bytes.subarray(0, 10))],
    ['without a signature', async () => Buffer.from('[3,"people",9,"A","person:a"]').toString('base64url')],
    ['of the version before', async () => Buffer.from('[2,"people",9,"A","person:a"]').toString('base64url')],
  ])('are refused when they are %s', async (_name, make) => {
    const { errors, data } = await people(servers.own, `, after: "${await make()}"`);
    expect(data).toEqual({ people: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('people: expected a cursor that this server gave, but got "'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
