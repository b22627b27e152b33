/**
 * How long searching and the newest page of articles take as the graph grows, on each engine that is present: what the
 * engine needs for the query that the operation becomes, the lower quartile of the runs, so that what else the machine
 * does hardly shows. Flat when the last column is about 1; a search also grows with what it finds.
 *
 *     npx tsx bench/search.ts [--sizes 10000,100000] [--runs 15]
 *
 * NEO4J_URI names a Neo4j whose data may be deleted; without it only the embedded engine is measured.
 */

import { parseArgs } from 'node:util';
import type { CypherQuery, Graph } from '../src/graph/graph.js';
import { importGraph } from '../src/graph/transfer.js';
import { createTServer } from '../tests/utils/server.js';
import { onEachEngine } from './engines.js';
import { headlineOf, nameOf, newsroomLines, wordAt } from './search/newsroom.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '15' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);

const FOUND = '{ edges { score highlights { start end } node { __typename id } } }';
const [, second, third] = headlineOf(4_321)
  .split(' ')
  .sort((a, b) => b.length - a.length) as [string, string, string];
const search = (query: string, more = '') => `{ search(query: "${query}", first: 10${more}) ${FOUND} }`;
const OPERATIONS: Readonly<Record<string, string>> = {
  'a full name': search(nameOf(8)),
  'a surname': search(nameOf(8).split(' ')[1] as string),
  'two words of a headline': search(`${second} ${third}`),
  'four letters': search(wordAt(9_000).slice(0, 4)),
  'a frequent word': search(wordAt(120)),
  'a frequent word, in names': search(wordAt(200), ', types: [PERSON, ORGANIZATION]'),
  'the, and a rare word': search(`the ${second}`),
  'no such word': search('xylophone'),
  'newest page': '{ articles(first: 20) { nodes { headline publishedAt } } }',
  'oldest page': '{ articles(last: 20) { nodes { headline publishedAt } } }',
};

const quartiles = new Map<string, number[]>();
for (const size of sizes) await onEachEngine(`${size} articles`, (graph) => measure(graph, size));
for (const [name, each] of quartiles) {
  const figures = each.map((ms) => ms.toFixed(2).padStart(9)).join('');
  console.log(
    `${name.padEnd(38)}${figures} ms  × ${((each.at(-1) as number) / (each[0] as number)).toFixed(1)}`,
  );
}

async function measure(graph: Graph, size: number): Promise<void> {
  const started = performance.now();
  await importGraph(graph, toStream(newsroomLines(size)));
  console.log(
    `${graph.engine.padEnd(9)} ${size} articles: imported in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const { query, hits } = await compile(graph, operation);
    const times = [];
    for (let run = -3; run < runs; run += 1) {
      const begin = performance.now();
      await graph.read(query);
      if (run >= 0) times.push(performance.now() - begin);
    }
    const quartile = times.sort((a, b) => a - b)[Math.floor(runs / 4)] as number;
    const row = `${graph.engine} ${name}`;
    quartiles.set(row, [...(quartiles.get(row) ?? []), quartile]);
    console.log(`${row.padEnd(38)}${quartile.toFixed(2).padStart(9)} ms, of ${hits}`);
  }
}

/** The one query that an operation becomes, and how many items its list has in all. */
async function compile(graph: Graph, operation: string): Promise<{ query: CypherQuery; hits: number }> {
  const server = await createTServer(graph);
  const { body } = await server.ask(operation, { extensions: { cypher: true } });
  const counted = await server.ask(operation.replace(/\) \{.*/s, ') { totalCount } }'));
  await server.stop();
  if (body.errors !== undefined) throw new Error(body.errors[0]?.message);
  const [list] = Object.values(counted.body.data ?? {}) as unknown as { totalCount: number }[];
  return { query: body.extensions?.cypher?.[0] as CypherQuery, hits: list?.totalCount ?? 0 };
}

async function* toStream(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}
