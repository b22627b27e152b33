import { describe, expect, it } from 'vitest';
import { type FeedResult, readFeed } from '../../../../loaders/read/fetch/feed.js';

const URL_OF_FEED = 'https://lune.example/news/feed.xml';

function read(content: string | Uint8Array, contentType: string | null = null): FeedResult {
  return readFeed(typeof content === 'string' ? Buffer.from(content) : content, contentType, URL_OF_FEED);
}

function rss(items: string, channel = ''): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Lune Post</title>${channel}${items}</channel></rss>`;
}

function atom(entries: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Lune Post</title>${entries}</feed>`;
}

describe('each format gives the same entry', () => {
  const entry = {
    url: 'https://lune.example/crane?a=1&b=2',
    id: 'crane-1',
    title: 'Crane & ferry: "what we know"',
    published: expect.stringMatching(/^(?:Wed, 01 May 2024 10:00:00 GMT|2024-05-01T10:00:00Z)$/u) as string,
    updated: null,
    author: 'Ada Quill, Ben Okoro',
    contentHtml: '<p>The <b>harbour</b> was closed.</p>',
  };

  it.each([
    [
      'RSS',
      rss(`<item><title>Crane &amp;amp; ferry: &quot;what we know&quot;</title>
        <link>https://lune.example/crane?a=1&amp;b=2</link><guid isPermaLink="false">crane-1</guid>
        <pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator><dc:creator>Ben Okoro</dc:creator>
        <description>Closed.</description>
        <content:encoded><![CDATA[<p>The <b>harbour</b> was closed.</p>]]></content:encoded></item>`),
      entry,
    ],
    [
      'Atom',
      atom(`<entry><title type="html">Crane &amp;amp; ferry: "what we know"</title><id>crane-1</id>
        <link rel="self" href="https://lune.example/crane.atom"/>
        <link rel="alternate" type="application/pdf" href="https://lune.example/crane.pdf"/>
        <link rel="alternate" type="text/html" href="https://lune.example/crane?a=1&amp;b=2"/>
        <published>2024-05-01T10:00:00Z</published>
        <author><name>Ada Quill</name></author><author><name>Ben Okoro</name></author><summary>Closed.</summary>
        <content type="html">&lt;p>The &lt;b>harbour&lt;/b> was closed.&lt;/p></content></entry>`),
      entry,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel rdf:about="https://lune.example/"><title>Lune Post</title></channel>
        <item rdf:about="crane-1"><title>Crane &amp;amp; ferry: "what we know"</title>
        <link>https://lune.example/crane?a=1&amp;b=2</link><dc:date>2024-05-01T10:00:00Z</dc:date>
        <dc:creator>Ada Quill</dc:creator><dc:creator>Ben Okoro</dc:creator>
        <content:encoded><![CDATA[<p>The <b>harbour</b> was closed.</p>]]></content:encoded></item></rdf:RDF>`,
      entry,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        items: [
          {
            id: 'crane-1',
            url: 'https://lune.example/crane?a=1&b=2',
            title: 'Crane & ferry: "what we know"',
            date_published: '2024-05-01T10:00:00Z',
            authors: [{ name: 'Ada Quill' }, { name: 'Ben Okoro' }],
            content_html: '<p>The <b>harbour</b> was closed.</p>',
          },
        ],
        title: 'Lune Post',
        version: 'https://jsonfeed.org/version/1.1',
      }),
      entry,
    ],
  ])('%s', (_format, content, expected) => {
    expect(read(content)).toEqual({
      ok: true,
      feed: { title: 'Lune Post', ttlMs: null, entries: [expected] },
    });
  });
});

describe('an entry', () => {
  function only(content: string): unknown {
    const result = read(content);
    return result.ok ? result.feed.entries[0] : result.reason;
  }

  it.each([
    ['from the feed', rss('<item><link>/a</link></item>'), 'https://lune.example/a'],
    [
      'from the channel',
      rss('<item><link>a</link></item>', '<link>https://b.example/x/</link>'),
      'https://b.example/x/a',
    ],
    [
      'from xml:base',
      atom('<entry><link href="a"/></entry>', 'xml:base="https://b.example/y/"'),
      'https://b.example/y/a',
    ],
    [
      'from a permanent guid',
      rss('<item><guid>https://lune.example/g</guid></item>'),
      'https://lune.example/g',
    ],
    [
      'not from a guid that is none',
      rss('<item><guid isPermaLink="false">https://lune.example/g</guid></item>'),
      null,
    ],
    ['not from a guid of other words', rss('<item><guid>post 7</guid></item>'), null],
    ['not from a link to itself', atom('<entry><id>1</id><link rel="self" href="a"/></entry>'), null],
  ])('has its address %s', (_name, content, url) => {
    expect(only(content)).toMatchObject({ url });
  });

  it.each([
    ['its guid', rss('<item><guid>post 7</guid><link>/a</link></item>'), 'post 7'],
    ['its address when there is no guid', rss('<item><link>/a</link></item>'), 'https://lune.example/a'],
    [
      'its title and date when there is nothing else',
      rss('<item><title>Crane</title><pubDate>Wed, 01 May 2024</pubDate></item>'),
      'Crane Wed, 01 May 2024',
    ],
  ])('has as id %s', (_name, content, id) => {
    expect(only(content)).toMatchObject({ id });
  });

  it.each([
    ['ada@lune.example (Ada Quill)', 'Ada Quill'],
    ['Ada Quill', 'Ada Quill'],
    ['ada@lune.example', null],
    ['', null],
  ])('has of the author "%s": %s', (written, author) => {
    expect(only(rss(`<item><title>x</title><author>${written}</author></item>`))).toMatchObject({ author });
  });

  it('has no content when there is only a summary', () => {
    expect(only(rss('<item><title>x</title><description>Closed.</description></item>'))).not.toHaveProperty(
      'contentHtml',
    );
  });

  it('has the content of plain text as paragraphs', () => {
    const content = 'One &lt; two.\n\nThree &amp; four.';
    expect(only(atom(`<entry><id>1</id><content>${content}</content></entry>`))).toMatchObject({
      contentHtml: '<p>One &lt; two.</p>\n<p>Three &amp; four.</p>',
    });
  });
});

it.each([
  ['<ttl>30</ttl>', 30 * 60_000],
  ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 30 * 60_000],
  ['<sy:updatePeriod> daily </sy:updatePeriod>', 24 * 60 * 60_000],
  ['<sy:updatePeriod>sometimes</sy:updatePeriod>', null],
  ['', null],
])('the time that a channel asks for: %s', (channel, ttlMs) => {
  expect(read(rss('<item><title>x</title></item>', channel))).toMatchObject({ feed: { ttlMs } });
});

describe('encodings', () => {
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const body = '<rss version="2.0"><channel><title>Caf\u00e9</title></channel></rss>';

  it.each([
    ['of the declaration', latin(`<?xml version="1.0" encoding="iso-8859-1"?>${body}`), null],
    ['of the header', latin(body), 'application/rss+xml; charset=iso-8859-1'],
    ['of a byte order mark', Buffer.from(`\uFEFF${body}`, 'utf16le'), null],
    [
      'that is UTF-8 whatever is declared',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${body}`),
      null,
    ],
  ])('%s', (_name, bytes, contentType) => {
    expect(read(bytes, contentType)).toMatchObject({ ok: true, feed: { title: 'Caf\u00e9' } });
  });
});

describe('XML that could do harm is refused', () => {
  const reason = 'expected XML without a DOCTYPE or entities of its own, but got one with them';
  const lol = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">';

  it.each([
    `<!DOCTYPE rss [${lol}]>${rss('<item><title>&b;</title></item>').replace(/^.*\n/u, '')}`,
    `<?xml version="1.0"?>\n<!-- words --><!doctype rss SYSTEM "file:///etc/passwd">\n<rss version="2.0"><channel/></rss>`,
    `<rss version="2.0"><!DOCTYPE x [${lol}]><channel/></rss>`,
    `<rss version="2.0"><channel>${lol}</channel></rss>`,
    `<rss version="2.0"><channel><![CDATA[ ]]><!DOCTYPE x [${lol}]></channel></rss>`,
  ])('row %#', (content) => {
    expect(read(content)).toEqual({ ok: false, reason });
  });

  it.each([
    rss(
      '<item><title>x</title><content:encoded><![CDATA[<!DOCTYPE html><p>words</p>]]></content:encoded></item>',
    ),
    rss('<!-- <!DOCTYPE x> <!ENTITY y "z"> --><item><title>x</title></item>'),
    rss('<item><title>&lt;!DOCTYPE html&gt;</title></item>'),
  ])('words about it are not, row %#', (content) => {
    expect(read(content)).toMatchObject({ ok: true, feed: { entries: [{}] } });
  });
});

describe('what is no feed gives a reason', () => {
  it.each([
    ['', /^expected RSS, Atom, RDF or JSON Feed, but got something else$/u],
    ['<!doctype html><title>x</title>', /but got something else$/u],
    [
      '<html><body><pre>&lt;rss version="2.0"></pre><rss version="2.0"></rss></body></html>',
      /but got something else$/u,
    ],
    ['{"id":"a","text":"words"}', /but got something else$/u],
    ['<rdf:RDF xmlns:rdf="x"><foaf:Person/></rdf:RDF>', /but got something else$/u],
    ['words', /but got something else$/u],
    [`<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`, /^expected a feed that can be read, but got /u],
    ['{"version":"https://jsonfeed.org/version/1","items":[', /^expected a feed that can be read, but got /u],
  ])('row %#', (content, reason) => {
    expect(read(content)).toEqual({ ok: false, reason: expect.stringMatching(reason) as string });
  });
});
