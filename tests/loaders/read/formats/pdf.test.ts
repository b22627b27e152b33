import { describe, expect, it } from 'vitest';
import { columnOf, pdfOf } from '../../../utils/pdf.js';
import { outline } from '../invariants.js';
import { readAll, readOne } from '../reading.js';

const FIRST =
  'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry, the harbour master Ada Quill said. Nobody was hurt, but two ships had to wait outside.';
const SECOND =
  'Engineers from the crane company will look at the long-term damage on Tuesday. The ferry line said that its boats would sail from Saint Orme until the end of the week.';

/** Words cut at a hyphen, as a program sets them. */
const CUT = [
  { x: 72, y: 500, size: 10, text: 'The mayor of Port Lune said on Tuesday that the har-' },
  { x: 72, y: 488, size: 10, text: 'bour would open again before noon, and that the long-' },
  { x: 72, y: 476, size: 10, text: 'term lease of the crane was over. It was a long-term one.' },
];

describe('a PDF', () => {
  it('gives its paragraphs, each in one line, with the headline that its letters show', async () => {
    const page = [
      { x: 72, y: 720, size: 24, text: 'Crane falls onto ferry in Port Lune' },
      ...columnOf(FIRST, { x: 72, y: 680, characters: 90 }),
      ...columnOf(SECOND, { x: 72, y: 640, characters: 90 }),
    ];
    const article = await readOne('a.pdf', pdfOf([page]));
    expect(outline(article.text, article.segments)).toEqual([
      'HEADLINE: Crane falls onto ferry in Port Lune',
      `BODY: ${FIRST}`,
      `BODY: ${SECOND}`,
    ]);
  });

  it('reads columns one after the other, under what spans them', async () => {
    const page = [
      { x: 72, y: 720, size: 24, text: 'Crane falls onto ferry in Port Lune' },
      ...columnOf(FIRST, { x: 72, y: 680, characters: 42 }),
      ...columnOf(SECOND, { x: 320, y: 680, characters: 42 }),
    ];
    const article = await readOne('a.pdf', pdfOf([page]));
    expect(article.text.split('\n\n')).toEqual(['Crane falls onto ferry in Port Lune', FIRST, SECOND]);
  });

  it('joins words cut at the end of a line, and leaves the hyphen of words that have one', async () => {
    const article = await readOne('a.pdf', pdfOf([CUT]));
    expect(article.text).toBe(
      'The mayor of Port Lune said on Tuesday that the harbour would open again before noon, and that the long-term lease of the crane was over. It was a long-term one.',
    );
  });

  it('marks what its pages repeat, and a paragraph goes on over it', async () => {
    const lines = columnOf(`${FIRST} ${SECOND}`, { x: 72, y: 640, characters: 90 });
    const page = (number: number, words: typeof lines) => [
      { x: 72, y: 770, size: 8, text: 'THE LUNE POST  Tuesday edition' },
      ...words,
      { x: 300, y: 20, size: 8, text: `Page ${number} of 2` },
    ];
    const article = await readOne('a.pdf', pdfOf([page(1, lines.slice(0, 2)), page(2, lines.slice(2))]));
    expect(outline(article.text, article.segments).filter((line) => !line.startsWith('BOILERPLATE'))).toEqual(
      [`BODY: ${FIRST} ${SECOND}`],
    );
    expect(article.segments.filter(({ kind }) => kind === 'BOILERPLATE')).toHaveLength(4);
  });

  it.each([
    [
      'a title and an author',
      { Title: 'Crane falls onto ferry', Author: 'Ada Quill' },
      ['Crane falls onto ferry', 'Ada Quill'],
    ],
    [
      "a template's title and an account",
      { Title: 'Microsoft Word - story_final.docx', Author: 'admin' },
      [null, null],
    ],
    ['nothing', {}, [null, null]],
  ])('whose file says %s takes only what can be true', async (_, info: Record<string, string>, expected) => {
    const article = await readOne('a.pdf', pdfOf([columnOf(FIRST, { x: 72, y: 700, characters: 90 })], info));
    expect([article.headline, article.byline]).toEqual(expected);
  });

  it('says on which day the file was made, and does not take it for the day of publication', async () => {
    const pdf = pdfOf([columnOf(FIRST, { x: 72, y: 700, characters: 90 })], {
      CreationDate: 'D:20240512103000Z',
    });
    const article = await readOne('a.pdf', pdf);
    expect([article.publishedAt, article.messages.map(({ reason }) => reason)]).toEqual([
      null,
      ['the file was made on 2024-05-12, which is not taken as its day of publication'],
    ]);
  });

  it.each([
    [
      'has no words',
      pdfOf([[]]),
      'expected a PDF with words, but got pictures of pages: they need text recognition first',
    ],
    [
      'is cut off',
      pdfOf([columnOf(FIRST, { x: 72, y: 700, characters: 90 })]).subarray(0, 20),
      expect.stringMatching(/^expected a whole PDF, but got a damaged one/u),
    ],
    ['is locked', lockedPdf(), 'expected a PDF that can be read, but got one that is locked by a password'],
  ])('that %s is refused with the reason', async (_, pdf, reason) => {
    expect(await readAll('a.pdf', pdf)).toEqual([{ ok: false, source: 'a.pdf', reason }]);
  });
});

/** An encryption dictionary with which no password fits. */
function lockedPdf(): Buffer {
  const key = '00'.repeat(32);
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]`;
  const pdf = pdfOf([columnOf(FIRST, { x: 72, y: 700, characters: 90 })]).toString('latin1');
  return Buffer.from(pdf.replace('/Root 1 0 R', `/Root 1 0 R ${encryption}`), 'latin1');
}
