import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../loaders/recognize/sentences.js';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }, 0).map((one) => text.slice(one.start, one.end));

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['Rain fell on the coast. Roads were closed.', ['Rain fell on the coast.', 'Roads were closed.']],
    [
      'Was it planned? Nobody knew! A guard shrugged.',
      ['Was it planned?', 'Nobody knew!', 'A guard shrugged.'],
    ],
    ['“We are leaving.” She shut the door.', ['“We are leaving.”', 'She shut the door.']],
    ['He waited… Then he left.', ['He waited…', 'Then he left.']],
    ['They paid in 2008. Nobody thanked them.', ['They paid in 2008.', 'Nobody thanked them.']],
    ['The clinic closed.The staff went home.', ['The clinic closed.', 'The staff went home.']],
    ['It closed in 2016.The staff went home.', ['It closed in 2016.', 'The staff went home.']],
    ['“It closed,” he said.Read more about it', ['“It closed,” he said.', 'Read more about it']],
    ['“It has closed.”The staff went home.', ['“It has closed.”', 'The staff went home.']],
    ['Who closed it?The staff went home.', ['Who closed it?', 'The staff went home.']],
    ['She works for Acme Inc. The firm is small.', ['She works for Acme Inc.', 'The firm is small.']],
    ['He moved to the U.S. He never came back.', ['He moved to the U.S.', 'He never came back.']],
    ['It opens at 6 a.m. The gates are new.', ['It opens at 6 a.m.', 'The gates are new.']],
  ])('ends a sentence: %s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each<string>([
    'The order came from U.S. Gen. Ruth Smith on Friday.',
    'J. K. Osei and George W. Abara met Dr. Lam at St. Mary’s.',
    'On Aug. 19 the shelling began near No. 10 Dock Road.',
    'Prices rose 3.5 percent, e.g. for rice.',
    'The talks, held in Geneva vs. Vienna, failed.',
    'He said he was... not sure.',
    '“Who did this?” Amina Okoye asked.',
    '“Stop!” he shouted.',
    'Sgt. Maj. Paul Reyes Jr. was promoted.',
    'Read it at example.com/News.Page or ask info@example.org for a copy.',
    '1. The harbour is shut',
    'The page news.example/find?Query was down.',
    'Version 2.The was never sold.',
    'The Ph.D. student and Col. (ret.) Avi Stern agreed.',
  ])('keeps whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('ends a sentence at a blank line and at list items', () => {
    expect(split('Harbour shut\n\nBoats wait\n• Food is low\n• Fuel is gone')).toEqual([
      'Harbour shut',
      'Boats wait',
      '• Food is low',
      '• Fuel is gone',
    ]);
  });

  it('does not end a sentence where a line is wrapped', () => {
    const text =
      'The minister told the assembly on Tuesday that the dam above the city of\n' +
      'Mariental would be drained before the winter, because its eastern wall had\n' +
      'moved. Engineers agree.';
    expect(split(text)).toEqual([text.slice(0, text.indexOf(' Engineers')), 'Engineers agree.']);
  });

  it('ends a sentence at the end of a line that is a paragraph', () => {
    const long =
      'The minister told the assembly on Tuesday that the dam above the city would be drained before the winter came to the valley and the farms in it';
    expect(split(`Dam to be drained\n${long}\nPhoto: a dam`)).toEqual([
      'Dam to be drained',
      long,
      'Photo: a dam',
    ]);
  });

  it('gives offsets into the whole text and the segment', () => {
    const text = 'HEAD\n\nOne came. Two left.  ';
    expect(splitSentences(text, { start: 6, end: text.length }, 3)).toEqual([
      { start: 6, end: 15, segment: 3 },
      { start: 16, end: 25, segment: 3 },
    ]);
  });

  it('finds nothing in blanks', () => {
    expect(split(' \n\u00a0\n ')).toEqual([]);
  });

  it('reads a megabyte without full stops or line breaks, and one made of them', () => {
    expect(split('word '.repeat(200_000))).toHaveLength(1);
    expect(split('Ay. '.repeat(250_000))).toHaveLength(250_000);
    expect(split('a\n'.repeat(500_000)).length).toBeGreaterThan(0);
  });
});
