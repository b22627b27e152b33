/** The end of a server under load: first everybody is told to go elsewhere, then the door closes. */

import type { RequestHandler, Response } from 'express';

/** Says goodbye in each answer, from `begin` on. */
export interface Drain {
  readonly handler: RequestHandler;
  /** Resolves when callers have had `noticeMs` milliseconds to go on over another connection, to another server. */
  begin(noticeMs: number): Promise<void>;
}

/**
 * A connection that is kept alive must not be closed while its next request may be on the way; so each answer, also to
 * what runs already, asks the caller to send none. Only connections that said nothing all the time are closed from here.
 */
export function createDrain(): Drain {
  const running = new Set<Response>();
  let isDraining = false;
  return {
    handler: (_request, response, next) => {
      if (isDraining) sayGoodbye(response);
      else {
        running.add(response);
        response.once('close', () => running.delete(response));
      }
      next();
    },
    begin: async (noticeMs) => {
      isDraining = true;
      running.forEach(sayGoodbye);
      if (noticeMs > 0) await new Promise((resolve) => setTimeout(resolve, noticeMs));
    },
  };
}

function sayGoodbye(response: Response): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
