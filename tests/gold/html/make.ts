/**
 * Makes the fixture of typed pages from a reader's marks, and shows it for proofreading.
 *
 *     npx tsx tests/gold/html/make.ts PAGES --blocks NAME            numbers and words of a page's blocks
 *     npx tsx tests/gold/html/make.ts PAGES --marks MARKS            writes pages.json
 *     npx tsx tests/gold/html/make.ts PAGES --show NAME              a page's blocks with the letters of the fixture
 *
 * PAGES is the folder with one folder a page (`source.html`). A line of MARKS is `tune|check NAME MARK…`, a mark is
 * `12B` or `12-30B`: block numbers and a letter of GOLD_KINDS (bench/score/html/gold.ts); a later mark wins over an
 * earlier one, and blocks without a mark are outside the article.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  GOLD_KINDS,
  GOLD_PAGES_FILE,
  blocksOfPage,
  hashBlock,
  readGoldPages,
  wordsOfGold,
} from '../../../bench/score/html/gold.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { blocks: { type: 'string' }, marks: { type: 'string' }, show: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('expected the folder of pages as the first argument');

if (values.blocks !== undefined)
  blocksOf(values.blocks).forEach((words, at) => console.log(`${at} ${words}`));
if (values.marks !== undefined) writeFixture(readFileSync(values.marks, 'utf8'));
if (values.show !== undefined) showPage(values.show);

function writeFixture(marks: string): void {
  const pages = marks
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): [string, object] => {
      const [set = '', name = '', ...rest] = line.trim().split(/\s+/u);
      return [name, { set: set.toUpperCase(), blocks: encode(name, rest) }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(GOLD_PAGES_FILE, `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`);
}

function encode(name: string, marks: readonly string[]): string {
  const letters = new Map<number, string>();
  for (const mark of marks) {
    const [, from, to, letter = ''] = /^(\d+)(?:-(\d+))?([A-Z])$/u.exec(mark) ?? [];
    if (from === undefined || !(letter in GOLD_KINDS))
      throw new Error(`${name}: expected a mark, but got "${mark}"`);
    for (let at = Number(from); at <= Number(to ?? from); at += 1) letters.set(at, letter);
  }
  return blocksOf(name)
    .flatMap((words, at) => (letters.has(at) ? [`${letters.get(at)}${hashBlock(words)}`] : []))
    .join(' ');
}

function showPage(name: string): void {
  const page = readGoldPages().find((each) => each.name === name);
  if (!page) throw new Error(`expected a page of the fixture, but got "${name}"`);
  wordsOfGold(page, sourceOf(name)).forEach((words, at) =>
    console.log(`${page.blocks[at]?.letter} ${words}`),
  );
}

function blocksOf(name: string): string[] {
  return blocksOfPage(sourceOf(name), name);
}

function sourceOf(name: string): string {
  return readFileSync(join(folder!, name, 'source.html'), 'utf8');
}
