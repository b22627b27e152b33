import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { isObjectType } from 'graphql';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGate } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import { createRateLimit } from '../../src/access/rate-limit.js';
import { requiredRole } from '../../src/access/role-directive.js';
import type { Graph } from '../../src/graph/graph.js';
import { createSchema } from '../../src/schema.js';
import { createServer, type DatelineServer } from '../../src/server.js';
import { T_ENGINES } from '../utils/graphs.js';

const READER = makeKey('rae', 'reader');
const EDITOR = makeKey('edda', 'editor');
const BUSY = makeKey('bo', 'reader');
const keys = parseKeys([READER, EDITOR, BUSY].map(({ entry }) => entry).join(), 'KEYS');
const ASK = '{ people(first: 1) { totalCount } }';
const RENAME = 'mutation { renameEntity(input: {entity: "person:x", name: "X"}) { userErrors { message } } }';
const LIMIT = 12;

it('every mutation, and what was hidden, requires the role of an editor', () => {
  const schema = createSchema();
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(fields.length).toBeGreaterThan(0);
  for (const { name, astNode } of fields)
    expect([name, requiredRole(schema, astNode)]).toEqual([name, 'editor']);
  const { takedowns } = schema.getQueryType()?.getFields() ?? {};
  expect(requiredRole(schema, takedowns?.astNode)).toBe('editor');
  const type = schema.getType('Role');
  expect(isObjectType(type)).toBe(false);
});

const [engine] = T_ENGINES.filter(({ open }) => open !== null);

describe('a server with keys', () => {
  let graph: Graph;
  let server: DatelineServer;
  let url: string;
  let log = '';
  const deciders: string[] = [];

  beforeAll(async () => {
    graph = await (engine as { open: () => Promise<Graph> }).open();
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        log += String(chunk);
        done();
      },
    });
    server = await createServer({
      ...{ graph, logger: pino({ level: 'trace' }, stream) },
      gate: createGate({ keys, count: createRateLimit(LIMIT) }),
      curate: async (_command, by) => {
        deciders.push(by);
        throw new Error('no such thing');
      },
    });
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await server.stop();
    await graph.dispose();
  });

  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { response, text: await response.text() };
  };
  const codeOf = (text: string) => JSON.parse(text).errors[0].extensions;

  it.each([{}, { 'x-api-key': 'wrong-secret' }, { authorization: 'Bearer wrong-secret' }])(
    '%j is answered with 401',
    async (headers: Record<string, string>) => {
      const { response, text } = await ask(ASK, headers);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="dateline"');
      expect(codeOf(text)).toEqual({ code: 'UNAUTHENTICATED', requestId: expect.any(String) });
      expect(text).not.toContain('wrong-secret');
    },
  );

  it('refuses before it reads the body, and also by GET', async () => {
    expect((await fetch(`${url}/graphql`, { method: 'POST', body: '{' })).status).toBe(401);
    expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBe(401);
  });

  it.each([{ 'x-api-key': READER.key }, { authorization: `Bearer ${READER.key}` }])(
    'a reader asks with either header',
    async (headers: Record<string, string>) => {
      const { response, text } = await ask(ASK, headers);
      expect([response.status, JSON.parse(text)]).toMatchObject([
        200,
        { data: { people: { totalCount: 0 } } },
      ]);
    },
  );

  it('a reader changes nothing: FORBIDDEN, and the command never ran', async () => {
    const { text } = await ask(RENAME, { 'x-api-key': READER.key });
    expect(JSON.parse(text).errors).toEqual([
      expect.objectContaining({
        message: 'renameEntity: expected a caller with the role editor, but got reader',
        path: ['renameEntity'],
        extensions: { code: 'FORBIDDEN', requestId: expect.any(String) },
      }),
    ]);
    expect(deciders).toEqual([]);
  });

  it('an editor decides under the name of the key; the log has no key', async () => {
    const { text } = await ask(RENAME, { 'x-api-key': EDITOR.key });
    expect(codeOf(text).code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.parse(text).data).toEqual({ renameEntity: null });
    expect(deciders).toEqual(['edda']);
    expect(log).toContain('no such thing');
    for (const { key } of [READER, EDITOR]) expect(`${log}${text}`).not.toContain(key);
    expect(log).not.toContain('wrong-secret');
  });

  it('health needs no key, nor do pages without data', async () => {
    for (const path of ['/livez', '/readyz', '/sandbox', '/dateline.css'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200]);
    expect((await fetch(`${url}/graphiql`)).status).not.toBe(401);
  });

  it('the home page shows what is in the graph only to those with a key', async () => {
    const without = await (await fetch(url)).text();
    expect(without).toContain('This server asks for a key.');
    expect(without).not.toContain('The graph is empty.');
    const withKey = await (await fetch(url, { headers: { 'x-api-key': READER.key } })).text();
    expect(withKey).toContain('The graph is empty.');
    expect((await fetch(url, { headers: { 'x-api-key': 'wrong-secret' } })).status).toBe(401);
  });

  it('too many requests of one key are answered with 429, on pages too, and others go on', async () => {
    const headers = { 'x-api-key': BUSY.key };
    for (let count = 0; count < LIMIT; count += 1)
      expect((await ask(ASK, headers)).response.status).toBe(200);
    const { response, text } = await ask(ASK, headers);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(codeOf(text)).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    expect((await fetch(url, { headers })).status).toBe(429);
    expect((await ask(ASK, { 'x-api-key': EDITOR.key })).response.status).toBe(200);
  });

  it("lets Apollo's sandbox send a key", async () => {
    const origin = 'https://studio.apollographql.com';
    const response = await fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin } });
    expect(response.headers.get('access-control-allow-headers')).toContain('authorization, x-api-key');
  });
});
