import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOLD_KINDS, readGoldPages, wordsOfGold } from '../../../bench/score/html/gold.js';
import { scoreHtml } from '../../../bench/score/read-html.js';
import { SHARED_DIR } from '../../../bench/score/sources.js';

const ARCHIVE = join(SHARED_DIR, 'data/readability_pages/test-pages.tar.gz');
const pages = readGoldPages();

describe('the typed pages', () => {
  it('are many, a third of them for the final figure only', () => {
    expect(pages.length).toBeGreaterThanOrEqual(50);
    expect(pages.filter(({ set }) => set === 'CHECK').length).toBeGreaterThanOrEqual(pages.length / 4);
  });

  it.each(pages.map((page) => [page.name, page] as const))('%s has known kinds and a body', (_, page) => {
    expect(page.blocks.filter(({ letter }) => !(letter in GOLD_KINDS))).toEqual([]);
    expect(page.blocks.some(({ letter }) => letter === 'B')).toBe(true);
    expect(page.blocks.every(({ hash }) => /^[\da-f]{8}$/u.test(hash))).toBe(true);
  });

  it.skipIf(!existsSync(ARCHIVE)).each(pages.map((page) => [page.name, page] as const))(
    '%s is about the page it was made from',
    (name, page) => {
      const member = `test-pages/${name}/source.html`;
      const html = execFileSync('tar', ['xzOf', ARCHIVE, member], { encoding: 'utf8', maxBuffer: 1 << 26 });
      expect(wordsOfGold(page, html)).toHaveLength(page.blocks.length);
    },
  );
});

it('is reported as skipped where the pages are missing', async () => {
  expect(await scoreHtml('nowhere')).toEqual(['== html: skipped (no test-pages.tar.gz in nowhere)']);
});
