/** A server on a free port around a graph, and a way to ask it. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { CypherQuery, Graph } from '../../src/graph/graph.js';
import type { Limits } from '../../src/limits.js';
import { createServer, type ServerOptions } from '../../src/server.js';
import { PATIENCE_MS } from './patience.js';

/** A listening server. */
export interface TServer {
  readonly url: string;
  /** Posts an operation; gives status and parsed answer. */
  ask(query: string, more?: Readonly<Record<string, unknown>>): Promise<TAnswer>;
  stop(): Promise<void>;
}

/** An answer as it came over HTTP. */
export interface TAnswer {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, never> | null;
    readonly errors?: readonly {
      message: string;
      path?: readonly unknown[];
      extensions: Record<string, unknown>;
    }[];
    readonly extensions?: {
      readonly cypher?: readonly (CypherQuery & { readonly paste: string })[];
      readonly cost?: { readonly requested: number; readonly limit: number };
    };
  };
}

/** Starts a server that logs nothing and waits long for its graph. */
export async function createTServer(
  graph: Graph,
  limits: Partial<Limits> = {},
  more: Partial<ServerOptions> = {},
): Promise<TServer> {
  const server = await createServer({
    ...{ graph, logger: pino({ level: 'silent' }) },
    limits: { deadlineMs: PATIENCE_MS, ...limits },
    ...more,
  });
  server.http.listen(0, '127.0.0.1');
  await once(server.http, 'listening');
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  const ask = async (query: string, more = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, ...more }),
    });
    return { status: response.status, body: (await response.json()) as TAnswer['body'] };
  };
  return { url, ask, stop: () => server.stop() };
}
