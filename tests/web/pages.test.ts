import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUILD_WEB_COMMAND, type PagesOptions } from '../../src/pages.js';
import { startTPages, T_SUMMARY, type TPages } from './pages-server.js';

let pages: TPages | undefined;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-pages-'));
});

afterEach(async () => {
  await pages?.stop();
  pages = undefined;
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function visit(
  path: string,
  options: Partial<PagesOptions> = {},
  accept = 'text/html',
): Promise<Answer> {
  pages ??= await startTPages(options);
  const response = await fetch(pages.origin + path, { headers: { accept } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the home page', () => {
  it('counts nodes and relationships', async () => {
    const { status, text } = await visit('/');
    expect(status).toBe(200);
    for (const words of ['1,204', '3,118', 'Quotation', 'MENTIONED_IN', '18,220', '20,680 relationships']) {
      expect(text).toContain(words);
    }
  });

  it('names who is mentioned most, and in how many articles', async () => {
    const { text } = await visit('/');
    expect(text).toMatch(/Ingrid Solheim<\/a>\s*<span class="quiet">41 articles</);
    expect(text).toMatch(/Tom O’Dea<\/a>\s*<span class="quiet">1 article</);
  });

  it('lists the newest articles, with or without headline, outlet and day', async () => {
    const { text } = await visit('/');
    expect(text).toContain('<time datetime="2026-03-04T09:30:00.000Z">4 Mar 2026</time>');
    expect(text).toMatch(/Without a headline<\/a>\s*<span class="quiet">unknown outlet, undated</);
  });

  it('asks for the summary anew on each visit, and lets nobody keep the page', async () => {
    let visits = 0;
    const summary = async () => ({ ...T_SUMMARY, nodes: [{ label: 'Article', count: 7_000 + ++visits }] });
    const first = await visit('/', { summary });
    const second = await visit('/');
    expect([first.text.includes('7,001'), second.text.includes('7,002')]).toEqual([true, true]);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });

  it('escapes every name it is given', async () => {
    const evil = `</a><script>alert("1")</script>'&`;
    const summary = async () => ({
      nodes: [{ label: evil, count: 1 }],
      relationships: [{ type: evil, count: 1 }],
      newest: [{ id: evil, headline: evil, publisher: evil, publishedAt: evil }],
      top: [{ id: evil, type: 'Person', name: evil, articles: 1 }],
    });
    const { text } = await visit('/', { summary });
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
  });

  it('says how to load articles when the graph is empty', async () => {
    const summary = async () => ({ ...T_SUMMARY, nodes: [{ label: 'Article', count: 0 }] });
    expect((await visit('/', { summary })).text).toContain('The graph is empty');
  });

  it.each<[string, () => Promise<never>]>([
    ['throws', () => Promise.reject(new Error('secret address'))],
    ['throws at once', () => { throw new Error('secret address'); }], // prettier-ignore
    ['never answers', () => new Promise(() => {})],
  ])('says that the graph does not answer, and not why, when the summary %s', async (_, summary) => {
    const problems: unknown[] = [];
    const { status, text } = await visit('/', {
      summary,
      summaryTimeoutMs: 50,
      onProblem: (problem) => problems.push(problem),
    });
    expect([status, problems]).toEqual([200, [expect.any(Error)]]);
    expect(text).toContain('The graph does not answer right now');
    expect(text).not.toContain('secret');
  });
});

describe('the security policy', () => {
  it.each([
    [
      '/',
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';style-src 'self';img-src 'self'",
    ],
    [
      '/nowhere',
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';style-src 'self';img-src 'self'",
    ],
  ])('lets %s run no script', async (path, policy) => {
    expect((await visit(path)).headers.get('content-security-policy')).toBe(policy);
  });

  it('lets GraphiQL use this origin alone', async () => {
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const { headers } = await visit('/graphiql', { webFolder: folder });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';worker-src 'self';connect-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  it('lets the Sandbox page, and no other, ask the vendor', async () => {
    const policy = (await visit('/sandbox')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' https://embeddable-sandbox.cdn.apollographql.com;");
    expect(policy).toContain('frame-src https://sandbox.embed.apollographql.com;');
    expect(policy).toContain("connect-src 'self';");
  });
});

describe('GraphiQL', () => {
  it('says how to build it when it is not built, and is there as soon as it is', async () => {
    const before = await visit('/graphiql', { webFolder: folder });
    expect([before.status, before.text.includes(BUILD_WEB_COMMAND.replaceAll('&', '&amp;'))]).toEqual([
      503,
      true,
    ]);
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>built</title>');
    expect(await visit('/graphiql?query=x')).toMatchObject({
      status: 200,
      text: '<!doctype html><title>built</title>',
    });
  });

  it('lets browsers keep its assets and ask again for its page', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'assets', 'index-1a2b.js'), '1');
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    const asset = await visit('/graphiql/assets/index-1a2b.js', { webFolder: folder });
    const page = await visit('/graphiql');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/graphiql/assets/missing.js', '/graphiql/assets/', '/graphiql/assets/..%2findex.html'])(
    'does not find %s',
    async (path) => {
      await writeFile(join(folder, 'index.html'), 'secret');
      expect((await visit(path, { webFolder: folder })).status).toBeGreaterThanOrEqual(400);
    },
  );
});

describe('links to GraphiQL', () => {
  const paths = ['/', '/sandbox', '/nowhere'];
  const withheld = { mayShow: () => false };

  it.each(paths)('stand on %s where there is one', async (path) => {
    expect((await visit(path)).text).toContain('<a href="/graphiql">GraphiQL</a>');
  });

  it('open the operations of the home page', async () => {
    expect((await visit('/')).text.match(/href="\/graphiql\?query=/g)).toHaveLength(7);
  });

  it.each(paths)('do not stand on %s where there is none', async (path) => {
    expect((await visit(path, { hasGraphiql: false })).text).not.toMatch(/graphiql/i);
  });

  it('do not stand on a home page that withholds its counts where there is none', async () => {
    const { text } = await visit('/', { ...withheld, hasGraphiql: false });
    expect(text).toContain('This server asks for a key');
    expect(text).not.toMatch(/graphiql/i);
  });

  it('leave names and headlines, as text, where there is none', async () => {
    const { text } = await visit('/', { hasGraphiql: false });
    expect(text).toMatch(/<li>\s*Ingrid Solheim <span class="quiet">41 articles</);
    expect(text).toMatch(/<li>\s*Without a headline\s*<span class="quiet">unknown outlet, undated</);
  });
});

describe('the documents', () => {
  it('are handed out as text, and only where there is a file', async () => {
    const file = join(folder, 'model.md');
    await writeFile(file, '# Model <é>\n');
    const docs = [
      { href: '/docs/model', title: 'The model', file },
      { href: '/docs/gone', title: 'Gone', file: join(folder, 'gone.md') },
    ];
    const doc = await visit('/docs/model', { docs });
    expect([doc.status, doc.headers.get('content-type'), doc.text]).toEqual([
      200,
      'text/plain; charset=utf-8',
      '# Model <é>\n',
    ]);
    expect((await visit('/docs/gone')).status).toBe(404);
    expect((await visit('/')).text).not.toContain('Gone');
  });
});

describe('an unknown path', () => {
  it.each([
    ['text/html', 'text/html; charset=utf-8', 'There is nothing at /no/&lt;b&gt;'],
    ['application/json', 'application/json; charset=utf-8', '"code":"NOT_FOUND"'],
    ['image/png', 'application/json; charset=utf-8', 'There is nothing at'],
    ['*/*', 'application/json; charset=utf-8', '"requestId":"'],
  ])('is not found, said as %s', async (accept, type, words) => {
    const { status, headers, text } = await visit('/no/<b>', {}, accept);
    expect([status, headers.get('content-type')]).toEqual([404, type]);
    expect(text.replace('%3Cb%3E', '&lt;b&gt;')).toContain(words);
  });
});

it('gives every page a language, a title and one heading', async () => {
  for (const path of ['/', '/sandbox', '/nowhere']) {
    const { text } = await visit(path, { webFolder: folder });
    expect(text, path).toContain('<html lang="en">');
    expect(text, path).toMatch(/<title>[^<\n]*Dateline<\/title>/);
    expect(text.match(/<h1/g), path).toHaveLength(1);
  }
});
