/** Sources to articles: decides what a source is, reads it, and answers for each article in it by itself. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Article, Message } from '../article.js';
import { SourceError } from '../../src/errors.js';
import { warn } from './assemble.js';
import { decodeBytes } from './encoding.js';
import { type SourceFormat, describeBinary, detectFormat } from './format.js';
import { type JsonLine, readJsonLines } from './jsonl.js';
import { MAX_ARTICLE_BYTES, describeBytes } from './limits.js';
import { type ArticleRecord, articleFromRecord, parseRecord } from './record.js';

/** Bytes with a name. */
export interface Source {
  /** The file's path, or `<stdin>`: messages name it, with `:LINE` where it has lines. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A Content-Type header such as `text/html; charset=iso-8859-1`. */
  readonly contentType?: string;
}

/** One article, or why there is none. `source` is the name, with `:LINE` for a line of JSON Lines. */
export type ReadResult =
  | { readonly ok: true; readonly source: string; readonly article: Article }
  | {
      readonly ok: false;
      readonly source: string;
      /** "expected X, but got Y", without the source's name. */
      readonly reason: string;
      /** The record's own id, when it could be read. */
      readonly id?: string;
    };

/** Bytes looked at to tell the format of a stream before the rest has come. */
const HEAD_BYTES = 64 * 1024;

/** The articles of a source that is in memory. Never throws: what cannot be read is a result with its reason. */
export async function* readSource(source: Source): AsyncIterable<ReadResult> {
  yield* readStream([source.bytes], source.name, { contentType: source.contentType });
}

/** The articles of a file. JSON Lines are read line by line however large; any other file over 10 MiB is refused unread. */
export async function* readPath(path: string): AsyncIterable<ReadResult> {
  try {
    const { size } = await stat(path);
    yield* readStream(createReadStream(path), path, { size });
  } catch (error) {
    yield fail(path, `expected a file that can be read, but got ${describeError(error)}`);
  }
}

/** What is known of a stream beside its bytes. */
export interface StreamOptions {
  /** A Content-Type header. */
  readonly contentType?: string | undefined;
  /** The whole length in bytes. */
  readonly size?: number | undefined;
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
  const chunks = toBuffers(stream);
  const head = await readAtLeast(chunks, HEAD_BYTES, firstLineIsWhole);
  const problem = head.length === 0 ? 'an empty file' : describeBinary(head);
  if (problem !== null) {
    yield fail(name, refuse(problem));
    return;
  }
  const format = detectFormat(decodeBytes(head.subarray(0, HEAD_BYTES)).text, name, options.contentType);
  if (format === 'JSON_LINES' && !isOneJsonValue(head)) yield* readLines(name, chain(head, chunks));
  else yield* readWhole(name, format, head, chunks, options);
}

/** The articles of JSON Lines, one result for each line that is not blank, whatever the lines look like. */
export async function* readJsonLineResults(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncIterable<ReadResult> {
  for await (const line of readJsonLines(stream)) yield await readLine(`${name}:${line.line}`, line);
}

async function* readLines(name: string, stream: AsyncIterable<Buffer>): AsyncIterable<ReadResult> {
  let count = 0;
  for await (const result of readJsonLineResults(stream, name)) {
    count += 1;
    yield result;
  }
  if (count === 0) yield fail(name, 'expected articles, but got no line with words');
}

async function readLine(source: string, line: JsonLine): Promise<ReadResult> {
  if (line.error) return fail(source, line.error.message);
  const messages = line.warning === undefined ? [] : [warn('read:jsonl', line.warning)];
  try {
    return await readValue(source, JSON.parse(line.text), messages);
  } catch (error) {
    return fail(source, `expected JSON, but got ${describeError(error)}`);
  }
}

/** Text, a page, or JSON that spreads one value over several lines: all of it is needed, so the limit comes first. */
async function* readWhole(
  name: string,
  format: SourceFormat,
  head: Buffer,
  chunks: AsyncIterator<Buffer>,
  { contentType, size }: StreamOptions,
): AsyncIterable<ReadResult> {
  const tooLarge = (bytes: string): ReadResult =>
    fail(name, `expected an article of at most ${describeBytes(MAX_ARTICLE_BYTES)}, but got ${bytes}`);
  if (size !== undefined && size > MAX_ARTICLE_BYTES) return yield tooLarge(describeBytes(size));
  const bytes = Buffer.concat([head, await readAtLeast(chunks, MAX_ARTICLE_BYTES + 1 - head.length)]);
  if (bytes.length > MAX_ARTICLE_BYTES) return yield tooLarge('more');
  const problem = describeBinary(bytes);
  if (problem !== null) return yield fail(name, refuse(problem));
  const charset = /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType ?? '')?.[1] ?? null;
  const { text, warning } = decodeBytes(bytes, { html: format === 'HTML', charset });
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  if (text.trim() === '') return yield fail(name, 'expected words, but got only blanks');
  if (format === 'JSON_LINES') yield* readJsonValue(name, text, messages);
  else yield await attempt(name, () => (format === 'HTML' ? { html: text } : { text }), messages);
}

/** One JSON value over several lines: an article, or an array of them. */
async function* readJsonValue(
  name: string,
  text: string,
  messages: readonly Message[],
): AsyncIterable<ReadResult> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return yield fail(name, `expected JSON, but got ${describeError(error)}`);
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, each] of values.entries()) {
    const source = Array.isArray(value) ? `${name}[${index}]` : name;
    yield await readValue(source, each, messages);
  }
}

/** A value's own id goes with its failure, so that a caller can say which of its records failed. */
async function readValue(source: string, value: unknown, messages: readonly Message[]): Promise<ReadResult> {
  const result = await attempt(source, () => parseRecord(value, source), messages);
  const id = (value as { readonly id?: unknown } | null)?.id;
  return result.ok || typeof id !== 'string' ? result : { ...result, id };
}

async function attempt(
  source: string,
  record: () => ArticleRecord,
  messages: readonly Message[],
): Promise<ReadResult> {
  try {
    return { ok: true, source, article: await articleFromRecord(record(), source, messages) };
  } catch (error) {
    if (error instanceof SourceError) return fail(source, error.message.replace(`${source}: `, ''));
    return fail(source, `expected an article, but got an error while reading it: ${describeError(error)}`);
  }
}

/** JSON that does not end with its first line is no JSON Lines. */
function isOneJsonValue(head: Buffer): boolean {
  const text = decodeBytes(head).text.trimStart();
  const end = text.search(/[\r\n]/u);
  if (/^\[/u.test(text)) return true;
  const firstLine = end < 0 ? '' : text.slice(0, end);
  return end >= 0 && !isJson(firstLine) && /^\{\s*$|[,[{]\s*$/u.test(firstLine);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* toBuffers(
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    yield typeof chunk === 'string'
      ? Buffer.from(chunk)
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/** Takes chunks until there are enough bytes, or `isEnough` says so; what is over stays in the answer. */
async function readAtLeast(
  chunks: AsyncIterator<Buffer>,
  bytes: number,
  isEnough: (chunk: Buffer) => boolean = () => false,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < bytes;) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
    if (isEnough(next.value)) break;
  }
  return Buffer.concat(parts);
}

/** A whole line that starts as JSON Lines do is enough to start on: the writer may be waiting for the answer. */
function firstLineIsWhole(chunk: Buffer): boolean {
  return chunk[0] === 0x7b && chunk.includes(0x0a);
}

async function* chain(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function refuse(problem: string): string {
  const ending = problem === 'an empty file' ? '' : ', which is not supported';
  return `expected text, HTML or JSON Lines, but got ${problem}${ending}`;
}

function fail(source: string, reason: string): ReadResult {
  return { ok: false, source, reason };
}

function describeError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'one without permission';
  if (code === 'ENOENT') return 'no such file';
  return code === 'EISDIR' ? 'a folder' : message;
}
