import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackStream } from '../../../loaders/read/unpack.js';
import { warcResponse } from '../../utils/warc.js';
import { formatsOf, unpackAll } from './reading.js';

/** Words that hardly compress, so that compressed sources are long too. */
const ARTICLE = Array.from({ length: 8_000 }, (_, index) =>
  ((index * 2_654_435_761) % 2 ** 32).toString(36),
).join(' ');
const CHUNK_BYTES = 64 * 1024;

/** A long source that is made as it is read, and counts what has been taken of it. */
function longSource(first: string | Buffer, piece: string | Buffer, times: number) {
  const taken = { bytes: 0, isClosed: false };
  async function* stream(): AsyncGenerator<Buffer> {
    try {
      yield* chunksOf(Buffer.from(first as string), taken);
      for (let time = 0; time < times; time += 1) yield* chunksOf(Buffer.from(piece as string), taken);
    } finally {
      taken.isClosed = true;
    }
  }
  return { taken, stream: stream() };
}

function* chunksOf(bytes: Buffer, taken: { bytes: number }): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    taken.bytes += chunk.length;
    yield chunk;
  }
}

const line = `${JSON.stringify({ text: ARTICLE })}\n`;
const record = warcResponse('https://lune.example/a', `<p>${ARTICLE}</p>`);

describe('a container of any length', () => {
  it.each([
    ['JSON Lines', 'a.jsonl', '', line],
    ['JSON Lines in gzip', 'a.jsonl.gz', '', gzipSync(line)],
    ['a JSON array', 'a.json', '[', `${line.trimEnd()},\n`],
    ['CSV', 'a.csv', 'headline,text\n', `Crane,"${ARTICLE}"\n`],
    ['WARC', 'a.warc', '', record],
    ['WARC in gzip', 'a.warc.gz', '', gzipSync(record)],
  ])('is taken no further than it is asked for: %s', async (_, name, first, piece) => {
    const { taken, stream } = longSource(first, piece, 500);
    const documents = unpackStream(stream, name)[Symbol.asyncIterator]();
    const ahead: number[] = [];
    for (let count = 1; count <= 200; count += 1) {
      const next = await documents.next();
      expect(next.value?.ok).toBe(true);
      ahead.push(taken.bytes - count * piece.length);
    }
    await documents.return?.();
    // A head, what a decompressor and a parser hold, and one document.
    expect(Math.max(...ahead)).toBeLessThan(6 * CHUNK_BYTES + 2 * piece.length);
    expect(taken.isClosed).toBe(true);
  });

  it('is closed when it is refused', async () => {
    const { taken, stream } = longSource('', Buffer.alloc(1024 * 1024, 'word '), 50);
    expect(formatsOf(await unpackAll(stream, 'a.txt'))).toEqual([
      'expected an article of at most 10.0 MiB, but got more',
    ]);
    expect([taken.isClosed, taken.bytes < 12 * 1024 * 1024]).toEqual([true, true]);
  });
});
