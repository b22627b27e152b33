import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTFolder, runDateline } from '../utils/command.js';

const STORY = `Bridge at Kelmaro reopens

By Ines Okonkwo

KELMARO — The bridge at Kelmaro opened again on Tuesday, the transport minister, Dario Velluti, said.

"We have waited two winters for this," said Velluti.
`;

describe('dateline load', () => {
  it('loads files, folders and globs, and reports what became of each', async () => {
    const folder = createTFolder();
    const environment = { DATELINE_DATA: join(folder, 'data') };
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'story.txt'), STORY);
    writeFileSync(
      join(folder, 'in', 'lines.jsonl'),
      '{"id":"a","text":"Rain fell on Bergen."}\nnot json\n{"id":"c","text":"Sun rose over Cairo."}\n',
    );
    writeFileSync(join(folder, 'in', 'empty.txt'), '');
    writeFileSync(join(folder, 'in', 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0]));
    writeFileSync(join(folder, 'in', 'latin1.txt'), Buffer.from('Le café de Kelmaro a rouvert.\n', 'latin1'));
    const first = await runDateline(['load', join(folder, 'in'), join(folder, 'missing.txt')], {
      environment,
    });
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('articles   4 loaded, 0 unchanged, 0 replaced, 4 failed');
    for (const name of ['lines.jsonl:2', 'empty.txt', 'picture.txt', 'missing.txt'])
      expect(first.stdout).toContain(name);
    expect(first.stdout).toMatch(/nodes\n {2}Article +4 \(\+4\)/);

    const again = await runDateline(['load', join(folder, 'in', '*.txt'), '--json'], { environment });
    const report = JSON.parse(again.stdout) as {
      loaded: number;
      unchanged: number;
      failures: { source: string }[];
    };
    expect([report.loaded, report.unchanged]).toEqual([0, 2]);

    writeFileSync(join(folder, 'in', 'lines.jsonl'), '{"id":"a","text":"Snow fell on Bergen."}\n');
    const changed = await runDateline(['load', join(folder, 'in', 'lines.jsonl')], { environment });
    expect(changed.code).toBe(0);
    expect(changed.stdout).toContain('0 loaded, 0 unchanged, 1 replaced, 0 failed');
  });

  it('reads standard input, and unload takes everything out again', async () => {
    const environment = { DATELINE_DATA: createTFolder() };
    const input = `${JSON.stringify({ id: 'x', url: 'https://news.example/x', text: STORY })}\n`;
    expect((await runDateline(['load', '-'], { environment, input })).code).toBe(0);
    const people = await runDateline(
      ['cypher', 'MATCH (p:Person)-[:QUOTED_IN]->(a) RETURN p.name, a.id', '--format', 'csv'],
      { environment },
    );
    expect(people.stdout).toBe('p.name,a.id\r\nDario Velluti,x\n');
    const unloaded = await runDateline(['unload', 'https://news.example/x', 'nope'], { environment });
    expect(unloaded).toMatchObject({
      code: 1,
      stdout: 'unloaded x\n',
      stderr: 'no article has the id or URL nope\n',
    });
    expect((await runDateline(['export', '--loads'], { environment })).stdout).toBe('');
  });

  it('settles two articles with one id by their order, and refuses ids of other nodes', async () => {
    const environment = { DATELINE_DATA: createTFolder() };
    const texts = ['Rain fell on Bergen.', 'Rain fell on Bergen.', 'Snow fell on Bergen.'];
    const lines = texts.map((text) => JSON.stringify({ id: 'same', text }));
    const input = [...lines, JSON.stringify({ id: 'person:x', text: 'Fog.' })].join('\n');
    for (const count of ['1 loaded, 1 unchanged', '0 loaded, 2 unchanged']) {
      const run = await runDateline(['load', '-'], { environment, input });
      expect(run.code).toBe(1);
      expect(run.stdout).toContain(`${count}, 0 replaced, 2 failed`);
      expect(run.stdout).toContain(
        '<stdin>:3: expected one article with the id same in a run, but got another in <stdin>:1',
      );
      expect(run.stdout).toContain(
        '<stdin>:4: expected an "id" that is no other node\'s, but got "person:x"',
      );
    }
  });

  it('refuses a text over the limit and goes on', async () => {
    const folder = createTFolder();
    writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(50 * 2 ** 20, 'word '));
    writeFileSync(join(folder, 'story.txt'), STORY);
    const run = await runDateline(['load', folder], { environment: { DATELINE_DATA: createTFolder() } });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('1 loaded, 0 unchanged, 0 replaced, 1 failed');
    expect(run.stdout).toMatch(/huge\.txt: expected an article of at most 10\.0 MiB, but got 50\.0 MiB/);
  });

  it.skipIf(process.getuid?.() === 0)('names a folder without permission', async () => {
    const folder = createTFolder();
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    const run = await runDateline(['load', join(folder, 'closed')], {
      environment: { DATELINE_DATA: join(folder, 'data') },
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/closed: .*permission/);
  });
});
