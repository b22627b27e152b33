import { describe, expect, it } from 'vitest';
import {
  MARKED_PARTS,
  type MarkedText,
  parseMarkedText,
  readMarkedTexts,
} from '../../bench/score/marked-text.js';
import { scoreTextSegments } from '../../bench/score/read-segments.js';
import { tallySegments } from '../../bench/score/segment-tallies.js';
import { SEGMENT_KINDS } from '../../loaders/article.js';
import { readText } from '../../loaders/read/text.js';
import { expectCover } from '../loaders/read/invariants.js';

const texts = MARKED_PARTS.flatMap((part) => readMarkedTexts(part));

describe.each(texts.map((text): [string, MarkedText] => [text.id, text]))('marked text %s', (_, marked) => {
  it('is covered by its segments, each with words of its own', () => {
    expectCover(
      marked.text,
      marked.segments.map(({ kind, start, end }) => ({ kind, start, end })),
    );
    const blank = marked.segments.filter(({ start, end }) => marked.text.slice(start, end).trim() === '');
    expect(blank).toEqual([]);
  });

  it('gives author and day to posts alone, and names no kind twice', () => {
    for (const { kind, also, handle, date } of marked.segments) {
      if (handle !== null || date !== null) expect(kind).toBe('POST');
      expect(new Set([kind, ...(also ?? [])]).size).toBe(1 + (also?.length ?? 0));
    }
  });

  it('is covered by what is read from it, too', () => {
    expectCover(marked.text, readText(marked.text).segments);
  });
});

describe('the marked texts', () => {
  it('are at least forty, a quarter or more of them put aside, and no two alike', () => {
    const heldOut = readMarkedTexts('held-out').length;
    expect(texts.length).toBeGreaterThanOrEqual(40);
    expect(heldOut / texts.length).toBeGreaterThanOrEqual(0.25);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  it('have every kind in both parts', () => {
    for (const part of MARKED_PARTS) {
      const kinds = new Set(
        readMarkedTexts(part).flatMap(({ segments }) => segments.map(({ kind }) => kind)),
      );
      expect([...kinds].sort()).toEqual([...SEGMENT_KINDS].sort());
    }
  });

  it('are read without losing facts: under one in a hundred characters of the tuned texts', () => {
    const lost = readMarkedTexts('dev').map(
      ({ text, segments }) => tallySegments(text, segments, readText(text).segments).lost,
    );
    const [right, of] = [
      lost.reduce((sum, one) => sum + one.right, 0),
      lost.reduce((sum, one) => sum + one.of, 0),
    ];
    expect(right / of).toBeLessThan(0.01);
  });

  it('are scored in a table for each part', async () => {
    const titles = (await scoreTextSegments()).filter((line) => line.startsWith('=='));
    expect(titles.map((line) => line.slice(3).split(':')[0])).toEqual([
      'segments, dev',
      'segments, held-out',
      'segments, seeds',
    ]);
  });
});

describe('a marked text', () => {
  it('is rebuilt with its line ends, blanks and glued words', () => {
    const marked =
      '# what it shows\n# line ends: CRLF\nCAPTION|A crane\nCREDIT+|Credit: X\n\nBODY~|It fell.\n|Yes.\n';
    const { text, segments } = parseMarkedText('a', marked);
    expect(text).toBe('A craneCredit: X It fell.\r\nYes.');
    expect(segments.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['CAPTION', 0, 7],
      ['CREDIT', 7, 17],
      ['BODY', 17, 31],
    ]);
  });

  it('reads accepted kinds, repeats, and what a post says of itself', () => {
    const [post, promo] = parseMarkedText('a', 'POST* @ab_c 2016-11-30|Hm\nPROMO/BOILERPLATE|More').segments;
    expect([post?.repeat, post?.handle, post?.date]).toEqual([true, 'ab_c', '2016-11-30']);
    expect([promo?.kind, promo?.also, promo?.repeat, promo?.handle]).toEqual([
      'PROMO',
      ['BOILERPLATE'],
      false,
      null,
    ]);
  });

  it.each([
    ['HEADLIN|words', 'a, line 1: expected a kind of segment, but got HEADLIN'],
    ['no mark', 'a, line 1: expected KIND|words, but got "no mark"'],
  ])('with the line "%s" says what is wrong and where', (line, message) => {
    expect(() => parseMarkedText('a', line)).toThrow(message);
  });
});

describe('tallies of segments', () => {
  const text = 'Crane falls. By Ada Quill';
  const gold = [
    { kind: 'BODY', also: ['HEADLINE'], start: 0, end: 13 },
    { kind: 'BYLINE', start: 13, end: 25 },
  ] as const;

  it('count a kind that is accepted as the first one, and blanks not at all', () => {
    const { characters, segments, lost, junk } = tallySegments(text, gold, [
      { kind: 'HEADLINE', start: 0, end: 13 },
      { kind: 'BYLINE', start: 13, end: 25 },
    ]);
    expect([...characters]).toEqual([
      ['BODY', { right: 11, found: 11, expected: 11 }],
      ['BYLINE', { right: 10, found: 10, expected: 10 }],
    ]);
    expect([...segments.values()].map(({ right }) => right)).toEqual([1, 1]);
    expect([lost, junk]).toEqual([
      { right: 0, of: 11 },
      { right: 0, of: 10 },
    ]);
  });

  it('count facts that are not read, and junk that is', () => {
    const { segments, lost, junk } = tallySegments(text, gold, [
      { kind: 'PROMO', start: 0, end: 6 },
      { kind: 'BODY', start: 6, end: 25 },
    ]);
    expect(segments.get('BODY')).toEqual({ right: 0, found: 1, expected: 1 });
    expect([lost, junk]).toEqual([
      { right: 5, of: 11 },
      { right: 10, of: 10 },
    ]);
  });
});
