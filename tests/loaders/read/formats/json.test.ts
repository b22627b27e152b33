import { describe, expect, it } from 'vitest';
import { nameFields } from '../../../../loaders/read/record-names.js';
import { splitJsonArray } from '../../../../loaders/read/unpack/json-array.js';
import { collect, readAll, readOne, summarize } from '../reading.js';

const BODY = 'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry.';

describe('JSON', () => {
  it.each([
    [
      'an array',
      'a.json',
      `[{"title":"A","content":"${BODY}"},\n {"title":"B","content":"${BODY}"}]`,
      ['a.json[0]', 'a.json[1]'],
    ],
    [
      'an array on one line',
      'a',
      `[{"title":"A","content":"${BODY}"},{"title":"B","content":"${BODY}"}]`,
      ['a[0]', 'a[1]'],
    ],
    [
      'an object with a list',
      'a.json',
      `{"status":"ok","articles":[{"title":"A","content":"${BODY}"},{"title":"B","content":"${BODY}"}]}`,
      ['a.json.articles[0]', 'a.json.articles[1]'],
    ],
    [
      'objects with a list',
      'a.json',
      `{\n"response":{"total":2,"results":[{"title":"A","body":"${BODY}"},{"title":"B","body":"${BODY}"}]}}`,
      ['a.json.response.results[0]', 'a.json.response.results[1]'],
    ],
    [
      'lines',
      'a.json',
      `{"title":"A","content":"${BODY}"}\n{"title":"B","content":"${BODY}"}\n`,
      ['a.json:1', 'a.json:2'],
    ],
    [
      'lines in UTF-16',
      'a.json',
      Buffer.from(`\ufeff{"title":"A","content":"${BODY}"}\n{"title":"B","content":"${BODY}"}\n`, 'utf16le'),
      ['a.json:1', 'a.json:2'],
    ],
  ])('that is %s gives its articles', async (_, name, json, sources) => {
    expect(await summarize(name, json)).toEqual([
      [sources[0], 'A'],
      [sources[1], 'B'],
    ]);
  });

  it('of an array without its end gives what there is, and says so', async () => {
    expect(await summarize('a.json', `[{"title":"A","content":"${BODY}"},{"ti`)).toEqual([
      ['a.json[0]', 'A'],
      ['a.json[1]', 'expected the end of the array, but got the end of the file'],
    ]);
  });

  it('with a broken element reads on', async () => {
    const results = await readAll('a.json', `[{"title" "A"},{"title":"B","content":"${BODY}"}]`);
    expect(results.map((result) => result.ok)).toEqual([false, true]);
  });

  it('from WordPress and the like gives its page', async () => {
    const post = {
      id: 7,
      date: '2024-02-05T10:00:00',
      link: 'https://lune.example/a',
      title: { rendered: 'Crane falls' },
      content: { rendered: `<p>${BODY}</p>\n<p>Nobody was hurt.</p>` },
    };
    const { id, url, headline, text } = await readOne('posts.json', JSON.stringify([post]));
    expect({ id, url, headline, text }).toEqual({
      id: '7',
      url: 'https://lune.example/a',
      headline: 'Crane falls',
      text: `${BODY}\n\nNobody was hurt.`,
    });
  });
});

describe('an array in a stream', () => {
  it('is split however the chunks fall', async () => {
    const json = ' [ {"a":"],[\\"{"} , [1,[2]] ,3, "x\\\\" ] ';
    for (const size of [1, 2, 3, 7]) {
      const chunks = json.match(new RegExp(`.{1,${size}}`, 'gu'))!.map((part) => Buffer.from(part));
      async function* stream(): AsyncGenerator<Buffer> {
        yield* chunks;
      }
      const elements = await collect(splitJsonArray(stream()));
      expect(elements.map(({ bytes, error }) => error ?? JSON.parse(bytes.toString()))).toEqual([
        { a: '],["{' },
        [1, [2]],
        3,
        'x\\',
      ]);
    }
  });
});

describe('names of fields', () => {
  it.each([
    [
      'our own before others',
      { text: 'a', body: 'b', headline: 'c', title: 'd' },
      { text: 'a', headline: 'c' },
    ],
    [
      'others in any case',
      { Body: 'b', 'Publish-Date': '2024', pub_date: 'x' },
      { text: 'b', publishedAt: '2024' },
    ],
    [
      'lists of names',
      { text: 'a', authors: ['Ada', { name: 'Ben' }, 7] },
      { text: 'a', byline: 'Ada, Ben' },
    ],
    [
      'objects with a name',
      { text: 'a', source: { id: 1, name: 'The Lune Post' } },
      { text: 'a', publisher: 'The Lune Post' },
    ],
    ['times in seconds', { text: 'a', date: 1707127200 }, { text: 'a', publishedAt: '1707127200' }],
    ['content that is a page', { content: '<p>One.</p>' }, { html: '<p>One.</p>' }],
    ['not an address for an outlet', { text: 'a', source: 'https://lune.example' }, { text: 'a' }],
    ['not a number for a text', { article: '17', body: 'b' }, { text: 'b' }],
    ['not what has the wrong type', { text: 7 }, { text: 7 }],
  ])('are taken: %s', (_, value, expected) => {
    expect(nameFields(value)).toEqual(expected);
  });
});
