import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeEndings } from '../../../loaders/read/formats.js';
import { expandPaths } from '../../../loaders/read/paths.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paths-'));
  mkdirSync(join(root, 'b/deep'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  mkdirSync(join(root, 'none'));
  for (const file of ['a.txt', 'b/c.HTML', 'b/deep/d.jsonl', 'b/e.png', 'b/.f.txt', '.hidden/g.txt'])
    writeFileSync(join(root, file), 'x');
});

async function expand(...paths: string[]): Promise<{ files: string[]; problems: string[] }> {
  const { files, problems } = await expandPaths(paths.map((path) => join(root, path)));
  return {
    files: files.map((file) => relative(root, file)),
    problems: problems.map(({ path, reason }) => `${relative(root, path)}: ${reason}`),
  };
}

describe('paths', () => {
  it.each([
    ['a file', ['a.txt'], ['a.txt']],
    ['a file of any name', ['b/e.png'], ['b/e.png']],
    [
      'a folder with all in it, hidden and other files left out',
      ['.'],
      ['a.txt', 'b/c.HTML', 'b/deep/d.jsonl'],
    ],
    ['a glob', ['b/**/*.jsonl'], ['b/deep/d.jsonl']],
    [
      'several, each file once and in order',
      ['b', 'a.txt', 'b/c.HTML'],
      ['a.txt', 'b/c.HTML', 'b/deep/d.jsonl'],
    ],
  ])('may be %s', async (_, paths, files) => {
    expect(await expand(...paths)).toEqual({ files, problems: [] });
  });

  it('that give nothing are problems, and the others are followed', async () => {
    expect(await expand('a.txt', 'missing.txt', '*.md', 'none')).toEqual({
      files: ['a.txt'],
      problems: [
        'missing.txt: expected a file, folder or glob, but got nothing there',
        '*.md: expected a glob that matches files, but got no match',
        `none: expected a folder with ${describeEndings()} files, but got none`,
      ],
    });
  });

  it.skipIf(process.getuid?.() === 0)('without permission are problems', async () => {
    chmodSync(join(root, 'b/deep'), 0o000);
    const { problems } = await expand('b');
    chmodSync(join(root, 'b/deep'), 0o700);
    expect(problems).toEqual(['b/deep: expected a folder that can be read, but got permission denied']);
  });
});
