import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPath } from '../../../../loaders/read/source.js';
import { docxOf } from '../../../utils/docx.js';
import { zipOf } from '../../../utils/zip.js';
import { collect, readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';
const lines = `{"headline":"A","text":"${BODY}"}\n{"headline":"B","text":"${BODY}"}\n`;
const page = `<!doctype html><title>Crane falls</title><article><h1>Crane falls</h1><p>${BODY}</p></article>`;

const NEWS = zipOf(
  { name: 'wire.jsonl', content: lines },
  { name: 'stories/', content: '' },
  { name: 'stories/b.html', content: page },
  { name: 'stories/a.txt', content: BODY },
  { name: 'stories/logo.png', content: 'xx' },
  { name: '__MACOSX/stories/._a.txt', content: BODY },
  { name: '.hidden/a.txt', content: BODY },
  { name: '../../etc/c.txt', content: BODY },
  { name: 'secret.txt', content: BODY, encrypted: true },
  {
    name: 'inner.zip',
    content: zipOf({ name: 'd.csv.gz', content: gzipSync(`headline,text\nC,${BODY}\n`) }),
  },
);

const NEWS_RESULTS = [
  ['../../etc/c.txt', null],
  ['inner.zip: d.csv.gz:2', 'C'],
  ['secret.txt', 'expected a file that can be read, but got an encrypted one'],
  ['stories/a.txt', null],
  ['stories/b.html', 'Crane falls'],
  ['wire.jsonl:1', 'A'],
  ['wire.jsonl:2', 'B'],
];

describe('a ZIP archive', () => {
  it('in memory gives what is in its files, in the order of their names', async () => {
    expect(await summarize('news.zip', NEWS)).toEqual(
      NEWS_RESULTS.map(([name, what]) => [`news.zip: ${name}`, what]),
    );
  });

  it('on disk gives the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'));
    try {
      const path = join(folder, 'news');
      writeFileSync(path, NEWS);
      const results = await collect(readPath(path));
      expect(
        results.map((result) => [result.source, result.ok ? result.article.headline : result.reason]),
      ).toEqual(NEWS_RESULTS.map(([name, what]) => [`${path}: ${name}`, what]));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    [
      'a workbook',
      ['[Content_Types].xml', 'xl/workbook.xml'],
      'expected an archive of articles, but got an Excel workbook, which is not supported (save it as CSV)',
    ],
    [
      'a presentation',
      ['[Content_Types].xml', 'ppt/presentation.xml'],
      'expected an archive of articles, but got a PowerPoint presentation, which is not supported',
    ],
    [
      'an OpenDocument file',
      ['mimetype', 'META-INF/manifest.xml'],
      'expected an archive of articles, but got an OpenDocument file, which is not supported (save it as DOCX)',
    ],
    [
      'a book',
      ['mimetype', 'META-INF/container.xml'],
      'expected an archive of articles, but got an EPUB book, which is not supported',
    ],
    ['pictures', ['a.png', 'b.png'], 'expected an archive with articles in it, but got 2 other files'],
    ['nothing', [], 'expected an archive with articles in it, but got an empty one'],
  ])('of %s is refused with what it is', async (_, names, reason) => {
    const zip = zipOf(...names.map((name) => ({ name, content: 'x' })));
    expect(await readAll('a.zip', zip)).toEqual([{ ok: false, source: 'a.zip', reason }]);
  });

  it('says which of its files are damaged, and reads the others', async () => {
    const zip = zipOf({ name: 'a.txt', content: BODY, claimedSize: 10 }, { name: 'b.txt', content: BODY });
    expect(await summarize('a.zip', zip)).toEqual([
      [
        'a.zip: a.txt',
        expect.stringMatching(/^expected a file that can be decompressed, but got a damaged one/u),
      ],
      ['a.zip: b.txt', null],
    ]);
  });

  it('holds documents of every kind', async () => {
    const article = await readOne(
      'a.zip',
      zipOf({
        name: 'story.docx',
        content: docxOf([
          ['Title', 'Crane falls'],
          [null, BODY],
        ]),
      }),
    );
    expect(article.headline).toBe('Crane falls');
  });
});

describe('a bomb', () => {
  const zeros = Buffer.alloc(80 * 1024 * 1024, `{"text":"${'x'.repeat(1024 * 1024)}"}\n`);

  it.each([
    ['of gzip', 'a.jsonl.gz', gzipSync(zeros)],
    ['in an archive', 'a.zip', zipOf({ name: 'a.jsonl', content: zeros })],
  ])('%s is stopped at its size', async (_, name, bytes) => {
    let last: string | null = null;
    const { unpackStream } = await import('../../../../loaders/read/unpack.js');
    for await (const each of unpackStream([bytes], name)) last = each.ok ? null : each.reason;
    expect(last).toMatch(
      /^expected data that grows at most 200 times when decompressed, but got more: .* have become over /u,
    );
  });

  it('of a text is refused at the size of a text', async () => {
    expect(await readAll('a.txt.gz', gzipSync(Buffer.alloc(11 * 1024 * 1024, 'word ')))).toEqual([
      { ok: false, source: 'a.txt.gz', reason: 'expected an article of at most 10.0 MiB, but got more' },
    ]);
  });

  it('of archives in archives is opened three deep', async () => {
    let bytes: Buffer = Buffer.from(BODY);
    for (let depth = 0; depth < 5; depth += 1)
      bytes = depth % 2 === 0 ? gzipSync(bytes) : zipOf({ name: 'a.gz', content: bytes });
    expect(await readAll('a', bytes)).toEqual([
      { ok: false, source: 'a: a.gz', reason: 'expected at most 3 archives in one another, but got more' },
    ]);
  });
});

describe('gzip', () => {
  it.each([
    ['a text', 'a.txt.gz', gzipSync(BODY), BODY],
    ['a text of another name', 'a', gzipSync(BODY), BODY],
    [
      'a text in several members',
      'a.gz',
      Buffer.concat([gzipSync(BODY.slice(0, 20)), gzipSync(BODY.slice(20))]),
      BODY,
    ],
    ['Markdown by its name', 'a.md.gz', gzipSync(`**${BODY}**`), BODY],
  ])('gives %s', async (_, name, bytes, text) => {
    expect((await readOne(name, bytes)).text).toBe(text);
  });

  it.each([
    [
      'cut off',
      gzipSync(BODY.repeat(50)).subarray(0, 60),
      'expected whole gzip data, but got data that end too early',
    ],
    [
      'damaged',
      Buffer.concat([gzipSync(BODY).subarray(0, 10), Buffer.from('nonsense')]),
      'expected gzip data, but got damaged ones',
    ],
  ])('that is %s is refused', async (_, bytes, reason) => {
    expect(await readAll('a.txt.gz', bytes)).toEqual([{ ok: false, source: 'a.txt.gz', reason }]);
  });
});
