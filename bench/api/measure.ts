/** Times contenders on one operation: slices of each in an order that chance decides anew, round after round. */

import { isDeepStrictEqual } from 'node:util';
import { Client } from 'undici';
import { createRandom } from '../copies/random.js';
import { send, TITLES, type Contender, type ContenderName } from './contenders.js';
import type { Operation } from './operations.js';

/** What requests of one contender took. */
export interface Measured {
  readonly requests: number;
  /** Processor time of the contender's process for a request, in milliseconds. */
  readonly cpuMs: number;
  /** The same of Neo4j's process; null for the embedded engine, and where it cannot be read. */
  readonly neo4jMs: number | null;
  /** Half of the requests were answered within this many milliseconds. */
  readonly p50: number;
  /** 99 of 100 were. */
  readonly p99: number;
}

/** How long, and on what. */
export interface MeasureOptions {
  readonly articles: number;
  /** Of each contender, warm-up left out. */
  readonly seconds: number;
  /** Neo4j's processor time so far in milliseconds; null when it cannot be read. */
  readonly neo4jCpuMs: () => number | null;
}

const VARIANTS = 20; // sets of variables
const SLICE_MS = 100;
const WARM_UP_SHARE = 0.5; // of the seconds
const MIN_REQUESTS = 3; // in a slice, so that what surrounds it weighs little

/** What the slices of one contender add up to. */
interface Tally {
  readonly contender: Contender;
  readonly client: Client;
  readonly times: number[];
  cpuMs: number;
  neo4jMs: number | null;
}

/**
 * Measures every contender on an operation, after all of them have given the same rows for each set of variables.
 * Throws with the first two answers that differ.
 */
export async function measure(
  operation: Operation,
  contenders: readonly Contender[],
  options: MeasureOptions,
): Promise<ReadonlyMap<ContenderName, Measured>> {
  const tallies = contenders.map(newTally);
  try {
    await assertSame(operation, tallies, options);
    await rounds(operation, tallies, options, options.seconds * WARM_UP_SHARE);
    const warm = tallies.map(({ contender, client }) => ({ ...newTally(contender), client }));
    await rounds(operation, warm, options, options.seconds);
    return new Map(warm.map((tally) => [tally.contender.name, summarize(tally)]));
  } finally {
    await Promise.all(tallies.map(({ client }) => client.close()));
  }
}

function newTally(contender: Contender): Tally {
  const client = new Client(contender.process.url);
  return { contender, client, times: [], cpuMs: 0, neo4jMs: contender.usesNeo4j ? 0 : null };
}

async function assertSame(
  operation: Operation,
  tallies: readonly Tally[],
  { articles }: MeasureOptions,
): Promise<void> {
  for (let n = 0; n < VARIANTS; n += 1) {
    const variables = operation.variables(articles, n);
    const answers = await Promise.all(
      tallies.map(async ({ contender, client }) => {
        const { path, body } = contender.request(operation, variables);
        const data = await send(client, path, body).catch((error: Error) => {
          throw new Error(`${operation.name}, ${TITLES[contender.name]}: ${error.message}`);
        });
        return contender.rows(operation, data);
      }),
    );
    const different = answers.findIndex((rows) => !isDeepStrictEqual(rows, answers[0]));
    if (different < 0) continue;
    const shown = [0, different].map(
      (at) =>
        `${TITLES[(tallies[at] as Tally).contender.name]}: ${JSON.stringify(answers[at]).slice(0, 2_000)}`,
    );
    throw new Error(`${operation.name} ${JSON.stringify(variables)}: answers differ\n${shown.join('\n')}`);
  }
}

async function rounds(
  operation: Operation,
  tallies: readonly Tally[],
  options: MeasureOptions,
  seconds: number,
): Promise<void> {
  const random = createRandom(1);
  const until = performance.now() + seconds * 1_000 * tallies.length;
  do {
    const order = tallies
      .map((tally) => ({ tally, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ tally }) => tally);
    for (const tally of order) await slice(operation, tally, options);
  } while (performance.now() < until);
}

async function slice(operation: Operation, tally: Tally, options: MeasureOptions): Promise<void> {
  const { contender, client, times } = tally;
  const variants = Array.from({ length: VARIANTS }, (_, n) => operation.variables(options.articles, n));
  const requests = variants.map((variables) => contender.request(operation, variables));
  const [neo4jBefore, before] = [options.neo4jCpuMs(), await contender.process.usage()];
  if (contender.isDirect) {
    const name = (requests[0] as { path: string }).path.slice(1);
    const run = { name, parameters: variants, forMs: SLICE_MS };
    times.push(...(await contender.process.ask<{ times: number[] }>({ run })).times);
  } else {
    const begun = performance.now();
    for (let n = 0; n < MIN_REQUESTS || performance.now() - begun < SLICE_MS; n += 1) {
      const { path, body } = requests[times.length % VARIANTS] as { path: string; body: string };
      const sent = performance.now();
      await send(client, path, body);
      times.push(performance.now() - sent);
    }
  }
  const after = await contender.process.usage();
  const neo4jAfter = options.neo4jCpuMs();
  tally.cpuMs += after.cpuMs - before.cpuMs;
  if (tally.neo4jMs === null || neo4jBefore === null || neo4jAfter === null) tally.neo4jMs = null;
  else tally.neo4jMs += neo4jAfter - neo4jBefore;
}

function summarize({ times, cpuMs, neo4jMs }: Tally): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] as number;
  const each = (total: number) => total / times.length;
  return {
    ...{ requests: times.length, p50: at(0.5), p99: at(0.99) },
    ...{ cpuMs: each(cpuMs), neo4jMs: neo4jMs === null ? null : each(neo4jMs) },
  };
}
