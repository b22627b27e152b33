/** The end of a server under load: first everybody is told to go elsewhere, then the door closes. */

import type { RequestHandler } from 'express';

/** Says goodbye on each answer, from `begin` on. */
export interface Drain {
  readonly handler: RequestHandler;
  /** Resolves when callers have had `noticeMs` milliseconds to come back over another connection, to another server. */
  begin(noticeMs: number): Promise<void>;
}

/**
 * A connection that is kept alive must not be closed while its next request may be on the way; so it is asked, in the
 * answer, to send none, and only connections that said nothing for the whole time are closed from this side.
 */
export function createDrain(): Drain {
  let isDraining = false;
  return {
    handler: (_request, response, next) => {
      if (isDraining) response.setHeader('Connection', 'close');
      next();
    },
    begin: async (noticeMs) => {
      isDraining = true;
      if (noticeMs > 0) await new Promise((resolve) => setTimeout(resolve, noticeMs));
    },
  };
}
