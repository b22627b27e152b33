import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportGraph } from '../../src/graph/transfer.js';
import { createTFolder, runDateline, type TRun } from '../utils/command.js';
import { createTGraph } from '../utils/graphs.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

const TOLD = [
  toldArticle('a1', ['Ines Okonkwo opened the bridge.', 'Okonkwo smiled.'], {
    P: ['Ines Okonkwo', 'Okonkwo'],
  }),
  toldArticle('a2', ['I. Okonkwo wrote to the council.'], { P: ['I. Okonkwo'] }),
  toldArticle('a3', ['Rain fell in Lyon and in Leeds.'], { L: ['Lyon', 'Leeds'] }),
];

describe('dateline curate', () => {
  it('lists proposals, accepts one, tells where names come from, and takes the decision back', async () => {
    const run = await inLoadedFolder();
    const proposals = JSON.parse((await run(['proposals', '--format', 'json'])).stdout) as unknown[];
    expect(proposals).toMatchObject([
      { first: 'person:i-okonkwo', second: 'person:ines-okonkwo', score: 0.5 },
    ]);
    const accepted = await run([
      ...['accept', 'person:i-okonkwo', 'person:ines-okonkwo', '--by', 'ada', '--reason', 'same letter'],
    ]);
    expect(accepted.stderr).toContain('now: person:ines-okonkwo');
    const [id] = /^decision:\w+/.exec(accepted.stdout) as unknown as [string];
    const names = JSON.parse((await run(['names', 'person:ines-okonkwo', '--format', 'json'])).stdout);
    expect(names).toMatchObject([
      {
        name: expect.stringMatching(/^person:i-okonkwo~a\w+$/),
        writtenAs: 'I. Okonkwo',
        articles: 1,
        firstArticle: 'article:a2',
        decidedBy: 'ada',
      },
      { name: 'person:ines-okonkwo', writtenAs: 'Ines Okonkwo', articles: 1, firstArticle: 'article:a1' },
      { name: 'person:ines-okonkwo', writtenAs: 'Okonkwo', articles: 1, firstArticle: 'article:a1' },
    ]);
    const before = await run(['names', 'person:i-okonkwo', '--format', 'json']);
    expect(JSON.parse(before.stdout)).toEqual(names);
    const again = await run(['merge', 'person:i-okonkwo', 'person:ines-okonkwo']);
    expect(again.stderr).toContain(
      'person:i-okonkwo and person:ines-okonkwo are both person:ines-okonkwo already',
    );
    expect((await run(['undo', id, '--by', 'bo'])).stdout).toBe(`${id} MERGE undone\n`);
    expect(JSON.parse((await run(['decisions', '--format', 'json'])).stdout)).toMatchObject([
      { id, action: 'MERGE', decidedBy: 'ada', reason: 'same letter', undoneBy: 'bo' },
    ]);
    expect(JSON.parse((await run(['proposals', '--format', 'json'])).stdout)).toEqual(proposals);
  });

  it('exports a review file, applies it filled in, and refuses a wrong one with file and line', async () => {
    const run = await inLoadedFolder();
    const exported = (await run(['export'])).stdout.trim();
    expect(JSON.parse(exported)).toMatchObject({ decision: null, first: 'person:i-okonkwo', why: null });
    const file = join(createTFolder(), 'review.jsonl');
    const rename = { decision: 'RENAME', entity: 'person:ines-okonkwo', name: 'Inês Okonkwo' };
    const wrong: [string, RegExp][] = [
      ['nonsense', /review\.jsonl:2: expected a JSON object, but got nonsense/],
      ['{"decision":"YES"}', /review\.jsonl:2: "decision": expected ACCEPT, .* but got "YES"/],
      ['{"Decision":"ACCEPT"}', /review\.jsonl:2: "decision": expected a text, but got none/],
      ['{"decision":"MERGE","first":"person:x"}', /review\.jsonl:2: "second": expected a text, but got none/],
      ['{"decision":"UNDO","id":"decision:x"}', /review\.jsonl:2: expected the id of a decision/],
    ];
    for (const [line, message] of wrong) {
      writeFileSync(file, `${JSON.stringify(rename)}\n${line}\n`);
      const refused = await run(['apply', file]);
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(message)]);
    }
    expect((await run(['decisions', '--format', 'csv'])).stdout.trim().split('\r\n')).toHaveLength(1);
    const filled = exported.replace('"decision":null', '"decision":"REJECT"');
    writeFileSync(file, `${filled}\n\n${JSON.stringify(rename)}\n`);
    const applied = await run(['apply', file]);
    expect([applied.code, applied.stderr]).toEqual([0, expect.stringContaining('2 lines applied')]);
    expect((await run(['export'])).stdout).toBe('');
    const pages = await Promise.all(
      ['0', '1'].map((skip) => run(['decisions', '--limit', '1', '--skip', skip, '--format', 'csv'])),
    );
    expect(pages.map(({ stderr }) => stderr)).toEqual(['1 of 2; the next with --skip 1\n', '']);
    expect(pages.map(({ stdout }) => stdout.trim().split('\r\n').length)).toEqual([2, 2]);
  });

  it.each([
    [
      ['merge', 'person:nobody', 'person:ines-okonkwo'],
      /expected the id of an entity, but got person:nobody/,
    ],
    [['split', 'person:ines-okonkwo'], /expected articles or names, but got none/],
    [
      ['merge', 'place:geonames-1', 'place:geonames-4'],
      /expected at most one place of the gazetteer, but got place:geonames-1 and place:geonames-4: each has coordinates/,
    ],
    [['undo', 'decision:none'], /expected the id of a decision, but got decision:none/],
  ])('%j says what is wrong', async (words, message) => {
    const run = await inLoadedFolder();
    const { code, stderr } = await run(words);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

/** A folder with a graph of three articles, and a way to run `dateline curate` on it. */
async function inLoadedFolder(): Promise<(words: readonly string[]) => Promise<TRun>> {
  const environment = { DATELINE_DATA: createTFolder() };
  const { code } = await runDateline(['import'], { environment, input: await exported() });
  expect(code).toBe(0);
  return (words) => runDateline(['curate', ...words], { environment });
}

async function exported(): Promise<string> {
  const graph = await createTGraph();
  await writeTArticles(graph, TOLD);
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  await graph.dispose();
  return lines.join('\n');
}
