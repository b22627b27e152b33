/** One capture of a web archive: what a server answered, without what was for the way only. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import { SourceError } from '../../../src/errors.js';
import { MAX_ARTICLE_BYTES, MAX_DOCUMENT_BYTES, describeBytes } from '../limits.js';

/** Loaded once for an archive: asking for it at each record takes longer than the record. */
export type WarcLibrary = typeof import('warcio');

/** A captured answer. */
export interface Capture {
  /** Null for a record that is the page itself, without an answer around it. */
  readonly status: number | null;
  readonly contentType: string | null;
  /**
   * The page's bytes, decompressed.
   * @throws SourceError when they are over the limit.
   */
  readonly body: () => Buffer;
}

/** What may be an article; what has no type, or the type of anything, is told by its content. */
const ARTICLE_TYPES = /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)\b/iu;

/** Addresses of files for programs, which servers also send as text. */
const PROGRAM_FILES =
  /^dns:|\/(?:robots|ads|humans|security)\.txt(?:\?|$)|\.(?:js|css|xml|json|map|ico|svg)(?:\?|$)/iu;

/** Reads a record's block, which for a response has the answer's headers before the page. */
export async function readCapture(record: WARCRecord, block: Buffer, library: WarcLibrary): Promise<Capture> {
  const isAnswer = record.warcType === 'response' && /^HTTP\//u.test(block.toString('latin1', 0, 5));
  if (!isAnswer) return { status: null, contentType: record.warcContentType ?? null, body: () => block };
  const { AsyncIterReader, StatusAndHeadersParser } = library;
  const reader = new AsyncIterReader([block], null);
  const answer = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  const headers = answer?.headers ?? new Headers();
  const rest = block.subarray(reader.getReadOffset());
  const isChunked = /\bchunked\b/iu.test(headers.get('Transfer-Encoding') ?? '');
  const payload = isChunked ? Buffer.from(await new AsyncIterReader([rest], null, true).readFully()) : rest;
  return {
    status: Number(answer?.statusCode),
    contentType: headers.get('Content-Type') ?? null,
    body: () => decompress(payload, headers.get('Content-Encoding') ?? ''),
  };
}

/** True for an answer with status 200, or a page without one, of a type that may be an article. */
export function isArticleCapture({ status, contentType }: Capture, url: string | null): boolean {
  return (
    (status === null || status === 200) &&
    ARTICLE_TYPES.test(contentType ?? '') &&
    !PROGRAM_FILES.test(url ?? '')
  );
}

/** Some archives keep the header and store the page decompressed: then it stays as it is. */
function decompress(bytes: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: MAX_DOCUMENT_BYTES };
  try {
    if (/^\s*(?:x-)?gzip\s*$/iu.test(encoding)) return gunzipSync(bytes, options);
    if (/^\s*br\s*$/iu.test(encoding)) return brotliDecompressSync(bytes, options);
    if (/^\s*deflate\s*$/iu.test(encoding)) return inflateSync(bytes, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return bytes;
    const limit = describeBytes(MAX_ARTICLE_BYTES);
    throw new SourceError(`expected an article of at most ${limit}, but got more when decompressed`);
  }
  return bytes;
}
