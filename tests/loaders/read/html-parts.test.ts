import { describe, expect, it } from 'vitest';
import { articleFromRecord } from '../../../loaders/read/record.js';
import { expectReadArticle, outline } from './invariants.js';

const PARAGRAPHS = [
  'The lighthouse of Cape Tolmin went dark on Tuesday night for the first time in ninety years, the coast guard said, after a storm tore the cable from the rocks below it.',
  'Two ships waited outside the bay until morning, and a third was led in by fishing boats whose crews had lit every lamp that they could find, the harbour office reported.',
  '“We stood on deck and counted the seconds between the waves,” said Marta Ilves, who has fished there since she was a girl, “and nobody spoke a word until we saw the quay.”',
  'Engineers from the mainland are expected on Thursday, and the island’s council has asked the ministry for a second cable, which it was promised eleven years ago.',
];
const [FIRST, SECOND, THIRD, FOURTH] = PARAGRAPHS as [string, string, string, string];

/** A page with four paragraphs and something else after the second and after the last. */
function pageWith(between: string, after = ''): string {
  const [one, two, three, four] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);
  return `<html><head><title>Lighthouse goes dark after storm</title><meta name="author" content="Jon Arvo"></head>
    <body><article><h1>Lighthouse goes dark after storm</h1><div class="text">${one}${two}${between}${three}${four}${after}</div></article></body></html>`;
}

async function read(html: string): Promise<string[]> {
  const article = await articleFromRecord({ html }, 'page.html');
  expectReadArticle(article);
  return outline(article.text, article.segments);
}

async function kindOf(words: string, html: string): Promise<string | null> {
  const line = (await read(html)).find((each) => each.includes(words));
  return line === undefined ? null : line.replace(/\*?:.*$/su, '');
}

describe('a block between paragraphs', () => {
  it.each([
    ['PROMO', '<p><a href="/a">How the old light was built by hand</a></p>'],
    ['BODY', '<p><a href="/a">The ministry answered on Wednesday that it had no plans.</a></p>'],
    ['PROMO', '<p>Lue myös: <a href="/a">Majakan pitkä historia kuvina</a></p>'],
    [
      'BODY',
      '<p>The council wrote: <a href="/a">“We</a> have waited long enough for this cable, and we shall not wait for another eleven years.”</p>',
    ],
    ['PROMO', '<p>[<a href="/a">Read: why the cape floods each spring</a>]</p>'],
    ['PROMO', '<p>Read the <a href="/a">full account of that stormy night</a> in pictures</p>'],
    ['PROMO', '<p><b>More on the islands:</b></p><p><a href="/a">Ferry line to close for the winter</a></p>'],
    ['BODY', '<ul><li>The cable is nine kilometres long and lies at a depth of sixty metres.</li></ul>'],
    ['BOILERPLATE', '<p>This article was originally published in the Cape Herald.</p>'],
    ['BOILERPLATE', '<p>Powered by Weather Desk</p>'],
    ['SUBHEAD', '<h2>A promise of eleven years</h2>'],
    ['BOILERPLATE', '<h5>3/14/2023 7:11 AM</h5>'],
  ])('is %s when it is %s', async (kind, between) => {
    const words = between.replace(/<[^>]+>/gu, '').slice(0, 14);
    expect(await kindOf(words, pageWith(between))).toBe(kind);
  });

  it('is a caption when it says what a picture’s description says', async () => {
    const words = 'Boats at the quay of Tolmin in the morning';
    const html = pageWith(`<p><img src="a.jpg" alt="${words}."></p><p>${words}</p>`);
    expect(await kindOf(words, html)).toBe('CAPTION');
    expect(await kindOf(words, pageWith(`<p>${words}</p>`))).toBe('BODY');
  });

  it('stands in a box of promotion when what stands beside it does', async () => {
    const box =
      '<div class="w"><p>Sign up for our newsletter here.</p><p>Monthly</p><p>Seven crowns a month</p></div>';
    expect(await kindOf('Seven crowns', pageWith(box))).toBe('PROMO');
    expect(await kindOf('Seven crowns', pageWith('<div class="w"><p>Seven crowns a month</p></div>'))).toBe(
      'BODY',
    );
  });
});

describe('a block after the last paragraph', () => {
  it.each([
    ['BYLINE', '<p>Jon Arvo covers the islands and the sea for this paper.</p>'],
    ['BODY', '<p>Jon Arvo, the keeper of the light, had left the cape on Monday evening.</p>'],
    ['BYLINE', '<p>Lena Orav and Pia Sund contributed to this report.</p>'],
    ['BODY', '<p>Lena Orav and Pia Sund contributed to the fund for the new cable, the council said.</p>'],
    ['BYLINE', '<p>Jon Arvo</p>'],
    ['BOILERPLATE', '<h3>Comments of our readers</h3>'],
    ['BODY', '<p>The light is to shine again by Friday, if the weather holds.</p>'],
  ])('is %s when it is %s', async (kind, after) => {
    const author =
      kind === 'BODY' ? pageWith('', after).replace('Jon Arvo"', 'Someone Else"') : pageWith('', after);
    expect(await kindOf(after.replace(/<[^>]+>/gu, '').slice(0, 20), author)).toBe(kind);
  });
});

describe('what an extractor leaves out', () => {
  it('comes back when it is a sentence between paragraphs, and not when it is of another story', async () => {
    const kept =
      '<section class="interactive"><header><p>The depth of the bay has fallen by a metre since the war, the survey shows.</p></header></section>';
    const dropped =
      '<section class="x"><a href="/b"><h4>Ferry line closes</h4></a><p>The last boat sailed on <a href="/b">Sunday evening with nine people</a> on it.</p></section>';
    expect(await kindOf('The depth of the bay', pageWith(kept))).toBe('BODY');
    expect(await kindOf('The last boat', pageWith(`<aside class="related">${dropped}</aside>`))).toBeNull();
  });

  it('comes back when it is the standfirst', async () => {
    const html = pageWith('').replace(
      '</h1>',
      '</h1><p>The island asks for a second cable, which it was promised long ago</p>',
    );
    expect((await read(html)).slice(0, 2)).toEqual([
      'HEADLINE: Lighthouse goes dark after storm',
      'SUBHEAD: The island asks for a second cable, which it was promised long ago',
    ]);
  });

  it('comes back from hidden fields when the page shows no more than its beginning', async () => {
    const articleBody = [...PARAGRAPHS, ...PARAGRAPHS.map((each) => each.replace('the', 'that'))].join('\n');
    const script = JSON.stringify({ '@type': 'NewsArticle', headline: 'Lighthouse goes dark', articleBody });
    const html = `<html><head><script type="application/ld+json">${script}</script></head><body><h1>Lighthouse goes dark</h1>
      <p>${FIRST.slice(0, 60)}</p><p>Subscribe to read on.</p></body></html>`;
    const lines = await read(html);
    expect(lines).toContain(`BODY: ${FOURTH}`);
    expect(lines.filter((line) => line === `BODY: ${SECOND}`)).toHaveLength(1);
  });

  it('comes back when a part that is called the article holds many times as much', async () => {
    const posts = Array.from(
      { length: 12 },
      (_, n) => `<div class="p${n}"><p>Report ${n}: ${PARAGRAPHS[n % 4]}</p></div>`,
    ).join('');
    const html = `<body><h1>Storm as it happens: live</h1><article itemprop="articleBody"><table>${posts}</table></article></body>`;
    const lines = await read(html);
    for (let n = 0; n < 12; n += 1) expect(lines.join('\n')).toContain(`Report ${n}: ${PARAGRAPHS[n % 4]}`);
  });
});

describe('a page that is no ordinary one', () => {
  it.each([
    ['frames', '<html><frameset><frame src="a.html"></frameset></html>'],
    [
      'a script that would write it',
      '<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script>run()</script></body></html>',
    ],
    ['nothing', ''],
  ])('of %s is refused for having no words', async (_, html) => {
    await expect(articleFromRecord({ html: html || ' <p></p>' }, 'x.html')).rejects.toThrow(
      'x.html: expected a page with words, but got none',
    );
  });

  it('nested too deep is refused', async () => {
    const html = `${'<div>'.repeat(400)}${FIRST}${'</div>'.repeat(400)}`;
    await expect(articleFromRecord({ html }, 'x.html')).rejects.toThrow(
      'x.html: expected elements nested at most',
    );
  });

  it.each([
    ['without a body', `<html><head><title>A</title></head><p>${FIRST}</p>`],
    [
      'of accelerated mobile pages',
      `<html amp><body><amp-img src="a"></amp-img><article><p>${FIRST}</p><p>${THIRD}</p></article></body></html>`,
    ],
    [
      'with a table of two thousand rows',
      `<body><p>${FIRST}</p><table>${'<tr><td>1</td><td>ab</td></tr>'.repeat(2000)}</table></body>`,
    ],
    ['with entities', `<body><p>${FIRST} &amp;lt;b&amp;gt; &nbsp;&#x1F30A; &bogus; &#0;</p></body>`],
    ['whose elements are never closed', `<div><p>${FIRST}<p>${SECOND}<ul><li>one<li>two<b><i>`],
  ])('%s keeps its words', async (_, html) => {
    expect((await read(html)).join('\n')).toContain(FIRST.slice(0, 120));
  });

  it('with several articles gives the one of its headline', async () => {
    const other = (n: number): string =>
      `<article><h2><a href="/${n}">Other story ${n}</a></h2><p>Something else has happened far away.</p></article>`;
    const html = pageWith('').replace('</article>', `</article>${[1, 2, 3].map(other).join('')}`);
    const lines = await read(html);
    expect(lines.filter((line) => line.startsWith('BODY'))).toEqual(
      PARAGRAPHS.map((each) => `BODY: ${each}`),
    );
  });
});
