/** Health for machines: /livez says that the process runs, /readyz that it can answer. */

import type { RequestHandler } from 'express';
import type { Graph } from './graph/graph.js';

const PING_TIMEOUT_MS = 1_000; // 1 second

/** Handlers of both addresses, and the switch that a stop turns. */
export interface Health {
  readonly live: RequestHandler;
  readonly ready: RequestHandler;
  /** From now on /readyz says no, so that no new work is sent here. */
  drain(): void;
}

/** Makes the handlers for a graph. */
export function createHealth(graph: Graph): Health {
  let draining = false;
  return {
    live: (_request, response) => void response.json({ status: 'ok' }),
    ready: async (_request, response) => {
      const isReady = !draining && (await answers(graph));
      response
        .status(isReady ? 200 : 503)
        .json({ status: isReady ? 'ok' : draining ? 'draining' : 'the graph does not answer' });
    },
    drain: () => {
      draining = true;
    },
  };
}

async function answers(graph: Graph): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_TIMEOUT_MS);
  });
  const ping = graph.read({ text: 'RETURN 1 AS one', parameters: {} }).then(
    () => true,
    () => false,
  );
  const result = await Promise.race([ping, late]);
  clearTimeout(timer);
  return result;
}
