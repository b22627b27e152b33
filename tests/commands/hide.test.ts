import { expect, it } from 'vitest';
import { createTFolder, runDateline } from '../utils/command.js';

const URL = 'https://news.example/bridge';
const LINE = JSON.stringify({
  url: URL,
  text: 'OSLO — Ines Okonkwo, the mayor of Oslo, opened a bridge on Monday.',
});

it('hides an article by its address, keeps it out of a load, shows the record, and lifts it', async () => {
  const environment = { DATELINE_DATA: createTFolder() };
  const run = (words: readonly string[], input = '') => runDateline(words, { environment, input });
  const load = async () => JSON.parse((await run(['load', '-', '--json'], LINE)).stdout) as object;
  const count = async () =>
    (await run(['cypher', 'MATCH (a:Article) RETURN count(a) AS n', '--format', 'csv'])).stdout;
  expect(await load()).toMatchObject({ loaded: 1, withheld: 0 });
  const unreasoned = await run(['hide', URL]);
  expect([unreasoned.code, unreasoned.stderr]).toEqual([2, expect.stringContaining('--reason')]);
  const hidden = await run(['hide', `${URL}?utm_source=x`, '--reason', 'a court says so', '--by', 'ada']);
  expect([hidden.code, hidden.stdout]).toEqual([0, expect.stringMatching(/^takedown:\w+ article hidden$/m)]);
  expect(await load()).toMatchObject({ loaded: 0, withheld: 1, failures: [] });
  expect(await count()).toMatch(/^0$/m);
  const records = JSON.parse(
    (await run(['takedowns', '--limit', '1', '--format', 'json'])).stdout,
  ) as object[];
  expect(records).toMatchObject([{ kind: 'Article', reason: 'a court says so', hiddenBy: 'ada' }]);
  expect((await run(['unhide', URL])).code).toBe(0);
  expect(await load()).toMatchObject({ loaded: 1, withheld: 0 });
});
