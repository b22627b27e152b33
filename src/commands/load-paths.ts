/** A load from its arguments to its report, whoever asks for it. */

import { sha256Hex } from '../collections.js';
import type { LoadReport } from '../../loaders/jobs/tally.js';
import type { Target } from '../../loaders/write/loads.js';
import type { Graph } from '../graph/graph.js';
import { readStats, type GraphStats } from '../graph/stats.js';
import { startProgress } from './progress.js';

/** How a load is done. */
export interface LoadPathsOptions {
  /** Articles at most. */
  readonly limit?: number | undefined;
  /** Documents at once. */
  readonly concurrency?: number | undefined;
  /** Folder that keeps what failed. */
  readonly quarantine?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Loads everything under the paths and counts the graph before and after. */
export async function loadPaths(
  graph: Graph,
  paths: readonly string[],
  options: LoadPathsOptions = {},
): Promise<{ report: LoadReport; before: GraphStats; after: GraphStats }> {
  const { graphTarget } = await import('../../loaders/write/loads.js');
  const { pipelineVersion } = await import('../../loaders/version.js');
  const startedAt = new Date().toISOString();
  const id = `load:${sha256Hex(`${startedAt} ${process.pid}`).slice(0, 16)}`;
  const before = await readStats(graph);
  const target = graphTarget(graph, { id, startedAt, version: pipelineVersion() });
  const report = await loadInto(target, paths, options);
  return { report, before, after: await readStats(graph) };
}

/** What a load would do; null: to an empty graph. */
export async function dryLoadPaths(
  graph: Graph | null,
  paths: readonly string[],
  options: LoadPathsOptions = {},
): Promise<LoadReport> {
  const { dryTarget } = await import('../../loaders/write/loads.js');
  return loadInto(dryTarget(graph), paths, options);
}

async function loadInto(
  target: Target,
  paths: readonly string[],
  { limit, concurrency, quarantine, signal }: LoadPathsOptions,
): Promise<LoadReport> {
  // The loaders are imported here, so that commands which need none start at once.
  const { loadArticles } = await import('../../loaders/load.js');
  const { createProcessor } = await import('../../loaders/jobs/processor.js');
  const { openQuarantine } = await import('../../loaders/jobs/quarantine.js');
  const { openInputs } = await import('./inputs.js');
  const kept = quarantine === undefined ? undefined : await openQuarantine(quarantine);
  const inputs = await openInputs(paths);
  const processor = await createProcessor(concurrency === undefined ? {} : { concurrency });
  const progress = await startProgress('articles', inputs.totalBytes);
  try {
    return await loadArticles({
      ...{ target, processor, limit, signal, quarantine: kept },
      sources: inputs.documents,
      bytesRead: () => inputs.bytesRead(),
      onProgress: (done) => progress.update(done),
    });
  } finally {
    progress.stop();
    inputs.close();
    await processor.dispose();
  }
}
