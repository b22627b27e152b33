/** The rows of the graph model's contract about queries of somebody else's; see `contract.ts`. */

import { expect } from 'vitest';
import type { CypherQuery, Graph, GraphRecord } from '../../src/graph/graph.js';
import type { ContractRow } from './contract.js';

const TIMES = { timeoutMs: 30_000 };
/** Longer than anybody waits, on any engine, with hardly any memory. */
const ENDLESS =
  'UNWIND range(1, 1000000) AS a RETURN sum(reduce(t = 0, b IN range(1, 100000) | t + a * b)) AS sum';

export const STREAM_CONTRACT: readonly ContractRow[] = [
  {
    id: 'A2E4',
    name: 'MUST name the operators of a plan and run nothing',
    run: async (graph) => {
      const names = async (text: string) =>
        (await graph.explain(query(text))).map(({ name, detail }) => `${name} ${detail}`).join('\n');
      expect(await names('MATCH (p:Person) RETURN p.name')).toMatch(/Scan.*Person/);
      expect(await names('CREATE (:Person {id: 1})')).toMatch(/^Create/m);
      expect(await names("LOAD CSV FROM 'file:///nowhere.csv' AS line RETURN line")).toMatch(/^LoadCSV/im);
      expect(await names('CALL db.labels() YIELD label RETURN label')).toMatch(
        /^(ProcedureCall|CallProcedure) \(?db\.labels\b/m,
      );
      expect(await countNodes(graph)).toBe(0);
    },
  },
  {
    id: 'B3F5',
    name: 'MUST hand the rows of a stream as they come, as many as are wanted',
    run: async (graph) => {
      await graph.write((transaction) =>
        transaction.run(query("UNWIND range(1, 3) AS n CREATE (:Place {id: 'place:' + toString(n)})")),
      );
      const ids = query('MATCH (p:Place) RETURN p.id AS id, p.name AS name ORDER BY id');
      const row = (n: number) => ({ id: `place:${n}`, name: null });
      expect(await collect(graph, ids)).toEqual([
        ['id', 'name'],
        [row(1), row(2), row(3)],
      ]);
      const numbers = { text: 'UNWIND range(1, $n) AS n RETURN n', parameters: { n: 200_000 } };
      const [, three] = await collect(graph, numbers, 3);
      expect(three).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect((await collect(graph, { ...numbers, parameters: { n: 2_500 } }))[1]).toHaveLength(2_500);
      expect(await collect(graph, query('MATCH (p:Person) RETURN p'))).toEqual([['p'], []]);
    },
  },
  {
    id: 'C406',
    name: 'MUST keep a stream from changing anything',
    run: async (graph) => {
      const before = await indexes(graph);
      for (const text of [
        'CREATE (:Person {id: 1})',
        'CREATE INDEX unwanted FOR (n:Person) ON (n.unwanted)',
        'CREATE CONSTRAINT unwanted FOR (n:Person) REQUIRE n.unwanted IS UNIQUE',
        'DROP INDEX name_key_of IF EXISTS',
      ]) {
        await expect(collect(graph, query(text))).rejects.toMatchObject({ code: 'GRAPH_QUERY_FAILED' });
      }
      expect(await countNodes(graph)).toBe(0);
      expect(await indexes(graph)).toEqual(before);
    },
  },
  {
    id: 'D517',
    name: 'MUST end a stream whose time is over with GRAPH_TIMEOUT, and go on answering',
    run: async (graph) => {
      await expect(graph.stream(query(ENDLESS), { timeoutMs: 1_000 }, drain)).rejects.toMatchObject({
        code: 'GRAPH_TIMEOUT',
      });
      expect(await collect(graph, query('RETURN 1 AS one'))).toEqual([['one'], [{ one: 1 }]]);
    },
  },
  {
    id: 'E628',
    name: 'MUST answer a wrong query in a stream with GRAPH_QUERY_FAILED',
    run: async (graph) => {
      const wrong = query('MATCH (n RETURN n');
      await expect(collect(graph, wrong)).rejects.toMatchObject({ code: 'GRAPH_QUERY_FAILED' });
      await expect(graph.explain(wrong)).rejects.toMatchObject({ code: 'GRAPH_QUERY_FAILED' });
    },
  },
];

function query(text: string): CypherQuery {
  return { text, parameters: {} };
}

function collect(
  graph: Graph,
  of: CypherQuery,
  limit = Infinity,
): Promise<[readonly string[], GraphRecord[]]> {
  return graph.stream(of, TIMES, async ({ columns, records }) => {
    const taken: GraphRecord[] = [];
    for await (const record of records) {
      taken.push(record);
      if (taken.length >= limit) break;
    }
    return [columns, taken];
  });
}

async function drain({ records }: { readonly records: AsyncIterable<GraphRecord> }): Promise<void> {
  for await (const _record of records);
}

async function countNodes(graph: Graph): Promise<unknown> {
  return (await graph.read(query('MATCH (n) RETURN count(n) AS count'))).records[0]?.['count'];
}

async function indexes(graph: Graph): Promise<string[]> {
  const { records } = await graph.read(query('SHOW INDEXES'));
  return records.map(({ name }) => String(name)).sort();
}
