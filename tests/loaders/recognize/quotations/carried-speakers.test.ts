import { describe, expect, test } from 'vitest';
import { rowsOf, type Name } from './helper.js';

describe('a quotation without a cue of its own takes the speaker who spoke last, and only then', () => {
  const rows: readonly [
    why: string,
    text: string,
    names: readonly Name[],
    speakers: readonly (string | null)[],
  ][] = [
    [
      'the next paragraph goes on',
      '“The pumps failed,” Dahl said.\n“Nobody came to help us that night.”',
      ['Dahl'],
      ['Dahl (NAMED)', 'Dahl (NAMED)'],
    ],
    [
      'and the one after it',
      '“The pumps failed,” Dahl said.\n“Nobody came to help us.”\n“We were left alone there.”',
      ['Dahl'],
      ['Dahl (NAMED)', 'Dahl (NAMED)', 'Dahl (NAMED)'],
    ],
    [
      'reported speech names the speaker too',
      'Dahl said she was tired. “I have not slept since the flood.”',
      ['Dahl'],
      ['Dahl (NAMED)'],
    ],
    [
      'the sentence before is about one person',
      'Dahl shook her head. “I have not slept since the flood.”',
      ['Dahl'],
      ['Dahl (NAMED)'],
    ],
    [
      'somebody else is named in between',
      '“The pumps failed,” Dahl said. Later Roca walked in with Hale. “Nobody came to help us.”',
      ['Dahl', 'Roca', 'Hale'],
      ['Dahl (NAMED)', null],
    ],
    [
      'a paragraph of narrative stands in between',
      '“The pumps failed,” Dahl said.\nThe river rose by two metres.\n“Nobody came to help us.”',
      ['Dahl'],
      ['Dahl (NAMED)', null],
    ],
    [
      'its own cue wins over the last speaker',
      '“The pumps failed,” Dahl said.\n“Nobody came,” said Roca.',
      ['Dahl', 'Roca'],
      ['Dahl (NAMED)', 'Roca (NAMED)'],
    ],
    [
      'the person spoken to is not the speaker',
      'Dahl told Roca she was tired. “I have not slept since the flood.”',
      ['Dahl', 'Roca'],
      ['Dahl (NAMED)'],
    ],
  ];
  test.each(rows)('%s', (_why, text, names, speakers) => {
    const direct = rowsOf(text, names).filter((row) => row.kind === 'DIRECT');
    expect(direct.map((row) => row.speaker)).toEqual(speakers);
  });
});
