import { once } from 'node:events';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchResult } from '../../../../loaders/read/fetch/result.js';
import { createFetcher } from '../../../../loaders/read/fetch/fetcher.js';
import { type Handler, inTurn, localFetcher, reply, startSite } from './site.js';

const PAGE =
  '<!doctype html><title>Crane falls onto ferry</title><p>The harbour of Port Lune was closed.</p>';
const MIB = 1024 * 1024;

function textOf(result: FetchResult): string {
  return result.kind === 'OK' ? Buffer.from(result.bytes).toString('utf8') : result.kind;
}

function reasonOf(result: FetchResult): string {
  return result.kind === 'FAILED' ? result.reason : result.kind;
}

describe('a page', () => {
  it('comes with its address, type and validators, byte for byte', async () => {
    const latin = Buffer.from([0x43, 0x61, 0x66, 0xe9]);
    const headers = { 'content-type': 'text/html; charset=iso-8859-1', etag: '"7"', 'last-modified': 'Mon' };
    const site = await startSite({ '/a': reply(200, headers, latin) });
    const { fetcher } = localFetcher();
    expect(await fetcher.get(`${site.origin}/a#top`)).toEqual({
      kind: 'OK',
      url: `${site.origin}/a`,
      status: 200,
      contentType: 'text/html; charset=iso-8859-1',
      etag: '"7"',
      lastModified: 'Mon',
      bytes: latin,
    });
  });

  it('is asked for under a clear name, with a contact only when one is set', async () => {
    const agents: (string | undefined)[] = [];
    const site = await startSite({
      '/': (request, response) => {
        agents.push(request.headers['user-agent']);
        response.end();
      },
    });
    await localFetcher().fetcher.get(`${site.origin}/`);
    await localFetcher({ contact: 'https://lune.example/bot' }).fetcher.get(`${site.origin}/`);
    expect(agents).toEqual([
      expect.stringMatching(/^Dateline\/\d+\.\d+\.\d+$/u),
      expect.stringMatching(/^Dateline\/\d+\.\d+\.\d+ \(\+https:\/\/lune\.example\/bot\)$/u),
    ]);
    expect(() => createFetcher({ contact: 'two words' })).toThrow('contact: expected an address such as');
  });

  it('is not sent again when its validators still hold', async () => {
    const seen: unknown[] = [];
    const conditional: Handler = (request, response) => {
      seen.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      response.writeHead(304).end();
    };
    const site = await startSite({ '/a': conditional });
    const { fetcher } = localFetcher();
    const result = await fetcher.get(`${site.origin}/a`, { ifNoneMatch: '"7"', ifModifiedSince: 'Mon' });
    expect(result).toEqual({ kind: 'NOT_MODIFIED', url: `${site.origin}/a` });
    expect(seen).toEqual([['"7"', 'Mon']]);
    expect(reasonOf(await fetcher.get(`${site.origin}/a`))).toBe('expected status 200, but got 304');
    // What no header may hold is not sent.
    expect(reasonOf(await fetcher.get(`${site.origin}/a`, { ifNoneMatch: '"\u4e2d"\r\nx: y' }))).toContain(
      'got 304',
    );
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('with status %i are followed', async (status) => {
    const site = await startSite({ '/a': reply(status, { location: '/b?x=1' }), '/b?x=1': PAGE });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ kind: 'OK', url: `${site.origin}/b?x=1` });
  });

  it('may be written in UTF-8', async () => {
    const location = Buffer.from('/caf\u00e9').toString('latin1');
    const site = await startSite({ '/a': reply(302, { location }), '/caf%C3%A9': PAGE });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ kind: 'OK', url: `${site.origin}/caf%C3%A9` });
  });

  it('are followed five times and not more', async () => {
    const hop = (to: number): Handler => reply(302, { location: `/${to}` });
    const site = await startSite({
      '/0': hop(1),
      '/1': hop(2),
      '/2': hop(3),
      '/3': hop(4),
      '/4': hop(5),
      '/5': hop(6),
      '/6': PAGE,
    });
    const { fetcher } = localFetcher();
    expect(textOf(await fetcher.get(`${site.origin}/1`))).toBe(PAGE);
    expect(reasonOf(await fetcher.get(`${site.origin}/0`))).toBe(
      'expected at most 5 redirects, but got more',
    );
  });

  it.each([
    'http://127.0.0.2/',
    'http://2130706434/',
    'http://0x7f.2/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.2]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://inside.example/',
    '//192.168.1.1/',
    'http://user:secret@127.0.0.1/',
    'http://127.0.0.1:22/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'data:text/html,words',
  ])('to %s are refused without a connection', async (location) => {
    const site = await startSite({ '/a': reply(302, { location }) });
    const { fetcher } = localFetcher({ lookup: async () => [{ address: '10.0.0.9', family: 4 }] });
    const result = await fetcher.get(`${site.origin}/a`);
    // The name is looked up when its robots.txt is asked for.
    expect(result).toMatchObject({ kind: 'FAILED', passing: false });
    expect(reasonOf(result)).toMatch(/^expected .+, but got /u);
    expect(site.requests).toEqual(['/robots.txt', '/a']);
  });
});

describe('robots.txt', () => {
  const RULES =
    'User-agent: *\nDisallow: /private\nAllow: /private/open\n\nUser-agent: dateline\nDisallow: /no\n';

  it.each([
    ['/', true],
    ['/private', true],
    ['/no', false],
    ['/nothing', false],
    ['/yes', true],
  ])('lets the program read %s: %s', async (path, isAllowed) => {
    const site = await startSite({ '/robots.txt': RULES, [path]: PAGE });
    const result = await localFetcher().fetcher.get(site.origin + path);
    expect(result.kind).toBe(isAllowed ? 'OK' : 'FAILED');
    expect(site.requests).toEqual(isAllowed ? ['/robots.txt', path] : ['/robots.txt']);
    if (!isAllowed) {
      expect(result).toMatchObject({
        cause: 'ROBOTS',
        reason: `expected an address that robots.txt allows, but got one that line 6 of ${site.origin}/robots.txt forbids`,
      });
    }
  });

  it.each([
    [200, 'OK'],
    [204, 'OK'],
    [401, 'OK'],
    [403, 'OK'],
    [404, 'OK'],
    [410, 'OK'],
    [429, 'ROBOTS'],
    [500, 'ROBOTS'],
    [503, 'ROBOTS'],
  ])('with status %i means %s', async (status, expected) => {
    const site = await startSite({ '/robots.txt': reply(status), '/a': PAGE });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result.kind === 'FAILED' ? result.cause : result.kind).toBe(expected);
  });

  it('that cannot be reached refuses, and says why', async () => {
    const site = await startSite({ '/robots.txt': (request) => void request.socket.destroy(), '/a': PAGE });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ cause: 'NETWORK', passing: true });
    expect(reasonOf(result)).toMatch(
      /^expected a whole answer from 127\.0\.0\.1:\d+, but got a connection that was cut off \(for http:\S+\/robots\.txt, without which nothing is read\)$/u,
    );
  });

  it('is followed through redirects', async () => {
    const site = await startSite({
      '/robots.txt': reply(301, { location: '/rules' }),
      '/rules': RULES,
      '/no': PAGE,
    });
    expect((await localFetcher().fetcher.get(`${site.origin}/no`)).kind).toBe('FAILED');
  });

  it('is asked for once a day, and a failed one again after ten minutes', async () => {
    const site = await startSite({ '/robots.txt': inTurn(reply(503), reply(200)), '/a': PAGE });
    const { fetcher, clock } = localFetcher({ maxRetries: 0 });
    const kinds: string[] = [];
    for (const minutes of [0, 5, 10, 23 * 60, 60]) {
      clock.advance(minutes * 60_000);
      kinds.push((await fetcher.get(`${site.origin}/a`)).kind);
    }
    expect(kinds).toEqual(['FAILED', 'FAILED', 'OK', 'OK', 'OK']);
    const asked = site.requests.map((path) => path.slice(1, 2)).join('');
    expect(asked).toBe('rraara');
  });

  it('holds for each address on the way of a redirect', async () => {
    const site = await startSite({
      '/robots.txt': RULES,
      '/a': reply(302, { location: '/no' }),
      '/no': PAGE,
    });
    expect(await localFetcher().fetcher.get(`${site.origin}/a`)).toMatchObject({ cause: 'ROBOTS' });
    expect(site.requests).toEqual(['/robots.txt', '/a']);
  });

  it('is read up to 500 KiB', async () => {
    const late = `${'#'.repeat(99)}\n`.repeat(6_000);
    const site = await startSite({
      '/robots.txt': `${RULES}${late}User-agent: dateline\nDisallow: /yes\n`,
      '/yes': PAGE,
    });
    const { fetcher } = localFetcher();
    expect((await fetcher.get(`${site.origin}/yes`)).kind).toBe('OK');
    expect((await fetcher.get(`${site.origin}/no`)).kind).toBe('FAILED');
  });
});

describe('a host', () => {
  it('rests a second between two requests', async () => {
    const site = await startSite({ '/a': PAGE, '/b': PAGE });
    const { fetcher, clock } = localFetcher();
    await fetcher.get(`${site.origin}/a`);
    await fetcher.get(`${site.origin}/b`);
    expect(clock.sleeps).toEqual([1_000, 1_000]);
  });

  it.each([
    ['5', [1_000, 5_000]],
    ['0.2', [1_000, 1_000]],
    ['86400', [1_000, 30_000]],
    ['soon', [1_000, 1_000]],
    ['-9', [1_000, 1_000]],
  ])('that asks for Crawl-delay: %s gets %j', async (delay, sleeps) => {
    const site = await startSite({
      '/robots.txt': `User-agent: *\nCrawl-delay: ${delay}\n`,
      '/a': PAGE,
      '/b': PAGE,
    });
    const { fetcher, clock } = localFetcher();
    await fetcher.get(`${site.origin}/a`);
    await fetcher.get(`${site.origin}/b`);
    expect(clock.sleeps).toEqual(sleeps);
  });

  it('gets one request at a time, however many are wanted', async () => {
    let open = 0;
    const most: number[] = [];
    const slowly: Handler = (_request, response) => {
      most.push((open += 1));
      setImmediate(() => {
        open -= 1;
        response.end(PAGE);
      });
    };
    const site = await startSite({ '/1': slowly, '/2': slowly });
    const otherPort = await startSite({ '/1': slowly, '/2': slowly });
    const { fetcher } = localFetcher();
    const urls = [site, otherPort].flatMap(({ origin }) => [`${origin}/1`, `${origin}/2`]);
    const results = await Promise.all(urls.map((url) => fetcher.get(url)));
    expect(results.map(textOf)).toEqual([PAGE, PAGE, PAGE, PAGE]);
    expect(most).toEqual([1, 1, 1, 1]);
    expect(site.requests.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });
});

describe('a fault that may pass', () => {
  const cut: Handler = (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half a page', () => response.destroy());
  };

  it.each([
    ['status 500', reply(500)],
    ['status 502', reply(502)],
    ['status 503', reply(503)],
    ['status 429', reply(429)],
    ['a connection that is cut at once', ((request) => void request.socket.destroy()) as Handler],
    ['a connection that is cut within the body', cut],
  ])('is tried again: %s', async (_name, fault) => {
    const site = await startSite({ '/a': inTurn(fault, fault, reply(200, {}, PAGE)) });
    const { fetcher, clock } = localFetcher();
    expect(textOf(await fetcher.get(`${site.origin}/a`))).toBe(PAGE);
    expect(clock.sleeps).toEqual([1_000, 1_000, 2_000]);
  });

  it('is given up after three more tries, each after twice the time', async () => {
    const site = await startSite({ '/a': reply(503) });
    const { fetcher, clock } = localFetcher();
    expect(await fetcher.get(`${site.origin}/a`)).toEqual({
      kind: 'FAILED',
      url: `${site.origin}/a`,
      cause: 'STATUS',
      reason: 'expected status 200, but got 503',
      passing: true,
      status: 503,
      retryAfterMs: null,
    });
    expect(clock.sleeps).toEqual([1_000, 1_000, 2_000, 4_000]);
  });

  it('waits less by chance, down to half', async () => {
    const site = await startSite({ '/a': inTurn(reply(503), reply(503), reply(200)) });
    const { fetcher, clock } = localFetcher({ random: () => 1, minIntervalMs: 0, retryBaseMs: 8_000 });
    await fetcher.get(`${site.origin}/a`);
    expect(clock.sleeps).toEqual([4_000, 8_000]);
  });

  it.each([
    ['7', [1_000, 7_000]],
    ['Wed, 01 May 2024 00:00:21 GMT', [1_000, 20_000]],
    ['0', [1_000, 1_000]],
    ['later', [1_000, 1_000]],
  ])('waits as Retry-After: %s asks', async (header, sleeps) => {
    const site = await startSite({ '/a': inTurn(reply(429, { 'retry-after': header }), reply(200)) });
    const { fetcher, clock } = localFetcher();
    expect((await fetcher.get(`${site.origin}/a`)).kind).toBe('OK');
    expect(clock.sleeps).toEqual(sleeps);
  });

  it('is not waited for when Retry-After asks for more than a minute', async () => {
    const site = await startSite({ '/a': reply(503, { 'retry-after': '3600' }) });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ kind: 'FAILED', passing: true, retryAfterMs: 3_600_000 });
    expect(site.requests).toEqual(['/robots.txt', '/a']);
  });

  it.each([400, 401, 403, 404, 410, 451, 501, 505])('is not what status %i is', async (status) => {
    const site = await startSite({ '/a': reply(status) });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ cause: 'STATUS', status, passing: false });
    expect(site.requests).toEqual(['/robots.txt', '/a']);
  });
});

describe('a packed body', () => {
  it.each([
    ['gzip', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['GZIP', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ])('is unpacked: %s', async (encoding, body) => {
    const site = await startSite({ '/a': reply(200, { 'content-encoding': encoding }, body) });
    expect(textOf(await localFetcher().fetcher.get(`${site.origin}/a`))).toBe(PAGE);
  });

  it('may be empty', async () => {
    const site = await startSite({ '/a': reply(200, { 'content-encoding': 'gzip' }) });
    expect(textOf(await localFetcher().fetcher.get(`${site.origin}/a`))).toBe('');
  });

  it.each([
    ['compress', Buffer.from(PAGE), /^expected a body packed as gzip, br, deflate.*, but got "compress"$/u],
    ['gzip, gzip', gzipSync(gzipSync(PAGE)), /but got "gzip, gzip"$/u],
    ['gzip', Buffer.from(PAGE), /^expected gzip data, but got incorrect header check$/u],
    ['gzip', gzipSync(PAGE).subarray(0, 40), /^expected gzip data, but got unexpected end of file$/u],
    ['br', Buffer.from(PAGE), /^expected br data, but got /u],
    // Half a megabyte, a tenth of that and less, that unpack to fifty megabytes and more.
    ['gzip', gzipSync(Buffer.alloc(50 * MIB)), /^expected data that unpacks to at most 100 times its size/u],
    ['br', brotliCompressSync(Buffer.alloc(50 * MIB)), /^expected data that unpacks to at most 100 times/u],
    ['deflate', deflateSync(Buffer.alloc(50 * MIB)), /^expected data that unpacks to at most 100 times/u],
    ['gzip', gzipSync(Buffer.alloc(2 * MIB)), /^expected data that unpacks to at most 100 times its size/u],
    ['gzip', packedNumbers(12), /^expected at most 10\.0 MiB, but got more$/u],
    [
      'gzip',
      Buffer.concat(Array(600_000).fill(gzipSync(''))),
      /^expected gzip data, but got more than 10\.0 MiB of it$/u,
    ],
  ])('is refused: %s, row %#', async (encoding, body, reason) => {
    const site = await startSite({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding });
        response.on('error', () => undefined).end(body);
      },
    });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ cause: 'CONTENT', reason: expect.stringMatching(reason) });
  });
});

describe('a large body', () => {
  /** A page without end, which tells how much of it was taken and when its connection was closed. */
  function endlessPage(headers: Record<string, string>): {
    handler: Handler;
    written: () => number;
    closed: () => Promise<unknown>;
  } {
    let written = 0;
    let closed: Promise<unknown> = Promise.reject(new Error('never asked for'));
    closed.catch(() => undefined);
    const handler: Handler = (request, response) => {
      closed = once(response, 'close');
      endless(headers, () => (written += MIB))(request, response);
    };
    return { handler, written: () => written, closed: () => closed };
  }

  it('is refused by its announced length, unread', async () => {
    const page = endlessPage({ 'content-length': String(2 ** 40) });
    const site = await startSite({ '/a': page.handler });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(reasonOf(result)).toBe('expected at most 10.0 MiB, but got 1048576.0 MiB');
    await page.closed();
    expect(page.written()).toBeLessThan(40 * MIB);
  });

  it('is left as soon as it is over the limit', async () => {
    const page = endlessPage({});
    const site = await startSite({ '/a': page.handler });
    const result = await localFetcher({ maxBytes: MIB }).fetcher.get(`${site.origin}/a`);
    expect(reasonOf(result)).toBe('expected at most 1.0 MiB, but got more');
    await page.closed();
    // What lies between: the buffers of two sockets.
    expect(page.written()).toBeLessThan(40 * MIB);
  });

  it.each(['image/jpeg', 'video/mp4', 'audio/mpeg', 'font/woff2'])('of type %s is not read', async (type) => {
    const page = endlessPage({ 'content-type': type });
    const site = await startSite({ '/a': page.handler });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`);
    expect(reasonOf(result)).toBe(`expected something to read, but got ${type}`);
    await page.closed();
  });

  it.each(['application/pdf', 'application/octet-stream', 'text/plain', 'application/x-ndjson'])(
    'of type %s is read',
    async (type) => {
      const site = await startSite({ '/a': reply(200, { 'content-type': type }, PAGE) });
      expect(textOf(await localFetcher().fetcher.get(`${site.origin}/a`))).toBe(PAGE);
    },
  );
});

describe('a Content-Length that lies', () => {
  it('fails when less comes', async () => {
    const site = await startSite({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write(PAGE, () => response.destroy());
      },
    });
    const result = await localFetcher({ maxRetries: 0 }).fetcher.get(`${site.origin}/a`);
    expect(result).toMatchObject({ cause: 'NETWORK', passing: true });
    expect(reasonOf(result)).toMatch(/, but got a connection that was cut off$/u);
  });

  it('ends the body when more comes', async () => {
    const site = await startSite({
      '/a': (request) => void request.socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nwordsandmore`),
      '/b': PAGE,
    });
    const { fetcher } = localFetcher();
    expect(textOf(await fetcher.get(`${site.origin}/a`))).toBe('word');
    expect(textOf(await fetcher.get(`${site.origin}/b`))).toBe(PAGE);
  });
});

describe('a slow answer', () => {
  it.each([
    ['no headers', { headersTimeoutMs: 50 }, (() => undefined) as Handler, 'no headers in time'],
    [
      'a body that stops',
      { bodyTimeoutMs: 50 },
      ((_request, response) => void response.write('half')) as Handler,
      'a body that stopped coming',
    ],
    [
      'a body that drips for ever',
      { timeoutMs: 300 },
      ((_request, response) => {
        const drip = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(drip));
      }) as Handler,
      'no end of it within 0.3 s',
    ],
  ])('is given up: %s', async (_name, options, handler, got) => {
    const site = await startSite({ '/a': handler });
    const { fetcher } = localFetcher({ ...options, maxRetries: 0 });
    expect(await fetcher.get(`${site.origin}/a`)).toMatchObject({
      cause: 'NETWORK',
      reason: `expected a whole answer from ${new URL(site.origin).host}, but got ${got}`,
    });
  });

  it('is given up when the caller has had enough', async () => {
    const caller = new AbortController();
    const site = await startSite({ '/a': () => caller.abort() });
    const result = await localFetcher().fetcher.get(`${site.origin}/a`, { signal: caller.signal });
    expect(result).toMatchObject({ cause: 'ABORTED', passing: false });
  });

  it('may be waited for by many callers with one signal, without a warning', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): number => warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const site = await startSite({ '/a': PAGE });
    const { fetcher } = localFetcher();
    const { signal } = new AbortController();
    const results = await Promise.all(
      Array.from({ length: 30 }, () => fetcher.get(`${site.origin}/a`, { signal })),
    );
    expect(results.map(textOf)).toEqual(Array(30).fill(PAGE));
    // Warnings come a turn later.
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  });

  it('is given up when the fetcher is disposed of, also while robots.txt is asked for', async () => {
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const site = await startSite({ '/robots.txt': () => asked() });
    const { fetcher } = localFetcher();
    const result = fetcher.get(`${site.origin}/a`);
    await isAsked;
    await fetcher.dispose();
    expect(await result).toMatchObject({ cause: 'ABORTED' });
  });
});

it('a host that nobody knows, and one that refuses, are told apart', async () => {
  const { fetcher } = localFetcher({
    maxRetries: 0,
    lookup: async () => {
      throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
    },
  });
  expect(reasonOf(await fetcher.get('http://nobody.example/'))).toContain('but got no address for that name');
  const site = await startSite({});
  const { port } = new URL(site.origin);
  expect(reasonOf(await fetcher.get(`http://127.0.0.1:${port === '1081' ? 1082 : 1081}/`))).toContain(
    'but got a refused connection',
  );
});

/** Numbers that pack to about a half: no bomb, but long. */
function packedNumbers(mib: number): Buffer {
  let seed = 7;
  const bytes = Buffer.alloc(mib * MIB, 0).map(() => (seed = (seed * 75 + 74) % 65_537) & 0x3f);
  return gzipSync(bytes, { level: 1 });
}

/** Sends a mebibyte again and again for as long as somebody takes it. */
function endless(headers: Record<string, string>, onWrite: () => void = () => undefined): Handler {
  const chunk = Buffer.alloc(MIB, 'x');
  return (_request, response) => {
    response.writeHead(200, headers);
    const write = (error?: Error | null): void => {
      if (error || response.destroyed) return;
      onWrite();
      response.write(chunk, write);
    };
    response.on('error', () => undefined);
    write();
  };
}
