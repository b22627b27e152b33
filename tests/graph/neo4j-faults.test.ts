/** What breaks between Dateline and Neo4j, and what becomes of the reads meanwhile. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GraphError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import { openNeo4jGraph, type Neo4jGraphOptions } from '../../src/graph/use/neo4j.js';
import { startFaultProxy, type TFaultProxy } from '../utils/fault-proxy.js';
import { NEO4J_IS_ABSENT, startTNeo4j, type TNeo4j } from '../utils/neo4j.js';
import { PATIENCE_MS } from '../utils/patience.js';
import { createTServer } from '../utils/server.js';

const ONE = { text: 'RETURN 1 AS one', parameters: {} };
const SLOW = { text: 'UNWIND range(1, 3000000) AS n RETURN count(n % 7) AS count', parameters: {} };
const ENDLESS = {
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a % 7 + b % 5) AS sum',
  parameters: {},
};
/** Against a test that hangs, not a measure. */
const HANG_MS = 120_000;
/** Short of that, and long enough for an answer on a machine with a tenth of another's speed. */
const DEADLINE_MS = 5_000;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  Promise.race([
    promise.then(
      () => 'answered',
      (error: GraphError) =>
        error.code === 'GRAPH_QUERY_FAILED'
          ? `${error.code} ${(error.cause as { code?: string }).code} ${error.message}`
          : (error.code ?? String(error)),
    ),
    sleep(HANG_MS).then(() => 'hangs'),
  ]);

describe.skipIf(NEO4J_IS_ABSENT)('Neo4j behind a network that fails', () => {
  let server: TNeo4j;
  let proxy: TFaultProxy;
  const graphs: Graph[] = [];

  beforeAll(async () => {
    server = (await startTNeo4j()) as TNeo4j;
    proxy = await startFaultProxy(server.uri);
  });

  afterEach(async () => {
    proxy.pass();
    await Promise.all(graphs.splice(0).map((graph) => graph.dispose()));
  });

  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  const open = async (more: Partial<Neo4jGraphOptions> = {}): Promise<Graph> => {
    const [user, password, database] = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].map(
      (name) => process.env[name] || null,
    ) as [string | null, string | null, string | null];
    const graph = await openNeo4jGraph({ uri: proxy.uri, user, password, database, ...more });
    graphs.push(graph);
    return graph;
  };
  /** Reads from many callers, each one after another, until told to end; gives what came of each. */
  const load = (graph: Graph, callers: number) => {
    let isOver = false;
    const codes: string[] = [];
    const call = async () => {
      while (!isOver) codes.push(await codeOf(graph.read(ONE)));
    };
    const all = Promise.all(Array.from({ length: callers }, call));
    const end = async () => {
      isOver = true;
      await all;
      return codes;
    };
    return { codes, end };
  };

  it('answers after its idle connections were cut', async () => {
    const graph = await open();
    await Promise.all(Array.from({ length: 5 }, () => graph.read(ONE)));
    expect(proxy.open).toBeGreaterThan(0);
    proxy.cut();
    expect(await Promise.all(Array.from({ length: 5 }, () => codeOf(graph.read(ONE))))).toEqual(
      Array(5).fill('answered'),
    );
  });

  it('asks again when connections are cut in the middle of queries', async () => {
    const graph = await open();
    await graph.read(ONE);
    const answers = Array.from({ length: 3 }, () => codeOf(graph.read(SLOW)));
    await sleep(100);
    proxy.cut();
    expect(await Promise.all(answers)).toEqual(Array(3).fill('answered'));
  });

  it('fails no read under load while connections are cut again and again', async () => {
    const running = load(await open(), 10);
    for (let n = 0; n < 10; n++) {
      await sleep(50);
      proxy.cut();
    }
    await sleep(100);
    expect([...new Set(await running.end())]).toEqual(['answered']);
  });

  it('fails no read under load while the database is away for two seconds', async () => {
    const running = load(await open({ readTimeoutMs: HANG_MS }), 10);
    await sleep(100);
    const before = running.codes.length;
    proxy.refuse();
    proxy.cut();
    await sleep(2_000);
    proxy.pass();
    await sleep(100);
    const codes = await running.end();
    expect([...new Set(codes)]).toEqual(['answered']);
    expect(codes.length).toBeGreaterThan(before);
  });

  it('says GRAPH_UNAVAILABLE when the database stays away', async () => {
    const graph = await open({ readTimeoutMs: DEADLINE_MS });
    proxy.refuse();
    proxy.cut();
    expect(await codeOf(graph.read(ONE))).toBe('GRAPH_UNAVAILABLE');
    proxy.pass();
    expect(await codeOf(graph.read(ONE))).toBe('answered');
  });

  it('says GRAPH_TIMEOUT when nothing comes back, and answers as soon as the network does', async () => {
    const graph = await open({ readTimeoutMs: DEADLINE_MS });
    await Promise.all(Array.from({ length: 3 }, () => graph.read(ONE)));
    proxy.swallow();
    const codes = await Promise.all(Array.from({ length: 3 }, () => codeOf(graph.read(ONE))));
    expect(codes).toEqual(Array(3).fill('GRAPH_TIMEOUT'));
    proxy.pass();
    expect(await codeOf(graph.read(ONE))).toBe('answered');
  });

  it('ends a write that nobody answers, and closes all the same', async () => {
    const graph = await open({ readTimeoutMs: DEADLINE_MS, transactionTimeoutMs: DEADLINE_MS });
    await graph.read(ONE);
    proxy.swallow();
    expect(await codeOf(graph.write((transaction) => transaction.run(ONE)))).not.toBe('hangs');
    expect(await codeOf(graph.dispose())).toBe('answered');
  });

  it('answers over a slow network', async () => {
    const graph = await open();
    proxy.delay(30);
    expect(await codeOf(graph.read(ONE))).toBe('answered');
  });

  it('says GRAPH_BUSY when all connections are taken, and answers when one is free', async () => {
    const graph = await open({ maxPoolSize: 1, acquireTimeoutMs: DEADLINE_MS });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const writing = graph.write(async (transaction) => {
      await transaction.run(ONE);
      begin();
      await finished;
    });
    await begun;
    expect(await codeOf(graph.read(ONE))).toBe('GRAPH_BUSY');
    finish();
    await writing;
    expect(await codeOf(graph.read(ONE))).toBe('answered');
  });

  it('says GRAPH_TIMEOUT for a query that the server ends', async () => {
    const graph = await open({ transactionTimeoutMs: 300 });
    expect(await codeOf(graph.read(ENDLESS))).toBe('GRAPH_TIMEOUT');
    expect(await codeOf(graph.read(ONE))).toBe('answered');
  });

  it('is a retryable error of the API, and none once the network is back', async () => {
    const api = await createTServer(await open({ readTimeoutMs: DEADLINE_MS }));
    // Planned before anything fails, since that may take a slow machine longer than the deadline.
    const patient = { readTimeoutMs: PATIENCE_MS, transactionTimeoutMs: PATIENCE_MS };
    const planned = await createTServer(await open(patient));
    expect((await planned.ask('{ articles { totalCount } }')).body.errors).toBeUndefined();
    await planned.stop();
    proxy.swallow();
    const { body } = await api.ask('{ articles { totalCount } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'DEADLINE_EXCEEDED', retryable: true });
    proxy.pass();
    expect((await api.ask('{ articles { totalCount } }')).body.errors).toBeUndefined();
    await api.stop();
  });
});
