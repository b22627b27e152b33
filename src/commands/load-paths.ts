/** A load from its arguments to its report, whoever asks for it. */

import { sha256Hex } from '../collections.js';
import type { LoadReport } from '../../loaders/jobs/tally.js';
import type { Unpacked } from '../../loaders/read/document.js';
import type { ColumnMapping } from '../../loaders/read/record-names.js';
import type { Target } from '../../loaders/write/loads.js';
import type { LoadRun } from '../../loaders/write/write-articles.js';
import type { Graph } from '../graph/graph.js';
import { readStats, type GraphStats } from '../graph/stats.js';
import { say } from './context.js';
import { lazyFetcher, type FetchFlags } from './fetching.js';
import type { FollowPlan } from './follow.js';
import { startProgress } from './progress.js';

/** How a load is done. */
export interface LoadPathsOptions extends FetchFlags {
  /** Articles at most. */
  readonly limit?: number | undefined;
  /** Documents at once. */
  readonly concurrency?: number | undefined;
  /** Folder that keeps what failed. */
  readonly quarantine?: string | undefined;
  /** Names fields of CSV and JSON. */
  readonly columns?: ColumnMapping | undefined;
  /** Feeds to follow when everything else is loaded. */
  readonly follow?: FollowPlan | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Loads everything under the paths and addresses and counts the graph before and after. */
export async function loadPaths(
  graph: Graph,
  paths: readonly string[],
  options: LoadPathsOptions = {},
): Promise<{ report: LoadReport; before: GraphStats; after: GraphStats }> {
  const { graphTarget } = await import('../../loaders/write/loads.js');
  const { pipelineVersion } = await import('../../loaders/version.js');
  const version = pipelineVersion();
  const before = await readStats(graph);
  const report = await loadInto(() => graphTarget(graph, newRun(version)), paths, options);
  return { report, before, after: await readStats(graph) };
}

/** What a load would do; null: to an empty graph. */
export async function dryLoadPaths(
  graph: Graph | null,
  paths: readonly string[],
  options: LoadPathsOptions = {},
): Promise<LoadReport> {
  const { dryTarget } = await import('../../loaders/write/loads.js');
  return loadInto(() => dryTarget(graph), paths, options);
}

let runs = 0;

/** A run that starts now, under an id of its own. */
export function newRun(version: string): LoadRun {
  const startedAt = new Date().toISOString();
  const id = `load:${sha256Hex(`${startedAt} ${process.pid} ${(runs += 1)}`).slice(0, 16)}`;
  return { id, startedAt, version };
}

async function loadInto(
  newTarget: () => Target,
  paths: readonly string[],
  { limit, concurrency, quarantine, columns, follow, signal, ...fetching }: LoadPathsOptions,
): Promise<LoadReport> {
  // The loaders are imported here, so that commands which need none start at once.
  const { loadArticles } = await import('../../loaders/load.js');
  const { createProcessor } = await import('../../loaders/jobs/processor.js');
  const { openQuarantine } = await import('../../loaders/jobs/quarantine.js');
  const { openInputs } = await import('./inputs.js');
  const fetcher = lazyFetcher(fetching);
  // A wrong flag is told even when no address is asked.
  if (fetching.allowAddress !== undefined || fetching.contact !== undefined) await fetcher.open();
  const kept = quarantine === undefined ? undefined : await openQuarantine(quarantine);
  const inputs = await openInputs(paths, { fetcher, columns, signal });
  const processor = await createProcessor(concurrency === undefined ? {} : { concurrency });
  const progress = await startProgress('articles', inputs.totalBytes);
  const shared = { processor, signal, quarantine: kept };
  try {
    const report = await loadArticles({
      ...{ ...shared, target: newTarget(), limit },
      sources: inputs.documents,
      bytesRead: () => inputs.bytesRead(),
      onProgress: (done) => progress.update(done),
    });
    progress.stop();
    if (follow === undefined || signal === undefined) return report;
    const load = (sources: AsyncIterable<Unpacked>) =>
      loadArticles({ ...shared, target: newTarget(), sources }).then(tellFollowed);
    const parts = { fetcher: await fetcher.open(), columns, signal, load };
    const { followFeeds } = await import('./follow.js');
    const { addReports } = await import('../../loaders/jobs/tally.js');
    return addReports([report, ...(await followFeeds(follow, parts))]);
  } finally {
    progress.stop();
    inputs.close();
    await fetcher.dispose();
    await processor.dispose();
  }
}

/** A command that runs for days tells what it does while it does it. */
function tellFollowed(report: LoadReport): LoadReport {
  const { loaded, replaced, unchanged, failures } = report;
  if (loaded + replaced + unchanged > 0)
    say(`followed: ${loaded} loaded, ${replaced} replaced, ${unchanged} unchanged`);
  for (const { source, reason } of failures) say(`followed: ${source}: ${reason}`);
  return report;
}
