/** Sources to documents: decides what a source is and takes it apart, without reading what is in it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { SourceError } from '../../src/errors.js';
import { describeBinary } from './binary.js';
import { chain, counted, readAtLeast, toBuffers } from './chunks.js';
import { type Unpacked, describeError, fail } from './document.js';
import { decodeBytes } from './encoding.js';
import { type Format, type Start, detectFormat, isArticleName } from './formats.js';
import { describeXml } from './marks.js';
import type { ColumnMapping } from './record-names.js';
import { type Expansion, createExpansion } from './unpack/expansion.js';
import type { SourceInput, StreamOptions } from './unpack/input.js';

/** Bytes looked at to tell the format of a stream before the rest has come. */
const HEAD_BYTES = 64 * 1024;

/** Where a source is: how deep in archives, and what has been decompressed to get there. */
interface Place {
  readonly file: string | null;
  readonly depth: number;
  readonly expansion: Expansion;
}

type Bytes = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>;

/** What a caller of {@link unpackPath} may say. */
export interface PathOptions {
  /** Names fields of CSV and JSON. */
  readonly columns?: ColumnMapping | undefined;
  /** Called with the number of bytes each time that some have been read. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * The documents of a file. Containers (ZIP, gzip, WARC, CSV, JSON Lines) are taken piece by piece however large; a single
 * document over its limit is refused unread.
 */
export async function* unpackPath(
  path: string,
  { onBytes, columns }: PathOptions = {},
): AsyncIterable<Unpacked> {
  try {
    const stats = await stat(path);
    const size = stats.isFile() ? stats.size : undefined;
    const place = { file: stats.isFile() ? path : null, depth: 0, expansion: createExpansion() };
    yield* unpackAt(counted(createReadStream(path), onBytes), path, { columns, size }, place);
  } catch (error) {
    yield fail(path, `expected a file that can be read, but got ${describeError(error)}`);
  }
}

/** The documents of a stream, each as soon as its bytes are there. Never throws: what fails is a failure with its reason. */
export async function* unpackStream(
  stream: Bytes,
  name: string,
  options: StreamOptions = {},
): AsyncIterable<Unpacked> {
  yield* unpackAt(stream, name, options, { file: null, depth: 0, expansion: createExpansion() });
}

async function* unpackAt(
  stream: Bytes,
  name: string,
  options: StreamOptions,
  place: Place,
): AsyncGenerator<Unpacked> {
  const chunks = place.depth === 0 ? count(toBuffers(stream), place.expansion) : toBuffers(stream);
  try {
    const head = await readAtLeast(chunks, HEAD_BYTES, firstLineIsWhole);
    const format = formatOf(head, name, options.contentType);
    yield* format.unpack(inputOf(head, chunks, name, options, place));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield fail(name, error.message);
  } finally {
    await chunks.return(undefined);
  }
}

/** A whole line that starts as JSON Lines do is enough to start on: the writer may be waiting for the answer. */
function firstLineIsWhole(chunk: Buffer): boolean {
  return chunk[0] === 0x7b && chunk.includes(0x0a);
}

async function* count(chunks: AsyncGenerator<Buffer>, expansion: Expansion): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    expansion.read(chunk.length);
    yield chunk;
  }
}

function formatOf(head: Buffer, name: string, contentType: string | undefined): Format {
  if (head.length === 0) throw new SourceError(refuse('an empty file', false));
  const start = startOf(head);
  const format = detectFormat(start, name, contentType);
  const problem = format.isSurely?.(start) ? null : (describeBinary(head) ?? describeXml(start.text));
  if (problem !== null) throw new SourceError(refuse(problem, true));
  return format;
}

/** A letter that the head cuts in two must not make it another encoding. */
function startOf(head: Buffer): Start {
  const bytes = head.subarray(0, HEAD_BYTES);
  const end = bytes.length < HEAD_BYTES ? bytes.length : bytes.lastIndexOf(0x0a) + 1 || bytes.length;
  return { bytes, text: decodeBytes(bytes.subarray(0, end)).text.trimStart() };
}

function refuse(problem: string, isUnsupported: boolean): string {
  return `expected text, a page, a document, a feed or an archive of them, but got ${problem}${isUnsupported ? ', which is not supported' : ''}`;
}

function inputOf(
  head: Buffer,
  chunks: AsyncGenerator<Buffer>,
  name: string,
  options: StreamOptions,
  { file, depth, expansion }: Place,
): SourceInput {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/iu.exec(options.contentType ?? '')?.[1] ?? null;
  return {
    ...{ name, head, file, charset, options, depth, expansion, isArticleName },
    chunks: chain(head, chunks),
    open: (inner, innerName, innerOptions) =>
      unpackAt(inner, innerName, innerOptions, { file: null, depth: depth + 1, expansion }),
  };
}
