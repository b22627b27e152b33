import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGate } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import type { Graph } from '../../src/graph/graph.js';
import type { ServerOptions } from '../../src/server.js';
import { T_ENGINES } from '../utils/graphs.js';
import { fillTGraph, T_ARTICLES } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

const FIELD = `query ($query: String!, $parameters: JSONObject) {
  cypher(query: $query, parameters: $parameters) { columns rows truncated }
}`;
const COUNT = 'MATCH (a:Article) RETURN count(a) AS articles';
const ENDLESS =
  'UNWIND range(1, 1000000) AS a RETURN sum(reduce(t = 0, b IN range(1, 100000) | t + a * b)) AS x';

describe.each(T_ENGINES)("an analyst's Cypher over HTTP on $name", ({ open }) => {
  let graph: Graph;

  beforeAll(async () => {
    if (open !== null) graph = await fillTGraph(await open());
  });

  afterAll(() => graph?.dispose());

  const on = it.skipIf(open === null);
  const using = async (options: Partial<ServerOptions>, use: (server: TServer) => Promise<void>) => {
    const server = await createTServer(graph, {}, options);
    await use(server).finally(() => server.stop());
  };

  on('streams columns, rows and a summary as JSON Lines', () =>
    using({ cypher: {} }, async (server) => {
      const query = 'MATCH (p:Place) WHERE p.id IN $ids RETURN p, p.name AS name ORDER BY name';
      const response = await post(server, { query, parameters: { ids: ['place:chimoio', 'place:tamale'] } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
      const [columns, first, second, summary, ...others] = await linesOf(response);
      expect(columns).toEqual({ columns: ['p', 'name'] });
      expect(first).toEqual([
        { labels: ['Entity', 'Place'], properties: expect.objectContaining({ name: 'Chimoio' }) },
        'Chimoio',
      ]);
      expect(second).toEqual([expect.anything(), 'Tamale']);
      expect(summary).toEqual({ rows: 2, truncated: false, ms: expect.any(Number) });
      expect(others).toEqual([]);
    }),
  );

  on('stops at its limit of rows', () =>
    using({ cypher: { maxRows: 2 } }, async (server) => {
      const lines = await linesOf(await post(server, { query: 'UNWIND range(1, 9) AS n RETURN n' }));
      expect(lines).toEqual([
        { columns: ['n'] },
        [1],
        [2],
        { rows: 2, truncated: true, ms: expect.any(Number) },
      ]);
    }),
  );

  on('answers an error before the first row with a status, and a later one as the last line', () =>
    using({ cypher: { timeoutMs: 500 } }, async (server) => {
      const lateError = 'UNWIND [1, 0] AS n RETURN 1 / n AS x';
      const late = await post(server, { query: lateError });
      const told = (await late.text()).trim().split('\n').at(-1) as string;
      expect(
        late.status === 200 ? JSON.parse(told).error : JSON.parse(told).errors[0].extensions,
      ).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      const long = await post(server, { query: ENDLESS });
      const end = (await long.text()).trim().split('\n').at(-1) as string;
      expect(end).toContain('"code":"DEADLINE_EXCEEDED"');
    }),
  );

  on.each([
    ['a query that writes', { query: 'CREATE (:X)' }, 'CYPHER_REFUSED'],
    ['a query that reads a file', { query: "LOAD CSV FROM 'file:///x' AS l RETURN l" }, 'CYPHER_REFUSED'],
    ['a query that is wrong', { query: 'MATCH (n RETURN n' }, 'BAD_USER_INPUT'],
    ['no query', {}, 'BAD_USER_INPUT'],
    ['a list', [], 'BAD_USER_INPUT'],
    ['a query that is no text', { query: 1 }, 'BAD_USER_INPUT'],
    ['parameters that are no object', { query: COUNT, parameters: [1] }, 'BAD_USER_INPUT'],
    ['another key', { query: COUNT, params: {} }, 'BAD_USER_INPUT'],
  ])('refuses %s', (_name, body, code) =>
    using({ cypher: {} }, async (server) => {
      const response = await post(server, body);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.any(String),
            extensions: { code, requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
          },
        ],
      });
    }),
  );

  on('takes a body of JSON alone, in a POST, of a caller that may', () =>
    using({ cypher: {} }, async (server) => {
      const body = JSON.stringify({ query: COUNT });
      const plain = { method: 'POST', headers: { 'content-type': 'text/plain' }, body };
      expect((await fetch(`${server.url}/cypher`, plain)).status).toBe(400);
      const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
      expect((await fetch(`${server.url}/cypher`, broken)).status).toBe(400);
      const got = await fetch(`${server.url}/cypher?query=RETURN%201`);
      expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    }),
  );

  on('is for analysts alone, at both doors', async () => {
    const [reader, analyst] = [makeKey('rae', 'reader'), makeKey('ana', 'analyst')];
    const gate = createGate({ keys: parseKeys(`${reader.entry},${analyst.entry}`, 'KEYS') });
    await using({ cypher: {}, gate }, async (server) => {
      expect((await post(server, { query: COUNT })).status).toBe(401);
      const refused = await post(server, { query: COUNT }, { 'x-api-key': reader.key });
      expect([refused.status, await refused.json()]).toMatchObject([
        403,
        { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      ]);
      const admitted = await post(server, { query: COUNT }, { 'x-api-key': analyst.key });
      expect((await linesOf(admitted))[1]).toEqual([T_ARTICLES]);
      const codes = [];
      for (const { key } of [reader, analyst]) {
        const body = JSON.stringify({ query: FIELD, variables: { query: COUNT } });
        const headers = { 'content-type': 'application/json', 'x-api-key': key };
        const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
        const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
        codes.push(errors?.[0]?.extensions.code);
      }
      expect(codes).toEqual(['FORBIDDEN', undefined]);
    });
  });

  on('is a field too, once in an operation', () =>
    using({ cypher: { maxRows: 2 } }, async (server) => {
      const ask = (query: string, parameters?: unknown) =>
        server.ask(FIELD, { variables: { query, parameters } });
      const rows = await ask('UNWIND $ns AS n RETURN n, {n: n} AS map', { ns: [1, 2, 3] });
      expect(rows.body).toMatchObject({
        data: {
          cypher: {
            columns: ['n', 'map'],
            rows: [
              [1, { n: 1 }],
              [2, { n: 2 }],
            ],
            truncated: true,
          },
        },
      });
      const writes = await ask('MATCH (n) DETACH DELETE n');
      expect(writes.body.errors?.[0]?.extensions).toMatchObject({ code: 'CYPHER_REFUSED' });
      const twice = await server.ask(
        `{ one: cypher(query: "RETURN 1 AS x") { rows } two: cypher(query: "RETURN 2 AS x") { rows } }`,
      );
      expect(twice.body.data).toEqual({ one: { rows: [[1]] }, two: null });
      expect(twice.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }),
  );

  on('sees what was written a moment ago', () =>
    using({ cypher: {} }, async (server) => {
      const id = 'place:just-now';
      const query = `MATCH (p:Place {id: '${id}'}) RETURN count(p) AS count`;
      const write = (text: string) =>
        graph.write((transaction) => transaction.run({ text, parameters: { id } }));
      expect((await linesOf(await post(server, { query })))[1]).toEqual([0]);
      await write('CREATE (:Place {id: $id})');
      expect((await linesOf(await post(server, { query })))[1]).toEqual([1]);
      await write('MATCH (p:Place {id: $id}) DELETE p');
      expect((await linesOf(await post(server, { query })))[1]).toEqual([0]);
    }),
  );

  on('is off unless it is switched on', () =>
    using({}, async (server) => {
      for (const response of [await post(server, { query: COUNT }), await fetch(`${server.url}/cypher`)]) {
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_AVAILABLE' } }] });
      }
      const { body } = await server.ask(FIELD, { variables: { query: COUNT } });
      expect(body).toMatchObject({
        data: { cypher: null },
        errors: [{ extensions: { code: 'NOT_AVAILABLE' } }],
      });
    }),
  );
});

function post(
  server: TServer,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${server.url}/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function linesOf(response: Response): Promise<unknown[]> {
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
