/** What the arguments of a command name, as documents: the one place that knows files, folders, addresses and standard input. */

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isQuarantine, unpackQuarantine } from '../../loaders/jobs/quarantine.js';
import { counted } from '../../loaders/read/chunks.js';
import { fail, type Unpacked } from '../../loaders/read/document.js';
import { unpackUrl } from '../../loaders/read/fetched.js';
import { expandPaths } from '../../loaders/read/paths.js';
import type { ColumnMapping } from '../../loaders/read/record-names.js';
import { unpackPath, unpackStream } from '../../loaders/read/unpack.js';
import { isAddress, type LazyFetcher } from './fetching.js';

/** The documents of all arguments, in order, and how much of them has been read. */
export interface Inputs {
  readonly documents: AsyncIterable<Unpacked>;
  /** Bytes of all files together; null when it cannot be known. */
  readonly totalBytes: number | null;
  bytesRead(): number;
  /** Lets go of standard input, so that the process can end before its writer does. */
  close(): void;
}

/** What reading the inputs needs. */
export interface InputOptions {
  /** Asks for the addresses among the arguments. */
  readonly fetcher: LazyFetcher;
  /** Names fields of CSV and JSON. */
  readonly columns?: ColumnMapping | undefined;
  /** Ends what is being fetched. */
  readonly signal?: AbortSignal | undefined;
}

const STANDARD_INPUT = '-';

/** Looks at what is there, and reads nothing yet. A quarantine folder gives the documents that are kept in it. */
export async function openInputs(args: readonly string[], options: InputOptions): Promise<Inputs> {
  const { fetcher, columns, signal } = options;
  const addresses = args.filter(isAddress);
  const local = args.filter((path) => path !== STANDARD_INPUT && !isAddress(path));
  const quarantines = await filterAsync(local, isQuarantine);
  const paths = local.filter((path) => !quarantines.includes(path));
  const { files: found, problems } = await expandPaths(paths);
  const files = await withoutQuarantined(found, paths);
  const isOpen = args.includes(STANDARD_INPUT);
  let bytes = 0;
  const onBytes = (count: number) => void (bytes += count);

  async function* documents(): AsyncGenerator<Unpacked> {
    for (const { path, reason } of problems) yield fail(path, reason);
    for (const folder of quarantines) yield* unpackQuarantine(folder);
    for (const file of files) yield* unpackPath(file, { onBytes, columns });
    for (const url of addresses)
      yield* unpackUrl(url, await fetcher.open(), { onBytes, columns, ...(signal && { signal }) });
    if (isOpen) yield* unpackStream(counted(process.stdin, onBytes), '<stdin>', { columns });
  }
  const isKnown = !isOpen && addresses.length === 0 && files.length > 0;
  return {
    documents: documents(),
    totalBytes: isKnown ? await sizeOf(files) : null,
    bytesRead: () => bytes,
    close: () => void (isOpen && process.stdin.destroy()),
  };
}

/** What is kept in a quarantine below a folder is loaded only when it is asked for. */
async function withoutQuarantined(files: readonly string[], named: readonly string[]): Promise<string[]> {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const quarantines = new Set(await filterAsync(folders, isQuarantine));
  return files.filter((file) => named.includes(file) || !quarantines.has(dirname(file)));
}

/** A file that has gone since counts nothing: it will be reported when its turn comes. */
async function sizeOf(files: readonly string[]): Promise<number> {
  let total = 0;
  for (const file of files)
    total += await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
  return total;
}

async function filterAsync(items: readonly string[], isWanted: (item: string) => Promise<boolean>) {
  const wanted: string[] = [];
  for (const item of items) if (await isWanted(item)) wanted.push(item);
  return wanted;
}
