import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createGate } from '../../src/access/gate.js';
import { makeKey, parseKeys } from '../../src/access/keys.js';
import type { Graph } from '../../src/graph/graph.js';
import { projectFile } from '../../src/project.js';
import { createServer, type DatelineServer } from '../../src/server.js';
import { createTGraph } from '../utils/graphs.js';
import { PATIENCE_MS } from '../utils/patience.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SCREENSHOTS = process.env['SCREENSHOTS'];
const canRun = existsSync(CHROMIUM) && existsSync(projectFile('web/dist/index.html'));
const EDITOR = makeKey('edda', 'editor');

describe.skipIf(!canRun)('GraphiQL of a server that asks for keys', () => {
  let graph: Graph;
  let server: DatelineServer;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    graph = await createTGraph();
    server = await createServer({
      ...{ graph, logger: pino({ level: 'silent' }), isLoopbackOnly: true, corsOrigins: [] },
      gate: createGate({ keys: parseKeys(EDITOR.entry, 'KEYS') }),
    });
    server.http.listen(0, '127.0.0.1');
    await once(server.http, 'listening');
    url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}/graphiql`;
    const args = ['--no-sandbox', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await graph?.dispose();
  });

  const open = async (query: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${url}?query=${encodeURIComponent(query)}`);
    return page;
  };
  const show = async (page: Page, credential: string) => {
    await page.getByLabel('Key or token').fill(credential);
    await page.getByRole('button', { name: 'Open GraphiQL' }).click();
  };
  const picture = async (page: Page, name: string) => {
    if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  };
  /** The button is there before the editor behind it listens. */
  const runUntilItShows = (page: Page, words: string) =>
    vi.waitFor(
      async () => {
        await page.getByRole('button', { name: /execute query/i }).click({ timeout: 10_000 });
        await page.locator('.result-window').getByText(words).waitFor({ timeout: 30_000 });
      },
      { timeout: PATIENCE_MS, interval: 100 },
    );
  const kept = (page: Page) =>
    page.evaluate('[JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]') as Promise<
      [string, string]
    >;

  it('asks for one, says what the server says of a wrong one, and runs with the right one', async () => {
    const page = await open('{ articles { totalCount } }');
    await page.getByRole('heading', { name: 'This server asks for a key' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await picture(page, 'door');
    await show(page, 'wrong');
    await page.getByText('expected a key that is known here, but got another').waitFor();
    await picture(page, 'door-wrong');
    expect((await kept(page))[1]).not.toContain('wrong');
    await show(page, ` ${EDITOR.key} `);
    await runUntilItShows(page, 'totalCount');
    await picture(page, 'door-open');
    const [local, session] = await kept(page);
    expect([local.includes(EDITOR.key), session.includes(EDITOR.key)]).toEqual([false, true]);
    await page.reload();
    await runUntilItShows(page, 'totalCount');
    await page.getByRole('button', { name: 'Forget the key' }).click();
    await page.getByLabel('Key or token').waitFor();
    expect((await kept(page))[1]).not.toContain(EDITOR.key);
    await page.context().close();
  });

  it('listens to subscriptions with it', async () => {
    const page = await open('subscription { loadProgress { running } }');
    await show(page, EDITOR.key);
    await runUntilItShows(page, 'loadProgress');
    expect(server.listeners()).toBe(1);
    await page.context().close();
    await vi.waitFor(() => expect(server.listeners()).toBe(0), { timeout: 60_000 });
  });
});
