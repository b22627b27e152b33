import type { Article } from '../../../loaders/article.js';
import type { RawDocument, ReadResult, Unpacked } from '../../../loaders/read/document.js';
import { readSource } from '../../../loaders/read/source.js';
import { unpackStream } from '../../../loaders/read/unpack.js';
import type { StreamOptions } from '../../../loaders/read/unpack/input.js';
import { expectReadArticle } from './invariants.js';

/** All items of a stream. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The results of a source in memory. */
export async function readAll(
  name: string,
  content: string | Uint8Array,
  options: Omit<Parameters<typeof readSource>[0], 'name' | 'bytes'> = {},
): Promise<ReadResult[]> {
  return collect(readSource({ name, bytes: Buffer.from(content as string), ...options }));
}

/** The one article of a source; any failure is thrown. */
export async function readOne(
  name: string,
  content: string | Uint8Array,
  options: Omit<Parameters<typeof readSource>[0], 'name' | 'bytes'> = {},
): Promise<Article> {
  const results = await readAll(name, content, options);
  const [first] = results;
  if (results.length !== 1 || !first?.ok)
    throw new Error(`expected one article, but got ${JSON.stringify(results)}`);
  expectReadArticle(first.article);
  return first.article;
}

/** Each result as its source and its headline or reason: short enough to compare whole. */
export async function summarize(
  name: string,
  content: string | Uint8Array,
  options: Omit<Parameters<typeof readSource>[0], 'name' | 'bytes'> = {},
): Promise<(readonly [source: string, what: string | null])[]> {
  const results = await readAll(name, content, options);
  return results.map(
    (result) => [result.source, result.ok ? result.article.headline : result.reason] as const,
  );
}

/** What a source is taken apart to, without reading it. */
export async function unpackAll(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  options: StreamOptions = {},
): Promise<Unpacked[]> {
  return collect(unpackStream(stream, name, options));
}

/** The formats, or reasons, of what a source is taken apart to. */
export function formatsOf(unpacked: readonly Unpacked[]): (RawDocument['format'] | string)[] {
  return unpacked.map((each) => (each.ok ? each.document.format : each.reason));
}
