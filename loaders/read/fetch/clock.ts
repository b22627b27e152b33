/** Time as the fetcher sees it, so that a test can move it by hand. */
import { setTimeout as wait } from 'node:timers/promises';

/** Tells the time and waits. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Waits; comes back early, without an error, when the signal is aborted. Nothing to wait for when `ms` is 0 or less. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The computer's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    if (ms <= 0) return;
    await wait(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};
