/** Clients of the API's web sockets: one as users have it, and one that says whatever a test wants. */

import { once } from 'node:events';
import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';

/** What is heard of one subscription, and how it ends. */
export interface TListener {
  /** The next answer, or the error that ended it, or `ENDED`. */
  next(): Promise<unknown>;
  stop(): void;
}

/** The address of a server's web sockets. */
export function socketUrl(url: string): string {
  return `${url.replace(/^http/, 'ws')}/graphql`;
}

/** A client for one test. */
export function createTClient(url: string, connectionParams?: Record<string, unknown>): Client {
  const client = createClient({
    ...{ url: socketUrl(url), webSocketImpl: WebSocket, retryAttempts: 0 },
    ...(connectionParams && { connectionParams }),
    onNonLazyError: () => undefined,
  });
  onTestFinished(() => client.dispose());
  return client;
}

/** Subscribes. */
export function listen(client: Client, query: string, variables: Record<string, unknown> = {}): TListener {
  const heard: unknown[] = [];
  let wake = () => {};
  const add = (one: unknown) => {
    heard.push(one);
    wake();
  };
  const stop = client.subscribe(
    { query, variables },
    {
      next: (answer: FormattedExecutionResult) => add(answer),
      error: (error) => add(error),
      complete: () => add('ENDED'),
    },
  );
  const next = async (): Promise<unknown> => {
    while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return heard.shift();
  };
  return { next, stop };
}

/** A bare socket, before anything was said on it; `refused` is the answer of a server that did not let it in. */
export async function openRaw(
  url: string,
  options: ClientOptions = {},
): Promise<
  | { readonly socket: WebSocket; readonly refused: null }
  | { readonly socket: null; readonly refused: { readonly status: number; readonly body: unknown } }
> {
  const socket = new WebSocket(socketUrl(url), 'graphql-transport-ws', options);
  onTestFinished(() => socket.terminate());
  socket.on('error', () => undefined);
  const opened = once(socket, 'open').then(() => null);
  const response = once(socket, 'unexpected-response').then(([, answer]) => answer as never);
  opened.catch(() => undefined);
  response.catch(() => undefined);
  const answer = (await Promise.race([opened, response])) as import('node:http').IncomingMessage | null;
  if (answer === null) return { socket, refused: null };
  const body: unknown = JSON.parse(String(Buffer.concat(await answer.toArray())));
  return { socket: null, refused: { status: answer.statusCode as number, body } };
}

/** Says something and waits for the answer. */
export async function say(socket: WebSocket, message: object): Promise<unknown> {
  const answer = once(socket, 'message');
  socket.send(JSON.stringify(message));
  return JSON.parse(String((await answer)[0]));
}
