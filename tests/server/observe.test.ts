/** What the log, the figures and the spans say of operations, and what they never say. */

import { context, trace, type Context, type Span, type Tracer } from '@opentelemetry/api';
import pino from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphError, type GraphErrorOptions } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import { describeError } from '../../src/observe/error-line.js';
import { isFromThisMachine } from '../../src/observe/observe.js';
import { createTGraph } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';
import type { ServerOptions } from '../../src/server.js';

const NEEDLE = 'xyzzy-needle';
const LIST = `query Titles($text: String) {
  articles(first: 2, where: {headline: {contains: $text}}) { nodes { headline text } } ...more }
  fragment more on Query { people { totalCount } }`;

let lines: Record<string, unknown>[];
let text: string;
let graph: Graph;
let server: TServer | undefined;

beforeEach(async () => {
  [lines, text] = [[], ''];
  graph = await fillTGraph(await createTGraph());
});

afterEach(async () => {
  await server?.stop();
  await graph.dispose();
});

const start = async (more: Partial<ServerOptions> = {}): Promise<TServer> => {
  const write = (line: string) => {
    text += line;
    lines.push(JSON.parse(line) as Record<string, unknown>);
  };
  const logger = pino({ level: 'debug', base: null, timestamp: false }, { write });
  server = await createTServer(graph, {}, { logger, ...more });
  return server;
};
const named = (msg: string) => lines.filter((line) => line['msg'] === msg);
const figures = async () => (await fetch(`${server?.url}/metrics`)).text();

describe('the log', () => {
  it('has one line for each operation', async () => {
    const { ask } = await start();
    await ask(LIST, { variables: { text: 'a' } });
    expect(named('operation')).toEqual([
      {
        ...{ level: 30, msg: 'operation', operationId: expect.any(String), kind: 'query', name: 'Titles' },
        ...{ hash: expect.stringMatching(/^[\da-f]{64}$/), fields: ['articles', 'people'] },
        ms: expect.any(Number),
      },
    ]);
  });

  it('has the codes of errors, and the ids under which their details stand', async () => {
    const { ask } = await start();
    const { body } = await ask('{ articles(first: 1000) { totalCount } people { totalCount } }');
    const { requestId } = body.errors?.[0]?.extensions as { requestId: string };
    expect(named('operation')).toMatchObject([{ codes: ['BAD_USER_INPUT'], requestIds: [requestId] }]);
  });

  it.each([
    ['{ articles', 'GRAPHQL_PARSE_FAILED', null],
    ['{ nonsense }', 'GRAPHQL_VALIDATION_FAILED', null],
  ])('has a line for %s', async (query, code, name) => {
    await (await start()).ask(query);
    expect(named('operation')).toMatchObject([{ codes: [code], name }]);
  });

  it('has the Cypher of a slow operation, without its parameters', async () => {
    const { ask } = await start({ slowMs: 1e-9 });
    await ask(LIST, { variables: { text: NEEDLE } });
    const [line] = named('slow operation') as unknown as [{ queries: { cypher: string }[] }];
    expect(line.queries.map(({ cypher }) => /^MATCH|^CALL|^OPTIONAL/.test(cypher))).toEqual([true, true]);
    expect(text).not.toContain(NEEDLE);
  });

  it('has no line of a fast one among the slow', async () => {
    await (await start({ slowMs: 3_600_000 })).ask(LIST);
    expect(named('slow operation')).toEqual([]);
  });

  it('never has variables, arguments, secrets or text of articles', async () => {
    await graph.write((transaction) =>
      transaction.run({ text: 'MATCH (a:Article) SET a.text = $text', parameters: { text: NEEDLE } }),
    );
    const { url, ask } = await start({ slowMs: 1e-9 });
    const { body } = await ask(LIST, { variables: { text: '' } });
    expect(JSON.stringify(body)).toContain(NEEDLE);
    await ask(LIST, { variables: { text: NEEDLE } });
    await ask(LIST, { variables: { text: [NEEDLE] } });
    await ask(`{ articles(where: {text: {contains: "${NEEDLE}"}}) { totalCount } }`);
    await ask(`{ articles(after: "${NEEDLE}") { totalCount } }`);
    await fetch(`${url}/graphql?token=${NEEDLE}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${NEEDLE}` },
      body: JSON.stringify({ query: '{ people { totalCount } }', extensions: { note: NEEDLE } }),
    });
    expect(named('operation')).toHaveLength(6);
    expect(text).not.toContain(NEEDLE);
    expect(await figures()).not.toContain(NEEDLE);
  });
});

describe('an error of the graph in the log', () => {
  const failing = (error: Error): Graph => ({
    ...{ engine: 'embedded', address: 'memory' },
    read: () => Promise.reject(error),
    explain: (query) => graph.explain(query),
    stream: (query, options, use) => graph.stream(query, options, use),
    write: (work) => graph.write(work),
    define: (commands) => graph.define(commands),
    dispose: () => graph.dispose(),
  });
  const thrown = (code: GraphErrorOptions['code']) => {
    const cause = Object.assign(new Error(`Invalid input '${NEEDLE}'\n    at "${NEEDLE}"\n  ^`), {
      ...{ code: 'Neo.ClientError.Statement.SyntaxError', gqlStatus: '42N01', query: NEEDLE },
    });
    return new GraphError(`Invalid input '${NEEDLE}'`, { code, retriable: false, cause });
  };

  it.each([
    ['operation failed', 'GRAPH_QUERY_FAILED'],
    ['graph failed', 'GRAPH_BUSY'],
  ] as const)('is told as %s by codes and place, without a word of the engine', async (line, code) => {
    server = undefined;
    const { ask } = await start({ graph: failing(thrown(code)) });
    await ask('{ articles { totalCount } }');
    expect(named(line)).toMatchObject([
      {
        err: {
          ...{ type: 'GraphError', code, retriable: false, stack: expect.stringMatching(/^\s+at /) },
          cause: { code: 'Neo.ClientError.Statement.SyntaxError', gqlStatus: '42N01' },
        },
      },
    ]);
    expect(text).not.toContain(NEEDLE);
  });

  it('hides nothing of an error of our own, nor of a connection', () => {
    expect(describeError(new TypeError('no such thing'))).toMatchObject({ message: 'no such thing' });
    const away = new GraphError('Neo4j at bolt://x does not answer', { code: 'GRAPH_UNAVAILABLE' });
    expect(describeError(away)).toMatchObject({ code: away.code, message: away.message });
    expect(describeError('words')).toBe('words');
  });

  it('is hidden also where another error was made of it', () => {
    const made = describeError(new Error(`failed on ${NEEDLE}`, { cause: thrown('GRAPH_QUERY_FAILED') }));
    expect(made).toMatchObject({ type: 'Error', cause: { code: 'GRAPH_QUERY_FAILED' } });
    expect(JSON.stringify(made)).not.toContain(NEEDLE);
  });
});

describe('/metrics', () => {
  it('counts operations and calls of the graph', async () => {
    const { ask } = await start();
    await ask('{ articles { totalCount } people { totalCount } }');
    await ask('{ articles(first: 1000) { totalCount } }');
    await ask('{ nonsense }');
    const told = await figures();
    for (const line of [
      'dateline_operations_total{kind="query",outcome="ok",code="none"} 1',
      'dateline_operations_total{kind="query",outcome="error",code="BAD_USER_INPUT"} 1',
      'dateline_operation_duration_seconds_count{kind="query"} 2',
      'dateline_operations_in_flight 0',
      'dateline_sockets 0',
      'dateline_subscriptions 0',
      'dateline_graph_queries_total{access="read",outcome="ok",code="none"} 2',
      'dateline_graph_query_duration_seconds_count{access="read"} 2',
    ]) {
      expect(told.split('\n')).toContain(line);
    }
    expect(told).toContain('process_resident_memory_bytes');
    expect(told).toContain('code="GRAPHQL_VALIDATION_FAILED"');
  });

  it('counts what the graph failed with, and writes', async () => {
    const failing: Graph = {
      ...{ engine: 'embedded', address: 'memory' },
      read: () => Promise.reject(new GraphError('away', { code: 'GRAPH_TIMEOUT' })),
      explain: (query) => graph.explain(query),
      stream: (query, options, use) => graph.stream(query, options, use),
      write: (work) => graph.write(work),
      define: (commands) => graph.define(commands),
      dispose: () => graph.dispose(),
    };
    server = await createTServer(failing);
    await server.ask('{ articles { totalCount } }');
    expect(await figures()).toContain(
      'dateline_graph_queries_total{access="read",outcome="error",code="GRAPH_TIMEOUT"} 1',
    );
  });

  it('is refused to whom the server does not let in', async () => {
    const { url } = await start({ mayReadMetrics: () => false });
    expect((await fetch(`${url}/metrics`)).status).toBe(403);
  });

  it.each([
    ['127.0.0.1', {}, true],
    ['::1', {}, true],
    ['::ffff:127.0.0.1', {}, true],
    ['10.0.0.7', {}, false],
    ['127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, false],
    ['127.0.0.1', { forwarded: 'for=203.0.113.7' }, false],
  ])('from %s with %j', (remoteAddress, headers, expected) => {
    expect(isFromThisMachine({ socket: { remoteAddress } as never, headers })).toBe(expected);
  });
});

describe('spans', () => {
  afterAll(() => trace.disable());

  it('are made by the SDK that is registered, calls of the graph inside their operation', async () => {
    const spans: TSpan[] = [];
    const tracer = createTTracer(spans);
    trace.setGlobalTracerProvider({ getTracer: () => tracer });
    const { ask } = await start();
    await ask(LIST, { variables: { text: NEEDLE } });
    expect(spans.map(({ name, parent, ended }) => [name, parent?.name, ended])).toEqual([
      ['graphql query', undefined, 1],
      ['graph read', 'graphql query', 1],
      ['graph read', 'graphql query', 1],
    ]);
    expect(spans[0]?.attributes).toMatchObject({
      ...{ 'graphql.operation.type': 'query', 'graphql.operation.name': 'Titles' },
      'dateline.fields': ['articles', 'people'],
    });
    expect(spans[1]?.attributes).toMatchObject({ 'db.system.name': 'embedded' });
    expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toContain(NEEDLE);
  });
});

interface TSpan {
  name: string;
  readonly parent: TSpan | undefined;
  readonly attributes: Record<string, unknown>;
  ended: number;
}

/** Keeps its spans in a list; the rest of the interface is not used. */
function createTTracer(spans: TSpan[]): Tracer {
  const known = new Map<Span, TSpan>();
  const startSpan: Tracer['startSpan'] = (name, options = {}, around: Context = context.active()) => {
    const parent = trace.getSpan(around);
    const kept: TSpan = {
      ...{ name, attributes: { ...options.attributes }, ended: 0 },
      parent: parent && known.get(parent),
    };
    const span = {
      updateName: (next: string) => ((kept.name = next), span),
      setAttribute: (key: string, value: unknown) => ((kept.attributes[key] = value), span),
      setStatus: () => span,
      end: () => void (kept.ended += 1),
    } as unknown as Span;
    spans.push(kept);
    known.set(span, kept);
    return span;
  };
  return { startSpan } as Tracer;
}
