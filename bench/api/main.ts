/**
 * Dateline's API beside `@neo4j/graphql` and the driver alone, on the same Neo4j and the same generated articles, and
 * beside itself on the embedded engine: processor time of a request, half and 99 of 100 latencies, and their ratios with
 * the goals. Each contender is a process of its own, asked over HTTP by this one; slices of 100 ms take turns in random
 * order, so that what else the machine does falls on all alike. Before an operation is timed, all must answer the same.
 *
 *     npm run bench:api -- [--articles 10000,100000] [--seconds 3] [--only "by id,search"] [--engines embedded,neo4j]
 *                          [--starts-only] [--no-starts]
 *
 * The graphs are kept in bench/api/data; the one of 100,000 articles takes minutes to make and gigabytes of disk.
 */

import { parseArgs } from 'node:util';
import { startContenders, type Graphs } from './contenders.js';
import { embeddedGraph, neo4jGraph } from './graphs.js';
import { measure } from './measure.js';
import { OPERATIONS } from './operations.js';
import { childCpuMs } from './processes.js';
import { reportFigures, reportGoals, reportGrowth, reportStarts, type Result } from './report.js';
import { measureStarts, type Start } from './start.js';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    articles: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    engines: { type: 'string', default: 'embedded,neo4j' },
    starts: { type: 'boolean', default: true },
    'starts-only': { type: 'boolean', default: false },
  },
});
const engines = values.engines.split(',');
const only = values.only.split(',').filter((name) => name !== '');
const unknown = [
  ...engines.filter((name) => name !== 'embedded' && name !== 'neo4j'),
  ...only.filter((wanted) => !OPERATIONS.some(({ name }) => name === wanted)),
];
if (unknown.length > 0) {
  const names = OPERATIONS.map(({ name }) => name).join(', ');
  throw new Error(`expected engines of embedded and neo4j, and operations of ${names}, but got ${unknown}`);
}

const results: Result[] = [];
const starts: (Start & { articles: number })[] = [];
for (const articles of values.articles.split(',').map(Number)) await compare(articles);
if (!values['starts-only']) print(reportGrowth(results));
if (starts.length > 0) print(reportStarts(starts));

async function compare(articles: number): Promise<void> {
  const embedded = engines.includes('embedded') ? await embeddedGraph(articles) : null;
  const neo4j = engines.includes('neo4j') ? await neo4jGraph(articles) : null;
  try {
    const graphs = { embedded, neo4j: neo4j?.uri ?? null };
    const neo4jCpuMs = () => (neo4j === null ? null : childCpuMs(neo4j.pid));
    if (values.starts) {
      for (const start of await measureStarts(graphs)) starts.push({ ...start, articles });
    }
    if (values['starts-only']) return;
    const own = await compareOperations(graphs, articles, neo4jCpuMs);
    results.push(...own);
    print(
      `${articles} articles. CPU ms of a request (+ Neo4j’s); p50, p99 in ms:`,
      reportFigures(own),
      reportGoals(own),
    );
  } finally {
    await neo4j?.stop();
  }
}

async function compareOperations(
  graphs: Graphs,
  articles: number,
  neo4jCpuMs: () => number | null,
): Promise<Result[]> {
  const contenders = await startContenders(graphs);
  const own: Result[] = [];
  try {
    for (const operation of OPERATIONS.filter(({ name }) => only.length === 0 || only.includes(name))) {
      const options = { articles, seconds: Number(values.seconds), neo4jCpuMs };
      console.error(`${articles} articles: ${operation.name}`);
      try {
        own.push({ operation, articles, measured: await measure(operation, contenders, options) });
      } catch (error) {
        console.error(`${operation.name}: not timed. ${(error as Error).message}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await Promise.all(contenders.map((contender) => contender.process.stop()));
  }
  return own;
}

function print(...parts: readonly string[]): void {
  for (const part of parts) if (part !== '') console.log(`${part}\n`);
}
