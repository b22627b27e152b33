import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher } from '../../loaders/read/fetch/fetcher.js';
import { createGate } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import type { LazyFetcher } from '../../src/commands/fetching.js';
import { createArticleLoader } from '../../src/commands/load-article.js';
import { createSharedProcessor } from '../../src/commands/shared-processor.js';
import { GraphError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import { exportGraph } from '../../src/graph/transfer.js';
import { instantClock } from '../loaders/read/fetch/instant-clock.js';
import { reply, startSite } from '../loaders/read/fetch/site.js';
import { T_ENGINES } from '../utils/graphs.js';
import { PATIENCE_MS } from '../utils/patience.js';
import { createTServer, type TServer } from '../utils/server.js';

const TEXT = 'Amina Okafor opened the harbour of Lisbon on Monday.\n\n"We are late," Okafor said.';
const html = (name: string, canonical = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry returns</title>${canonical}</head><body><article>
  <h1>Ferry returns to Kelmaro</h1>
  <p>The ferry returned to the harbour of Kelmaro on Tuesday after a long winter in dock, its owners say.</p>
  <p>"We have missed her horn," said ${name}, who sells tickets on the pier and has done so for years.</p>
  </article></body></html>`;
const PAYLOAD = 'outcome article { id url headline text } userErrors { code message field }';
const NOTHING = { outcome: null, article: null };
const processor = createSharedProcessor();

afterAll(() => processor.dispose());

describe.each(T_ENGINES)('loading on $name', ({ open }) => {
  let graph: Graph;
  let fetcher: Fetcher;
  let server: TServer;
  const fetching: LazyFetcher = { open: async () => fetcher, dispose: async () => undefined };

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    fetcher = createFetcher({ allowAddresses: ['127.0.0.1'], clock: instantClock(), maxRetries: 0 });
    server = await createTServer(
      graph,
      {},
      { load: createArticleLoader({ processor, fetcher: fetching, timeoutMs: PATIENCE_MS }) },
    );
  });

  afterAll(async () => {
    await server?.stop();
    await fetcher?.dispose();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const call = async (field: string, type: string, input: object, fields = PAYLOAD, at = server) => {
    const query = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { ${fields} } }`;
    const { status, body } = await at.ask(query, { variables: { input } });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data?.['payload'] as unknown as Record<string, never>;
  };
  const loadText = (input: object, fields?: string, at?: TServer) =>
    call('loadText', 'LoadTextInput', input, fields, at);
  const loadUrl = (url: string, at?: TServer) => call('loadUrl', 'LoadUrlInput', { url }, PAYLOAD, at);
  const unload = (id: string) =>
    call('unloadArticle', 'UnloadArticleInput', { id }, 'id userErrors { code message field }');
  const dump = async () => {
    const lines: string[] = [];
    for await (const line of exportGraph(graph, {})) lines.push(line);
    return lines;
  };

  on(
    'a text is loaded with what is known, left alone, replaced, and taken out with all that it supports',
    async () => {
      const before = await dump();
      const input = {
        ...{
          id: 'desk:1',
          text: TEXT,
          headline: 'Harbour opens',
          url: 'https://desk.example/1?utm_source=x',
        },
        ...{
          publisher: 'The Desk',
          byline: 'By Jo March',
          publishedAt: '2025-11-12T14:05:00Z',
          language: 'en',
        },
      };
      const fields = `outcome userErrors { message } article { id url headline byline publisher publishedAt text
      quotations { nodes { text speaker { name } } } }`;
      const article = {
        ...{ id: 'desk:1', url: 'https://desk.example/1', headline: 'Harbour opens', byline: 'Jo March' },
        ...{ publisher: 'The Desk', publishedAt: '2025-11-12T14:05:00.000Z', text: TEXT },
        quotations: { nodes: [{ text: 'We are late', speaker: { name: 'Amina Okafor' } }] },
      };
      expect(await loadText(input, fields)).toEqual({ outcome: 'LOADED', userErrors: [], article });
      expect(await loadText(input, fields)).toEqual({ outcome: 'UNCHANGED', userErrors: [], article });
      expect(await loadText({ ...input, headline: 'Harbour opens again' }, fields)).toEqual({
        ...{ outcome: 'REPLACED', userErrors: [], article: { ...article, headline: 'Harbour opens again' } },
      });
      expect(await unload('desk:1')).toEqual({ id: 'desk:1', userErrors: [] });
      expect(await dump()).toEqual(before);
      expect(await unload('desk:1')).toEqual({
        id: null,
        userErrors: [
          { code: 'NOT_FOUND', message: 'id: expected the id of an article, but got desk:1', field: 'id' },
        ],
      });
    },
  );

  on('a page and its address are one article', async () => {
    const page = html('Ines Okonkwo');
    const { origin } = await startSite({ '/story': reply(200, { 'content-type': 'text/html' }, page) });
    const url = `${origin}/story`;
    const loaded = await call('loadPage', 'LoadPageInput', { html: page, url: `${url}#top` });
    expect(loaded).toMatchObject({
      outcome: 'LOADED',
      article: { url, headline: 'Ferry returns' },
      userErrors: [],
    });
    expect(await loadUrl(url)).toEqual({ ...loaded, outcome: 'UNCHANGED' });
    const other = await call('loadPage', 'LoadPageInput', { html: html('Ada Quill'), url });
    expect(other).toMatchObject({
      outcome: 'REPLACED',
      article: { id: (loaded['article'] as unknown as { id: string }).id },
    });
    expect(await loadUrl(url)).toEqual({ ...loaded, outcome: 'REPLACED' });
  });

  on.each<[string, string, object, string, string, string | null]>([
    ['loadText', 'LoadTextInput', { text: ' \n ' }, 'INVALID', 'text: expected words, but got none', 'text'],
    [
      'loadText',
      'LoadTextInput',
      { text: TEXT, url: 'mailto:a@b.example' },
      'INVALID',
      'url: expected an http or https address of at most 2048 characters, but got "mailto:a@b.example"',
      'url',
    ],
    [
      'loadText',
      'LoadTextInput',
      { text: TEXT, id: 'x'.repeat(257) },
      'INVALID',
      'id: expected at most 256 characters, but got 257',
      'id',
    ],
    [
      'loadText',
      'LoadTextInput',
      { text: TEXT, language: 'no such language' },
      'INVALID',
      'language: expected one such as "en", but got another text',
      'language',
    ],
    [
      'loadText',
      'LoadTextInput',
      { text: TEXT, id: 'person:amina-okafor' },
      'UNREADABLE',
      'expected an "id" that is no other node\'s, but got "person:amina-okafor": its beginning is reserved',
      null,
    ],
    [
      'loadPage',
      'LoadPageInput',
      { html: 'Only words.', url: 'https://desk.example/2' },
      'INVALID',
      'html: expected a page (HTML), but got another format',
      'html',
    ],
    [
      'loadPage',
      'LoadPageInput',
      { html: '{"text": "Words", "id": "desk:other"}', url: 'https://desk.example/2' },
      'UNREADABLE',
      'expected one article, but got a list or an archive of them: `dateline load` takes those',
      null,
    ],
    [
      'loadPage',
      'LoadPageInput',
      { html: '<html><body><nav></nav></body></html>', url: 'https://desk.example/2' },
      'UNREADABLE',
      'expected a page with words, but got none',
      null,
    ],
    [
      'loadPage',
      'LoadPageInput',
      {
        html: html('Ada Quill', `<link rel="canonical" href="https://desk.example/${'x'.repeat(9_000)}">`),
        url: 'https://desk.example/2',
      },
      'UNREADABLE',
      `write: expected ids, addresses and names of at most 4,000 bytes, but got one of 9,021: https://desk.example/${'x'.repeat(39)}…`,
      null,
    ],
    [
      'loadPage',
      'LoadPageInput',
      { html: html('Ada Quill'), url: '/2' },
      'INVALID',
      'url: expected an http or https address of at most 2048 characters, but got "/2"',
      'url',
    ],
    [
      'loadUrl',
      'LoadUrlInput',
      { url: 'file:///etc/passwd' },
      'INVALID',
      'url: expected an http or https address of at most 2048 characters, but got "file:///etc/passwd"',
      'url',
    ],
    [
      'loadUrl',
      'LoadUrlInput',
      { url: 'http://10.0.0.1/' },
      'REFUSED',
      'expected a public address, but got 10.0.0.1 (a private address)',
      'url',
    ],
  ])('%s(%s) with %.80j is told %s', async (field, type, input, code, message, of) => {
    const before = await dump();
    expect(await call(field, type, input)).toEqual({
      ...NOTHING,
      userErrors: [{ code, message, field: of }],
    });
    expect(await dump()).toEqual(before);
  });

  on('what is wrong with an address is told', async () => {
    const { origin } = await startSite({
      '/robots.txt': 'User-agent: *\nDisallow: /closed',
      '/large': reply(200, { 'content-type': 'text/html' }, Buffer.alloc(10 * 1024 * 1024 + 1, 'x')),
      '/picture': reply(
        200,
        { 'content-type': 'image/png' },
        Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'),
      ),
      '/feed': `<rss version="2.0"><channel><title>A</title><item><title>B</title><link>{origin}/b</link>
        <description>Words of the one entry of this feed.</description></item></channel></rss>`,
      '/down': reply(503),
    });
    const told = async (path: string) => {
      const { userErrors, ...rest } = await loadUrl(`${origin}${path}`);
      expect(rest).toEqual(NOTHING);
      const [{ code, message }] = userErrors as unknown as [{ code: string; message: string }];
      return `${code} ${message}`;
    };
    expect(await told('/closed')).toMatch(
      /^REFUSED expected an address that robots.txt allows, but got one that/,
    );
    expect(await told('/large')).toMatch(/^UNREADABLE expected .*10\.0 MiB/);
    expect(await told('/picture')).toMatch(/^UNREADABLE expected something to read, but got image/);
    expect(await told('/feed')).toMatch(/^UNREADABLE expected one article, but got a list/);
    expect(await told('/down')).toMatch(/^UNREACHABLE expected .* 503/);
    expect(await told('/gone')).toMatch(/^UNREACHABLE expected .* 404/);
  });

  on('a site that does not answer in time is given up, and nothing is loaded', async () => {
    const { origin } = await startSite({ '/slow': () => undefined });
    const load = createArticleLoader({ processor, fetcher: fetching, timeoutMs: 100 });
    const hasty = await createTServer(graph, {}, { load });
    expect(await loadUrl(`${origin}/slow`, hasty)).toEqual({
      ...NOTHING,
      userErrors: [
        {
          ...{ code: 'TOO_LATE', field: null },
          message: 'expected an article within 0.1 s, but got none: nothing was loaded',
        },
      ],
    });
    await hasty.stop();
  });

  on('an article that is loaded several times at once is there once', async () => {
    const input = { id: 'desk:twice', text: TEXT };
    const payloads = await Promise.all(Array.from({ length: 4 }, () => loadText(input, 'outcome')));
    expect(payloads.map(({ outcome }) => outcome).sort()).toEqual([
      'LOADED',
      'UNCHANGED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
    const { body } = await server.ask(
      '{ node(id: "desk:twice") { ... on Article { quotations { totalCount } } } }',
    );
    expect(body.data).toEqual({ node: { quotations: { totalCount: 1 } } });
  });

  on('a graph that fails is an error of the server, and shows no Cypher', async () => {
    const failing: Graph = {
      ...graph,
      ...{ engine: graph.engine, address: graph.address, read: (query) => graph.read(query) },
      write: () => Promise.reject(new GraphError('MATCH (secret)', { code: 'GRAPH_QUERY_FAILED' })),
    };
    const broken = await createTServer(
      failing,
      {},
      { load: createArticleLoader({ processor, fetcher: fetching, timeoutMs: PATIENCE_MS }) },
    );
    const { status, body } = await broken.ask(
      `mutation { loadText(input: {text: "A new story of Kelmaro."}) { outcome } }`,
    );
    expect([status, body.data]).toEqual([200, { loadText: null }]);
    expect(body.errors).toMatchObject([
      { message: 'internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    await broken.stop();
  });

  on('a server that was handed no loader refuses, and a reader may not load', async () => {
    const mutation = 'mutation { unloadArticle(input: {id: "desk:twice"}) { id } }';
    const reading = await createTServer(graph);
    expect((await reading.ask(mutation)).body.errors).toMatchObject([
      { extensions: { code: 'NOT_AVAILABLE' } },
    ]);
    await reading.stop();
    const reader = makeKey('rae', 'analyst');
    const guarded = await createTServer(
      graph,
      {},
      {
        gate: createGate({ keys: parseKeys(reader.entry, 'KEYS') }),
        load: createArticleLoader({ processor, fetcher: fetching, timeoutMs: PATIENCE_MS }),
      },
    );
    const response = await fetch(`${guarded.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': reader.key },
      body: JSON.stringify({ query: mutation }),
    });
    expect(await response.json()).toMatchObject({
      data: { unloadArticle: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    await guarded.stop();
    expect((await server.ask('{ node(id: "desk:twice") { id } }')).body.data).toEqual({
      node: { id: 'desk:twice' },
    });
  });
});
