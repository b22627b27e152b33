import { describe, expect, it } from 'vitest';
import { describePace, Pace } from '../../src/commands/pace.js';
import { stopOnSignal } from '../../src/commands/signals.js';

const MB = 1_000_000;

describe('the pace of a job', () => {
  it('counts articles in a second and the time that is left', () => {
    const pace = new Pace(0);
    expect(pace.read(10 * MB, 0)).toEqual({ rate: 0, remainingSeconds: null });
    pace.add({ done: 20, bytes: 2 * MB }, 10_000);
    expect(pace.read(10 * MB, 10_000)).toEqual({ rate: 2, remainingSeconds: 40 });
    expect(pace.read(null, 10_000)).toEqual({ rate: 2, remainingSeconds: null });
  });

  it('looks at the last half minute alone', () => {
    const pace = new Pace(0);
    for (let second = 1; second <= 100; second += 1)
      pace.add({ done: second, bytes: second }, second * 1_000);
    for (let second = 101; second <= 200; second += 1) {
      pace.add({ done: 100 + (second - 100) * 5, bytes: second }, second * 1_000);
    }
    expect(pace.read(null, 200_000).rate).toBeCloseTo(5);
  });

  it.each([
    [null, null, '1,204 done, 12.3/s, 4.6 MB'],
    [102 * MB, 30.2, '1,204 done, 12.3/s, 4.6 of 102.0 MB, about 31 s left'],
    [102 * MB, 200, '1,204 done, 12.3/s, 4.6 of 102.0 MB, about 3 min left'],
    [102 * MB, 7_300, '1,204 done, 12.3/s, 4.6 of 102.0 MB, about 2 h 2 min left'],
  ])('is said in words: %s bytes, %s s left', (total, remainingSeconds, words) => {
    expect(describePace({ done: 1204, bytes: 4.6 * MB }, total, { rate: 12.34, remainingSeconds })).toBe(
      words,
    );
  });
});

describe('stopping on a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('lets %s stop in good order once, and leaves the next signal to the system', (name, code) => {
    const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
    let said = 0;
    const stop = stopOnSignal(() => (said += 1));
    expect([stop.signal.aborted, stop.exitCode()]).toEqual([false, null]);
    // Only ours is called: another listener may end the test run.
    (process.listeners(name).at(-1) as (name: string) => void)(name);
    expect([stop.signal.aborted, stop.exitCode(), said]).toEqual([true, code, 1]);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before);
  });
});
