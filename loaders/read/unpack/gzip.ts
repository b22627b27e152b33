/** Gzip: what is in it, as a stream, however many members it was written in. */
import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceError } from '../../../src/errors.js';
import type { Unpacked } from '../document.js';
import { type SourceInput, assertNesting } from './input.js';

/** The documents of what is compressed, told by its content, and by its name without `.gz`. */
export async function* unpackGzip(input: SourceInput): AsyncIterable<Unpacked> {
  assertNesting(input);
  const { size: _, ...options } = input.options;
  const contentType = /gzip/iu.test(options.contentType ?? '') ? undefined : options.contentType;
  yield* input.open(gunzip(input), input.name, { ...options, contentType });
}

async function* gunzip({ chunks, expansion }: SourceInput): AsyncGenerator<Buffer> {
  // One chunk at a time: an object-mode stream would take sixteen ahead.
  const stream = pipeline(Readable.from(chunks, { highWaterMark: 1 }), createGunzip(), () => undefined);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      expansion.produced(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw describeGzipError(error);
  }
}

function describeGzipError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR')
    return new SourceError('expected whole gzip data, but got data that end too early');
  return code?.startsWith('Z_') ? new SourceError('expected gzip data, but got damaged ones') : error;
}
