import type { Command } from 'commander';
import { toExtract, toFailedExtract } from '../../loaders/extract.js';
import { mapInOrder } from '../../loaders/in-order.js';
import type { Pipeline } from '../../loaders/pipeline.js';
import type { ReadResult } from '../../loaders/read/document.js';
import { openInput, print } from './context.js';

const AHEAD = 4; // articles being recognized at once

/** `dateline extract`: what would be loaded, without a database. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description('print what would be loaded from a text, without a database')
    .argument('[file]', 'what to read; left out, it is standard input')
    .option('--jsonl', 'read JSON Lines, one article a line, and print one line for each')
    .addHelpText('after', EXTRACT_HELP)
    .action(async (file: string | undefined, options: { jsonl?: true }) => {
      // The loaders are imported here, so that commands which need none start at once.
      const { createPipeline } = await import('../../loaders/pipeline.js');
      const { readJsonLineResults, readStream } = await import('../../loaders/read/source.js');
      const input = await openInput(file);
      const name = file ?? '<stdin>';
      const results = options.jsonl ? readJsonLineResults(input, name) : readStream(input, name);
      const pipeline = await createPipeline();
      try {
        const failed = await printAll(results, pipeline);
        if (failed) process.exitCode = 1;
      } finally {
        await pipeline.dispose();
      }
    });
}

const EXTRACT_HELP = `
Prints JSON objects as schema/extract.md describes them; offsets are UTF-16 code units into "text", end exclusive.
With --jsonl each input line gives one output line, in the same order; a line that cannot be read gives an object whose
"messages" say why. Exit code: 0 all read, 1 some could not be read.`;

async function printAll(results: AsyncIterable<ReadResult>, pipeline: Pipeline): Promise<boolean> {
  let failed = false;
  const lines = mapInOrder(results, AHEAD, async (result) => {
    if (!result.ok)
      return { failed: true, line: toFailedExtract(result.id ?? null, `${result.source}: ${result.reason}`) };
    const article = await pipeline.process(result.article);
    return { failed: article.messages.some(({ level }) => level === 'FATAL'), line: toExtract(article) };
  });
  for await (const { failed: isBad, line } of lines) {
    failed ||= isBad;
    await print(JSON.stringify(line));
  }
  return failed;
}
