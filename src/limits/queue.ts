/** Lets so many works run at a time and so many wait; who comes after that is refused at once. */

import { ServiceError } from '../errors.js';

/** How many may run and wait. */
export interface QueueOptions {
  /** Works at a time. */
  readonly inFlight: number;
  /** Works that wait, first come first served. */
  readonly queue: number;
}

/** A bound on what runs at a time. */
export interface Queue {
  /**
   * Runs `work` when it is its turn. Rejects with `ServiceError` SERVICE_BUSY, without running it, when too many wait
   * already; with the signal's reason when that is aborted before its turn; and else as `work` does.
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** As {@link Queue.run} for work that has no one end: resolves on its turn; calling what it gives frees the place. */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** How many run now. */
  readonly running: number;
  /** How many wait now. */
  readonly waiting: number;
}

/** Makes a queue that nobody has passed. */
export function createQueue({ inFlight, queue }: QueueOptions): Queue {
  let running = 0;
  // A set keeps the order of arrival and forgets one who leaves without a search.
  const turns = new Set<() => void>();

  const free = () => {
    const [next] = turns;
    if (next === undefined) running -= 1;
    else next();
  };
  const pass = () => {
    let isFree = false;
    return () => {
      if (!isFree) free();
      isFree = true;
    };
  };
  const enter = async (signal?: AbortSignal) => {
    signal?.throwIfAborted();
    if (running < inFlight) running += 1;
    else if (turns.size >= queue) throw busy(inFlight, queue);
    else await turn(turns, signal);
    return pass();
  };
  return {
    enter,
    run: async (work, signal) => {
      const leave = await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    get running() {
      return running;
    },
    get waiting() {
      return turns.size;
    },
  };
}

/** Resolves when whoever leaves hands over the place. */
function turn(turns: Set<() => void>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      turns.delete(take);
      signal?.removeEventListener('abort', giveUp);
    };
    const take = () => {
      end();
      resolve();
    };
    const giveUp = () => {
      end();
      reject(signal?.reason as Error);
    };
    turns.add(take);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

function busy(inFlight: number, queue: number): ServiceError {
  return new ServiceError(
    `expected at most ${inFlight} operations at a time and ${queue} that wait, but got more: try again later`,
    'SERVICE_BUSY',
  );
}
