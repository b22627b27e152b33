import { expect, it } from 'vitest';
import { inGroups } from '../../../loaders/jobs/in-groups.js';
import { untilAborted } from '../../../loaders/jobs/until-aborted.js';
import { Slots } from '../../../loaders/jobs/slots.js';

const OPTIONS = { count: 3, size: 10, sizeOf: (item: number) => item, idleMs: 20 };

async function* stream<T>(
  items: readonly T[],
  before: (item: T) => Promise<unknown> = () => Promise.resolve(),
) {
  for (const item of items) {
    await before(item);
    yield item;
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

it.each([
  ['nothing', [], []],
  ['by count', [1, 1, 1, 1], [[1, 1, 1], [1]]],
  ['by size', [4, 6, 1, 12, 1], [[4, 6], [1, 12], [1]]],
])('groups %s', async (_, items, groups) => {
  expect(await collect(inGroups(stream(items), OPTIONS))).toEqual(groups);
});

it('gives what there is when the next item keeps it waiting', async () => {
  let release = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (release = resolve));
  const groups = inGroups(
    stream([1, 2, 3], (item) => (item === 3 ? waiting : Promise.resolve())),
    OPTIONS,
  );
  expect((await groups.next()).value).toEqual([1, 2]);
  release();
  expect((await groups.next()).value).toEqual([3]);
  expect((await groups.next()).done).toBe(true);
});

it('rejects with the failure of its source', async () => {
  const failing = stream([1, 2], (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(),
  );
  await expect(collect(inGroups(failing, OPTIONS))).rejects.toThrow('two');
});

it('ends at once when it is aborted, also while an item is awaited', async () => {
  const controller = new AbortController();
  const items = untilAborted(
    stream([1, 2], (item) => (item === 2 ? new Promise(() => undefined) : Promise.resolve())),
    controller.signal,
  );
  expect((await items.next()).value).toBe(1);
  const second = items.next();
  controller.abort();
  expect((await second).done).toBe(true);
  expect(await collect(untilAborted(stream([1]), controller.signal))).toEqual([]);
});

it('lets calls run in the order in which they came, no more at once than there are places', async () => {
  const slots = new Slots(1);
  const [order, ends]: [number[], (() => void)[]] = [[], []];
  const call = (n: number) =>
    slots.run(() => {
      order.push(n);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const all = [1, 2, 3, 4].map(call);
  await turn();
  expect(order).toEqual([1]);
  slots.add(1);
  await turn();
  expect(order).toEqual([1, 2]);
  ends[0]?.();
  await turn();
  expect(order).toEqual([1, 2, 3]);
  ends.slice(1).forEach((end) => end());
  await turn();
  ends.at(-1)?.();
  await Promise.all(all);
  expect(order).toEqual([1, 2, 3, 4]);
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
