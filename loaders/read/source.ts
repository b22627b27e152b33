/** Sources to articles, each article answered for by itself. */
import { type ReadResult, type Unpacked } from './document.js';
import { readDocument } from './read-document.js';
import type { ColumnMapping } from './record-names.js';
import { unpackPath, unpackStream } from './unpack.js';
import type { StreamOptions } from './unpack/input.js';
import { unpackJsonLines } from './unpack/json.js';

/** Bytes with a name. */
export interface Source {
  /** The file's path, or `<stdin>`: messages name it, with `:LINE` where it has lines. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A Content-Type header such as `text/html; charset=iso-8859-1`. */
  readonly contentType?: string;
  /** Names of fields in CSV and JSON where they are not the usual ones. */
  readonly columns?: ColumnMapping;
}

/** The articles of a source that is in memory. Never throws: what cannot be read is a result with its reason. */
export async function* readSource({ name, bytes, contentType, columns }: Source): AsyncIterable<ReadResult> {
  yield* readStream([bytes], name, { contentType, columns });
}

/** The articles of a file. */
export async function* readPath(
  path: string,
  options: { readonly columns?: ColumnMapping } = {},
): AsyncIterable<ReadResult> {
  yield* readAll(unpackPath(path, options));
}

/**
 * The articles of a stream, each as soon as it is read: JSON Lines come out in their order while later lines are still
 * arriving.
 */
export async function* readStream(
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
  name: string,
  options: StreamOptions = {},
): AsyncIterable<ReadResult> {
  yield* readAll(unpackStream(stream, name, options));
}

/** The articles of JSON Lines, one result for each line that is not blank, whatever the lines look like. */
export async function* readJsonLineResults(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  columns?: ColumnMapping,
): AsyncIterable<ReadResult> {
  yield* readAll(unpackJsonLines(stream, name, columns));
}

async function* readAll(unpacked: AsyncIterable<Unpacked>): AsyncIterable<ReadResult> {
  for await (const each of unpacked) yield each.ok ? await readDocument(each.document) : each;
}
