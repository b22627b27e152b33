import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

let graph: Graph;
let server: TServer;

beforeAll(async () => {
  graph = await fillTGraph(await createTGraph());
  server = await createTServer(graph);
});

afterAll(async () => {
  await server.stop();
  await graph.dispose();
});

describe('wrong arguments are refused with what was expected and what came', () => {
  it.each([
    [
      '{ articles(first: 100000) { nodes { id } } }',
      'articles: expected first from 0 to 100, but got 100000',
    ],
    ['{ articles(last: -1) { nodes { id } } }', 'articles: expected last from 0 to 100, but got -1'],
    [
      '{ articles(first: 1, last: 1) { nodes { id } } }',
      'articles: expected either first or last, but got both',
    ],
    [
      '{ people(after: "nonsense") { nodes { id } } }',
      'people: expected a cursor that this server gave, but got "nonsense"',
    ],
    [
      '{ path(from: "a", to: "b", maxHops: 7) { length } }',
      'path(maxHops:): expected a number from 1 to 6, but got 7',
    ],
    [
      '{ paths(from: "a", to: "b", maxHops: 5) { length } }',
      'paths(maxHops:): expected a number from 1 to 4, but got 5',
    ],
    [
      '{ paths(from: "a", to: "a") { length } }',
      'paths: expected two different nodes, but got the same twice',
    ],
    [
      '{ paths(from: "a", to: "b", limit: 26) { length } }',
      'paths(limit:): expected a number from 1 to 25, but got 26',
    ],
    [
      `{ nodes(ids: ${JSON.stringify(Array(101).fill('x'))}) { id } }`,
      'nodes(ids:): expected at most 100 ids, but got 101',
    ],
    [
      '{ neighborhood(id: "a", depth: 4) { truncated } }',
      'neighborhood(depth:): expected a number from 1 to 3, but got 4',
    ],
    [
      '{ neighborhood(id: "a", limit: 101) { truncated } }',
      'neighborhood(limit:): expected a number from 1 to 100, but got 101',
    ],
    [
      '{ connections(among: ["a", "a"]) { truncated } }',
      'connections(among:): expected 2 to 10 different ids, but got 1',
    ],
    [
      '{ search(query: "a b c d e f g h i") { totalCount } }',
      'search(query:): expected at most 8 words, but got 9',
    ],
    ['{ path(from: "a", to: "a") { length } }', 'path: expected two different nodes, but got the same twice'],
    ['{ search(query: " a ") { totalCount } }', 'search(query:): expected at least 2 letters, but got "a"'],
    [
      '{ people(where: {not: {not: {not: {not: {not: {name: {eq: "a"}}}}}}}) { nodes { id } } }',
      'where: expected at most 5 levels of and, or, not, some, none, but got more',
    ],
  ])('%s', async (query, message) => {
    const { body } = await server.ask(query);
    expect(body.errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', requestId: expect.any(String) } },
    ]);
  });

  it('leaves the other root fields alone', async () => {
    const { body } = await server.ask(
      '{ bad: articles(first: 101) { nodes { id } } good: people(first: 1) { nodes { name } } }',
    );
    expect(body.data).toEqual({ bad: null, good: { nodes: [{ name: 'Amina Okafor' }] } });
  });

  it('refuses more conditions and order steps than it takes', async () => {
    const where = { or: Array.from({ length: 101 }, () => ({ name: { eq: 'x' } })) };
    const { body } = await server.ask(
      'query ($where: EntityWhere) { people(where: $where) { nodes { id } } }',
      { variables: { where } },
    );
    expect(body.errors?.[0]?.message).toBe('where: expected at most 100 conditions, but got more');
    const orderBy = Array(6).fill({ field: 'NAME' });
    const { body: ordered } = await server.ask(
      'query ($orderBy: [EntityOrder!]) { people(orderBy: $orderBy) { nodes { id } } }',
      { variables: { orderBy } },
    );
    expect(ordered.errors?.[0]?.message).toBe('people: expected orderBy of at most 5 steps, but got 6');
  });

  it('takes aliases that look like its own keys, and the same field on an interface and a type', async () => {
    const { body } =
      await server.ask(`{ people(first: 1) { cursor: nodes { labels: name __proto__: id } __cursor: edges { cursor: node { id } } }
      node(id: "person:amina-okafor") { ... on Entity { mentionedIn(first: 1) { nodes { id } } } ... on Person { mentionedIn(first: 1) { nodes { headline } } } } }`);
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('"__proto__":"person:amina-okafor"');
    expect(body.data?.['node']).toEqual({
      mentionedIn: { nodes: [{ id: expect.any(String), headline: expect.any(String) }] },
    });
  });

  it('refuses the cursor of a list in another order', async () => {
    const { body } = await server.ask('{ people(first: 1) { pageInfo { endCursor } } }');
    const cursor = (body.data as unknown as { people: { pageInfo: { endCursor: string } } }).people.pageInfo
      .endCursor;
    const { body: other } = await server.ask(`{ articles(after: "${cursor}") { nodes { id } } }`);
    expect(other.errors?.[0]?.message).toBe(
      'articles: expected a cursor of this list in this order, but got another',
    );
  });
});

describe('hostile documents are refused before anything runs', () => {
  const costly =
    '{ articles(first: 100) { nodes { mentions(first: 100) { nodes { mentionedIn(first: 100) { nodes { mentions(first: 100) { nodes { id } } } } } } } } }';
  const deepByFragments = `{ articles(first: 1) { nodes { ...F0 } } } ${Array.from(
    { length: 5 },
    (_, n) =>
      `fragment F${n} on Article { mentions(first: 1) { nodes { mentionedIn(first: 1) { nodes { ${n === 4 ? 'id' : `...F${n + 1}`} } } } } }`,
  ).join(' ')}`;
  const deep = `{ node(id: "x") { ... on Entity { ${nest(20)} } } }`;

  it.each([
    ['too many tokens', `{ ${'__typename '.repeat(2_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['too deep', deep, 'OPERATION_TOO_COMPLEX'],
    ['too deep through fragments', deepByFragments, 'OPERATION_TOO_COMPLEX'],
    ['costly below an empty page', costly.replace('first: 100', 'first: 0'), 'OPERATION_TOO_COMPLEX'],
    [
      'costly below many ids',
      `{ nodes(ids: ${JSON.stringify(Array(100).fill('x'))}) { ... on Person { mentionedIn(first: 30) { nodes { mentions(first: 100) { nodes { name } } } } } } }`,
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'costly between many ends',
      `{ connections(among: ${JSON.stringify(Array.from({ length: 10 }, (_, n) => `x${n}`))}, limit: 25, maxHops: 4) { nodes { ... on Entity { mentionedIn(first: 30) { nodes { id } } } } } }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['an unknown mutation', 'mutation { nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['too costly', costly, 'OPERATION_TOO_COMPLEX'],
    ['no operation', 'fragment A on Article { id }', 'GRAPHQL_VALIDATION_FAILED'],
    ['unknown field', '{ articles { nodes { nope } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_name, query, code) => {
    const { status, body } = await server.ask(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code });
    expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules/);
  });
});

describe('one document with other variables', () => {
  const fields = (n: unknown, more: unknown, ids: unknown) =>
    `articles(first: ${n}) { nodes { mentions(first: ${n}) @include(if: ${more}) { nodes { id } } } } nodes(ids: ${ids}) { id }`;
  const query = `query ($n: Int!, $more: Boolean!, $ids: [ID!]!) { ${fields('$n', '$more', '$ids')} }`;
  const costOf = async (text: string, variables = {}) =>
    (await server.ask(text, { variables })).body.extensions?.['cost'];

  it('costs what it costs with them written out, however often it was asked', async () => {
    const asked = [
      [2, true, ['a']],
      [2, true, ['another']],
      [2, false, ['a']],
      [2, true, ['a', 'b']],
      [90, true, ['a']],
      [2, true, ['a']],
    ] as const;
    for (const [n, more, ids] of asked) {
      const expected = await costOf(`{ ${fields(n, more, JSON.stringify(ids))} }`);
      expect(expected).toBeDefined();
      expect(await costOf(query, { n, more, ids })).toEqual(expected);
    }
  });

  it('is refused with those that cost too much, also between those that do not', async () => {
    const deep =
      'query ($n: Int!) { articles(first: $n) { nodes { mentions(first: $n) { nodes { mentionedIn(first: $n) { nodes { id } } } } } } }';
    const codes: unknown[] = [];
    for (const n of [1, 100, 1, 100])
      codes.push(
        (await server.ask(deep, { variables: { n } })).body.errors?.[0]?.extensions?.['code'] ?? 'answered',
      );
    expect(codes).toEqual(['answered', 'OPERATION_TOO_COMPLEX', 'answered', 'OPERATION_TOO_COMPLEX']);
  });
});

describe('the HTTP edge', () => {
  const post = (body: string, headers = { 'content-type': 'application/json' }) =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body });

  it('answers a body that is no JSON with 400 and JSON', async () => {
    const response = await post('{"query": ');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'expected a body of plain JSON in UTF-8',
          extensions: { code: 'BAD_REQUEST', requestId: expect.any(String) },
        },
      ],
    });
  });

  it('answers a body over 1 MiB with 413', async () => {
    const response = await post(JSON.stringify({ query: ' '.repeat(2 ** 20) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
  });

  it('refuses what another site could send without a preflight', async () => {
    const response = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' });
    expect(response.status).toBe(415);
    const get = await fetch(`${server.url}/graphql?query={__typename}`);
    expect(get.status).toBe(400);
    expect(await get.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('lets Apollo Sandbox read answers, and no other site', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://studio.apollographql.com')).toBe('https://studio.apollographql.com');
    expect(await allowed('https://evil.example')).toBeNull();
  });

  it('says that it lives and is ready', async () => {
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ok' });
  });

  it('is not ready when the graph is gone, and says so without details', async () => {
    const gone = await createTGraph();
    const other = await createTServer(gone);
    await gone.dispose();
    expect((await fetch(`${other.url}/readyz`)).status).toBe(503);
    const { body } = await other.ask('{ articles { totalCount } }');
    expect(body).toMatchObject({
      data: { articles: null },
      errors: [
        { message: 'the graph does not answer', extensions: { code: 'DB_UNAVAILABLE', retryable: true } },
      ],
    });
    await other.stop();
  });
});

function nest(levels: number): string {
  return levels === 0 ? 'id' : `neighbors(first: 1) { nodes { ${nest(levels - 1)} } }`;
}
