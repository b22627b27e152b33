import { describe, expect, it } from 'vitest';
import { parseColumnMapping } from '../../../../loaders/read/record-names.js';
import { readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

describe('CSV', () => {
  it('gives an article for each row, by the line that it starts on, with quoted line ends and blank lines', async () => {
    const csv = `\ufeffTitle,Full Text,Publish Date,Authors,Source,Link\n"Crane, falls","One.\nTwo ""three"".",2024-02-05T10:00:00Z,Ada Quill,The Lune Post,https://lune.example/a\n\nFerry sails,${BODY},,,,\n`;
    expect(await summarize('a.csv', csv)).toEqual([
      ['a.csv:2', 'Crane, falls'],
      ['a.csv:5', 'Ferry sails'],
    ]);
    const [first] = await readAll('a.csv', csv);
    if (!first?.ok) throw new Error('expected an article');
    const { text, publishedAt, byline, publisher, url } = first.article;
    expect({ text, publishedAt, byline, publisher, url }).toEqual({
      text: 'One.\nTwo "three".',
      publishedAt: '2024-02-05T10:00:00.000Z',
      byline: 'Ada Quill',
      publisher: 'The Lune Post',
      url: 'https://lune.example/a',
    });
  });

  it.each([
    ['commas', 'a.txt', `headline,text\nCrane,${BODY}`],
    ['semicolons', 'data', `headline;text\nCrane;${BODY}`],
    ['tabs', 'a.tsv', `headline\ttext\nCrane\t${BODY}`],
    ['bars', 'data', `"headline"|"text"\nCrane|${BODY}`],
    ['Windows line ends', 'a.csv', `headline,text\r\nCrane,${BODY}\r\n`],
  ])('is told by its first line, with %s', async (_, name, csv) => {
    const { headline, text } = await readOne(name, csv);
    expect([headline, text]).toEqual(['Crane', BODY]);
  });

  it('takes the columns that the caller names', async () => {
    const columns = parseColumnMapping('headline=title_en, text = body_en');
    const csv = `title,title_en,body_en\nGrue,Crane,${BODY}\n`;
    const { headline, text } = await readOne('a.csv', csv, { columns });
    expect([headline, text]).toEqual(['Crane', BODY]);
  });

  it('says which rows have other cells than the first, and reads on', async () => {
    expect(await summarize('a.csv', `headline,text,url\nA,${BODY}\nB,${BODY},,more\nC,${BODY},,\n`)).toEqual([
      ['a.csv:2', 'expected 3 cells, but got 2'],
      ['a.csv:3', 'expected 3 cells, but got 4'],
      ['a.csv:4', 'C'],
    ]);
  });

  it.each([
    ['UTF-8 cut by the head', 'utf8', `${'x'.repeat(65_530)}ëëëëë`, 0],
    ['UTF-16', 'utf16le', '\ufeffZoë said “no”.', 0],
  ] as const)('in %s gives its letters', async (_, encoding, words, warnings) => {
    const mark = words.startsWith('\ufeff') ? '\ufeff' : '';
    const text = words.replace('\ufeff', '');
    const { text: got, messages } = await readOne(
      'a.csv',
      Buffer.from(`${mark}headline,text\nA,${text}\n`, encoding),
    );
    expect([got, messages.filter(({ level }) => level === 'WARNING').length]).toEqual([text, warnings]);
  });

  it('in windows-1252 gives its letters, with a warning that it is a guess', async () => {
    const rows = Buffer.from(`headline,text\nA,Zo\xeb said \x93no\x94 to the harbour.\n`, 'latin1');
    const { text, messages } = await readOne('a.csv', rows);
    expect([text, messages.map(({ reason }) => reason)]).toEqual([
      'Zoë said “no” to the harbour.',
      ['expected valid UTF-8, but got bytes that are not: read as windows-1252'],
    ]);
  });

  it.each([
    [
      'without a column of texts',
      'name,price\nx,1\n',
      /^expected a column with the text, .* but got "name", "price"$/u,
    ],
    [
      'with a quotation mark that never closes',
      'headline,text\nA,"b\nc,d\n',
      /^expected the quotation marks of a row to be closed, but got the end after line 1$/u,
    ],
    ['of names of columns alone', 'headline,text\n', /^expected rows, but got only the names of columns$/u],
    ['of blanks', '\n\n', /^expected rows, but got only blanks$/u],
  ])('%s is refused', async (_, csv, reason) => {
    expect(await readAll('a.csv', csv)).toEqual([
      { ok: false, source: 'a.csv', reason: expect.stringMatching(reason) },
    ]);
  });

  it.each([
    ['one short line', 'Text, title'],
    ['a sentence with commas', 'The title, the text, and the date were wrong.\nSo they said.'],
    ['names of columns that no article has', 'name,price,date\nx,1,2\n'],
  ])('is not %s', async (_, words) => {
    expect((await readOne('a.txt', words)).text).toBe(words);
  });
});

describe('a mapping of columns', () => {
  it('is a list of pairs', () => {
    expect(parseColumnMapping('headline=title_en, text = full text')).toEqual({
      headline: 'title_en',
      text: 'full text',
    });
  });

  it.each([
    ['headline', 'expected columns as FIELD=COLUMN, but got "headline"'],
    ['headline=', 'expected columns as FIELD=COLUMN, but got "headline="'],
    ['', 'expected columns as FIELD=COLUMN, but got ""'],
    [
      'title=x',
      'expected a field of id, text, html, url, headline, byline, publisher, publishedAt, language, but got "title"',
    ],
    ['text=a,text=b', 'expected one column for "text", but got two'],
  ])('of "%s" is refused', (words, reason) => {
    expect(() => parseColumnMapping(words)).toThrow(reason);
  });
});
