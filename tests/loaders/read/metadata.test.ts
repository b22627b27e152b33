import { describe, expect, it } from 'vitest';
import { creditedNames, inSpokenOrder, isPersonName } from '../../../loaders/read/metadata/authors.js';
import { readDocument } from '../../../loaders/read/read-document.js';
import { articleFromRecord } from '../../../loaders/read/record.js';
import type { Article } from '../../../loaders/article.js';

const WORDS =
  'The council of Tolmin voted on Monday to close the bridge for a year, and nobody in the hall was surprised by it, the clerk said.';

function read(head: string, body = `<h1>Council closes the bridge</h1><p>${WORDS}</p>`): Promise<Article> {
  return articleFromRecord({ html: `<html><head>${head}</head><body>${body}</body></html>` }, 'page.html');
}

describe('the credited names', () => {
  it.each([
    ['By Ada Quill', ['Ada Quill']],
    ['BY ADA QUILL AND EVE STONE', ['ADA QUILL', 'EVE STONE']],
    ['por Ada Quiroga', ['Ada Quiroga']],
    ['Ada Quill22 Dec 2016651', ['Ada Quill']],
    ['Ada Quill, 3 May 2017', ['Ada Quill']],
    ['By Ada Quill March 11, 2015 3:46 PM', ['Ada Quill']],
    ['Ada Quill | @adaquill', ['Ada Quill']],
    ['Ada Quill ada@lune.example', ['Ada Quill']],
    ['Ada Quill Games Editor', ['Ada Quill']],
    ['Ada Quill, Senior Political Correspondent', ['Ada Quill']],
    ['Ada Quill (reporting) and Eve Stone (photography)', ['Ada Quill', 'Eve Stone']],
    ['Eve Stone, MD', ['Eve Stone']],
    ['Lune News Agency', ['Lune News Agency']],
    ['Richard (R.J.) Marl', ['Richard (R.J.) Marl']],
    ['reader77', ['reader77']],
    ['Updated 12 May 2020', []],
  ])('in "%s" are %j', (line, names) => {
    expect(creditedNames(line)).toEqual(names);
  });

  it.each([
    ['Ada Quill', true],
    ['Jan van der Meer', true],
    ['Reuters', false],
    ['Lune News Agency', false],
    ['Contributors to the project', false],
    ['Our Foreign Staff', false],
  ])('"%s" is a person: %s', (name, isPerson) => {
    expect(isPersonName(name)).toBe(isPerson);
  });

  it.each([
    ['Jong, Michiel de', 'Michiel de Jong'],
    ['Ada Quill, Eve Stone', 'Ada Quill, Eve Stone'],
  ])('"%s" is spoken "%s"', (written, spoken) => {
    expect(inSpokenOrder(written)).toBe(spoken);
  });
});

describe('a page’s author', () => {
  it('is not the site, unless the page names nobody else', async () => {
    const site = '<meta property="og:site_name" content="Lune Post"><meta name="author" content="Lune Post">';
    const byline = `<h1>Council closes the bridge</h1><p class="byline">By Ada Quill</p><p>${WORDS}</p>`;
    const named = await read(site, byline);
    const unnamed = await read(site);
    expect([named.byline, named.authors]).toEqual(['Ada Quill', ['Ada Quill']]);
    expect([unnamed.byline, unnamed.authors]).toEqual(['Lune Post', []]);
  });
});

describe('a page’s times', () => {
  const published = '<meta property="article:published_time" content="2024-05-13T10:00:00+02:00">';
  it.each([
    ['a later change', '2024-05-14T09:30:00Z', '2024-05-14T09:30:00.000Z'],
    ['the same instant', '2024-05-13T08:00:00Z', null],
    ['a change before it was published', '2024-05-12T08:00:00Z', null],
    ['words', 'yesterday', null],
  ])('with %s', async (_, modified, modifiedAt) => {
    const article = await read(`${published}<meta property="article:modified_time" content="${modified}">`);
    expect([article.publishedAt, article.modifiedAt]).toEqual(['2024-05-13T08:00:00.000Z', modifiedAt]);
  });

  it.each([
    ['<p>May 20, 2019</p>', '2019-05-20T00:00:00.000Z'],
    ['<p>Updated: May 20, 2019</p>', null],
    ['<p>May 20</p>', null],
  ])('from %s under the headline', async (line, publishedAt) => {
    const article = await read('', `<h1>Council closes the bridge</h1>${line}<p>${WORDS}</p>`);
    expect(article.publishedAt).toBe(publishedAt);
  });
});

it.each([
  ['<meta property="article:section" content="World">', 'World'],
  ['<meta name="section" content="/world/middle_east">', 'middle east'],
  ['<meta property="article:section" content="nil">', null],
  [
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","articleSection":["Sport","x"]}</script>',
    'Sport',
  ],
])('a page with %s is filed under %s', async (head, section) => {
  expect((await read(head)).section).toBe(section);
});

it.each([
  ['https://www.lunepost.example/a', 'The Lune Post'],
  ['https://www.other.example/a', null],
])('the end of a title names the publisher when it spells the host: %s', async (url, publisher) => {
  const head = `<title>Council closes the bridge - The Lune Post</title><link rel="canonical" href="${url}">`;
  expect((await read(head)).publisher).toBe(publisher);
});

describe('the address of a page', () => {
  const FOUND = 'https://post.example/news/bridge?utm_source=feed';

  it.each([
    ['its canonical one', '<link rel="canonical" href="https://post.example/a/bridge">', 'a/bridge'],
    [
      'its canonical one, whatever the case of the word',
      '<link rel="Canonical" href="/a/bridge">',
      'a/bridge',
    ],
    [
      'where it was found, when it calls the front page canonical',
      '<link rel="canonical" href="/">',
      'news/bridge',
    ],
    ['where it was found, when it does not say', '', 'news/bridge'],
  ])('is %s', async (_, link, path) => {
    const page = `<html lang="en"><head><title>Council closes the bridge</title>${link}</head><body><article>
      <h1>Council closes the bridge</h1><p>The council closed the bridge at Lune on Tuesday after cracks were found.</p>
      </article></body></html>`;
    const document = {
      source: FOUND,
      format: 'HTML',
      bytes: Buffer.from(page),
      charset: null,
      known: {},
      hints: { url: FOUND },
      messages: [],
    } as const;
    const result = await readDocument(document);
    expect(result.ok && result.article.url).toBe(`https://post.example/${path}`);
  });
});
