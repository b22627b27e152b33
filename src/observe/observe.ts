/** Everything that observes the server, put together. */

import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { isLocalPeer } from '../access/loopback.js';
import { sendError } from '../http/errors.js';
import { createOperationLog } from './log.js';
import { createMetrics, type LiveFigures } from './metrics.js';
import { combineObservers, type Observer } from './observer.js';
import { createSpans } from './spans.js';

/** What {@link createObservation} needs. */
export interface ObservationOptions {
  readonly logger: Logger;
  /**
   * An operation that took this many milliseconds is logged with its Cypher.
   * @default 1_000
   */
  readonly slowMs?: number;
  /** @default isFromThisMachine */
  readonly mayReadMetrics?: (request: IncomingMessage) => boolean | Promise<boolean>;
  readonly live: LiveFigures;
}

/** The observer, and the handler of /metrics. */
export interface Observation {
  readonly observer: Observer;
  readonly metrics: RequestHandler;
}

/** Makes the log of operations, the figures and the spans. */
export function createObservation(options: ObservationOptions): Observation {
  const { logger, slowMs = 1_000, mayReadMetrics = isFromThisMachine } = options;
  const metrics = createMetrics(options.live);
  const observer = combineObservers([metrics.observer, createOperationLog(logger, slowMs), createSpans()]);
  return {
    observer,
    metrics: async (request, response) => {
      if (!(await mayReadMetrics(request))) {
        sendError(response, 'FORBIDDEN', 'expected a request from this machine');
        return;
      }
      response.type(metrics.contentType).send(await metrics.read());
    },
  };
}

/** True for a request of a direct caller on this machine. */
export function isFromThisMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  return isLocalPeer(headers, socket.remoteAddress);
}
