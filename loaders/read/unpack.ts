/** Sources to documents: decides what a source is and takes it apart, without reading what is in it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { chain, counted, readAtLeast, toBuffers } from './chunks.js';
import { type KnownFields, type RawDocument, type Unpacked, describeError, fail } from './document.js';
import { decodeBytes } from './encoding.js';
import { type SourceFormat, describeBinary, detectFormat } from './format.js';
import { MAX_ARTICLE_BYTES, describeBytes } from './limits.js';
import { isOneJsonValue, unpackJsonLines, unpackJsonValue } from './unpack/json.js';

/** What is known of a stream beside its bytes. */
export interface StreamOptions {
  /** A Content-Type header. */
  readonly contentType?: string | undefined;
  /** The whole length in bytes. */
  readonly size?: number | undefined;
  /** What the caller knows of the one article in it. */
  readonly known?: KnownFields | undefined;
}

/** Bytes looked at to tell the format of a stream before the rest has come. */
const HEAD_BYTES = 64 * 1024;

/** What a caller of {@link unpackPath} is told. */
export interface PathOptions {
  /** Called with the number of bytes each time that some have been read. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** The documents of a file. JSON Lines are taken line by line however large; any other file over 10 MiB is refused unread. */
export async function* unpackPath(path: string, options: PathOptions = {}): AsyncIterable<Unpacked> {
  try {
    const { size } = await stat(path);
    yield* unpackStream(counted(createReadStream(path), options.onBytes), path, { size });
  } catch (error) {
    yield fail(path, `expected a file that can be read, but got ${describeError(error)}`);
  }
}

/** The documents of a stream, each as soon as its bytes are there. */
export async function* unpackStream(
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
  name: string,
  options: StreamOptions = {},
): AsyncIterable<Unpacked> {
  const chunks = toBuffers(stream);
  const head = await readAtLeast(chunks, HEAD_BYTES, firstLineIsWhole);
  const problem = head.length === 0 ? 'an empty file' : describeBinary(head);
  if (problem !== null) {
    yield fail(name, refuse(problem));
    return;
  }
  const format = detectFormat(decodeBytes(head.subarray(0, HEAD_BYTES)).text, name, options.contentType);
  if (format === 'JSON_LINES' && !isOneJsonValue(head)) yield* unpackJsonLines(chain(head, chunks), name);
  else yield* unpackWhole(name, format, head, chunks, options);
}

/** Text, a page, or JSON that spreads one value over several lines: all of it is needed, so the limit comes first. */
async function* unpackWhole(
  name: string,
  format: SourceFormat,
  head: Buffer,
  chunks: AsyncIterator<Buffer>,
  { contentType, size, known = {} }: StreamOptions,
): AsyncIterable<Unpacked> {
  const tooLarge = (bytes: string): Unpacked =>
    fail(name, `expected an article of at most ${describeBytes(MAX_ARTICLE_BYTES)}, but got ${bytes}`);
  if (size !== undefined && size > MAX_ARTICLE_BYTES) return yield tooLarge(describeBytes(size));
  const bytes = Buffer.concat([head, await readAtLeast(chunks, MAX_ARTICLE_BYTES + 1 - head.length)]);
  if (bytes.length > MAX_ARTICLE_BYTES) return yield tooLarge('more');
  const charset = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? '')?.[1] ?? null;
  const document = { source: name, bytes, charset, known, messages: [] };
  if (format === 'JSON_LINES') yield* unpackJsonValue(document);
  else yield { ok: true, document: { ...document, format } satisfies RawDocument };
}

/** A whole line that starts as JSON Lines do is enough to start on: the writer may be waiting for the answer. */
function firstLineIsWhole(chunk: Buffer): boolean {
  return chunk[0] === 0x7b && chunk.includes(0x0a);
}

function refuse(problem: string): string {
  const ending = problem === 'an empty file' ? '' : ', which is not supported';
  return `expected text, HTML or JSON Lines, but got ${problem}${ending}`;
}
