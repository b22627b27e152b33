/** A body as bytes, unpacked while it streams in and never beyond a limit. */
import { type Transform, pipeline } from 'node:stream';
import * as zlib from 'node:zlib';
import { describeBytes } from '../limits.js';

/** Pages, feeds and sitemaps pack to a fifth or a twentieth; a bomb to a thousandth. */
const MAX_RATIO = 100;

/** Below this much the ratio says little: an empty table packs well. */
const RATIO_FLOOR_BYTES = 1024 * 1024;

/** Node 20 has no zstd; later ones do. */
const createZstd = (zlib as { createZstdDecompress?: () => Transform }).createZstdDecompress;

/** What a request may accept: the encodings that {@link readBody} unpacks. */
export const ACCEPT_ENCODING = ['gzip', 'br', 'deflate', ...(createZstd ? ['zstd'] : [])].join(', ');

/** How much to read of what. */
export interface BodyOptions {
  /** Content-Encoding as sent; null or `identity` when it is not packed. */
  readonly encoding: string | null;
  /** The most bytes, both before and after unpacking. */
  readonly maxBytes: number;
  /** True: the first `maxBytes` are enough, and the rest is left unread. Otherwise a longer body is a failure. */
  readonly truncate?: boolean;
}

/** The bytes, or why there are none: "expected X, but got Y". */
export type Body =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

interface Meter {
  /** Taken from the stream so far. */
  bytes: number;
  /** What the stream itself failed with; null when it did not. */
  error: unknown;
}

/** Reads a body to its end, or stops at the limit and destroys the stream. Rejects with the stream's own error. */
export async function readBody(stream: AsyncIterable<Uint8Array>, options: BodyOptions): Promise<Body> {
  const encoding = (options.encoding ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return collect(stream, options, () => null);
  const meter: Meter = { bytes: 0, error: null };
  const chunks = metered(stream, meter, options.maxBytes);
  const first = await chunks.next();
  const decoder = createDecoder(encoding, first.done ? undefined : first.value[0]);
  if (decoder === null) {
    await chunks.return(undefined);
    return {
      ok: false,
      reason: `expected a body packed as ${ACCEPT_ENCODING}, but got "${encoding.slice(0, 60)}"`,
    };
  }
  if (first.done) return { ok: true, bytes: new Uint8Array() };
  pipeline(rejoin(first.value, chunks), decoder, () => undefined);
  try {
    return await collect(decoder, options, (bytes) => describeRatio(bytes, meter.bytes));
  } catch (error) {
    if (meter.error !== null) throw meter.error;
    return { ok: false, reason: `expected ${encoding} data, but got ${(error as Error).message}` };
  }
}

/** Leaving the loop early destroys the stream and, through the pipeline, the connection behind it. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, truncate }: BodyOptions,
  describeProblem: (bytes: number) => string | null,
): Promise<Body> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    parts.push(chunk);
    length += chunk.length;
    const problem = describeProblem(length);
    if (problem !== null) return { ok: false, reason: problem };
    if (length > maxBytes && truncate === true) break;
    if (length > maxBytes) return { ok: false, reason: describeTooLarge(maxBytes, 'more') };
  }
  return { ok: true, bytes: Buffer.concat(parts).subarray(0, maxBytes) };
}

/** The reason for a body over the limit. */
export function describeTooLarge(maxBytes: number, got: string): string {
  return `expected at most ${describeBytes(maxBytes)}, but got ${got}`;
}

function describeRatio(unpacked: number, packed: number): string | null {
  if (unpacked <= RATIO_FLOOR_BYTES || unpacked <= packed * MAX_RATIO) return null;
  return `expected data that unpacks to at most ${MAX_RATIO} times its size, but got more`;
}

function createDecoder(encoding: string, firstByte: number | undefined): Transform | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
  if (encoding === 'br') return zlib.createBrotliDecompress();
  if (encoding === 'zstd') return createZstd?.() ?? null;
  if (encoding !== 'deflate') return null;
  // The standard means zlib's format; some servers send the bare one, whose first byte is never a zlib header's.
  return ((firstByte ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
}

async function* metered(
  stream: AsyncIterable<Uint8Array>,
  meter: Meter,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const chunks = guarded(stream, meter);
  for await (const chunk of chunks) {
    meter.bytes += chunk.length;
    // Packed data may go on for ever without unpacking to anything.
    if (meter.bytes > maxBytes) throw new Error(`more than ${describeBytes(maxBytes)} of it`);
    yield chunk;
  }
}

/** Keeps the stream's own error apart from those of unpacking. */
async function* guarded(stream: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    meter.error = error;
    throw error;
  }
}

async function* rejoin(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}
