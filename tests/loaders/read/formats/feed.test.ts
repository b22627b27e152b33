import { describe, expect, it } from 'vitest';
import { readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

function rss(items: string, prolog = '<?xml version="1.0"?>'): string {
  return `${prolog}<!-- made by hand --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Lune Post &gt; World</title><link>https://lune.example/</link>${items}</channel></rss>`;
}

const FULL = `<item><title>Crane &amp;amp; ferry</title><link>/a?utm_source=rss</link><pubDate>Mon, 05 Feb 2024 10:00:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>${BODY}</p><p>Nobody was hurt.</p>]]></content:encoded></item>`;
const ENTRY = {
  url: 'https://lune.example/a',
  headline: 'Crane & ferry',
  byline: 'Ada Quill',
  publisher: 'The Lune Post',
  publishedAt: '2024-02-05T10:00:00.000Z',
  text: `Crane & ferry\n\n${BODY}\n\nNobody was hurt.`,
};

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lune Post</title><entry><title type="html">Crane &amp;amp; ferry</title><link href="https://lune.example/a"/><id>urn:1</id><published>2024-02-05T11:00:00+01:00</published><author><name>Ada Quill</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p><p>Nobody was hurt.</p></div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://lune.example/"><title>The Lune Post</title></channel><item rdf:about="https://lune.example/a"><title>Crane &amp; ferry</title><link>https://lune.example/a</link><dc:date>2024-02-05T10:00:00Z</dc:date><dc:creator>Ada Quill</dc:creator><content:encoded><![CDATA[<p>${BODY}</p><p>Nobody was hurt.</p>]]></content:encoded></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Lune Post',
  items: [
    {
      id: '1',
      url: 'https://lune.example/a',
      title: 'Crane & ferry',
      content_text: `${BODY}\n\nNobody was hurt.`,
      date_published: '2024-02-05T10:00:00Z',
      authors: [{ name: 'Ada Quill' }],
    },
  ],
});

describe('a feed', () => {
  it.each([
    ['RSS', 'feed.xml', rss(FULL)],
    [
      'RSS with a document type of its time',
      'feed',
      rss(FULL, '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://lune.example/rss.dtd">'),
    ],
    ['Atom', 'feed.bin', ATOM],
    ['RDF', 'a.html', RDF],
    ['JSON', 'feed.json', JSON_FEED],
    ['JSON as PHP writes it', 'feed.json', JSON_FEED.replaceAll('/', '\\/')],
  ])('of %s gives an article for each entry, with what it says of it', async (_, name, feed) => {
    const { url, headline, byline, publisher, publishedAt, text, messages } = await readOne(name, feed);
    expect({ url, headline, byline, publisher, publishedAt, text, messages }).toEqual({
      ...ENTRY,
      messages: [],
    });
  });

  it('with summaries alone says so of each entry', async () => {
    const feed = rss(
      `<item><title>Crane falls</title><link>https://lune.example/a</link><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item>`,
    );
    const article = await readOne('feed.xml', feed);
    expect([article.text, article.messages.map(({ level, reason }) => [level, reason])]).toEqual([
      `Crane falls\n\n${BODY}`,
      [['INFO', 'the feed has only the summary of this article']],
    ]);
  });

  it('names its entries by number and address, and reads on after a bad one', async () => {
    expect(await summarize('f.xml', rss(`<item><link>https://lune.example/x</link></item>${FULL}`))).toEqual([
      ['f.xml#1: https://lune.example/x', 'expected an entry with a title or content, but got neither'],
      ['f.xml#2: https://lune.example/a?utm_source=rss', 'Crane & ferry'],
    ]);
  });

  it('in another encoding gives its letters', async () => {
    const feed = rss(FULL.replace('Nobody', 'Zoë'), '<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect((await readOne('feed.xml', Buffer.from(feed, 'latin1'))).text).toContain('Zoë was hurt.');
  });

  it.each([
    [
      'entities in entities',
      rss(FULL, '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
      'expected XML without declarations of its own, but got a document type with some',
    ],
    [
      "another file's words",
      rss('<item><title>&x;</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
      'expected XML without declarations of its own, but got a document type with some',
    ],
    [
      'elements in one another',
      rss(`<item>${'<a>'.repeat(200)}</item>`),
      'expected elements nested at most 100 deep, but got more',
    ],
    ['no entries', rss(''), 'expected a feed with entries, but got none'],
  ])('with %s is refused', async (_, feed, reason) => {
    expect(await readAll('feed.xml', feed)).toEqual([{ ok: false, source: 'feed.xml', reason }]);
  });

  it.each([
    [
      'a sitemap',
      '<?xml version="1.0"?><urlset xmlns="x"><url/></urlset>',
      'a sitemap: it has addresses of articles, not articles',
    ],
    [
      'other XML',
      '<?xml version="1.0"?><nitf><p>x</p></nitf>',
      'XML of another kind (its root element is <nitf>)',
    ],
  ])('is not %s', async (_, xml, got) => {
    expect(await readAll('a.xml', xml)).toEqual([
      {
        ok: false,
        source: 'a.xml',
        reason: `expected text, a page, a document, a feed or an archive of them, but got ${got}, which is not supported`,
      },
    ]);
  });
});
