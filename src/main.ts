/** The command line: the one place that puts loaders and server together. */

import { Command, CommanderError } from 'commander';
import { addCurateCommand } from './commands/curate.js';
import { addCypherCommand } from './commands/cypher.js';
import { addExportCommand, addImportCommand } from './commands/export.js';
import { addExtractCommand } from './commands/extract.js';
import { addHideCommands } from './commands/hide.js';
import { addKeyCommand } from './commands/key.js';
import { addLoadCommand } from './commands/load.js';
import { addServeCommand } from './commands/serve.js';
import { addStatsCommand } from './commands/stats.js';
import { addUnloadCommand } from './commands/unload.js';
import { describeSettings, SETTINGS } from './config.js';

const EXIT_NOTHING_DONE = 2;

await run(process.argv);

async function run(argv: readonly string[]): Promise<void> {
  // A reader that has enough (`… | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function createProgram(): Command {
  const program = new Command('dateline')
    .description('News articles in, a knowledge graph out: GraphQL and Cypher on it.')
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
    .addHelpText(
      'after',
      `\nSettings, as environment variables or flags (flags win):\n${describeSettings()}`,
    );
  for (const { flag, meaning } of SETTINGS) if (flag !== null) program.option(flag, meaning);
  for (const add of [addServeCommand, addLoadCommand, addUnloadCommand, addExtractCommand]) add(program);
  for (const add of [addCurateCommand, addHideCommands, addKeyCommand]) add(program);
  for (const add of [addCypherCommand, addStatsCommand, addExportCommand, addImportCommand]) add(program);
  return program;
}

/** Says what went wrong in one line and gives the exit code; an unknown error keeps its trace, since it is our fault. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_NOTHING_DONE;
  const isKnown = error instanceof Error && 'code' in error;
  process.stderr.write(`${isKnown ? error.message : ((error as Error).stack ?? String(error))}\n`);
  return EXIT_NOTHING_DONE;
}
