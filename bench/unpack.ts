/**
 * Speed and memory of taking large containers apart, without reading the documents in them.
 *
 *     npx tsx bench/unpack.ts [GIGABYTES] [--gzip]
 *
 * Makes a WARC, JSON Lines, a JSON array and CSV of GIGABYTES (1) each in the folder for temporary files, one after the
 * other, and deletes each. Peak memory is the resident set of a process of its own for each.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { unpackPath } from '../loaders/read/unpack.js';

const BYTES_PER_MIB = 1024 * 1024;
type Piece = (number: number) => string;

/** Articles of about 6 kB whose words differ, so that they compress as articles do. */
function article(number: number): string {
  const words = Array.from({ length: 900 }, (_, index) =>
    ((index * 7_919 + number * 104_729) % 46_656).toString(36),
  );
  return words.join(' ');
}

const SOURCES: readonly (readonly [name: string, start: string, piece: Piece, end: string])[] = [
  ['crawl.warc', '', (number) => captureOf(number), ''],
  ['wire.jsonl', '', (number) => `${JSON.stringify({ id: `${number}`, text: article(number) })}\n`, ''],
  [
    'wire.json',
    '[',
    (number) => `${number === 0 ? '' : ',\n'}${JSON.stringify({ id: `${number}`, text: article(number) })}`,
    ']',
  ],
  [
    'wire.csv',
    'id,headline,text\n',
    (number) => `${number},"Crane ${number}, again","${article(number)}"\n`,
    '',
  ],
];

const [first, second] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isGzip = process.argv.includes('--gzip');

if (first === 'measure') await measure(second!);
else await compare(Number(first ?? 1) * 1024 * BYTES_PER_MIB);

async function compare(bytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'unpack-'));
  try {
    for (const [name, start, piece, end] of SOURCES) {
      const path = join(folder, isGzip ? `${name}.gz` : name);
      const pieces = Readable.from(repeat(start, piece, end, bytes));
      if (isGzip) await pipeline(pieces, createGzip({ level: 1 }), createWriteStream(path));
      else await pipeline(pieces, createWriteStream(path));
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', import.meta.filename, 'measure', path],
        {
          encoding: 'utf8',
        },
      );
      console.log(stdout.trim() || stderr);
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(path: string): Promise<void> {
  const before = process.memoryUsage.rss() / BYTES_PER_MIB;
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let documents = 0;
  let bytes = 0;
  for await (const each of unpackPath(path)) {
    if (!each.ok) throw new Error(`${each.source}: ${each.reason}`);
    documents += 1;
    bytes += each.document.bytes.length;
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuSeconds = (user + system) / 1_000_000;
  const peak = process.resourceUsage().maxRSS / 1024;
  const size = statSync(path).size / BYTES_PER_MIB;
  console.log(
    `${path.split('/').at(-1)!.padEnd(16)} ${size.toFixed(0)} MiB, ${documents} documents of ${(bytes / BYTES_PER_MIB).toFixed(0)} MiB, ` +
      `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor time, ${(bytes / BYTES_PER_MIB / cpuSeconds).toFixed(0)} MiB for each, ` +
      `peak ${peak.toFixed(0)} MiB resident (${before.toFixed(0)} at the start)`,
  );
}

function captureOf(number: number): string {
  const page = `<!doctype html><title>${number}</title><article><p>${article(number)}</p></article>`;
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lune.example/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`;
}

function* repeat(start: string, piece: Piece, end: string, bytes: number): Generator<string> {
  // A thousand articles in turn: making each anew would take longer than taking them apart.
  const blocks = Array.from({ length: 16 }, (_, block) =>
    Array.from({ length: 64 }, (__, index) => piece(1 + block * 64 + index)).join(''),
  );
  yield start + piece(0);
  let made = 0;
  for (let index = 0; made < bytes; index += 1) {
    const block = blocks[index % blocks.length]!;
    made += block.length;
    yield block;
  }
  yield end;
}
