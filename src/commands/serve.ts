import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Option, type Command } from 'commander';
import type { Gate } from '../access/gate.js';
import { isLoopback } from '../access/loopback.js';
import { ConfigError } from '../errors.js';
import { FIRST_OPERATION } from '../pages/first-operation.js';
import { projectFile } from '../project.js';
import type { Config } from '../config.js';
import type { Curate } from '../curation.js';
import type { Graph } from '../graph/graph.js';
import { CONTENT_LABELS } from '../graph/model.js';
import { readNodeCounts } from '../graph/stats.js';
import { noteOwner } from '../graph/use/embedded.js';
import { configOf, print, say, withGraph } from './context.js';
import { loadCurator } from './curator.js';
import { decidingNow } from './decider.js';
import { addFetchOptions, lazyFetcher, type FetchFlags } from './fetching.js';
import { createArticleLoader } from './load-article.js';
import { createMentionFinder } from './mentions.js';
import { createHider } from './hider.js';
import { createSharedProcessor } from './shared-processor.js';

const NOTICE_MS = 1_000; // 1 second
/** Standard error. A write for each line takes a tenth of a request's time; what is held back is written at the exit. */
const LOG_DESTINATION = { dest: 2, sync: false, minLength: 4_096, periodicFlush: 200 }; // bytes, milliseconds
const LAST_MS = 9_500; // 9.5 seconds: who waits for 10 kills after that

/** `dateline serve`: the server, until SIGINT or SIGTERM. */
export function addServeCommand(program: Command): void {
  const command = program
    .command('serve')
    .description('serve the graph over GraphQL, with pages for people')
    .addOption(new Option('--examples', 'load the example articles first when the graph is empty'));
  addFetchOptions(command)
    .addHelpText('after', '\nStops on SIGINT or SIGTERM: finishes what runs, then closes the graph.')
    .action(async ({ examples, ...fetching }: FetchFlags & { examples?: true }, self: Command) => {
      const config = configOf(self);
      const { openGate } = await import('../access/open.js');
      const gate = await openGate(config);
      const stopped = signalled();
      await withGraph(config, { ownerNote: 'starting to serve', readTimeoutMs: 10_000 }, async (graph) => {
        if (examples) await loadExamples(graph);
        await serve(graph, config, gate, stopped, fetching);
      });
    });
}

/** Into an empty graph alone: nobody's own data gets company. */
async function loadExamples(graph: Graph): Promise<void> {
  const { records } = await graph.read({ text: 'MATCH (n) RETURN count(n) AS count', parameters: {} });
  if (records[0]?.['count'] !== 0) return;
  say('loading the example articles (once)…');
  const { loadPaths } = await import('./load-paths.js');
  const { report } = await loadPaths(graph, [projectFile('examples/articles')]);
  say(`loaded ${report.loaded} articles in ${report.seconds.toFixed(1)} s`);
}

async function serve(
  graph: Graph,
  config: Config,
  gate: Gate,
  stopped: Promise<void>,
  fetching: FetchFlags,
): Promise<void> {
  const { default: pino } = await import('pino');
  const { createServer } = await import('../server.js');
  const logger = pino({ level: config.logLevel }, pino.destination(LOG_DESTINATION));
  const processor = createSharedProcessor();
  const fetcher = lazyFetcher(fetching);
  // A wrong flag is told at once.
  if (fetching.allowAddress !== undefined || fetching.contact !== undefined) await fetcher.open();
  const server = await createServer({
    ...{ graph, logger, findMentions: createMentionFinder(processor), cursorKey: config.cursorKey },
    ...{ slowMs: config.slowMs, noticeMs: NOTICE_MS },
    gate,
    isLoopbackOnly: isLoopback(config.host),
    curate: await createCurator(graph),
    takeDown: createHider(graph),
    load: createArticleLoader({ processor, fetcher }),
    introspection: config.introspection,
    limits: { deadlineMs: config.deadlineSeconds * 1_000 },
    ...(config.corsOrigins === null ? {} : { corsOrigins: config.corsOrigins }),
    cypher: config.cypher ? {} : null,
  });
  try {
    await listen(server.http, config);
    const { port } = server.http.address() as AddressInfo;
    const address = addressOf(config.host, port);
    if (config.neo4jUri === null) noteOwner(config.dataFolder, `serving at ${address}`);
    await announce(graph, address, config);
    await stopped;
    say('stopping…');
    endAtLast();
  } finally {
    await server.stop();
    await fetcher.dispose();
    await processor.dispose();
  }
}

/** A query that never ends must not keep the process; what was acknowledged is safe. */
function endAtLast(): void {
  const end = () => {
    say(`not finished within ${LAST_MS} ms`);
    process.exit(1);
  };
  setTimeout(end, LAST_MS).unref();
}

async function createCurator(graph: Graph): Promise<Curate> {
  const curate = await loadCurator();
  return (command, by, reason) => {
    const curator = decidingNow(by, reason);
    return graph.write((transaction) => curate(transaction, command, curator));
  };
}

async function listen(http: import('node:http').Server, { host, port }: Config): Promise<void> {
  http.listen(port, host);
  try {
    await once(http, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = { EADDRINUSE: 'another program uses it', EACCES: 'no permission for it' }[code ?? ''];
    const message =
      reason === undefined
        ? `HOST: expected an address of this machine, but got ${host} (${code})`
        : `PORT: expected a free port on ${host}, but got ${port}: ${reason}`;
    throw new ConfigError(message, { cause: error });
  }
}

async function announce(graph: Graph, address: string, { introspection }: Config): Promise<void> {
  const nodes = await readNodeCounts(graph, CONTENT_LABELS);
  const counts = Object.entries(nodes).filter(([, count]) => count > 0);
  const graphiql = introspection ? `, try it: ${address}/graphiql` : '';
  await print(`Dateline is at ${address} (GraphQL: ${address}/graphql${graphiql})`);
  await print(
    `Graph (${graph.engine}, ${graph.address}): ${counts.map(([label, count]) => `${count} ${label}`).join(', ') || 'empty'}`,
  );
  await print(`One operation to try:\n\n${FIRST_OPERATION}`);
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function signalled(): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  await new Promise<void>((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
