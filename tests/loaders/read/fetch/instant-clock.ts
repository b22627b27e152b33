import type { Clock } from '../../../../loaders/read/fetch/clock.js';

/** A clock that stands still but for its sleepers: each sleep moves it at once, and is written down. */
export interface InstantClock extends Clock {
  readonly sleeps: readonly number[];
  advance(ms: number): void;
}

/** Starts at 2024-05-01T00:00Z. `onSleep` runs in each sleep, after time has moved. */
export function instantClock(onSleep: (ms: number) => void = () => undefined): InstantClock {
  let now = Date.parse('2024-05-01T00:00:00Z');
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    advance: (ms) => (now += ms),
    async sleep(ms, signal) {
      if (ms <= 0 || signal?.aborted === true) return;
      now += ms;
      sleeps.push(ms);
      onSleep(ms);
    },
  };
}
