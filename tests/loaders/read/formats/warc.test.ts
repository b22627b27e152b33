import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { columnOf, pdfOf } from '../../../utils/pdf.js';
import { warcRecord, warcResponse } from '../../../utils/warc.js';
import { readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';
const page = (title: string): string =>
  `<!doctype html><title>${title}</title><article><h1>${title}</h1><p>${BODY}</p></article>`;
const html = { 'Content-Type': 'text/html; charset=utf-8' };

const CRAWL = [
  warcRecord('warcinfo', null, 'software: hand\r\n', 'application/warc-fields'),
  warcRecord(
    'request',
    'https://lune.example/a',
    'GET /a HTTP/1.1\r\n\r\n',
    'application/http; msgtype=request',
  ),
  warcResponse('https://lune.example/a', page('Crane falls onto ferry')),
  warcResponse('https://lune.example/gone', page('Not found here'), { status: 404 }),
  warcResponse('https://lune.example/logo.png', 'xx', { headers: { 'Content-Type': 'image/png' } }),
  warcResponse('https://lune.example/robots.txt', 'User-agent: *', {
    headers: { 'Content-Type': 'text/plain' },
  }),
  warcRecord('revisit', 'https://lune.example/a', 'HTTP/1.1 200 OK\r\n\r\n', 'application/http'),
  warcResponse(
    'https://lune.example/report.pdf',
    pdfOf([columnOf(BODY, { x: 72, y: 700, characters: 80 })], { Title: 'The harbour report' }),
    {
      headers: { 'Content-Type': 'application/pdf' },
    },
  ),
  warcRecord('resource', 'https://lune.example/b', page('Ferry sails again'), 'text/html'),
];

describe('a web archive', () => {
  it.each([
    ['as it is', Buffer.concat(CRAWL)],
    ['with each record compressed', Buffer.concat(CRAWL.map((record) => gzipSync(record)))],
    ['compressed as a whole', gzipSync(Buffer.concat(CRAWL))],
  ])('%s gives the pages, texts and PDFs that were found, by number and address', async (_, warc) => {
    expect(await summarize('crawl.warc.gz', warc)).toEqual([
      ['crawl.warc.gz#3: https://lune.example/a', 'Crane falls onto ferry'],
      ['crawl.warc.gz#8: https://lune.example/report.pdf', 'The harbour report'],
      ['crawl.warc.gz#9: https://lune.example/b', 'Ferry sails again'],
    ]);
  });

  it.each([
    ['gzip', { ...html, 'Content-Encoding': 'gzip' }, gzipSync(page('Crane falls'))],
    ['brotli', { ...html, 'Content-Encoding': 'br' }, brotliCompressSync(page('Crane falls'))],
    [
      'gzip that the crawler has undone',
      { ...html, 'Content-Encoding': 'gzip' },
      Buffer.from(page('Crane falls')),
    ],
    ['chunks', { ...html, 'Transfer-Encoding': 'chunked' }, chunked(Buffer.from(page('Crane falls')))],
    [
      'chunks of gzip',
      { ...html, 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
      chunked(gzipSync(page('Crane falls'))),
    ],
  ])('gives a page that came as %s', async (_, headers, body) => {
    const article = await readOne('a.warc', warcResponse('https://lune.example/a', body, { headers }));
    expect([article.url, article.headline, article.text]).toEqual([
      'https://lune.example/a',
      'Crane falls',
      `Crane falls\n\n${BODY}`,
    ]);
  });

  it("gives a page's letters in the encoding that its answer names", async () => {
    const body = Buffer.from(page('Zoë falls onto ferry'), 'latin1');
    const warc = warcResponse('https://lune.example/a', body, {
      headers: { 'Content-Type': 'text/html; charset=ISO-8859-2' },
    });
    expect((await readOne('a.warc', warc)).headline).toBe('Zoë falls onto ferry');
  });

  it('that ends in a record says so, and gives what came before', async () => {
    const whole = Buffer.concat(CRAWL);
    const results = await summarize('crawl.warc', whole.subarray(0, whole.length - 60));
    expect(results.at(-1)).toEqual([
      'crawl.warc#9',
      expect.stringMatching(/^expected a record of \d+ bytes, but got \d+: the archive ends too early$/u),
    ]);
    expect(results).toHaveLength(3);
  });

  it('that is compressed and ends too early says so', async () => {
    const whole = gzipSync(Buffer.concat(CRAWL));
    const results = await summarize('crawl.warc.gz', whole.subarray(0, whole.length - 40));
    expect(results.at(-1)).toEqual([
      'crawl.warc.gz',
      'expected whole gzip data, but got data that end too early',
    ]);
  });

  it.each([
    [
      'with something else after a record',
      Buffer.concat([CRAWL[0]!, Buffer.from('HELLO/1.0\r\nA: b\r\n\r\n')]),
      /^expected record 2 to start with "WARC\/", but got "HELLO\/1\.0"$/u,
    ],
    [
      'without lengths',
      Buffer.from('WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: many\r\n\r\nx'),
      /^expected record 1 to have its length, but got "many"$/u,
    ],
    [
      'of headers without end',
      Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(400_000)}`),
      /^expected headers of at most 1\.0 MiB before each record, but got more$/u,
    ],
  ])('%s is refused', async (_, warc, reason) => {
    const results = await readAll('a.warc', warc);
    expect(results.at(-1)).toMatchObject({
      ok: false,
      source: 'a.warc',
      reason: expect.stringMatching(reason),
    });
  });
});

function chunked(body: Buffer): Buffer {
  const half = body.length >> 1;
  const chunk = (part: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([chunk(body.subarray(0, half)), chunk(body.subarray(half)), Buffer.from('0\r\n\r\n')]);
}
