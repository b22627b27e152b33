import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../loaders/recognize/grammar/words.js';

describe('the words of a sentence', () => {
  it.each([
    ['He said he didn’t know.', 'He said he did n’t know .'],
    [
      "The mayor's aides can't, and cannot, say we'll win.",
      "The mayor 's aides ca n't , and can not , say we 'll win .",
    ],
    [
      'The U.S. bought 10,000 tonnes at 3.5% for Mr. Odhiambo.',
      'The U.S. bought 10,000 tonnes at 3.5 % for Mr. Odhiambo .',
    ],
    ['J. K. Mwangi left the U.S.', 'J. K. Mwangi left the U.S.'],
    [
      'A well-known co-founder of the anti-war, mid-1980s group',
      'A well - known co-founder of the anti-war , mid-1980s group',
    ],
    ['It cost $16bn at 10am on 5th May in the 1990s.', 'It cost $ 16 bn at 10 am on 5th May in the 1990s .'],
    ["'Hey,' she cried -- then… silence", "' Hey , ' she cried -- then … silence"],
    [
      'See https://example.org/a?b=1. Write to desk@example.org, #VoteNow',
      'See https://example.org/a?b=1 . Write to desk@example.org , #VoteNow',
    ],
    ['Workers’ rights, O’Neill’s view', 'Workers ’ rights , O’Neill ’s view'],
    ['Flight No. 10 — no. Never.', 'Flight No. 10 — no . Never .'],
  ])('%s', (sentence, words) => {
    expect(
      splitWords(sentence)
        .map(({ start, end }) => sentence.slice(start, end))
        .join(' '),
    ).toBe(words);
  });

  it('have none where nothing is written', () => {
    expect(splitWords(' \n')).toEqual([]);
  });

  it('are found in a time that grows with the length alone', () => {
    expect(splitWords('a.'.repeat(50_000))).toHaveLength(1);
    expect(splitWords("x'".repeat(50_000)).length).toBeGreaterThan(0);
  });
});
