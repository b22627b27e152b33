import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyst } from '../../src/analyst/analyst.js';
import { checkPlan } from '../../src/analyst/plan.js';
import type { Graph } from '../../src/graph/graph.js';
import { exportGraph } from '../../src/graph/transfer.js';
import { projectFile } from '../../src/project.js';
import { T_ENGINES } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { GOOD_QUERIES, hostileQueries, type TBait } from './queries.js';

const LONG_AGO = new Date('2000-01-01');
const file = join(mkdtempSync(join(tmpdir(), 'dateline-test-')), 'secret.csv');
let visits = 0;
const listener: Server = createServer((socket) => {
  visits += 1;
  socket.destroy();
});
let bait: TBait;

beforeAll(async () => {
  writeFileSync(file, 'secret,words\n');
  utimesSync(file, LONG_AGO, LONG_AGO);
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  bait = { file, url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/secret.csv` };
});

afterAll(() => void listener.close());

describe.each(T_ENGINES)("an analyst's Cypher on $name", ({ name, open }) => {
  let graph: Graph;

  beforeAll(async () => {
    if (open !== null) graph = await fillTGraph(await open());
  });

  afterAll(() => graph?.dispose());

  const on = it.skipIf(open === null);

  on(
    'is refused when it does more than read: nothing is opened, nothing asked, nothing changed',
    async () => {
      const before = await state(graph);
      const outcomes = [];
      for (const query of hostileQueries(bait)) {
        const { code } = await run(graph, query, { file }).catch((error: { code: string }) => error);
        outcomes.push([query, code]);
      }
      expect(outcomes).toEqual(hostileQueries(bait).map((query) => [query, 'CYPHER_REFUSED']));
      expect(await state(graph)).toEqual(before);
      expect(visits).toBe(0);
      expect(statSync(file).atime).toEqual(LONG_AGO);
    },
  );

  on('would find the bait if it were not refused', async () => {
    const other = `${file}.taken`;
    writeFileSync(other, 'secret,words\n');
    utimesSync(other, LONG_AGO, LONG_AGO);
    const from = name === 'embedded' ? other : `${bait.url}.taken`;
    const text = `LOAD CSV FROM '${from}' AS line RETURN line`;
    await graph.read({ text, parameters: {} }).catch(() => undefined);
    expect(name === 'embedded' ? statSync(other).atime > LONG_AGO : visits > 0).toBe(true);
    visits = 0;
  });

  on('is refused by its plan alone, should its text ever pass', async () => {
    const refused = [
      `LOAD CSV FROM '${bait.url}' AS line RETURN line`,
      `UNWIND [1] AS x LOAD CSV FROM '${bait.file}' AS line RETURN line`,
      "CREATE (:Person {id: 'person:x'})",
      "MERGE (n:Person {id: 'person:x'}) RETURN n",
      'MATCH (n:Person) SET n.name = 1',
      'MATCH (n:Person) REMOVE n.name',
      'MATCH (n:Load) DETACH DELETE n',
      'UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:X))',
      'CALL { CREATE (:X) } RETURN 1 AS one',
      ...(name === 'neo4j'
        ? ['CALL dbms.components()', 'SHOW TRANSACTIONS', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"]
        : ['CALL grafeo.pagerank()', 'CALL grafeo.procedures()']),
    ];
    for (const text of refused) {
      const operators = await graph.explain({ text, parameters: {} });
      expect(() => checkPlan(graph.engine, operators), text).toThrow(/expected/);
    }
    expect(visits).toBe(0);
    expect(statSync(file).atime).toEqual(LONG_AGO);
  });

  on.each(GOOD_QUERIES)('runs when it only reads: $query', async ({ query, parameters }) => {
    const rows = await run(graph, query, parameters);
    const plain = await graph.read({ text: query, parameters });
    expect(rows).toEqual({
      columns: rows.columns,
      rows: plain.records.map((record) => Object.values(record)),
      truncated: false,
    });
    expect(rows.columns.length).toBe(plain.columns.length);
  });

  on.each(readdirSync(projectFile('examples/operations')).filter((each) => each.endsWith('.cypher')))(
    'runs the example %s',
    async (example) => {
      const text = readFileSync(projectFile(`examples/operations/${example}`), 'utf8');
      await run(graph, text, { organization: 'Committee 1' });
    },
  );

  on('says in the words of the engine what is wrong with a query', async () => {
    await expect(run(graph, 'MATCH (n RETURN n')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^cypher: .{10,}/),
    });
  });

  on('gives at most so many rows and bytes, and says that there are more', async () => {
    const numbers = 'UNWIND range(1, 30000) AS n RETURN n';
    expect(await run(graph, numbers)).toMatchObject({ truncated: true, rows: { length: 10_000 } });
    const exactly = await run(graph, 'UNWIND range(1, 10000) AS n RETURN n');
    expect(exactly).toMatchObject({ truncated: false, rows: { length: 10_000 } });
    const wide = "UNWIND range(1, 50) AS n RETURN reduce(s = '', x IN range(1, 1000) | s + 'xx') AS text";
    const { rows, truncated } = await run(graph, wide, {}, { maxBytes: 20_000 });
    expect({ rows: rows.length, truncated }).toEqual({ rows: 9, truncated: true });
  });

  on('ends when its time is over, and the graph goes on answering', async () => {
    const endless =
      'UNWIND range(1, 1000000) AS a RETURN sum(reduce(t = 0, b IN range(1, 100000) | t + a * b)) AS x';
    await expect(run(graph, endless, {}, { timeoutMs: 500 })).rejects.toMatchObject({
      code: 'GRAPH_TIMEOUT',
    });
    expect(await run(graph, 'RETURN 1 AS one')).toEqual({ columns: ['one'], rows: [[1]], truncated: false });
  });

  on('refuses parameters that are too deep', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level += 1) deep = [deep];
    await expect(run(graph, 'RETURN $deep AS deep', { deep })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe.each(T_ENGINES.filter(({ name }) => name === 'embedded'))('memory on $name', ({ open }) => {
  it('is bounded for a query, and the graph goes on answering', async () => {
    const graph = await (open as NonNullable<typeof open>)();
    const greedy =
      'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN collect([a, b]) AS all';
    await expect(run(graph, greedy, {}, { timeoutMs: 60_000 })).rejects.toThrow(/too much memory/);
    expect(await run(graph, 'RETURN 1 AS one')).toEqual({ columns: ['one'], rows: [[1]], truncated: false });
    await graph.dispose();
  });
});

async function run(
  graph: Graph,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  limits = {},
): Promise<{ columns: readonly string[]; rows: unknown[]; truncated: boolean; code?: string }> {
  let columns: readonly string[] = [];
  const rows: unknown[] = [];
  const { truncated } = await createAnalyst({ graph, limits })(query, parameters, {
    columns: (names) => (columns = names),
    row: (json) => rows.push(JSON.parse(json)) > 0,
  });
  return { columns, rows, truncated };
}

/** All that is stored, and the indexes and constraints. */
async function state(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph, { withLoads: true })) lines.push(line);
  for (const text of ['SHOW INDEXES', 'SHOW CONSTRAINTS']) {
    const { records } = await graph.read({ text, parameters: {} });
    lines.push(...records.map(({ name }) => String(name)).sort());
  }
  return lines;
}
