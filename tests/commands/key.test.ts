import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { createTFolder, runDateline } from '../utils/command.js';

it('dateline key prints a key once, and an entry with its hash that lets other machines be served', async () => {
  const run = await runDateline(['key', 'mara', 'editor']);
  const found = /^Key, shown this once: {2}(dl_[\w-]{43})\nFor DATELINE_API_KEYS: (\S+)\n$/.exec(run.stdout);
  const [, key = '', entry = ''] = found ?? [];
  expect(entry).toBe(`mara:editor:${createHash('sha256').update(key).digest('hex')}`);
  const environment = { DATELINE_DATA: createTFolder(), DATELINE_API_KEYS: entry };
  const served = await runDateline(['--host', '203.0.113.5', 'serve'], { environment });
  expect(served.stderr).toMatch(/^HOST: expected an address of this machine, but got 203\.0\.113\.5/);
});

it.each([
  [['key', 'ma:ra', 'editor'], /^name: expected 1 to 64 letters, digits and any of \._@-, but got "ma:ra"/],
  [['key', 'mara', 'owner'], /Allowed choices are reader, analyst, editor, admin/],
])('%j is refused', async (words, message) => {
  const run = await runDateline(words);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(message);
});
