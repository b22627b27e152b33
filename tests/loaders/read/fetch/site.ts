/** A web site of the test's own, on 127.0.0.1. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Fetcher, createFetcher } from '../../../../loaders/read/fetch/fetcher.js';
import type { FetcherOptions } from '../../../../loaders/read/fetch/settings.js';
import { type InstantClock, instantClock } from './instant-clock.js';

/** Answers one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What a path gives: a body, or a handler; `site` is put in for `{origin}` in a body. */
export type Pages = Record<string, string | Handler>;

/** A running site. */
export interface Site {
  readonly origin: string;
  /** Paths in the order in which they were asked for. */
  readonly requests: string[];
  readonly pages: Pages;
}

/** Starts a site for one test; paths without a page are 404. */
export async function startSite(pages: Pages): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const page = pages[path];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end('nothing here');
    else response.end(page.replaceAll('{origin}', origin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { origin, requests, pages };
}

/** A fetcher for one test that may ask 127.0.0.1, never really waits between requests, and has no chance in it. */
export function localFetcher(options: FetcherOptions = {}): { fetcher: Fetcher; clock: InstantClock } {
  const clock = instantClock();
  const fetcher = createFetcher({ allowAddresses: ['127.0.0.1'], clock, random: () => 0, ...options });
  onTestFinished(() => fetcher.dispose());
  return { fetcher, clock };
}

/** A handler that sends a status, headers and a body. */
export function reply(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Handler {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

/** A handler that gives one answer after another, and the last one for ever. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  const left = [...handlers];
  return (request, response) => (left.length > 1 ? left.shift() : left[0])?.(request, response);
}

/** All items of a generator. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
