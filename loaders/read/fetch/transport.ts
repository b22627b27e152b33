/** One request and its whole answer: no retries, no redirects. */
import { isUtf8 } from 'node:buffer';
import { type Dispatcher, request } from 'undici';
import { SourceError } from '../../../src/errors.js';
import { describeBytes } from '../limits.js';
import { ACCEPT_ENCODING, type Body, describeTooLarge, readBody } from './body.js';
import { describeNetworkError, isPassing } from './network-error.js';
import { ABORTED_REASON, type FetchFailure, type FetchedBytes, type NotModified, failure } from './result.js';
import { parseRetryAfter } from './retry-after.js';

/** What one request is made of. */
export interface TransportRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** True: the first `maxBytes` of a longer body are enough. */
  readonly truncate: boolean;
  readonly signal: AbortSignal | undefined;
}

/** What one answer is. */
export type Answer =
  | FetchedBytes
  | NotModified
  | { readonly kind: 'REDIRECT'; readonly status: number; readonly location: string }
  | FetchFailure;

/** Makes one request. */
export type Transport = (request: TransportRequest) => Promise<Answer>;

/** The times that a transport needs. */
export interface TransportSettings {
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Types of which nothing could be read: their body is left where it is. */
const NO_WORDS = /^\s*(?:image|audio|video|font)\//iu;

/** An answer that is not wanted is read this far, so that the connection can be used again. */
const DUMP_BYTES = 64 * 1024;

/** A transport over an agent, which owns the connections. */
export function createTransport(dispatcher: Dispatcher, settings: TransportSettings): Transport {
  return async (wanted) => {
    const deadline = AbortSignal.timeout(settings.timeoutMs);
    const signal = wanted.signal === undefined ? deadline : AbortSignal.any([wanted.signal, deadline]);
    try {
      const { url, headers } = wanted;
      const response = await request(url, {
        ...{ dispatcher, method: 'GET', signal },
        headers: {
          'user-agent': settings.userAgent,
          'accept-encoding': ACCEPT_ENCODING,
          'accept-language': 'en, *;q=0.5',
          ...headers,
        },
      });
      return await readAnswer(response, wanted, settings.now());
    } catch (error) {
      return failed(wanted, error, settings.timeoutMs);
    }
  };
}

async function readAnswer(
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  wanted: TransportRequest,
  nowMs: number,
): Promise<Answer> {
  const header = (name: string): string | null => [headers[name] ?? []].flat()[0] ?? null;
  const url = wanted.url.href;
  if (status >= 200 && status < 300) return readSuccess(status, header, body, wanted);
  await body.dump({ limit: DUMP_BYTES });
  const location = header('location');
  if (status === 304 && isConditional(wanted)) return { kind: 'NOT_MODIFIED', url };
  if (isRedirect(status) && location !== null)
    return { kind: 'REDIRECT', status, location: readUtf8(location) };
  const retryAfterMs = parseRetryAfter(header('retry-after'), nowMs);
  const reason = `expected status 200, but got ${status}`;
  return { ...failure(url, 'STATUS', reason, isPassingStatus(status)), status, retryAfterMs };
}

async function readSuccess(
  status: number,
  header: (name: string) => string | null,
  stream: Dispatcher.ResponseData['body'],
  wanted: TransportRequest,
): Promise<Answer> {
  const contentType = header('content-type');
  const problem = describeUnwanted(contentType, header('content-length'), wanted);
  if (problem !== null) stream.on('error', () => undefined).destroy();
  const body: Body =
    problem === null
      ? await readBody(stream, { ...wanted, encoding: header('content-encoding') })
      : { ok: false, reason: problem };
  const url = wanted.url.href;
  if (!body.ok) return failure(url, 'CONTENT', body.reason);
  const validators = { etag: header('etag'), lastModified: header('last-modified') };
  return { kind: 'OK', url, status, contentType, ...validators, bytes: body.bytes };
}

/** What the headers alone rule out. */
function describeUnwanted(
  contentType: string | null,
  contentLength: string | null,
  { maxBytes, truncate }: TransportRequest,
): string | null {
  if (NO_WORDS.test(contentType ?? '')) return `expected something to read, but got ${contentType?.trim()}`;
  const bytes = /^\d+$/u.test(contentLength ?? '') ? Number(contentLength) : 0;
  return bytes > maxBytes && !truncate ? describeTooLarge(maxBytes, describeBytes(bytes)) : null;
}

/** Headers arrive as Latin-1, and some servers write addresses in UTF-8. */
function readUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : header;
}

function isConditional({ headers }: TransportRequest): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Too many requests, and every fault of the server but those that say it will never do this. */
function isPassingStatus(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

function failed(wanted: TransportRequest, error: unknown, timeoutMs: number): FetchFailure {
  const { href, host } = wanted.url;
  if (wanted.signal?.aborted === true) return failure(href, 'ABORTED', ABORTED_REASON);
  if (error instanceof SourceError) return failure(href, 'REFUSED', error.message);
  const reason = `expected a whole answer from ${host}, but got ${describeNetworkError(error, timeoutMs)}`;
  return failure(href, 'NETWORK', reason, isPassing(error));
}
