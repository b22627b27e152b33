import type { Command } from 'commander';
import { mapInOrder } from '../../loaders/in-order.js';
import { failedExtract } from '../../loaders/jobs/job.js';
import type { Processor } from '../../loaders/jobs/processor.js';
import type { Unpacked } from '../../loaders/read/document.js';
import { openInput, print } from './context.js';
import { concurrencyOption } from './options.js';

/** `dateline extract`: what would be loaded, without a database. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description('print what would be loaded from a text, without a database')
    .argument('[file]', 'what to read; left out, it is standard input')
    .option('--jsonl', 'read JSON Lines, one article a line, and print one line for each')
    .addOption(concurrencyOption())
    .addHelpText('after', EXTRACT_HELP)
    .action(async (file: string | undefined, options: { jsonl?: true; concurrency?: number }) => {
      // The loaders are imported here, so that commands which need none start at once.
      const { createProcessor } = await import('../../loaders/jobs/processor.js');
      const { unpackStream } = await import('../../loaders/read/unpack.js');
      const { unpackJsonLines } = await import('../../loaders/read/unpack/json.js');
      const input = await openInput(file);
      const name = file ?? '<stdin>';
      const documents = options.jsonl ? unpackJsonLines(input, name) : unpackStream(input, name);
      const processor = await createProcessor(options);
      try {
        const failed = await printAll(documents, processor);
        if (failed) process.exitCode = 1;
      } finally {
        await processor.dispose();
      }
    });
}

const EXTRACT_HELP = `
Prints JSON objects as schema/extract.md describes them; offsets are UTF-16 code units into "text", end exclusive.
With --jsonl each input line gives one output line, in the same order; a line that cannot be read gives an object whose
"messages" say why. Exit code: 0 all read, 1 some could not be read.`;

async function printAll(documents: AsyncIterable<Unpacked>, processor: Processor): Promise<boolean> {
  let failed = false;
  const results = mapInOrder(documents, processor.ahead, async (each) =>
    each.ok ? processor.extract(each.document) : failedExtract(each.source, each.reason, each.id),
  );
  for await (const result of results) {
    failed ||= result.failed;
    await print(result.line);
  }
  return failed;
}
