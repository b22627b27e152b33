/** Web archives: one document for each page that was captured. */
import type { WARCRecord } from 'warcio';
import { SourceError } from '../../../src/errors.js';
import { type Unpacked, fail } from '../document.js';
import { MAX_DOCUMENT_BYTES, describeBytes } from '../limits.js';
import { type Capture, type WarcLibrary, isArticleCapture, readCapture } from './capture.js';
import type { SourceInput } from './input.js';

/** Header lines of one record: the library has no limit of its own. */
const MAX_HEADER_BYTES = 1024 * 1024;

/** A record's block: what was kept of it, and how much there was. */
interface Block {
  readonly bytes: Buffer;
  readonly length: number;
}

/**
 * The pages, texts and PDFs of a web archive that were answered with status 200, in order, each with its address.
 * Requests, metadata, revisits, pictures and the like are passed over. A record that the file ends in is a failure.
 */
export async function* unpackWarc(input: SourceInput): AsyncIterable<Unpacked> {
  const library = await import('warcio');
  const headers = { bytes: 0 };
  const parser = new library.WARCParser(limitHeaders(input.chunks, headers), { parseHttp: false });
  for (let number = 1; ; number += 1) {
    headers.bytes = 0;
    const record = await parser.parse();
    if (record === null) return;
    headers.bytes = -Infinity;
    assertRecord(record, number);
    const block = await readBlock(record);
    const name = `${input.name}#${number}`;
    if (block.length < record.warcContentLength) yield fail(name, describeEnd(record, block));
    else if (/^(?:response|resource|conversion)$/u.test(record.warcType))
      yield* unpackRecord(record, block, name, input, library);
  }
}

async function* limitHeaders(
  chunks: AsyncGenerator<Buffer>,
  headers: { bytes: number },
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    headers.bytes += chunk.length;
    yield chunk;
    if (headers.bytes > MAX_HEADER_BYTES)
      throw new SourceError(
        `expected headers of at most ${describeBytes(MAX_HEADER_BYTES)} before each record, but got more`,
      );
  }
}

/** Once a length is wrong, what follows is read as if it were headers. */
function assertRecord(record: WARCRecord, number: number): void {
  const { statusline } = record.warcHeaders;
  if (!/^WARC\/\d/u.test(statusline))
    throw new SourceError(
      `expected record ${number} to start with "WARC/", but got ${JSON.stringify(statusline.slice(0, 60))}`,
    );
  if (!Number.isSafeInteger(record.warcContentLength) || record.warcContentLength < 0)
    throw new SourceError(
      `expected record ${number} to have its length, but got ${JSON.stringify(record.warcHeader('Content-Length'))}`,
    );
}

/** Reads a block to its end and keeps as much of it as a document may have. */
async function readBlock(record: WARCRecord): Promise<Block> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record.reader) {
    if (length <= MAX_DOCUMENT_BYTES) parts.push(part);
    length += part.length;
  }
  // The library skips what is left of a record, and does not end when the file has.
  record.consumed = 'raw';
  return { bytes: Buffer.concat(parts), length };
}

function describeEnd(record: WARCRecord, block: Block): string {
  const [got, wanted] = [block.length, record.warcContentLength].map((bytes) => bytes.toLocaleString('en'));
  return `expected a record of ${wanted} bytes, but got ${got}: the archive ends too early`;
}

async function* unpackRecord(
  record: WARCRecord,
  block: Block,
  name: string,
  input: SourceInput,
  library: WarcLibrary,
): AsyncIterable<Unpacked> {
  const url = record.warcTargetURI ?? null;
  const source = url === null ? name : `${name}: ${url}`;
  try {
    const capture = await readCapture(record, block.bytes, library);
    if (!isArticleCapture(capture, url)) return;
    if (block.length > MAX_DOCUMENT_BYTES)
      throw new SourceError(
        `expected a capture of at most ${describeBytes(MAX_DOCUMENT_BYTES)}, but got ${describeBytes(block.length)}`,
      );
    yield* openCapture(capture, source, url, input);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield fail(source, error.message);
  }
}

function openCapture(
  { body, contentType }: Capture,
  source: string,
  url: string | null,
  input: SourceInput,
): AsyncIterable<Unpacked> {
  const hints = url === null ? {} : { url };
  return input.open([body()], source, { contentType: contentType ?? undefined, hints });
}
