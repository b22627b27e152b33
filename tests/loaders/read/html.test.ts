import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromRecord } from '../../../loaders/read/record.js';
import { expectReadArticle, outline } from './invariants.js';

const PAGES = join(import.meta.dirname, '../../../../shared/data/readability_pages/test-pages.tar.gz');

const FIRST =
  'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry, the harbour master said, and it was not clear when ships would be able to leave again.';
const SECOND =
  'Forty people were on board, most of them asleep, but nobody was hurt, according to Ben Okoro, who speaks for the rescue service, and all were ashore within the hour.';
const THIRD =
  '“We heard a noise like thunder and then the whole deck shook,” said Cy Dee, who had been asleep, “and when I looked out of the window, the crane was lying in the water.”';

/** A page as newsrooms publish them, with everything around the article that they put there. */
const PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Crane falls onto ferry | Lune Post</title>
<meta property="og:title" content="Crane falls onto ferry | Lune Post"><meta property="og:site_name" content="Lune Post">
<link rel="canonical" href="https://www.lune.example/news/crane?utm_source=feed">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Crane falls onto ferry",
"author":[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Eve Stone"}],"datePublished":"2024-05-13T10:00:00+02:00",}</script>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies on this site, and our partners do so too, to show you advertising.</p></div>
<article><header><h1>Crane falls onto ferry</h1><p class="standfirst">Nobody was hurt in the accident on Monday morning</p>
<div class="byline">By Ada Quill and Eve Stone</div></header>
<figure><img src="a.jpg" alt=""><figcaption>The ferry under the crane. <span class="credit">Photograph: Nour Halabi/AFP</span></figcaption></figure>
<p>PORT LUNE (Reuters) - ${FIRST}</p><p>${SECOND}</p><h2>A noise like thunder</h2><p>${THIRD}</p>
<aside class="pullquote"><p>We heard a noise like thunder and then the whole deck shook</p></aside>
<blockquote><p>We shall build a new one, and it shall be better than the old one in every way.</p></blockquote>
<blockquote class="twitter-tweet"><p>The ferry is safe. <a href="https://t.co/abcdefghij">https://t.co/abcdefghij</a></p>&mdash; Harbour Watch (@harbourwatch) <a href="https://twitter.example/1">May 13, 2024</a></blockquote>
<p>Read more: <a href="/b">How cranes are built</a></p>
<ul><li>The crane weighs 40 tonnes and was built in the yards of the old town.</li><li>The ferry has sailed to the islands for 20 years, in summer and in winter.</li></ul>
<p>${FIRST.replace('Monday', 'Tuesday')}</p>
<p class="correction">An earlier version of this article gave the wrong weight of the crane.</p></article>
<aside class="related"><h3>Related</h3><a href="/c">Ten cranes that fell</a></aside>
<footer><p>© 2024 Lune Post. All rights reserved.</p></footer><script>track("Nobody Reads This")</script></body></html>`;

describe('a page', () => {
  it('without words is refused', async () => {
    const reading = articleFromRecord({ html: '<html><body><script>x()</script></body></html>' }, 'x.html');
    await expect(reading).rejects.toThrow('x.html: expected a page with words, but got none');
  });

  it('gives its article in typed segments, and nothing of the page around it', async () => {
    const { text, segments } = await articleFromRecord({ html: PAGE }, 'page.html');
    expect(outline(text, segments)).toEqual([
      'HEADLINE: Crane falls onto ferry',
      'SUBHEAD: Nobody was hurt in the accident on Monday morning',
      'BYLINE: By Ada Quill and Eve Stone',
      'CAPTION: The ferry under the crane.',
      'CREDIT: Photograph: Nour Halabi/AFP',
      'DATELINE: PORT LUNE (Reuters) -',
      `BODY: ${FIRST}`,
      `BODY: ${SECOND}`,
      'SUBHEAD: A noise like thunder',
      `BODY: ${THIRD}`,
      'PULL_QUOTE*: We heard a noise like thunder and then the whole deck shook',
      'BODY: We shall build a new one, and it shall be better than the old one in every way.',
      'POST: The ferry is safe. https://t.co/abcdefghij\n— Harbour Watch (@harbourwatch) May 13, 2024',
      'PROMO: Read more: How cranes are built',
      'BODY: The crane weighs 40 tonnes and was built in the yards of the old town.',
      'BODY: The ferry has sailed to the islands for 20 years, in summer and in winter.',
      `BODY: ${FIRST.replace('Monday', 'Tuesday')}`,
      'CORRECTION: An earlier version of this article gave the wrong weight of the crane.',
    ]);
    const post = segments.find(({ kind }) => kind === 'POST');
    expect([post?.author, post?.date]).toEqual([
      { name: 'Harbour Watch', handle: 'harbourwatch' },
      '2024-05-13',
    ]);
  });

  it('gives what it says of its article, from a broken block of JSON-LD too', async () => {
    const article = await articleFromRecord({ html: PAGE }, 'page.html');
    const { headline, byline, authors, publisher, publishedAt, url, language } = article;
    expect({ headline, byline, authors, publisher, publishedAt, url, language }).toEqual({
      headline: 'Crane falls onto ferry',
      byline: 'Ada Quill, Eve Stone',
      authors: ['Ada Quill', 'Eve Stone'],
      publisher: 'Lune Post',
      publishedAt: '2024-05-13T08:00:00.000Z',
      url: 'https://www.lune.example/news/crane',
      language: 'en',
    });
    expectReadArticle(article);
  });

  it('that says nothing of its article leaves the fields null', async () => {
    const { headline, byline, authors, publisher, publishedAt, url } = await articleFromRecord(
      { html: `<p>${FIRST}</p>` },
      'x',
    );
    expect([headline, byline, authors, publisher, publishedAt, url]).toEqual([
      null,
      null,
      [],
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['<meta property="article:published_time" content="2024-05-13T10:00:00Z">', '2024-05-13T10:00:00.000Z'],
    ['<meta name="dc.date.issued" content="2024-05-13">', '2024-05-13T00:00:00.000Z'],
    ['<meta property="article:modified_time" content="2024-05-13T10:00:00Z">', null],
    ['<meta name="date" content="soon">', null],
  ])('with %s was published at %s', async (meta, publishedAt) => {
    const article = await articleFromRecord(
      { html: `<html><head>${meta}</head><body><p>${FIRST}</p></body></html>` },
      'x',
    );
    expect(article.publishedAt).toBe(publishedAt);
  });

  it('holds its promises whatever its markup is', async () => {
    const fragment = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<h1>',
      '</h1>',
      '<blockquote class="twitter-tweet">',
      '</blockquote>',
      '<figure>',
      '<figcaption>',
      '</figure>',
      '<table><tr><td>',
      '</table>',
      '<br><br>',
      '<a href="#">',
      '</a>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '&amp;',
      '&#0;',
      '<aside>',
      '</aside>',
      '<time datetime="2024-05-13">',
      '<svg>',
      '<template>',
      '<noscript>',
      '<body>',
      '</html>',
      FIRST,
      SECOND,
      THIRD,
      'By Ada Quill',
      '8',
      ' ',
      '\n',
      '<',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 30 }), async (fragments) => {
        expectReadArticle(await articleFromRecord({ html: `<p>x</p>${fragments.join('')}` }, 'x'));
      }),
      { numRuns: 150 },
    );
  });

  it.skipIf(!existsSync(PAGES))('of 130 that are known holds its promises', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    execFileSync('tar', ['xzf', PAGES, '-C', folder]);
    const names = readdirSync(join(folder, 'test-pages')).sort();
    expect(names).toHaveLength(130);
    for (const name of names) {
      const html = readFileSync(join(folder, 'test-pages', name, 'source.html'), 'utf8');
      expectReadArticle(await articleFromRecord({ html }, name));
    }
  });
});
