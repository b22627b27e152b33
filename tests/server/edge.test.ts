import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer, type TAnswer, type TServer } from '../utils/server.js';

let graph: Graph;
let server: TServer;

beforeAll(async () => {
  graph = await createTGraph();
  server = await createTServer(graph, {}, { isLoopbackOnly: true, corsOrigins: ['https://desk.example'] });
});

afterAll(async () => {
  await server.stop();
  await graph.dispose();
});

const JSON_TYPE = { 'content-type': 'application/json' };

it('keeps a document under its hash when both are sent, and says so where it has only the hash', async () => {
  const query = '{ people(first: 1) { totalCount } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const more = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
  const ask = async (body: object) => {
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ ...body, ...more }) };
    return (await fetch(`${server.url}/graphql`, init)).json() as Promise<TAnswer['body']>;
  };
  const unknown = await ask({});
  expect(unknown.errors).toMatchObject([
    { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  ]);
  const first = await ask({ query });
  expect([first.data, await ask({})]).toEqual([{ people: { totalCount: 0 } }, first]);
});

describe('whatever cannot be answered is refused as JSON with a code and a request id', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['no JSON', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query"' }, 400, 'BAD_REQUEST'],
    ['an empty body', '/graphql', { method: 'POST', headers: JSON_TYPE }, 400, 'BAD_REQUEST'],
    ['no object', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '"x"' }, 400, 'BAD_REQUEST'],
    [
      'a batch',
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: '[{"query":"{__typename}"}]' },
      400,
      'BAD_REQUEST',
    ],
    [
      'a form',
      '/graphql',
      { method: 'POST', body: new URLSearchParams({ query: '{__typename}' }) },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['files', '/graphql', { method: 'POST', body: new FormData() }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'another charset',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=latin1' }, body: '{}' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a packed body that is none',
      '/graphql',
      { method: 'POST', headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: 'plain' },
      400,
      'BAD_REQUEST',
    ],
    ['PUT', '/graphql', { method: 'PUT', headers: JSON_TYPE, body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    ['GET as another site may send it', '/graphql?query={__typename}', {}, 400, 'BAD_REQUEST'],
    ['a path below', '/graphql/more', { method: 'POST', headers: JSON_TYPE, body: '{}' }, 404, 'NOT_FOUND'],
    ['an unknown path', '/nowhere', {}, 404, 'NOT_FOUND'],
    ['a path that is no text', '/docs/%E0%A4%A', {}, 404, 'NOT_FOUND'],
    ['a broken escape in a folder', '/graphiql/assets/%E0%A4%A', {}, 404, 'NOT_FOUND'],
  ])('%s', async (_name, path, init, status, code) => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect([response.status, JSON.parse(text)]).toEqual([
      status,
      {
        errors: [{ message: expect.any(String), extensions: { code, requestId: expect.any(String) } }],
      },
    ]);
    expect(text).not.toMatch(/node_modules|at .*\.[jt]s:\d/);
  });

  it('a request under the name of another host', async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.end('GET /graphql HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    const text = (await socket.setEncoding('utf8').toArray()).join('');
    expect(text).toMatch(/^HTTP\/1\.1 421 /);
    expect(text).toMatch(/"code":"MISDIRECTED_REQUEST","requestId":"[\da-f-]+"/);
  });
});

it('lets the pages of configured origins read answers, and no others', async () => {
  const allowed = async (origin: string) =>
    (await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin } })).headers.get(
      'access-control-allow-origin',
    );
  expect(await allowed('https://desk.example')).toBe('https://desk.example');
  expect(await allowed('https://studio.apollographql.com')).toBeNull();
  expect(await allowed('null')).toBeNull();
});

it('tells the cost of what ran, and only of that', async () => {
  const { body } = await server.ask('{ people(first: 4) { nodes { name } } }');
  expect(body.extensions).toEqual({ cost: { requested: 11, limit: 100_000 } });
  expect((await server.ask('{ nope }')).body.extensions).toBeUndefined();
});

it('answers with an error in the place of an answer that is too large', async () => {
  const narrow = await createTServer(graph, { maxResultBytes: 300 });
  const { status, body } = await narrow.ask(
    `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: __typename`)
      .slice(0, 20)
      .join(' ')} }`,
  );
  expect(status).toBe(200);
  expect(body).toEqual({
    data: null,
    errors: [
      {
        message: expect.stringMatching(/^expected an answer of at most 300 bytes, but got \d{3}: /),
        extensions: {
          ...{ code: 'RESULT_TOO_LARGE', limit: 300, value: expect.any(Number) },
          requestId: expect.any(String),
        },
      },
    ],
  });
  expect((await narrow.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
  await narrow.stop();
});
