import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MAX_SITEMAP_BYTES, readSitemap } from '../../../../loaders/read/fetch/sitemap.js';
import { type SitemapFinding, walkSitemap } from '../../../../loaders/read/fetch/walk-sitemap.js';
import { type Site, collect, localFetcher, reply, startSite } from './site.js';

const BASE = 'https://lune.example/sitemap.xml';
const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';

function urlset(...urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACES}>${urls.map((url) => `<url>${url}</url>`).join('')}</urlset>`;
}

function loc(...addresses: readonly string[]): string {
  return urlset(...addresses.map((address) => `<loc>${address}</loc>`));
}

function index(...addresses: readonly string[]): string {
  return `<sitemapindex ${NAMESPACES}>${addresses.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
}

const NOTHING_ELSE = { lastModified: null, newsPublished: null, newsTitle: null, newsName: null };

describe('a sitemap', () => {
  it('gives addresses with what is said of each', () => {
    const content = urlset(
      '<loc> https://lune.example/a?x=1&amp;y=&#50; </loc><lastmod>2024-05-02</lastmod><priority>0.5</priority>',
      `<loc><![CDATA[/b]]></loc><image:image><image:loc>https://lune.example/b.jpg</image:loc></image:image>
       <news:news><news:publication><news:name>Lune Post</news:name><news:language>en</news:language></news:publication>
       <news:publication_date>2024-05-01T10:00:00Z</news:publication_date><news:title>Crane &amp; ferry</news:title></news:news>`,
      '<image:image><image:loc>https://lune.example/c.jpg</image:loc></image:image>',
      '<loc></loc>',
    );
    expect(readSitemap(Buffer.from(content), BASE)).toEqual({
      ok: true,
      kind: 'URLS',
      entries: [
        { ...NOTHING_ELSE, url: 'https://lune.example/a?x=1&y=2', lastModified: '2024-05-02' },
        {
          url: 'https://lune.example/b',
          lastModified: null,
          newsPublished: '2024-05-01T10:00:00Z',
          newsTitle: 'Crane & ferry',
          newsName: 'Lune Post',
        },
      ],
    });
  });

  it('may have prefixes and be an index', () => {
    const content =
      '<s:sitemapindex xmlns:s="x"><s:sitemap><s:loc>/one.xml</s:loc></s:sitemap></s:sitemapindex>';
    expect(readSitemap(Buffer.from(content), BASE)).toEqual({
      ok: true,
      kind: 'INDEX',
      sitemaps: ['https://lune.example/one.xml'],
    });
  });

  it.each([urlset(), '<urlset/>'])('may be empty: %s', (content) => {
    expect(readSitemap(Buffer.from(content), BASE)).toEqual({ ok: true, kind: 'URLS', entries: [] });
  });

  it.each([
    ['<!doctype html><title>x</title>', /^expected a sitemap, but got something else$/u],
    ['words', /^expected a sitemap, but got something else$/u],
    [
      `<!DOCTYPE urlset [<!ENTITY a "b">]>${urlset()}`.replace(/<\?xml.*\n/u, ''),
      /^expected XML without a DOCTYPE/u,
    ],
    [`<urlset><!DOCTYPE x><url/></urlset>`, /^expected XML without a DOCTYPE/u],
    [`<urlset>${'<a>'.repeat(1_000)}`, /^expected a sitemap that can be read, but got /u],
    [
      loc(...Array<string>(50_001).fill('/a')),
      /^expected a sitemap of at most 50000 addresses, but got 50001$/u,
    ],
    [' '.repeat(MAX_SITEMAP_BYTES + 1), /^expected a sitemap of at most 50\.0 MiB, but got /u],
  ])('is refused with a reason, row %#', (content, reason) => {
    expect(readSitemap(Buffer.from(content), BASE)).toEqual({
      ok: false,
      reason: expect.stringMatching(reason) as string,
    });
  });
});

describe('an index of sitemaps', () => {
  async function walk(site: Site): Promise<(string | undefined)[]> {
    const { fetcher } = localFetcher();
    const content = (site.pages['/sitemap.xml'] as string).replaceAll('{origin}', site.origin);
    const first = { bytes: Buffer.from(content), url: `${site.origin}/sitemap.xml` };
    const short = (finding: SitemapFinding): string =>
      finding.ok ? finding.entry.url : `${finding.source}: ${finding.reason}`;
    return (await collect(walkSitemap(first, fetcher))).map((finding) =>
      short(finding).replaceAll(site.origin, ''),
    );
  }

  it('is followed in order, packed parts too', async () => {
    const site = await startSite({
      '/sitemap.xml': index('{origin}/one.xml', '{origin}/two.xml.gz', '{origin}/three.xml'),
      '/one.xml': loc('/a', '/b'),
      '/two.xml.gz': reply(200, { 'content-type': 'application/gzip' }, gzipSync(loc('/c'))),
      '/three.xml': loc('/d'),
    });
    expect(await walk(site)).toEqual(['/a', '/b', '/c', '/d']);
  });

  it('may name itself, and its parts it: each is read once', async () => {
    const site = await startSite({
      '/sitemap.xml': index('{origin}/sitemap.xml', '{origin}/more.xml', '{origin}/more.xml?utm_source=x'),
      '/more.xml': index('{origin}/sitemap.xml', '{origin}/more.xml', '{origin}/one.xml'),
      '/one.xml': loc('/a'),
    });
    expect(await walk(site)).toEqual(['/a']);
    expect(site.requests).toEqual(['/robots.txt', '/more.xml', '/one.xml']);
  });

  it('is followed three levels deep', async () => {
    const site = await startSite({
      '/sitemap.xml': index('{origin}/1.xml'),
      '/1.xml': index('{origin}/2.xml', '{origin}/one.xml'),
      '/2.xml': index('{origin}/3.xml'),
      '/3.xml': index('{origin}/4.xml'),
      '/one.xml': loc('/a'),
    });
    expect(await walk(site)).toEqual(['/2.xml: expected sitemaps 3 levels deep at most, but got more', '/a']);
  });

  it('is followed to a thousand parts', async () => {
    const parts = Array.from({ length: 1_001 }, (_, part) => `{origin}/${part}.xml`);
    const pages = Object.fromEntries(parts.map((part) => [part.slice('{origin}'.length), loc('/a')]));
    const site = await startSite({ ...pages, '/sitemap.xml': index(...parts) });
    const found = await walk(site);
    expect(found.at(0)).toBe(
      '/sitemap.xml: expected at most 1000 sitemaps, but got more: the others are left out',
    );
    expect(found.filter((finding) => finding === '/a')).toHaveLength(999);
  });

  it('goes on past a part that cannot be read', async () => {
    const site = await startSite({
      '/sitemap.xml': index(
        '{origin}/none.xml',
        '{origin}/page',
        'http://10.0.0.1/x.xml',
        '{origin}/bad.gz',
        '{origin}/one.xml',
      ),
      '/page': '<!doctype html><title>x</title>',
      '/bad.gz': reply(200, {}, gzipSync(Buffer.alloc(60 * 1024 * 1024))),
      '/one.xml': loc('/a'),
    });
    expect(await walk(site)).toEqual([
      '/none.xml: expected status 200, but got 404',
      '/page: expected a sitemap, but got something else',
      'http://10.0.0.1/x.xml: expected a public address, but got 10.0.0.1 (a private address)',
      '/bad.gz: expected data that unpacks to at most 100 times its size, but got more',
      '/a',
    ]);
  });
});
