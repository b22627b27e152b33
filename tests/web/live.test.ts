import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { chromium } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { projectFile } from '../../src/project.js';
import { createServer } from '../../src/server.js';
import { createTGraph } from '../utils/graphs.js';
import { PATIENCE_MS } from '../utils/patience.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const canRun = existsSync(CHROMIUM) && existsSync(projectFile('web/dist/index.html'));

it.skipIf(!canRun)('GraphiQL listens to a subscription, and stops when its page is closed', async () => {
  const graph = await createTGraph();
  const logger = pino({ level: 'silent' });
  const server = await createServer({ graph, logger, isLoopbackOnly: true, corsOrigins: [] });
  server.http.listen(0, '127.0.0.1');
  await once(server.http, 'listening');
  const { port } = server.http.address() as AddressInfo;
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  const query = encodeURIComponent('subscription { loadProgress { running } }');
  await page.goto(`http://127.0.0.1:${port}/graphiql?query=${query}`);
  const isHeard = page.locator('.result-window').getByText('loadProgress');
  // The button is there before the editor behind it listens.
  await vi.waitFor(
    async () => {
      await page.getByRole('button', { name: /execute query/i }).click({ timeout: 10_000 });
      await isHeard.waitFor({ timeout: 30_000 });
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );
  expect([server.listeners(), errors]).toEqual([1, []]);
  await browser.close();
  await vi.waitFor(() => expect(server.listeners()).toBe(0), { timeout: 60_000 });
  await server.stop();
  await graph.dispose();
});
