import type { Command } from 'commander';
import type { LoadReport } from '../../loaders/load.js';
import type { ReadResult } from '../../loaders/read/document.js';
import type { Graph } from '../graph/graph.js';
import { readStats, type GraphStats } from '../graph/stats.js';
import { configOf, print, withGraph } from './context.js';
import { startProgress } from './progress.js';

/** `dateline load PATHS…`: articles into the graph. */
export function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description('load articles into the graph')
    .argument('<paths...>', 'files, folders or globs; - reads standard input')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', LOAD_HELP)
    .action(async (paths: string[], options: { json?: boolean }, command: Command) => {
      const config = configOf(command);
      const ownerNote = 'loading articles';
      const { report, before, after } = await withGraph(config, { ownerNote }, (graph) =>
        loadPaths(graph, paths),
      );
      await print(
        options.json ? JSON.stringify({ ...report, graph: after }) : describeReport(report, before, after),
      );
      if (report.failures.length > 0) process.exitCode = 1;
    });
}

const LOAD_HELP = `
Reads plain text (.txt), HTML (.html, .htm) and JSON Lines (.jsonl, .ndjson: one object a line with "text" or "html",
and, if known, "id", "url", "headline", "byline", "publisher", "publishedAt"). Formats are told by content, then by name.
An article that is there already is left alone; one that has changed at the same URL is replaced.
Exit code: 0 all loaded, 1 some failed (the report says which and why), 2 nothing could be done.`;

/** Loads everything under the paths and counts the graph before and after. */
export async function loadPaths(
  graph: Graph,
  paths: readonly string[],
): Promise<{ report: LoadReport; before: GraphStats; after: GraphStats }> {
  // The loaders are imported here, so that commands which need none start at once.
  const { createPipeline } = await import('../../loaders/pipeline.js');
  const { loadArticles } = await import('../../loaders/load.js');
  const { expandPaths } = await import('../../loaders/read/paths.js');
  const before = await readStats(graph);
  const { files, problems } = await expandPaths(paths.filter((path) => path !== '-'));
  const pipeline = await createPipeline();
  const progress = await startProgress(
    'articles',
    paths.includes('-') ? null : files.length + problems.length,
  );
  try {
    const report = await loadArticles({
      ...{ graph, pipeline },
      sources: readAll(files, problems, paths.includes('-')),
      onProgress: (done) => progress.update(done),
    });
    return { report, before, after: await readStats(graph) };
  } finally {
    progress.stop();
    await pipeline.dispose();
  }
}

async function* readAll(
  files: readonly string[],
  problems: readonly { path: string; reason: string }[],
  withStandardInput: boolean,
): AsyncGenerator<ReadResult> {
  const { readPath, readStream } = await import('../../loaders/read/source.js');
  for (const { path, reason } of problems) yield { ok: false, source: path, reason };
  for (const file of files) yield* readPath(file);
  if (withStandardInput) yield* readStream(process.stdin, '<stdin>');
}

function describeReport(report: LoadReport, before: GraphStats, after: GraphStats): string {
  const { loaded, unchanged, replaced, failures, seconds } = report;
  return [
    `articles   ${loaded} loaded, ${unchanged} unchanged, ${replaced} replaced, ${failures.length} failed, ${seconds.toFixed(1)} s`,
    ...failures.map(({ source, reason }) => `  failed   ${source}: ${reason}`),
    ...describeCounts('nodes', before.nodes, after.nodes),
    ...describeCounts('relationships', before.relationships, after.relationships),
  ].join('\n');
}

function describeCounts(
  title: string,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): string[] {
  const rows = Object.entries(after).filter(([kind, count]) => count > 0 || (before[kind] ?? 0) > 0);
  const change = (kind: string, count: number) => {
    const difference = count - (before[kind] ?? 0);
    return difference === 0 ? '' : ` (${difference > 0 ? '+' : ''}${difference})`;
  };
  return [title, ...rows.map(([kind, count]) => `  ${kind.padEnd(16)} ${count}${change(kind, count)}`)];
}
