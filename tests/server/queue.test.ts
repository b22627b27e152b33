import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/limits/queue.js';

/** Work that ends when it is told to. */
function createWork() {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, run: () => ended };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a queue for one at a time and two that wait', () => {
  it('runs them in their order, and refuses the fourth at once', async () => {
    const turns = createQueue({ inFlight: 1, queue: 2 });
    const works = [createWork(), createWork(), createWork()];
    const begun: number[] = [];
    const runs = works.map(({ run }, index) =>
      turns.run(async () => {
        begun.push(index);
        await run();
      }),
    );
    await settled();
    expect([begun, turns.running, turns.waiting]).toEqual([[0], 1, 2]);
    await expect(turns.run(async () => {})).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
    for (const [index, { end }] of works.entries()) {
      end();
      await runs[index];
    }
    await settled();
    expect([begun, turns.running, turns.waiting]).toEqual([[0, 1, 2], 0, 0]);
  });

  it('forgets who leaves while waiting, and lets another wait in that place', async () => {
    const turns = createQueue({ inFlight: 1, queue: 1 });
    const first = createWork();
    const running = turns.run(first.run);
    const abort = new AbortController();
    let isRun = false;
    const gone = turns.run(async () => void (isRun = true), abort.signal);
    await settled();
    abort.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    const next = turns.run(async () => 'next');
    first.end();
    await running;
    expect(await next).toBe('next');
    expect([isRun, turns.running, turns.waiting]).toEqual([false, 0, 0]);
  });

  it('runs nothing for who has left before', async () => {
    const turns = createQueue({ inFlight: 1, queue: 1 });
    await expect(turns.run(async () => {}, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(turns.running).toBe(0);
  });

  it('frees the place of work that fails, and once only', async () => {
    const turns = createQueue({ inFlight: 1, queue: 0 });
    await expect(turns.run(async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const leave = await turns.enter();
    leave();
    leave();
    expect(turns.running).toBe(0);
  });
});
