import pino from 'pino';
import { expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createChannel, mapValues } from '../../src/live/channel.js';
import { createLive } from '../../src/live/live.js';
import type { LoadResult } from '../../src/loading.js';

it('keeps what is not fetched yet, in order, and says how many it left out', async () => {
  const channel = createChannel<number>(2, () => undefined);
  for (const value of [1, 2, 3, 4]) channel.push(value);
  expect(await channel.values.next()).toEqual({ done: false, value: { value: 3, missed: 2 } });
  expect(await channel.values.next()).toEqual({ done: false, value: { value: 4, missed: 0 } });
  const next = channel.values.next();
  channel.push(5);
  expect(await next).toEqual({ done: false, value: { value: 5, missed: 0 } });
});

it('ends at once while a value is awaited, and once', async () => {
  let ends = 0;
  const channel = createChannel<number>(2, () => (ends += 1));
  const values = mapValues(channel.values, ({ value }) => value);
  const next = values.next();
  await values.return();
  await values.return();
  channel.push(1);
  expect([await next, await values.next(), ends]).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
    1,
  ]);
});

it('tells a slow listener the latest counts, and that articles were left out', async () => {
  const graph: Pick<Graph, 'read'> = {
    read: async () => ({ columns: ['id'], records: [{ id: 'person:x' }] }),
  };
  const live = createLive({ graph, logger: pino({ level: 'silent' }) });
  const results: (LoadResult | Error)[] = [
    ...Array.from({ length: 70 }, (_, n) => ({ ok: true, id: `a${n}`, outcome: 'LOADED' }) as const),
    { ok: true, id: 'a0', outcome: 'REPLACED' },
    { ok: true, id: 'a0', outcome: 'UNCHANGED' },
    { ok: true, id: 'a0', outcome: null },
    { ok: false, problem: { code: 'INVALID', message: 'expected', field: null } },
    new Error('a fault'),
  ];
  const load = live.watch(async () => {
    const result = results.shift() as LoadResult | Error;
    if (result instanceof Error) throw result;
    return result;
  });
  const [progress, mentions, others] = [
    live.progress(),
    live.mentions('person:x'),
    live.mentions('person:y'),
  ];
  while (results.length > 0)
    await load({ action: 'UNLOAD', id: '' }, { graph: graph as Graph, signal: undefined }).catch(() => null);
  const counts = { running: 0, loaded: 70, replaced: 1, unchanged: 1, unloaded: 1, failed: 2 };
  expect(await progress.next()).toEqual({ done: false, value: counts });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await mentions.next()).toEqual({ done: false, value: { id: 'a7', missed: 7 } });
  expect(await mentions.next()).toEqual({ done: false, value: { id: 'a8', missed: 0 } });
  expect(live.listeners).toBe(3);
  await Promise.all([progress.return(), mentions.return(), others.return()]);
  expect(live.listeners).toBe(0);
});
