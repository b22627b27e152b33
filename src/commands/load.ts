import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { Config } from '../config.js';
import { ConfigError } from '../errors.js';
import { openExistingGraph } from '../graph/open.js';
import { configOf, print, say, withGraph } from './context.js';
import { addFetchOptions, collect, isAddress, type FetchFlags } from './fetching.js';
import { dryLoadPaths, loadPaths, type LoadPathsOptions } from './load-paths.js';
import { describeReport } from './load-report.js';
import { columnsOption, concurrencyOption, countOf } from './options.js';
import { stopOnSignal } from './signals.js';

interface LoadFlags
  extends FetchFlags, Pick<LoadPathsOptions, 'limit' | 'concurrency' | 'quarantine' | 'columns'> {
  readonly json?: true;
  readonly dryRun?: true;
  readonly follow?: readonly string[];
  readonly interval: number;
}

/** `dateline load PATHS…`: articles into the graph. */
export function addLoadCommand(program: Command): void {
  const command = program
    .command('load')
    .description('load articles into the graph')
    .argument('[paths...]', 'files, folders, globs or addresses (https://…); - reads standard input')
    .option('--json', 'print the report as JSON, with all failures')
    .option('--dry-run', 'say what would be loaded, and write nothing')
    .option('--limit <count>', 'take at most so many articles', countOf('--limit'))
    .addOption(concurrencyOption())
    .addOption(columnsOption())
    .addOption(
      new Option('--quarantine <folder>', 'keep what failed there, with the reasons').conflicts('dryRun'),
    )
    .addOption(
      new Option(
        '--follow <feed>',
        'go on with what is new in a feed until stopped; may be repeated',
      ).argParser(collect),
    )
    .addOption(
      new Option('--interval <minutes>', 'between two visits of a feed that is followed')
        .default(15)
        .argParser(countOf('--interval')),
    );
  addFetchOptions(command)
    .addHelpText('after', LOAD_HELP)
    .action(async (paths: string[], flags: LoadFlags, self: Command) => {
      assertInputs(paths, flags);
      const stop = stopOnSignal(() => say('stopping… (once more to stop at once)'));
      try {
        const done = await load(configOf(self), paths, flags, stop.signal);
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

/** Throws `ConfigError` when there is nothing to load, or a feed to follow that is no address. */
function assertInputs(paths: readonly string[], { follow = [], dryRun }: LoadFlags): void {
  if (paths.length === 0 && follow.length === 0)
    throw new ConfigError('load: expected files, folders, globs, addresses, - or --follow, but got none');
  for (const feed of follow) {
    if (!isAddress(feed))
      throw new ConfigError(
        `--follow: expected an address such as https://news.example/feed, but got "${feed}"`,
      );
  }
  if (dryRun && follow.length > 0) throw new ConfigError('--follow: expected no --dry-run beside it');
}

const LOAD_HELP = `
Reads HTML, plain text, Markdown, PDF, DOCX, mail (.eml, .mht), JSON, JSON Lines (one object a line with "text" or "html",
and, if known, "id", "url", "headline", "byline", "publisher", "publishedAt"), CSV, feeds (RSS, Atom, RDF, JSON Feed), WARC,
ZIP, and gzip of any of them. Formats are told by content, then by name.
An address is a page, a feed (each of its entries is fetched), a sitemap (each of its pages) or a file of these formats.
Only public addresses are asked, robots.txt is obeyed, and each host is asked one thing a second.
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
  { dryRun, follow, interval, ...flags }: LoadFlags,
  signal: AbortSignal,
) {
  const plan = follow && {
    feeds: follow,
    intervalMs: interval * 60_000,
    stateFolder: join(config.dataFolder, 'feeds'),
  };
  const options = { ...flags, follow: plan, signal };
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
