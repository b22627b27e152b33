/** The door to web sockets: who may not come in is told in HTTP, and what wants no web socket is served as HTTP. */

import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalOf } from '../access/refusal.js';
import type { ApiErrorCode } from '../format-error.js';
import { isRetryableStatus, STATUS_OF } from '../http/status-of.js';

/** Why a request is not let in. */
export interface Refusal {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with one error in the shape of all others, and closes the connection. */
export function refuseUpgrade(socket: Duplex, { code, message, headers = {} }: Refusal): void {
  const status = STATUS_OF[code];
  const extensions = {
    ...{ code, requestId: randomUUID() },
    ...(isRetryableStatus(status) && { retryable: true }),
  };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const all = {
    ...{ 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
    ...{ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', Connection: 'close', ...headers },
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

/** True for a request that asks for a web socket. */
export function wantsWebSocket({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Serves a request that asks for another protocol (such as `h2c`, as Java's client does with every first one) as if it had
 * not asked, as HTTP has it. Node takes the connection away from its server as soon as somebody listens for upgrades; so the
 * head of the request is put back, without the wish, and the connection handed over anew.
 */
export function serveAsHttp(http: Server, request: IncomingMessage, socket: Duplex, rest: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  const kept = pairs.filter(([name]) => !/^(upgrade|connection|http2-settings)$/i.test(name));
  const lines = kept.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${method} ${url} HTTP/${httpVersion}\r\n${lines}Connection: close\r\n\r\n`;
  socket.unshift(Buffer.concat([Buffer.from(head, 'latin1'), rest]));
  http.emit('connection', socket);
}

/** True when a page may open a socket: it is the server's own, or its origin is allowed; programs send no origin. */
export function isAllowedOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** What a gate's error says in HTTP; a fault of the server's is masked. */
export function refusalOfGate(error: unknown): Refusal {
  return refusalOf(error) ?? { code: 'INTERNAL_SERVER_ERROR', message: 'internal error' };
}
