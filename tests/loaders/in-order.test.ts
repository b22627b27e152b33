import { expect, it } from 'vitest';
import { mapInOrder } from '../../loaders/in-order.js';

it('gives results in the order of the items, however long each takes', async () => {
  const results: number[] = [];
  const delays = [30, 1, 20, 0];
  for await (const delay of mapInOrder(
    delays,
    3,
    (ms) => new Promise<number>((resolve) => setTimeout(resolve, ms, ms)),
  )) {
    results.push(delay);
  }
  expect(results).toEqual(delays);
});

it('takes no more items ahead than the limit', async () => {
  let taken = 0;
  function* items() {
    for (let item = 0; item < 20; item += 1) {
      taken += 1;
      yield item;
    }
  }
  for await (const item of mapInOrder(items(), 4, (value) => Promise.resolve(value)))
    expect(taken - item).toBeLessThanOrEqual(5);
  expect(taken).toBe(20);
});

it('gives a result while the source still waits for its next item', async () => {
  let release = (): void => undefined;
  async function* items() {
    yield 1;
    await new Promise<void>((resolve) => (release = resolve));
    yield 2;
  }
  const results = mapInOrder(items(), 4, (value) => Promise.resolve(value));
  expect(await results.next()).toEqual({ done: false, value: 1 });
  const second = results.next();
  release();
  expect(await second).toEqual({ done: false, value: 2 });
  expect((await results.next()).done).toBe(true);
});

it('rejects with the first failure in order, and closes the source', async () => {
  let closed = false;
  async function* items() {
    try {
      yield* [1, 2, 3];
    } finally {
      closed = true;
    }
  }
  const work = (value: number) => (value === 2 ? Promise.reject(new Error('two')) : Promise.resolve(value));
  const results: number[] = [];
  const run = async () => {
    for await (const value of mapInOrder(items(), 3, work)) results.push(value);
  };
  await expect(run()).rejects.toThrow('two');
  expect([results, closed]).toEqual([[1], true]);
});
