import { describe, expect, it } from 'vitest';
import { spokenWords } from '../../../loaders/write/quotations.js';
import { areNear, wordingBands } from '../../../loaders/write/wordings/near.js';

const SPOKEN =
  'We will rebuild every bridge on the river before winter, and the people of this valley will cross it again';

describe('two wordings', () => {
  it.each([
    [
      'a clause left out',
      'We will rebuild every bridge before winter, and the people of this valley will cross it again',
    ],
    [
      'an end cut off',
      'We will rebuild every bridge on the river before winter, and the people of this valley',
    ],
    [
      'a pronoun for another',
      'They will rebuild every bridge on the river before winter, and the people of this valley will cross it again',
    ],
    [
      'a name in brackets',
      '[The government] will rebuild every bridge on the river before winter, and the people of this valley will cross it again',
    ],
    [
      'another form of a word',
      'We will rebuild every bridge on the rivers before winter, and the people of this valley will cross it again',
    ],
    [
      'a filler',
      'We will, you know, rebuild every bridge on the river before winter, and the people of this valley will cross it again',
    ],
  ])('are one with %s', (_what, other) => {
    expect(near(SPOKEN, other)).toBe(true);
    expect(near(other, SPOKEN)).toBe(true);
  });

  it.each([
    ['another day', SPOKEN.replace('winter', 'summer')],
    ['a negation', SPOKEN.replace('We will', 'We will not')],
    ['another figure', SPOKEN.replace('every bridge', '12 bridges')],
    ['half of it', 'We will rebuild every bridge on the river before winter'],
    [
      'other words',
      'We will open every school in the city after spring, and the children of this town will learn there again',
    ],
  ])('are two with %s', (_what, other) => {
    expect(near(SPOKEN, other)).toBe(false);
    expect(near(other, SPOKEN)).toBe(false);
  });

  it('are two where figures differ, whatever else is the same', () => {
    expect(
      near(
        'The storm killed 112 people in the town and the villages around',
        'The storm killed 114 people in the town and the villages around',
      ),
    ).toBe(false);
  });

  it("are two where one is a speaker's and one a reporter's", () => {
    const words = spokenWords(SPOKEN);
    expect(areNear({ source: 'DIRECT', words }, { source: 'INDIRECT', words })).toBe(false);
  });

  it('meet in a band where they are one, and hardly otherwise', () => {
    const [a, b, c] = [
      SPOKEN,
      SPOKEN.replace('We will, ', '').replace(' on the river', ''),
      'Nobody told the harbour office that the ferry had left the island an hour early',
    ].map(bands) as [number[], number[], number[]];
    expect(a.some((band, index) => band === b[index])).toBe(true);
    expect(a.some((band, index) => band === c[index])).toBe(false);
  });
});

function near(a: string, b: string): boolean {
  return areNear({ source: 'DIRECT', words: spokenWords(a) }, { source: 'DIRECT', words: spokenWords(b) });
}

function bands(text: string): number[] {
  return wordingBands({ source: 'DIRECT', words: spokenWords(text) });
}
