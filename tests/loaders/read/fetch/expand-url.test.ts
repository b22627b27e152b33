import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ExpandOptions, expandUrl } from '../../../../loaders/read/fetch/expand-url.js';
import type { FetchedItem } from '../../../../loaders/read/fetch/item.js';
import { type Pages, type Site, collect, localFetcher, reply, startSite } from './site.js';

const PAGE = '<!doctype html><title>Crane falls</title><p>The harbour of Port Lune was closed.</p>';
const WORDS = 'The crane fell onto the ferry while it was being loaded. '.repeat(8).trim();

interface Expanded {
  readonly site: Site;
  readonly items: readonly FetchedItem[];
  /** Paths for bytes, reasons for failures. */
  readonly short: readonly string[];
}

async function expand(path: string, pages: Pages, options: ExpandOptions = {}): Promise<Expanded> {
  const site = await startSite(pages);
  const items = await collect(expandUrl(site.origin + path, localFetcher().fetcher, options));
  const short = items.map((item) => (item.ok ? item.source : `${item.source}: ${item.reason}`));
  return { site, items, short: short.map((words) => words.replaceAll(site.origin, '')) };
}

function rss(...items: readonly string[]): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Lune Post</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
}

function urlset(...urls: readonly string[]): string {
  return `<urlset xmlns:news="n">${urls.map((url) => `<url>${url}</url>`).join('')}</urlset>`;
}

describe('an address of one thing gives it as it is', () => {
  it.each([
    ['a page', 'text/html', PAGE],
    ['a PDF', 'application/pdf', '%PDF-1.7\n\u0000\u0001'],
    ['JSON Lines', 'application/x-ndjson', '{"text":"One."}\n{"text":"Two."}\n'],
    ['a packed archive', 'application/gzip', 'gz'],
    ['a page about feeds', 'text/html', '<html><body><rss version="2.0"></rss></body></html>'],
    ['words about sitemaps', 'text/plain', 'Use <urlset> for it.'],
    ['nothing', 'text/html', ''],
  ])('%s', async (_name, contentType, content) => {
    const body = content === 'gz' ? gzipSync('WARC/1.0') : Buffer.from(content);
    const { site, items } = await expand('/a', { '/a': reply(200, { 'content-type': contentType }, body) });
    const url = `${site.origin}/a`;
    expect(items).toEqual([
      {
        ok: true,
        source: url,
        bytes: expect.anything() as unknown,
        contentType,
        url,
        known: {},
        messages: [],
      },
    ]);
    expect(items[0]?.ok && Buffer.from(items[0].bytes)).toEqual(body);
  });

  it('keeps the bytes of another encoding', async () => {
    const bytes = Buffer.from('<meta charset="windows-1252"><p>Caf\u00e9 \u0093open\u0094</p>', 'latin1');
    const { items } = await expand('/a', { '/a': reply(200, {}, bytes) });
    expect(items[0]?.ok && Buffer.from(items[0].bytes)).toEqual(bytes);
  });

  it('says where a redirect led', async () => {
    const { site, items } = await expand('/a', { '/a': reply(301, { location: '/b' }), '/b': PAGE });
    expect(items).toMatchObject([{ ok: true, source: `${site.origin}/a`, url: `${site.origin}/b` }]);
  });

  it.each([
    ['/none', '/none: expected status 200, but got 404'],
    ['/away', '/away: expected status 200, but got 404 (at /none)'],
    [
      '/inside',
      /^\/inside: expected a public address, but got 10\.0\.0\.1 \(a private address\), to which \/inside redirects/u,
    ],
  ])('gives a reason for %s', async (path, reason) => {
    const { short } = await expand(path, {
      '/away': reply(302, { location: '/none' }),
      '/inside': reply(302, { location: 'http://10.0.0.1/' }),
    });
    expect(short).toEqual([typeof reason === 'string' ? reason : expect.stringMatching(reason)]);
  });

  it.each(['', 'lune', 'file:///etc/passwd', 'http://10.0.0.1/'])(
    'gives a reason for the address "%s"',
    async (url) => {
      const items = await collect(expandUrl(url, localFetcher().fetcher));
      expect(items).toEqual([
        {
          ok: false,
          source: url,
          reason: expect.stringMatching(/^expected .+, but got /u) as string,
          passing: false,
        },
      ]);
    },
  );
});

describe('a feed', () => {
  it('gives the page of each entry, with what the feed says of it', async () => {
    const feed = rss(
      '<title>Crane falls</title><link>/a</link><dc:creator>Ada Quill</dc:creator><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate>',
      '<link>/b</link>',
    );
    const { site, items } = await expand('/feed', {
      // What servers really say of feeds.
      '/feed': reply(200, { 'content-type': 'text/html' }, feed),
      '/a': reply(200, { 'content-type': 'text/html' }, PAGE),
      '/b': PAGE,
    });
    const known = {
      headline: 'Crane falls',
      byline: 'Ada Quill',
      publishedAt: 'Wed, 01 May 2024 10:00:00 GMT',
    };
    const item = { ok: true, bytes: Buffer.from(PAGE), messages: [] };
    expect(items).toEqual([
      { ...item, source: `${site.origin}/a`, url: `${site.origin}/a`, contentType: 'text/html', known },
      { ...item, source: `${site.origin}/b`, url: `${site.origin}/b`, contentType: null, known: {} },
    ]);
  });

  it('gives an address once, whatever its spelling and whichever redirect leads there', async () => {
    const links = ['/a', '/a?utm_source=feed', '/a#top', '/go', '/a/', '/b'];
    const { short } = await expand('/feed', {
      '/feed': rss(...links.map((link) => `<link>${link}</link>`)),
      '/a': PAGE,
      '/b': PAGE,
      '/go': reply(302, { location: '/a' }),
    });
    expect(short).toEqual(['/a', '/b']);
  });

  it('gives as many as are wanted, and fetches no more', async () => {
    const links = ['/none', '/b', '/c', '/d'];
    const { short, site } = await expand(
      '/feed',
      { '/feed': rss(...links.map((link) => `<link>${link}</link>`)), '/b': PAGE, '/c': PAGE },
      { limit: 2 },
    );
    expect(short).toEqual(['/none: expected status 200, but got 404', '/b']);
    expect(site.requests).toEqual(['/robots.txt', '/feed', '/none', '/b']);
  });

  it('is not even asked for when nothing is wanted', async () => {
    const { short, site } = await expand('/feed', {}, { limit: 0 });
    expect([short, site.requests]).toEqual([[], []]);
  });

  describe.each([
    [401, true],
    [403, true],
    [404, true],
    [410, true],
    [451, true],
    [500, false],
    [503, false],
    [418, false],
  ])('whose pages have status %i', (status, isClosed) => {
    it.each([
      ['the whole article', `<content:encoded><![CDATA[<p>${WORDS}</p>]]></content:encoded>`, true],
      ['a teaser', '<content:encoded><![CDATA[<p>The crane fell. Read more.</p>]]></content:encoded>', false],
      ['a long summary', `<description>${WORDS}</description>`, false],
    ])('and that carries %s', async (_name, content, isWhole) => {
      const { items, site } = await expand('/feed', {
        '/feed': rss(`<title>Crane &amp; ferry</title><link>/a</link>${content}`),
        '/a': reply(status),
      });
      const [item] = items;
      if (!isClosed || !isWhole) {
        expect(item).toMatchObject({ ok: false, reason: `expected status 200, but got ${status}` });
        return;
      }
      expect(item).toMatchObject({
        ok: true,
        url: `${site.origin}/a`,
        contentType: 'text/html; charset=utf-8',
        known: { headline: 'Crane & ferry' },
        messages: [
          {
            level: 'INFO',
            stage: 'read:feed',
            reason: `the article is what the feed carries, since its page gave: expected status 200, but got ${status}`,
          },
        ],
      });
      const page = item?.ok ? Buffer.from(item.bytes).toString() : '';
      expect(page).toContain(`<h1>Crane &amp; ferry</h1>\n<p>${WORDS}</p>`);
    });
  });

  it('gives the content of an entry without a page, or of one that robots.txt closes', async () => {
    const content = `<content:encoded><![CDATA[<p>${WORDS}</p>]]></content:encoded>`;
    const { items } = await expand('/feed', {
      '/robots.txt': 'User-agent: *\nDisallow: /a\n',
      '/feed': rss(`<guid>post 7</guid>${content}`, `<link>/a</link>${content}`, '<guid>post 8</guid>'),
    });
    expect(items.map((item) => [item.ok, item.source.replace(/^http.*\//u, '/')])).toEqual([
      [true, 'post 7'],
      [true, '/a'],
      [false, 'post 8'],
    ]);
  });

  it.each([
    [rss(), 'expected a feed with entries, but got none'],
    [
      `<!DOCTYPE rss [<!ENTITY a "b">]>${rss('<link>/a</link>')}`,
      'expected XML without a DOCTYPE or entities of its own, but got one with them',
    ],
  ])('gives a reason when there is nothing to give, row %#', async (feed, reason) => {
    expect((await expand('/feed', { '/feed': feed })).short).toEqual([`/feed: ${reason}`]);
  });

  it.each([
    ['content', `<link>/a</link><content:encoded><![CDATA[${'<'.repeat(500_000)}]]></content:encoded>`],
    ['an address', `<guid>a</guid><link>https://lune.example/${'/'.repeat(500_000)}a</link>`],
    ['a path', `<link>/${'/'.repeat(8_000)}a</link>`.repeat(500)],
    ['a name', `<link>/a</link><author>${'@'.repeat(500_000)}</author>`],
    ['a title', `<link>/a</link><title>${'&lt;a'.repeat(200_000)}</title>`],
  ])('is soon done with, however long %s may be', async (_name, item) => {
    const { items } = await expand('/feed', { '/feed': rss(item) });
    expect(items).toMatchObject([{ ok: false }]);
  });

  it('ends quietly when the caller has had enough', async () => {
    const caller = new AbortController();
    const { short } = await expand(
      '/feed',
      {
        '/feed': rss('<link>/a</link>', '<link>/b</link>', '<link>/c</link>'),
        '/a': PAGE,
        '/b': () => caller.abort(),
      },
      { signal: caller.signal },
    );
    expect(short).toEqual(['/a']);
  });
});

describe('a sitemap', () => {
  const news =
    '<news:news><news:publication><news:name>Lune Post</news:name></news:publication><news:publication_date>2024-05-01</news:publication_date><news:title>Crane falls</news:title></news:news>';

  it('gives the page of each address, with what the news fields say', async () => {
    const { items } = await expand('/sitemap.xml', {
      '/sitemap.xml': urlset(
        `<loc>{origin}/a</loc><lastmod>2024-06-01</lastmod>${news}`,
        '<loc>{origin}/b</loc><lastmod>2024-06-01</lastmod>',
      ),
      '/a': PAGE,
      '/b': PAGE,
    });
    expect(items.map((item) => item.ok && item.known)).toEqual([
      { headline: 'Crane falls', publishedAt: '2024-05-01', publisher: 'Lune Post' },
      {},
    ]);
  });

  it('is known packed, as an index, with each address once', async () => {
    const { short } = await expand('/all.gz', {
      '/all.gz': reply(
        200,
        { 'content-type': 'application/octet-stream' },
        gzipSync(
          '<sitemapindex><sitemap><loc>/1.xml</loc></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>',
        ),
      ),
      '/1.xml': urlset('<loc>{origin}/a</loc>', '<loc>{origin}/b</loc>'),
      '/2.xml': urlset('<loc>{origin}/b?utm_medium=x</loc>', '<loc>{origin}/c</loc>'),
      '/a': PAGE,
      '/c': PAGE,
    });
    expect(short).toEqual(['/a', '/b: expected status 200, but got 404', '/c']);
  });

  it('may be larger than an article', async () => {
    const filler = `<!--${'x'.repeat(11 * 1024 * 1024)}-->`;
    const { short } = await expand('/sitemap.xml', {
      '/sitemap.xml': urlset('<loc>{origin}/a</loc>').replace('</urlset>', `${filler}</urlset>`),
      '/a': PAGE,
    });
    expect(short).toEqual(['/a']);
  });

  it('gives a reason when it has no address', async () => {
    const { short } = await expand('/sitemap.xml', { '/sitemap.xml': urlset() });
    expect(short).toEqual(['/sitemap.xml: expected a sitemap with addresses, but got none']);
  });
});
