import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createTFolder, runDateline, startDateline } from '../utils/command.js';

const MINUTES_MS = 60_000;
const TOWNS = ['Bergen', 'Sylhet', 'Kutaisi', 'Maribor', 'Oruro', 'Tamale', 'Hue'];

/** A line of JSON Lines; the same n, the same line. */
function line(n: number): string {
  const town = TOWNS[n % TOWNS.length];
  const text = `Bridge ${n} at ${town} reopens\n\n“We waited ${n} winters in ${town},” said Ines Okonkwo, the minister.\n`;
  return `${JSON.stringify({ id: `a${n}`, url: `https://news.example/${n}`, text })}\n`;
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('');
}

/** Starts a load that gets these lines and waits for more; resolves when it has said that they are done. */
async function startLoad(count: number, environment: Readonly<Record<string, string>>, ...flags: string[]) {
  const child = startDateline(['load', '-', ...flags], environment);
  child.stdin.on('error', () => undefined); // It is killed before it has read all.
  child.stdin.write(lines(count));
  for await (const said of createInterface({ input: child.stderr })) {
    if (said.startsWith(`articles: ${count} done`)) break;
  }
  return child;
}

async function exported(environment: Readonly<Record<string, string>>): Promise<string> {
  return (await runDateline(['export'], { environment })).stdout;
}

describe('a long load', () => {
  it(
    'that is killed again and again is finished by the same command, to the same graph',
    { timeout: 10 * MINUTES_MS },
    async () => {
      const [environment, other] = [{ DATELINE_DATA: createTFolder() }, { DATELINE_DATA: createTFolder() }];
      for (const count of [20, 60]) {
        const child = await startLoad(count, environment);
        child.kill('SIGKILL');
        await once(child, 'close');
        expect(await exported(environment)).toContain(`"id":"a${count - 1}"`);
      }
      for (const delayMs of [1_500, 4_000]) {
        const child = startDateline(['load', '-'], environment);
        child.stdin.on('error', () => undefined);
        child.stdin.end(lines(100));
        const closed = once(child, 'close'); // A fast machine may be done before it is killed.
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        child.kill('SIGKILL');
        await closed;
      }
      const last = await runDateline(['load', '-', '--json'], { environment, input: lines(100) });
      const report = JSON.parse(last.stdout) as Record<string, number>;
      expect(report).toMatchObject({ replaced: 0, failures: [] });
      expect(report['unchanged']).toBeGreaterThanOrEqual(60);
      expect((report['loaded'] as number) + (report['unchanged'] as number)).toBe(100);
      expect((await runDateline(['load', '-'], { environment: other, input: lines(100) })).code).toBe(0);
      expect(await exported(environment)).toBe(await exported(other));
    },
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends in good order on %s', { timeout: 5 * MINUTES_MS }, async (signal, code) => {
    const environment = { DATELINE_DATA: createTFolder() };
    const child = await startLoad(20, environment);
    const output = child.stdout.toArray();
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(String(Buffer.concat((await output) as Buffer[]))).toMatch(
      /^stopped before the end; the same command again loads the rest\narticles {3}20 loaded, 0 unchanged, 0 replaced, 0 failed/,
    );
    expect((await exported(environment)).match(/"id":"a\d+"/g)).toHaveLength(20);
  });

  it('says in a dry run what it would do, without a graph or a folder for one', async () => {
    const data = join(createTFolder(), 'none');
    const input = lines(3) + '{"id":"x"}\n';
    const run = await runDateline(['load', '-', '--dry-run', '--limit', '3'], {
      environment: { DATELINE_DATA: data },
      input,
    });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(
      /^a dry run: nothing was written; this is what would have been done\narticles {3}3 loaded, 0 unchanged, 0 replaced, 0 failed, [\d.]+ s\nfound {6}\d+ entities, 3 quotations, \d+ relationships \(each article by itself\)\n$/,
    );
    expect(existsSync(data)).toBe(false);
  });

  it('does not change an existing graph in a dry run', async () => {
    const folder = createTFolder();
    const environment = { DATELINE_DATA: folder };
    await runDateline(['load', '-'], { environment, input: line(0) });
    const before = readFolder(folder);
    const run = await runDateline(['load', '-', '--dry-run', '--json'], { environment, input: lines(2) });
    expect(JSON.parse(run.stdout)).toMatchObject({ loaded: 1, unchanged: 1, isDryRun: true, graph: null });
    expect(readFolder(folder)).toEqual(before);
  });

  it('keeps what failed in the quarantine, names the first twenty, and loads them from there', async () => {
    const folder = createTFolder();
    const environment = { DATELINE_DATA: join(folder, 'data') };
    const [inputs, bad] = [join(folder, 'in'), join(folder, 'in', 'bad')];
    mkdirSync(inputs);
    const wrong = Array.from({ length: 25 }, (_, n) => `{"id":"w${n}"}\n`).join('');
    writeFileSync(join(inputs, 'lines.jsonl'), line(0) + wrong);
    const first = await runDateline(['load', inputs, '--quarantine', bad], { environment });
    expect(first.code).toBe(1);
    expect(first.stdout.match(/^ {2}failed {3}/gm)).toHaveLength(20);
    expect(first.stdout).toContain(`  and 5 more: ${bad} has them\n`);
    const [entry] = readFileSync(join(bad, 'quarantine.jsonl'), 'utf8').split('\n');
    const { source, reason, file } = JSON.parse(entry as string) as Record<
      'source' | 'reason' | 'file',
      string
    >;
    expect([source, reason]).toEqual([
      join(inputs, 'lines.jsonl:2'),
      'expected "text" or "html" with words in it, but got only "id"',
    ]);
    expect(readFileSync(join(bad, file), 'utf8')).toBe('{"id":"w0"}');

    const again = await runDateline(['load', inputs, '--json'], { environment });
    expect(JSON.parse(again.stdout)).toMatchObject({ loaded: 0, unchanged: 1, failures: { length: 25 } });
    writeFileSync(join(bad, file), '{"id":"w0","text":"Rain fell on Bergen."}');
    const repaired = await runDateline(['load', bad, '--quarantine', bad], { environment });
    expect(repaired.stdout).toContain('articles   1 loaded, 0 unchanged, 0 replaced, 24 failed');
    expect(readdirSync(bad)).toHaveLength(25);
    expect(readdirSync(bad)).not.toContain(file);
  });

  it.each([
    [['--limit', '0'], 'expected --limit to be a whole number of at least 1, but got "0"\n'],
    [['--limit', '1.5'], 'expected --limit to be a whole number of at least 1, but got "1.5"\n'],
    [['--concurrency', 'all'], 'expected --concurrency to be a whole number of at least 1, but got "all"\n'],
    [
      ['--dry-run', '--quarantine', 'x'],
      "error: option '--quarantine <folder>' cannot be used with option '--dry-run'\n(--help tells more)\n",
    ],
  ])('refuses %j before anything is done', async (flags, stderr) => {
    const data = join(createTFolder(), 'none');
    const run = await runDateline(['load', '-', ...flags], { environment: { DATELINE_DATA: data } });
    expect(run).toEqual({ code: 2, stdout: '', stderr });
    expect(existsSync(data)).toBe(false);
  });
});

function readFolder(folder: string) {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}
