import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reply, startSite } from '../loaders/read/fetch/site.js';
import { createTFolder, runDateline, startDateline } from '../utils/command.js';

const TRIAL = 5 * 60_000; // 5 minutes: several processes, on a machine that may be busy

function story(number: number): string {
  return `<!doctype html><html lang="en"><head><title>Ferry ${number} returns to Kelmaro</title>
    <link rel="canonical" href="/stories/${number}"></head><body><nav><a href="/">Home</a></nav><article>
    <h1>Ferry ${number} returns to Kelmaro</h1>
    <p>The ferry with the number ${number} returned to the harbour of Kelmaro on Tuesday after a winter in dock.</p>
    <p>"We have missed her horn," said Ines Okonkwo, who sells tickets on pier ${number} and has done so for years.</p>
    </article></body></html>`;
}

function feed(count: number): string {
  const items = Array.from({ length: count }, (_, index) => index + 1).map(
    (number) => `<item><title>Ferry ${number}</title><link>{origin}/stories/${number}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Harbour</title><link>{origin}/</link>${items.join('')}</channel></rss>`;
}

function pages(count: number) {
  return {
    '/feed': feed(count),
    ...Object.fromEntries(
      [1, 2, 3].map((number) => [
        `/stories/${number}`,
        reply(200, { 'content-type': 'text/html' }, story(number)),
      ]),
    ),
  };
}

describe('addresses on the command line', () => {
  it(
    'are refused when they are not public, and loaded when they are allowed',
    async () => {
      const { origin, requests } = await startSite(pages(2));
      const environment = { DATELINE_DATA: join(createTFolder(), 'data') };
      const refused = await runDateline(['load', `${origin}/feed`], { environment });
      expect(refused.code).toBe(1);
      expect(refused.stdout).toContain(
        `${origin}/feed: expected a public address, but got 127.0.0.1 (a loopback address)`,
      );
      expect(requests).toEqual([]);
      const loaded = await runDateline(['load', `${origin}/feed`, '--allow-address', '127.0.0.1'], {
        environment,
      });
      expect([loaded.code, loaded.stdout.split(',')[0]]).toEqual([0, 'articles   2 loaded']);
      const urls = await runDateline(
        ['cypher', 'MATCH (a:Article) RETURN a.url ORDER BY a.url', '--format', 'csv'],
        { environment },
      );
      expect(urls.stdout.trim().split(/\r?\n/)).toEqual([
        'a.url',
        `${origin}/stories/1`,
        `${origin}/stories/2`,
      ]);
    },
    TRIAL,
  );

  it(
    'can be read by extract',
    async () => {
      const { origin } = await startSite(pages(0));
      const run = await runDateline(['extract', `${origin}/stories/3`, '--allow-address', '127.0.0.0/8']);
      const { article, quotations } = JSON.parse(run.stdout) as {
        article: { headline: string; url: string };
        quotations: { text: string }[];
      };
      expect(article).toMatchObject({
        headline: 'Ferry 3 returns to Kelmaro',
        url: `${origin}/stories/3`,
      });
      expect(quotations.map(({ text }) => text)).toEqual(['We have missed her horn,']);
    },
    TRIAL,
  );

  it(
    'of a feed are followed until the command is stopped, and what was seen is remembered',
    async () => {
      const { origin } = await startSite(pages(2));
      const folder = createTFolder();
      const environment = { DATELINE_DATA: join(folder, 'data') };
      const words = ['load', '--follow', `${origin}/feed`, '--allow-address', '127.0.0.1', '--json'];
      const first = await follow(words, environment, 2);
      expect(first).toMatchObject({ code: 143, report: { loaded: 2, unchanged: 0, failures: [] } });
      const [state = ''] = readdirSync(join(folder, 'data', 'feeds'));
      const { seen } = JSON.parse(readFileSync(join(folder, 'data', 'feeds', state), 'utf8')) as {
        seen: unknown[];
      };
      expect(seen.length).toBeGreaterThan(0);
    },
    TRIAL,
  );

  it.each([
    [['load'], 'load: expected files, folders, globs, addresses, - or --follow, but got none'],
    [['load', '--follow', 'feed.xml'], '--follow: expected an address such as https://news.example/feed'],
    [['load', 'x.csv', '--columns', 'body'], '--columns: expected columns as FIELD=COLUMN, but got "body"'],
    [['load', 'x.csv', '--allow-address', '10.0.0.0/64'], 'expected an IP address or a CIDR range'],
  ])('%j is refused with what was expected', async (words, message) => {
    const { code, stderr } = await runDateline(words, { environment: { DATELINE_DATA: createTFolder() } });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

/** Follows until so many articles have been told of, and stops the command. */
async function follow(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  count: number,
) {
  const child = startDateline(words, environment);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  let isStopped = false;
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
    if (isStopped || stderr.split('followed: 1 loaded').length <= count) return;
    isStopped = true; // A second signal would end the command at once.
    child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, report: JSON.parse(stdout) as object };
}
