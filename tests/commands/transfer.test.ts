import { beforeAll, describe, expect, it } from 'vitest';
import { createTFolder, runDateline } from '../utils/command.js';

const INPUT = ['Rain fell on Bergen, said Kari Nilsen.', 'Sun rose over Cairo, Omar Fathy said.']
  .map((text, index) => JSON.stringify({ id: `a${index}`, text }))
  .join('\n');

describe('dateline export and import', () => {
  it('moves a graph, and gives the same bytes after unloading and loading again', async () => {
    const [source, target] = [inFolder(), inFolder()];
    await runDateline(['load', '-'], { ...source, input: INPUT });
    const { stdout: exported } = await runDateline(['export', '--format', 'jsonl'], source);
    expect(exported.split('\n').length).toBeGreaterThan(8);
    await runDateline(['unload', 'a0'], source);
    await runDateline(['load', '-'], { ...source, input: INPUT });
    expect((await runDateline(['export'], source)).stdout).toBe(exported);
    expect((await runDateline(['import'], { ...target, input: exported })).code).toBe(0);
    expect((await runDateline(['export'], target)).stdout).toBe(exported);
    const refused = await runDateline(['import'], { ...target, input: exported });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^expected an empty graph to import into, but got one with \d+ nodes/);
  });
});

describe('dateline import', () => {
  it.each([
    ['no JSON', 'nonsense', /^line 3: expected \{"node": …\}/],
    [
      'unknown labels',
      '{"node":{"labels":["Person","Entity"],"properties":{"id":"p"}}}',
      /^line 3: expected/,
    ],
    [
      'a relationship without its nodes',
      '{"relationship":{"type":"SAME_AS","from":"a","to":"b","properties":{}}}',
      /^line 3: expected both nodes/,
    ],
  ])('refuses %s and leaves the graph empty', async (_name, line, message) => {
    const { environment } = inFolder();
    const article = (id: string) => JSON.stringify({ node: { labels: ['Article'], properties: { id } } });
    const run = await runDateline(['import'], {
      environment,
      input: [article('x'), article('y'), line].join('\n'),
    });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
    expect((await runDateline(['export'], { environment })).stdout).toBe('');
  });
});

describe('dateline', () => {
  const loaded = inFolder();
  beforeAll(() => runDateline(['load', '-'], { ...loaded, input: INPUT }));

  it.each([
    [['nope'], /unknown command 'nope'/],
    [['cypher', '--param', 'x', 'RETURN 1'], /^--param: expected name=value, but got "x"/],
    [['--port', '70000', 'stats'], /^--port: expected a whole number from 0 to 65535, but got "70000"/],
    [['cypher', 'CREATE (:Article {id: "x"})'], /write/i],
    [['cypher', ''], /^expected a Cypher query/],
    [['extract', '/nope/x.txt'], /^\/nope\/x\.txt: expected a file, but got none/],
    [['extract', '/'], /^\/: expected a file, but got something else/],
    [
      ['--neo4j-uri', 'http://me:secret@host', 'stats'],
      /^--neo4j-uri: expected a URI .* but got "http:\/\/…@host"/,
    ],
    [
      ['--host', '203.0.113.5', 'serve'],
      /^HOST: expected a loopback address .* but got 203\.0\.113\.5: set DATELINE_API_KEYS/,
    ],
  ])('%j ends with exit code 2 and says why', async (words, message) => {
    const run = await runDateline(words, loaded);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/\n {4}at /);
    expect((await runDateline(['stats'], loaded)).stdout).toMatch(/Article +│ 2/);
  });

  it('lists all settings with their defaults', async () => {
    const { code, stdout } = await runDateline(['--help']);
    expect(code).toBe(0);
    for (const name of ['NEO4J_URI', 'NEO4J_PASSWORD', 'DATELINE_DATA', 'PORT', 'HOST'])
      expect(stdout).toContain(name);
    expect(stdout).toContain('(default 127.0.0.1)');
  });
});

function inFolder() {
  return { environment: { DATELINE_DATA: createTFolder() } };
}
