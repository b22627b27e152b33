/** How long `dateline serve` takes to answer on a graph that is there, and how much memory it takes then. */

import { Client } from 'undici';
import { send, serveDateline, type Graphs } from './contenders.js';
import { fileHere, serve } from './processes.js';

/** The start of one server. */
export interface Start {
  readonly engine: 'embedded' | 'neo4j';
  /** Median of the starts until the first answer, in milliseconds. */
  readonly ms: number;
  /** Processor time until then. */
  readonly cpuMs: number;
  /** Of the idle process. */
  readonly rssBytes: number;
  /** Without what a process takes that only opens the graph, Node's own share not counted as graph. */
  readonly beyondGraphBytes: number;
}

const STARTS = 3;
const IDLE_MS = 3_000; // 3 seconds, in which the collector may tidy up

/** Starts the server several times on each graph. */
export async function measureStarts({ embedded, neo4j }: Graphs): Promise<Start[]> {
  const graphs = [
    ...(embedded === null ? [] : [{ engine: 'embedded' as const, environment: { DATELINE_DATA: embedded } }]),
    ...(neo4j === null ? [] : [{ engine: 'neo4j' as const, environment: { NEO4J_URI: neo4j } }]),
  ];
  const starts: Start[] = [];
  for (const { engine, environment } of graphs) {
    const runs = [];
    for (let run = 0; run < STARTS; run += 1) runs.push(await startOnce(environment));
    const [median] = runs.sort((a, b) => a.ms - b.ms).slice(STARTS >> 1) as [Omit<Start, 'engine'>];
    const graph = engine === 'embedded' ? await graphAlone(environment.DATELINE_DATA as string) : 0;
    starts.push({ engine, ...median, beyondGraphBytes: median.rssBytes - graph });
  }
  return starts;
}

async function startOnce(environment: Readonly<Record<string, string>>) {
  const begun = performance.now();
  const server = await serveDateline(environment);
  const client = new Client(server.url);
  await send(client, '/graphql', JSON.stringify({ query: '{ node(id: "article:bench-1") { id } }' }));
  const ms = performance.now() - begun;
  const { cpuMs } = await server.usage();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const { rssBytes } = await server.usage();
  await client.close();
  await server.stop();
  return { ms, cpuMs, rssBytes, beyondGraphBytes: 0 };
}

/** What opening the graph and answering from it adds to a Node process. */
async function graphAlone(folder: string): Promise<number> {
  const bytes = [];
  for (const words of [[], [folder]]) {
    const opened = await serve(fileHere('contenders/graph-alone.mjs'), words);
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    bytes.push((await opened.usage()).rssBytes);
    await opened.stop();
  }
  const [empty, full] = bytes as [number, number];
  return full - empty;
}
