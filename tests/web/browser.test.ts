import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectFile } from '../../src/project.js';
import { startTPages, type TPages } from './pages-server.js';
import { PATIENCE_MS } from '../utils/patience.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
/** Where to put pictures of the pages, to look at; none are made when it is not set. */
const SCREENSHOTS = process.env['SCREENSHOTS'];
const isBuilt = existsSync(projectFile('web/dist/index.html'));

/** A page, and what it did wrong. */
interface TPage {
  readonly page: Page;
  readonly outside: string[];
  readonly errors: string[];
}

describe.skipIf(!existsSync(CHROMIUM))('in a browser', () => {
  let browser: Browser;
  let pages: TPages;

  beforeAll(async () => {
    pages = await startTPages();
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS.split(' ') });
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.stop();
  });

  async function open(path: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<TPage> {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const outside: string[] = [];
    const errors: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    page.on('pageerror', (problem) => void errors.push(problem.message));
    await context.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(pages.origin) || /^(data|blob):/.test(url)) return route.continue();
      outside.push(url);
      return route.abort();
    });
    await page.goto(pages.origin + path);
    return { page, outside, errors };
  }

  /** The button is there before the editor behind it listens. */
  async function runUntilItShows(page: Page, words: string): Promise<void> {
    const run = page.getByRole('button', { name: /execute query/i });
    const result = page.locator('.result-window').getByText(words);
    const runOnce = async (): Promise<void> => {
      await run.click();
      await result.waitFor({ timeout: 30_000 });
    };
    await vi.waitFor(runOnce, { timeout: PATIENCE_MS, interval: 100 });
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
  }

  it('shows the counts on the home page, in light and dark, wide and narrow, and asks nobody else', async () => {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ] as const) {
      // prettier-ignore
      const { page, outside, errors } = await open('/', scheme, width);
      expect(await page.locator('.counts').first().innerText()).toContain('3,118');
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      await picture(page, `home-${scheme}-${width}`);
      expect([outside, errors, overflow]).toEqual([[], [], 0]);
      await page.context().close();
    }
  });

  it('lets the keyboard skip to the content', async () => {
    const { page } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.context().close();
  });

  it.skipIf(!isBuilt)('runs the default operation in GraphiQL and asks nobody else', async () => {
    const { page, outside, errors } = await open('/graphiql');
    await runUntilItShows(page, 'We open at dawn.');
    await picture(page, 'graphiql');
    expect([outside, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it.skipIf(!isBuilt)('opens the operation of a link in GraphiQL, ready to run', async () => {
    const { page, outside, errors } = await open('/');
    await page.getByRole('link', { name: 'Ingrid Solheim' }).click();
    await page.locator('.graphiql-query-editor').getByText('person:1').waitFor();
    await picture(page, 'graphiql-link');
    expect([outside, errors]).toEqual([[], []]);
    await page.context().close();
  });

  it('says that the Sandbox could not be reached when there is no internet', async () => {
    const { page, outside } = await open('/sandbox');
    await page.getByText('Apollo Sandbox could not be reached.').waitFor();
    await picture(page, 'sandbox');
    expect(outside).toEqual([
      expect.stringMatching(/^https:\/\/embeddable-sandbox\.cdn\.apollographql\.com\//),
    ]);
    await page.context().close();
  });
});
