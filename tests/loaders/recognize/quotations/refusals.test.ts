import { describe, expect, it } from 'vitest';
import { rowsOf } from './helper.js';

const NAMES = ['Reyes', 'Hale', 'Dahl'];

/** `KIND speaker: words`, one for each quotation. */
function linesOf(text: string): string[] {
  return rowsOf(text, NAMES).map(
    ({ kind, speaker, text: words }) => `${kind} ${speaker?.replace(/ \([A-Z]+\)$/u, '') ?? '-'}: ${words}`,
  );
}

describe('what somebody rejects, dismisses or denies', () => {
  it.each([
    ['Reyes on Tuesday rejected calls to delay the vote.', ['INDIRECT Reyes: calls to delay the vote']],
    ['Hale dismissed claims that the bill lacks votes.', ['INDIRECT Hale: claims that the bill lacks votes']],
    ['Dahl brushed aside the idea that she might retire.', ['INDIRECT Dahl: the idea that she might retire']],
    ['Hale has denied pressuring anyone.', ['INDIRECT Hale: pressuring anyone']],
    ['The firm denied any wrongdoing.', ['INDIRECT The firm: any wrongdoing']],
    [
      'Reyes spoke for an hour, rejecting suggestions that he should resign.',
      ['INDIRECT Reyes: suggestions that he should resign'],
    ],
    [
      'Reyes rejected calls to delay the vote, dismissing claims that it was lost and denying that he had cut a deal.',
      [
        'INDIRECT Reyes: calls to delay the vote',
        'INDIRECT Reyes: claims that it was lost',
        'INDIRECT Reyes: he had cut a deal',
      ],
    ],
    [
      'Hale rejected the demand to step down, but said she would “think about it.”',
      [
        'INDIRECT Hale: the demand to step down',
        'INDIRECT Hale: she would “think about it.”',
        'PARTIAL Hale: think about it.',
      ],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it.each([
    'Voters rejected the plan.',
    'The board dismissed the teacher.',
    'The judge denied bail to the men.',
    'Calls to delay the vote were rejected.',
    'Hale denied it.',
    'Reyes did not reject calls to resign.',
  ])('is no report in: %s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
