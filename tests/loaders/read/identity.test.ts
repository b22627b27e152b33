import { describe, expect, it } from 'vitest';
import { articleId, canonicalUrl } from '../../../loaders/read/identity.js';
import { sha256Hex } from '../../../src/collections.js';

describe('an address', () => {
  it.each([
    ['https://News.Example/a/b/', 'https://news.example/a/b'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&fbclid=1&id=7', 'https://news.example/a?id=7'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
    ['http://news.example:80/A', 'http://news.example/A'],
    ['/a/b', null],
    ['mailto:desk@news.example', null],
    ['no address', null],
  ])('%s becomes %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });
});

describe('an article', () => {
  const url = 'https://news.example/a';

  it('is its given id, else its address, else its words', () => {
    expect([
      articleId({ id: 'given', url, text: 'x' }),
      articleId({ url, text: 'x' }),
      articleId({ url: null, text: 'x' }),
    ]).toEqual(['given', `article:${sha256Hex(url).slice(0, 20)}`, `article:${sha256Hex('x').slice(0, 20)}`]);
  });
});
