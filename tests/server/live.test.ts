import { once } from 'node:events';
import { connect } from 'node:net';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { curate } from '../../loaders/write/curate.js';
import { createGate } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import { createRateLimit } from '../../src/access/rate-limit.js';
import { lazyFetcher } from '../../src/commands/fetching.js';
import { createArticleLoader } from '../../src/commands/load-article.js';
import { createSharedProcessor } from '../../src/commands/shared-processor.js';
import type { Graph } from '../../src/graph/graph.js';
import { createServer, type DatelineServer, type ServerOptions } from '../../src/server.js';
import { createTGraph, T_ENGINES } from '../utils/graphs.js';
import { PATIENCE_MS } from '../utils/patience.js';
import { createTServer, type TServer } from '../utils/server.js';
import { createTClient, listen, openRaw, say } from '../utils/socket.js';

const processor = createSharedProcessor();
const load = createArticleLoader({ processor, fetcher: lazyFetcher({}), timeoutMs: PATIENCE_MS });
const PROGRESS = 'subscription { loadProgress { running loaded failed } }';
const MENTIONS = `subscription ($entity: ID!) {
  articleMentions(entity: $entity) { missed article { id mentions { nodes { name } } } } }`;
const heard = (...names: string[]) => ({
  data: {
    articleMentions: {
      missed: 0,
      article: { id: expect.any(String), mentions: { nodes: names.map((name) => ({ name })) } },
    },
  },
});
const LOAD_TEXT = `mutation ($id: ID, $text: String!) {
  loadText(input: {id: $id, text: $text}) { outcome userErrors { message } } }`;

afterAll(() => processor.dispose());

/** The end of a socket reaches the other side a little later. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.each(T_ENGINES)('subscriptions on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    const at = '2025-12-31T10:00:00.000Z';
    server = await createTServer(
      graph,
      {},
      {
        load,
        curate: (command, by, reason) =>
          graph.write((transaction) => curate(transaction, command, { by, reason, at })),
      },
    );
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const loadText = async (id: string, text: string) => {
    const { body } = await server.ask(LOAD_TEXT, { variables: { id, text } });
    expect(body.errors).toBeUndefined();
    return body.data?.['loadText'] as unknown as { outcome: string };
  };

  on(
    'an article is heard by who listens for an entity in it, also under an id from before a merge',
    async () => {
      const client = createTClient(server.url);
      const before = listen(client, PROGRESS);
      expect(await before.next()).toEqual({ data: { loadProgress: { running: 0, loaded: 0, failed: 0 } } });
      const okafor = listen(client, MENTIONS, { entity: 'person:amina-okafor' });
      const quill = listen(client, MENTIONS, { entity: 'person:ada-quill' });
      // A second answer on the same socket says that the subscriptions before it are there.
      const after = listen(client, PROGRESS);
      await after.next();
      await loadText('a1', 'Amina Okafor spoke.');
      expect(await okafor.next()).toEqual(heard('Amina Okafor'));
      await loadText('a2', 'Ada Quill spoke.');
      expect(await quill.next()).toEqual(heard('Ada Quill'));
      await loadText('a2', 'Ada Quill spoke.');
      const { body } = await server.ask(`mutation { mergeEntities(input: {first: "person:ada-quill",
      second: "person:amina-okafor"}) { entities { id } userErrors { message } } }`);
      expect(body.data).toMatchObject({ mergeEntities: { userErrors: [] } });
      await loadText('a3', 'Ada Quill wrote.');
      expect([await okafor.next(), await quill.next()]).toEqual([
        { data: { articleMentions: expect.objectContaining({ missed: 0 }) } },
        { data: { articleMentions: expect.objectContaining({ missed: 0 }) } },
      ]);
    },
  );
});

describe('the web socket', () => {
  const keys = {
    editor: makeKey('edda', 'editor'),
    reader: makeKey('rae', 'reader'),
    busy: makeKey('bo', 'editor'),
  };
  const started: { server: DatelineServer; graph: Graph }[] = [];
  const start = async (more: Partial<ServerOptions> = {}) => {
    const graph = await createTGraph();
    const logger = pino({ level: 'silent' });
    const server = await createServer({ graph, logger, load, ...more });
    started.push({ server, graph });
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    const { port } = server.http.address() as { port: number };
    const connections = () =>
      new Promise<number>((resolve) => server.http.getConnections((_error, count) => resolve(count)));
    return { server, port, url: `http://127.0.0.1:${port}`, connections };
  };
  const gate = createGate({
    keys: parseKeys(
      Object.values(keys)
        .map(({ entry }) => entry)
        .join(),
      'KEYS',
    ),
    count: createRateLimit(4),
  });

  afterEach(async () => {
    for (const { server, graph } of started.splice(0)) {
      await server.stop();
      await graph.dispose();
    }
  });

  const refused = (code: string) => ({
    errors: [
      {
        message: expect.any(String),
        extensions: expect.objectContaining({ code, requestId: expect.any(String) }),
      },
    ],
  });

  it.each([
    [
      'another host',
      { isLoopbackOnly: true },
      { headers: { host: 'evil.example' } },
      421,
      'MISDIRECTED_REQUEST',
    ],
    ['a page of another site', {}, { origin: 'https://evil.example' }, 403, 'FORBIDDEN'],
    ['a page without an origin of its own', {}, { origin: 'null' }, 403, 'FORBIDDEN'],
    ['a wrong key', { gate }, { headers: { 'x-api-key': 'dl_wrong' } }, 401, 'UNAUTHENTICATED'],
    [
      'what a proxy passes on without keys',
      {},
      { headers: { 'x-forwarded-for': '10.0.0.1' } },
      401,
      'UNAUTHENTICATED',
    ],
    ['too many', { limits: { sockets: 0 } }, {}, 503, 'SERVICE_BUSY'],
  ])('is refused to %s', async (_who, more, options, status, code) => {
    const { url } = await start(more);
    expect((await openRaw(url, options)).refused).toEqual({ status, body: refused(code) });
  });

  it.each([
    ['a program', {}],
    ['a page of its own', { origin: 'http://localhost', headers: { host: 'localhost' } }],
    ['a page that may read answers', { origin: 'https://desk.example' }],
  ])('is opened to %s', async (_who, options) => {
    const { url } = await start({ isLoopbackOnly: true, corsOrigins: ['https://desk.example'] });
    const { socket } = await openRaw(url, options);
    expect(await say(socket as never, { type: 'connection_init' })).toEqual({ type: 'connection_ack' });
  });

  it('takes a key from the headers or from the first message, and closes with a reason without one', async () => {
    const { url } = await start({ gate });
    const byHeader = (await openRaw(url, { headers: { authorization: `Bearer ${keys.editor.key}` } })).socket;
    expect(await say(byHeader as never, { type: 'connection_init' })).toEqual({ type: 'connection_ack' });
    const params = { 'X-API-Key': keys.editor.key };
    expect(await listen(createTClient(url, params), PROGRESS).next()).toMatchObject({
      data: { loadProgress: { running: 0 } },
    });
    for (const wrong of [undefined, { 'x-api-key': 'dl_wrong' }]) {
      const closed = await listen(createTClient(url, wrong), PROGRESS).next();
      expect(closed).toMatchObject({
        code: 4403,
        reason: expect.stringMatching(/^UNAUTHENTICATED: expected /),
      });
    }
  });

  it('counts each subscription of a key, and hears no role that is too low', async () => {
    const { url } = await start({ gate });
    const reader = createTClient(url, { 'x-api-key': keys.reader.key });
    expect(await listen(reader, PROGRESS).next()).toEqual([
      expect.objectContaining({ extensions: { code: 'FORBIDDEN', requestId: expect.any(String) } }),
    ]);
    const busy = createTClient(url, { 'x-api-key': keys.busy.key });
    const listeners = Array.from({ length: 4 }, () => listen(busy, PROGRESS));
    const answers = await Promise.all(listeners.map(({ next }) => next()));
    expect(answers.filter(Array.isArray)).toEqual([
      [
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'RATE_LIMITED', retryable: true }),
        }),
      ],
    ]);
  });

  it.each([
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    [`subscription { ${'a '.repeat(1_100)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['subscription { loadProgres { running } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'subscription { loadProgress { running } again: loadProgress { running } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['subscription ($entity: ID!) { articleMentions(entity: $entity) { missed } }', 'BAD_USER_INPUT'],
    [
      `subscription { articleMentions(entity: "x") { article { ${'mentions { nodes { mentionedIn { nodes { '.repeat(5)} id ${'} } } }'.repeat(5)} } } }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['{ articles { totalCount } }', 'BAD_REQUEST'],
    ['mutation { unloadArticle(input: {id: "x"}) { id } }', 'BAD_REQUEST'],
    [
      'subscription A { loadProgress { running } } subscription B { loadProgress { running } }',
      'BAD_REQUEST',
    ],
  ])('refuses %s', async (query, code) => {
    const { url } = await start();
    const error = await listen(createTClient(url), query).next();
    const { errors } = refused(code);
    expect(error).toEqual([expect.objectContaining(errors[0])]);
    expect(JSON.stringify(error)).not.toMatch(/Did you mean|stacktrace|"http"/);
  });

  it('is for subscriptions, and HTTP for all else', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query: PROGRESS }),
    });
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject(refused('BAD_REQUEST'));
  });

  it('takes so many subscriptions of one connection', async () => {
    const { url } = await start({ limits: { subscriptions: 2 } });
    const client = createTClient(url);
    const listeners = Array.from({ length: 3 }, () => listen(client, PROGRESS));
    const answers = await Promise.all(listeners.map(({ next }) => next()));
    expect(answers.filter(Array.isArray)).toEqual([
      [expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVICE_BUSY' }) })],
    ]);
  });

  it('keeps nothing of who has stopped, gone or broken off', async () => {
    const { server, url } = await start();
    const [stays, goes] = [createTClient(url), createTClient(url)];
    const { socket } = await openRaw(url);
    await say(socket as never, { type: 'connection_init' });
    await say(socket as never, { id: '1', type: 'subscribe', payload: { query: PROGRESS } });
    const all = [stays, stays, goes].map((client) => listen(client, PROGRESS));
    await Promise.all(all.map(({ next }) => next()));
    listen(goes, MENTIONS, { entity: 'person:x' });
    await until(() => server.listeners() === 5);
    const figures = (await (await fetch(`${url}/metrics`)).text()).split('\n');
    expect(figures).toEqual(expect.arrayContaining(['dateline_sockets 3', 'dateline_subscriptions 5']));
    socket?.terminate();
    await until(() => server.listeners() === 4);
    all[0]?.stop();
    await until(() => server.listeners() === 3);
    await goes.dispose();
    await until(() => server.listeners() === 1);
  });

  it.each([
    ['what is no message', 'words', 4400],
    ['a message of another kind', '{"type": "start"}', 4400],
    [
      'a subscription before it is known who asks',
      `{"type":"subscribe","id":"1","payload":{"query":"{ a }"}}`,
      4401,
    ],
    ['a message that is too long', `"${'x'.repeat(70_000)}"`, 1009],
  ])('closes on %s', async (_what, message, code) => {
    const { url, connections } = await start();
    const { socket } = await openRaw(url);
    socket?.send(message);
    expect((await once(socket as never, 'close'))[0]).toBe(code);
    await until(async () => (await connections()) === 0);
  });

  it('cuts off a client that asks and does not read', async () => {
    const { url, connections } = await start({ limits: { maxResultBytes: 1_000 } });
    const { socket } = await openRaw(url);
    const message = JSON.stringify({ type: 'ping', payload: { words: 'x'.repeat(10_000) } });
    (socket as unknown as { _socket: { pause(): void } })._socket.pause();
    for (let round = 0; round < 300 && (await connections()) > 0; round += 1) {
      for (let count = 0; count < 10; count += 1) socket?.send(message);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await connections()).toBe(0);
  });

  it('serves who asks for another protocol as HTTP', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    const body = JSON.stringify({ query: '{ articles { totalCount } }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEA\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const answer = String(Buffer.concat(await socket.toArray()));
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*"totalCount":0/);
  });

  it('ends with 1001 when the server stops, and nobody is let in any more', async () => {
    const { server, url, connections } = await start({ noticeMs: 300 });
    const client = createTClient(url);
    const listener = listen(client, PROGRESS);
    await listener.next();
    const { socket: silent } = await openRaw(url);
    (silent as unknown as { _socket: { pause(): void } })._socket.pause();
    const stopped = server.stop();
    expect(await listener.next()).toMatchObject({ code: 1001, reason: 'the server stops' });
    expect((await openRaw(url)).refused).toMatchObject({ status: 503 });
    await stopped;
    expect(await connections()).toBe(0);
    started.splice(0).forEach(({ graph }) => void graph.dispose());
  });
});
