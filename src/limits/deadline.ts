/** How long one caller is kept waiting. */

import { ServiceError } from '../errors.js';

/** The time of one request. */
export interface Deadline {
  /** Aborted when the time is up or the caller left: what has not begun need not begin. */
  readonly signal: AbortSignal;
  /**
   * Settles as `work` does, or rejects with `ServiceError` DEADLINE_EXCEEDED when the time is up before. What `work`
   * does goes on: neither engine promises to end it.
   */
  race<T>(work: Promise<T>): Promise<T>;
  /** The caller went away. The time runs on, so that work which never ends is given up in the end. */
  leave(): void;
  /** All is answered: nothing is timed any more. */
  end(): void;
}

/** Starts the time of one request, in milliseconds. */
export function startDeadline(ms: number): Deadline {
  const abort = new AbortController();
  const waiting = new Set<(late: ServiceError) => void>();
  let late: ServiceError | null = null;
  const timer = setTimeout(() => {
    late = tooLate(ms);
    abort.abort(late);
    for (const reject of waiting) reject(late);
  }, ms).unref();
  return {
    signal: abort.signal,
    race: async (work) => {
      let reject: (late: ServiceError) => void = () => {};
      const expiry = new Promise<never>((_, fail) => {
        reject = fail;
        if (late === null) waiting.add(fail);
        else fail(late);
      });
      try {
        return await Promise.race([work, expiry]);
      } finally {
        waiting.delete(reject);
      }
    },
    leave: () => abort.abort(new ServiceError('the caller left', 'SERVICE_BUSY')),
    end: () => clearTimeout(timer),
  };
}

function tooLate(ms: number): ServiceError {
  return new ServiceError(
    `expected an answer within ${ms / 1000} s, but got none: ask for less, or try again later`,
    'DEADLINE_EXCEEDED',
  );
}
