import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followFeed, followPages } from '../../../../loaders/read/fetch/follow-feed.js';
import { createFetcher } from '../../../../loaders/read/fetch/fetcher.js';
import { instantClock } from './instant-clock.js';
import { type Handler, type Site, collect, inTurn, reply, startSite } from './site.js';

const HOUR_MS = 60 * 60_000;
const PAGE = '<!doctype html><title>Crane falls</title>';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-follow-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

function rss(...names: readonly string[]): string {
  const items = names.map((name) => `<item><guid>${name}</guid><link>/${name}</link></item>`);
  return `<rss version="2.0"><channel><title>Lune Post</title>${items.join('')}</channel></rss>`;
}

interface Followed {
  /** Ids of entries, sources of pages, reasons of failures, and the waits between visits in minutes. */
  readonly log: readonly (string | number)[];
}

interface FollowerOptions {
  readonly folder: string;
  readonly visits: number;
  readonly intervalMs?: number;
  readonly pages?: boolean;
}

/** Follows for a number of visits and then aborts. */
async function follow(
  site: Site,
  { folder, visits, intervalMs = HOUR_MS, pages }: FollowerOptions,
): Promise<Followed> {
  const log: (string | number)[] = [];
  const caller = new AbortController();
  const waits = instantClock((ms) => {
    log.push(ms / 60_000);
    if (log.filter((entry) => typeof entry === 'number').length === visits) caller.abort();
  });
  const fetcher = createFetcher({ allowAddresses: ['127.0.0.1'], clock: instantClock(), maxRetries: 0 });
  onTestFinished(() => fetcher.dispose());
  const options = {
    ...{
      url: `${site.origin}/feed`,
      fetcher,
      stateFolder: folder,
      intervalMs,
      signal: caller.signal,
      clock: waits,
    },
  };
  const short = (words: string): string => words.replaceAll(site.origin, '');
  if (pages === true) {
    for await (const item of followPages(options))
      log.push(short(item.ok ? item.source : `${item.source}: ${item.reason}`));
  } else {
    for await (const found of followFeed(options)) log.push(short(found.ok ? found.entry.id : found.reason));
  }
  return { log };
}

/** A feed with an ETag that is 304 while it has not changed. */
function tagged(feed: { text: string }, seen: (string | undefined)[] = []): Handler {
  return (request, response) => {
    const etag = `"${feed.text.length}"`;
    seen.push(request.headers['if-none-match']);
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(feed.text);
  };
}

describe('a feed that is followed', () => {
  it('gives each entry once, the oldest first, as it changes', async () => {
    const site = await startSite({
      '/feed': inTurn(
        reply(200, {}, rss('b', 'a')),
        reply(200, {}, rss('b', 'a')),
        reply(200, {}, rss('d', 'c', 'b')),
      ),
    });
    const { log } = await follow(site, { folder: await newFolder(), visits: 3 });
    expect(log).toEqual(['a', 'b', 60, 60, 'c', 'd', 60]);
  });

  it('is asked with the validators of its last answer', async () => {
    const seen: (string | undefined)[] = [];
    const feed = { text: rss('a') };
    const site = await startSite({ '/feed': tagged(feed, seen) });
    const folder = await newFolder();
    await follow(site, { folder, visits: 2 });
    feed.text = rss('b', 'a');
    const { log } = await follow(site, { folder, visits: 2 });
    expect(log).toEqual(['b', 60, 60]);
    expect(seen).toEqual([
      undefined,
      `"${rss('a').length}"`,
      `"${rss('a').length}"`,
      `"${rss('b', 'a').length}"`,
    ]);
  });

  it('goes on after a restart where it was', async () => {
    const site = await startSite({
      '/feed': inTurn(reply(200, {}, rss('a')), reply(200, {}, rss('c', 'b', 'a'))),
    });
    const folder = await newFolder();
    expect((await follow(site, { folder, visits: 1 })).log).toEqual(['a', 60]);
    expect((await follow(site, { folder, visits: 1 })).log).toEqual(['b', 'c', 60]);
    expect((await follow(site, { folder, visits: 1 })).log).toEqual([60]);
  });

  it('gives an entry again that was not worked through when the run ended', async () => {
    const feed = { text: rss('b', 'a') };
    const site = await startSite({ '/feed': tagged(feed) });
    const folder = await newFolder();
    const fetcher = createFetcher({ allowAddresses: ['127.0.0.1'], clock: instantClock() });
    const { signal } = new AbortController();
    const options = { url: `${site.origin}/feed`, fetcher, stateFolder: folder, intervalMs: HOUR_MS, signal };
    for await (const found of followFeed(options)) if (found.ok && found.entry.id === 'b') break;
    await fetcher.dispose();
    expect((await follow(site, { folder, visits: 1 })).log).toEqual(['b', 60]);
  });

  it.each([
    ['the id is new and the address is not', '<guid>z</guid><link>/a?utm_source=x</link>', []],
    ['the address is new and the id is not', '<guid>a</guid><link>/z</link>', []],
    ['both are new', '<guid>z</guid><link>/z</link>', ['z']],
  ])('when %s, says so', async (_name, item, expected) => {
    const second = `<rss version="2.0"><channel><item>${item}</item></channel></rss>`;
    const site = await startSite({ '/feed': inTurn(reply(200, {}, rss('a')), reply(200, {}, second)) });
    const { log } = await follow(site, { folder: await newFolder(), visits: 2 });
    expect(log).toEqual(['a', 60, ...expected, 60]);
  });

  it('remembers every entry of a long feed, and a bounded number beside it', async () => {
    const names = (from: number, to: number): string[] =>
      Array.from({ length: to - from }, (_, index) => `n${from + index}`);
    const long = rss(...names(0, 300));
    const site = await startSite({
      '/feed': inTurn(reply(200, {}, long), reply(200, {}, long), reply(200, {}, rss('x'))),
    });
    const folder = await newFolder();
    const { log } = await follow(site, { folder, visits: 3 });
    expect(log.filter((entry) => entry !== 60)).toEqual([...names(0, 300).toReversed(), 'x']);
    const [file] = await readdir(folder);
    const path = join(folder, file ?? '');
    const state = JSON.parse(await readFile(path, 'utf8')) as { seen: string[] };
    const others = Array.from({ length: 9_000 }, (_, index) => `older ${index}`);
    await writeFile(path, JSON.stringify({ ...state, seen: [...others, ...state.seen] }));
    await follow(site, { folder, visits: 1 });
    const { seen } = JSON.parse(await readFile(path, 'utf8')) as { seen: string[] };
    expect(seen).toEqual([...others, ...state.seen].filter((_, index, all) => index >= all.length - 5_002));
  });
});

describe('the time between two visits', () => {
  const withTtl = (minutes: number): string => rss('a').replace('<item>', `<ttl>${minutes}</ttl><item>`);

  it.each([
    ['is what is asked for', rss('a'), HOUR_MS, 60],
    ['is longer when the publisher asks for that', withTtl(90), HOUR_MS, 90],
    ['is not shorter', withTtl(5), HOUR_MS, 60],
    ['is a day at most for a publisher', withTtl(10_000), HOUR_MS, 1_440],
  ])('%s', async (_name, feed, intervalMs, minutes) => {
    const site = await startSite({ '/feed': reply(200, {}, feed) });
    const { log } = await follow(site, { folder: await newFolder(), visits: 2, intervalMs });
    expect(log).toEqual(['a', minutes, minutes]);
  });

  it('is still the publisher\u2019s after a restart and an answer that nothing has changed', async () => {
    const site = await startSite({ '/feed': tagged({ text: withTtl(90) }) });
    const folder = await newFolder();
    await follow(site, { folder, visits: 1 });
    expect((await follow(site, { folder, visits: 1 })).log).toEqual([90]);
  });

  it('doubles after each fault, to six hours, and falls back when all is well', async () => {
    const site = await startSite({
      '/feed': inTurn(
        reply(500),
        reply(404),
        reply(200, {}, PAGE),
        reply(500),
        reply(200, {}, rss('a')),
        reply(500),
      ),
    });
    const { log } = await follow(site, { folder: await newFolder(), visits: 6 });
    expect(log).toEqual([
      ...['expected status 200, but got 500', 120],
      ...['expected status 200, but got 404', 240],
      ...['expected RSS, Atom, RDF or JSON Feed, but got something else', 360],
      ...['expected status 200, but got 500', 360],
      ...['a', 60],
      ...['expected status 200, but got 500', 120],
    ]);
  });

  it('is what Retry-After asks for, to a day', async () => {
    const site = await startSite({
      '/feed': inTurn(reply(429, { 'retry-after': '36000' }), reply(503, { 'retry-after': '9999999' })),
    });
    const { log } = await follow(site, { folder: await newFolder(), visits: 2 });
    expect(log.filter((entry) => typeof entry === 'number')).toEqual([600, 1_440]);
  });
});

describe('following ends', () => {
  it('when the feed is gone for good', async () => {
    const site = await startSite({ '/feed': reply(410) });
    const { log } = await follow(site, { folder: await newFolder(), visits: 9 });
    expect(log).toEqual(['expected status 200, but got 410']);
  });

  it('when its address may not be asked', async () => {
    const fetcher = createFetcher();
    const { signal } = new AbortController();
    const options = {
      url: 'http://10.0.0.1/feed',
      fetcher,
      stateFolder: await newFolder(),
      intervalMs: 1,
      signal,
    };
    expect(await collect(followFeed(options))).toMatchObject([{ ok: false }]);
    await fetcher.dispose();
  });

  it('when the caller has had enough, while it waits and before it begins', async () => {
    const site = await startSite({ '/feed': rss('a') });
    const folder = await newFolder();
    const caller = new AbortController();
    const fetcher = createFetcher({ allowAddresses: ['127.0.0.1'] });
    const options = {
      url: `${site.origin}/feed`,
      fetcher,
      stateFolder: folder,
      intervalMs: HOUR_MS,
      signal: caller.signal,
    };
    const found = followFeed(options);
    expect((await found.next()).value).toMatchObject({ ok: true, entry: { id: 'a' } });
    const end = found.next();
    caller.abort();
    expect(await end).toEqual({ done: true, value: undefined });
    expect(await collect(followFeed(options))).toEqual([]);
    await fetcher.dispose();
  });
});

describe('what is remembered', () => {
  it.each([
    '{"version":',
    '[]',
    '{"version":2}',
    '{"version":1,"seen":[7],"etag":null,"lastModified":null,"ttlMs":null}',
  ])('is started anew, with a message, when the file is damaged: %s', async (content) => {
    const site = await startSite({ '/feed': rss('a') });
    const folder = await newFolder();
    await follow(site, { folder, visits: 1 });
    const [file, ...others] = await readdir(folder);
    expect([file, others]).toEqual([expect.stringMatching(/^feed-[\da-f]{20}\.json$/u), []]);
    await writeFile(join(folder, file ?? ''), content);
    const { log } = await follow(site, { folder, visits: 1 });
    expect(log).toEqual([expect.stringMatching(/^expected what is remembered of a feed/u), 'a', 60]);
  });

  it('needs a folder', async () => {
    const site = await startSite({ '/feed': rss('a') });
    const folder = await newFolder();
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(follow(site, { folder: file, visits: 1 })).rejects.toThrow('EEXIST');
  });
});

describe('the pages of a feed that is followed', () => {
  it('come with their bytes', async () => {
    const site = await startSite({
      '/feed': inTurn(reply(200, {}, rss('a')), reply(200, {}, rss('b', 'a'))),
      '/a': PAGE,
      '/b': PAGE,
    });
    const { log } = await follow(site, { folder: await newFolder(), visits: 2, pages: true });
    expect(log).toEqual(['/a', 60, '/b', 60]);
  });

  it('are tried again at later visits when a fault may pass, and not when it stays', async () => {
    const site = await startSite({
      '/feed': tagged({ text: rss('c', 'b', 'a') }),
      '/a': inTurn(reply(503), reply(200, {}, PAGE)),
      '/b': reply(404),
      '/c': PAGE,
    });
    const { log } = await follow(site, { folder: await newFolder(), visits: 3, pages: true });
    expect(log).toEqual([
      '/a: expected status 200, but got 503',
      '/b: expected status 200, but got 404',
      '/c',
      ...[60, '/a', 60, 60],
    ]);
  });

  it('are given up after five more tries', async () => {
    const site = await startSite({ '/feed': rss('a'), '/a': reply(503) });
    await follow(site, { folder: await newFolder(), visits: 9, pages: true });
    expect(site.requests.filter((path) => path === '/a')).toHaveLength(6);
  });
});
