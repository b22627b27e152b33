import type { Command } from 'commander';
import { mapInOrder } from '../../loaders/in-order.js';
import { failedExtract } from '../../loaders/jobs/job.js';
import type { Processor } from '../../loaders/jobs/processor.js';
import type { Unpacked } from '../../loaders/read/document.js';
import type { ColumnMapping } from '../../loaders/read/record-names.js';
import { openInput, print } from './context.js';
import { addFetchOptions, isAddress, lazyFetcher, type FetchFlags, type LazyFetcher } from './fetching.js';
import { columnsOption, concurrencyOption } from './options.js';

interface ExtractFlags extends FetchFlags {
  readonly jsonl?: true;
  readonly concurrency?: number;
  readonly columns?: ColumnMapping;
}

/** `dateline extract`: what would be loaded, without a database. */
export function addExtractCommand(program: Command): void {
  const command = program
    .command('extract')
    .description('print what would be loaded from a text, without a database')
    .argument('[file]', 'file or address (https://…) to read; left out, it is standard input')
    .option('--jsonl', 'read JSON Lines, one article a line, and print one line for each')
    .addOption(columnsOption())
    .addOption(concurrencyOption());
  addFetchOptions(command)
    .addHelpText('after', EXTRACT_HELP)
    .action(async (file: string | undefined, options: ExtractFlags) => {
      // The loaders are imported here, so that commands which need none start at once.
      const { createProcessor } = await import('../../loaders/jobs/processor.js');
      const fetcher = lazyFetcher(options);
      const documents = await openDocuments(file, options, fetcher);
      const processor = await createProcessor(options);
      try {
        const failed = await printAll(documents, processor);
        if (failed) process.exitCode = 1;
      } finally {
        await fetcher.dispose();
        await processor.dispose();
      }
    });
}

/** Throws `SourceError` when the file is not there, before anything is read. */
async function openDocuments(
  file: string | undefined,
  { jsonl, columns }: ExtractFlags,
  fetcher: LazyFetcher,
): Promise<AsyncIterable<Unpacked>> {
  if (file !== undefined && isAddress(file)) {
    const { unpackUrl } = await import('../../loaders/read/fetched.js');
    return unpackUrl(file, await fetcher.open(), { columns });
  }
  const { unpackStream } = await import('../../loaders/read/unpack.js');
  const { unpackJsonLines } = await import('../../loaders/read/unpack/json.js');
  const input = await openInput(file);
  const name = file ?? '<stdin>';
  return jsonl ? unpackJsonLines(input, name, columns) : unpackStream(input, name, { columns });
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
