import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../loaders/read/jsonl.js';
import type { ReadResult } from '../../../loaders/read/document.js';
import { readJsonLineResults, readPath, readSource, readStream } from '../../../loaders/read/source.js';
import { expectReadArticle } from './invariants.js';

const SENTENCE = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function read(name: string, content: string | Uint8Array): Promise<ReadResult[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return collect(readSource({ name, bytes }));
}

async function reasonOf(name: string, content: string | Uint8Array): Promise<string | null> {
  const [first] = await read(name, content);
  return first && !first.ok ? first.reason : null;
}

describe('a source', () => {
  it('gives one article for each line of JSON Lines, and a broken line does not throw away the others', async () => {
    const lines = [
      '{"id":"a","text":"One."}',
      '',
      '{"id":"b",',
      '[1]',
      '{"id":"c","text":7}',
      '{"id":"d"}',
      '{"id":"e","html":"<p>Two.</p>"}',
    ];
    const results = await read('wire.jsonl', lines.join('\n'));
    expect(
      results.map((result) =>
        result.ok ? [result.source, result.article.id] : [result.source, result.id, result.reason],
      ),
    ).toEqual([
      ['wire.jsonl:1', 'a'],
      ['wire.jsonl:3', undefined, expect.stringMatching(/^expected JSON, but got /u)],
      ['wire.jsonl:4', undefined, 'expected a JSON object for each article, but got an array'],
      ['wire.jsonl:5', 'c', 'expected "text" to be a string, but got a number'],
      ['wire.jsonl:6', 'd', 'expected "text" or "html" with words in it, but got only "id"'],
      ['wire.jsonl:7', 'e'],
    ]);
  });

  it('gives the text of a record back unchanged', async () => {
    const text = ' \ufeffJunk\u00a0here \r\n\r\n8\n\ud83d\udea2 sank.Credit: X \n';
    const [result] = await read('x.jsonl', JSON.stringify({ text }));
    expect(result?.ok && result.article.text).toBe(text);
  });

  it('lets what a record gives win over what its words say', async () => {
    const text = `Crane falls onto ferry\nBy Ada Quill\n12 May 2024\n${SENTENCE}`;
    const given = {
      headline: 'Crane falls',
      byline: 'By Ben Okoro and Cy Dee',
      publisher: 'Lune Post',
      url: 'https://Lune.example/a/?utm_source=x#top',
      publishedAt: '2024-05-13T10:00:00+02:00',
      language: 'en-GB',
    };
    const [result] = await read('x.jsonl', JSON.stringify({ text, ...given }));
    if (!result?.ok) throw new Error('expected an article');
    const { headline, byline, authors, publisher, url, publishedAt, language, messages } = result.article;
    expect({ headline, byline, authors, publisher, url, publishedAt, language, messages }).toEqual({
      headline: 'Crane falls',
      byline: 'Ben Okoro and Cy Dee',
      authors: ['Ben Okoro', 'Cy Dee'],
      publisher: 'Lune Post',
      url: 'https://lune.example/a',
      publishedAt: '2024-05-13T08:00:00.000Z',
      language: 'en',
      messages: [],
    });
  });

  it('says so when a given date or address cannot be read, and keeps the article', async () => {
    const [result] = await read(
      'x.jsonl',
      JSON.stringify({ text: SENTENCE, publishedAt: 'last Tuesday', url: 'lune' }),
    );
    if (!result?.ok) throw new Error('expected an article');
    expect([
      result.article.publishedAt,
      result.article.url,
      result.article.messages.map(({ reason }) => reason),
    ]).toEqual([
      null,
      null,
      [
        'expected "publishedAt" to be a date with its year, but got "last Tuesday"',
        'expected "url" to be an http or https address, but got "lune"',
      ],
    ]);
  });

  it.each([
    [
      'an empty file',
      'a.txt',
      '',
      'expected text, a page, a document, a feed or an archive of them, but got an empty file',
    ],
    ['blanks only', 'a.txt', ' \n\n ', 'expected words, but got only blanks'],
    [
      'a picture',
      'a.txt',
      'GIF89a …',
      'expected text, a page, a document, a feed or an archive of them, but got a GIF image, which is not supported',
    ],
    [
      'a broken archive',
      'a.html',
      'PK\u0003\u0004',
      'expected a whole ZIP archive, but got one that ends too early or is none',
    ],
    [
      'NUL bytes',
      'a.txt',
      'words\u0000words',
      'expected text, a page, a document, a feed or an archive of them, but got binary data (it has NUL bytes), which is not supported',
    ],
    [
      'too much text',
      'a.txt',
      'word '.repeat(2_200_000),
      'expected an article of at most 10.0 MiB, but got more',
    ],
    [
      'too many elements',
      'a.html',
      `<p>${'<b>x</b>'.repeat(50_000)}`,
      'expected a page of at most 50,000 elements, but got 50,001',
    ],
    [
      'too deep a page',
      'a.html',
      '<div>'.repeat(2_000),
      'expected elements nested at most 150 deep, but got more',
    ],
  ])('is refused when it is %s', async (_, name, content, reason) => {
    expect(await reasonOf(name, content)).toBe(reason);
  });

  it.each([
    ['a.bin', '{"text":"One."}\n{"text":"Two."}', 2],
    ['a.json', '{\n  "text": "One."\n}', 1],
    ['a.json', '[{"text":"One."},\n{"text":"Two."}]', 2],
    ['a.txt', '{curly} is how the paper spells its name.', 1],
    ['a.txt', '<!doctype html><title>t</title><p>One.</p>', 1],
  ])('is what its content says, whatever its name: %s %s', async (name, content, count) => {
    const results = await read(name, content);
    expect(results.filter((result) => result.ok)).toHaveLength(count);
  });

  it.each([
    ['UTF-8', Buffer.from('Zoë said “no” — twice.'), 0],
    ['UTF-8 with a mark', Buffer.from('\ufeffZoë said “no” — twice.'), 0],
    ['UTF-16', Buffer.from('\ufeffZoë said “no” — twice.', 'utf16le'), 0],
    ['windows-1252', Buffer.from('Zo\xeb said \x93no\x94 \x97 twice.', 'latin1'), 1],
  ])('in %s gives its letters, with a warning when the encoding is a guess', async (_, bytes, warnings) => {
    const [result] = await read('a.txt', bytes);
    if (!result?.ok) throw new Error('expected an article');
    expect([result.article.text, result.article.messages.length]).toEqual([
      'Zoë said “no” — twice.',
      warnings,
    ]);
  });

  it('in windows-1252 that says so in its page gives its letters without a warning', async () => {
    const html = '<!doctype html><meta charset="windows-1252"><p>Zo\xeb said \x93no\x94 \x97 twice.</p>';
    const [result] = await read('a.html', Buffer.from(html, 'latin1'));
    if (!result?.ok) throw new Error('expected an article');
    expect([result.article.text, result.article.messages]).toEqual(['Zoë said “no” — twice.', []]);
  });

  it('in another language is kept, with a message', async () => {
    const text =
      'Der Hafen von Port Lune wurde am Montag geschlossen, nachdem ein Kran auf eine Fähre gestürzt war. Niemand wurde verletzt.';
    const [result] = await read('a.txt', text);
    if (!result?.ok) throw new Error('expected an article');
    expect([result.article.language, result.article.messages.map(({ level }) => level)]).toEqual([
      'de',
      ['INFO'],
    ]);
  });

  it('that is a missing file or a folder is a result with a reason', async () => {
    const missing = await collect(readPath('/no/such/file.txt'));
    const folder = await collect(readPath('/'));
    expect([...missing, ...folder].map((result) => !result.ok && result.reason)).toEqual([
      'expected a file that can be read, but got no such file',
      'expected a file that can be read, but got a folder',
    ]);
  });

  it('that is a stream answers the first line before the second is written', async () => {
    const stream = new Readable({ read: () => undefined });
    const results = readStream(stream, '<stdin>')[Symbol.asyncIterator]();
    stream.push('{"id":"a","text":"One."}\n');
    const first = await results.next();
    stream.push('{"id":"b","text":"Two."}\n');
    stream.push(null);
    const second = await results.next();
    expect([first.value?.ok && first.value.article.id, second.value?.ok && second.value.article.id]).toEqual([
      'a',
      'b',
    ]);
  });

  it('gives articles that hold their promises', async () => {
    for (const content of [SENTENCE, `<p>${SENTENCE}</p>`, JSON.stringify({ text: `8\n${SENTENCE}` }), 'x']) {
      for (const result of await read('any', content)) if (result.ok) expectReadArticle(result.article);
    }
  });
});

describe('JSON Lines', () => {
  it('come without mark and blank lines, however the chunks fall', async () => {
    const chunks = ['\ufeff{"a', '":1}\r\n\n', '  \n[2', ']\n', '3'].map((chunk) => Buffer.from(chunk));
    const lines = await collect(readJsonLines(Readable.from(chunks)));
    expect(lines).toEqual([
      { line: 1, text: '{"a":1}' },
      { line: 4, text: '[2]' },
      { line: 5, text: '3' },
    ]);
  });

  it('go on after a line that is too long', async () => {
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let mebibyte = 0; mebibyte < 21; mebibyte += 1) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from('\n{"text":"One."}\n');
    }
    const results = await collect(readJsonLineResults(chunks(), 'big.jsonl'));
    expect(results.map((result) => result.ok || result.reason)).toEqual([
      'expected a line of at most 20.0 MiB, but got 21.0 MiB',
      true,
    ]);
  });
});
