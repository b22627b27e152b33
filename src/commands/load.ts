import { Option, type Command } from 'commander';
import type { Config } from '../config.js';
import { openExistingGraph } from '../graph/open.js';
import { configOf, print, say, withGraph } from './context.js';
import { dryLoadPaths, loadPaths, type LoadPathsOptions } from './load-paths.js';
import { describeReport } from './load-report.js';
import { concurrencyOption, countOf } from './options.js';
import { stopOnSignal } from './signals.js';

interface LoadFlags extends Pick<LoadPathsOptions, 'limit' | 'concurrency' | 'quarantine'> {
  readonly json?: true;
  readonly dryRun?: true;
}

/** `dateline load PATHS…`: articles into the graph. */
export function addLoadCommand(program: Command): void {
  program
    .command('load')
    .description('load articles into the graph')
    .argument('<paths...>', 'files, folders or globs; - reads standard input')
    .option('--json', 'print the report as JSON, with all failures')
    .option('--dry-run', 'say what would be loaded, and write nothing')
    .option('--limit <count>', 'take at most so many articles', countOf('--limit'))
    .addOption(concurrencyOption())
    .addOption(
      new Option('--quarantine <folder>', 'keep what failed there, with the reasons').conflicts('dryRun'),
    )
    .addHelpText('after', LOAD_HELP)
    .action(async (paths: string[], flags: LoadFlags, command: Command) => {
      const stop = stopOnSignal(() => say('stopping… (once more to stop at once)'));
      try {
        const done = await load(configOf(command), paths, flags, stop.signal);
        const { report, before, after } = done;
        const context = { before, after, quarantine: flags.quarantine };
        await print(
          flags.json ? JSON.stringify({ ...report, graph: after }) : describeReport(report, context),
        );
        process.exitCode = stop.exitCode() ?? (report.failures.length > 0 ? 1 : 0);
      } finally {
        stop.release();
      }
    });
}

const LOAD_HELP = `
Reads plain text (.txt), HTML (.html, .htm) and JSON Lines (.jsonl, .ndjson: one object a line with "text" or "html",
and, if known, "id", "url", "headline", "byline", "publisher", "publishedAt"). Formats are told by content, then by name.
An article that is there already is left alone; one that has changed at the same URL is replaced. What was loaded stays
when a run is stopped or killed, and the same command again loads the rest.

--quarantine keeps a copy of each document that failed, and in FOLDER/quarantine.jsonl one line for it: source, reason,
file, at. "dateline load FOLDER --quarantine FOLDER" tries them again; what succeeds leaves the folder.
A document may take 2 minutes, a large one more; then it fails and the others go on (not with --concurrency 1).

Exit code: 0 all loaded, 1 some failed (the report says which and why), 2 nothing could be done; 130 or 143 stopped by
SIGINT or SIGTERM after the articles at hand were written (a second signal stops at once).`;

async function load(
  config: Config,
  paths: readonly string[],
  { dryRun, ...flags }: LoadFlags,
  signal: AbortSignal,
) {
  const options = { ...flags, signal };
  if (!dryRun) {
    return withGraph(config, { ownerNote: 'loading articles' }, (graph) => loadPaths(graph, paths, options));
  }
  const graph = await openExistingGraph(config);
  try {
    return { report: await dryLoadPaths(graph, paths, options), before: null, after: null };
  } finally {
    await graph?.dispose();
  }
}
