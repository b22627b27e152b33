import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../loaders/article.js';
import { recognizeQuotations } from '../../../../loaders/recognize/quotations/recognize-quotations.js';
import { articleOf, type Name, rowsOf } from './helper.js';

const NAMES: Name[] = ['Ada Reyes', 'ADA REYES', ['KBVR', 'ORGANIZATION'], 'Reyes', 'Hale'];

/** Paragraphs as BODY segments of one text. */
function turnsIn(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n\n');
  const segments = paragraphs.map((words): Segment => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: 'BODY' };
  });
  return rowsOf(text, NAMES, segments).map(
    ({ kind, speaker, text: words }) => `${kind} ${speaker?.replace(/ \([A-Z]+\)$/u, '') ?? '-'}: ${words}`,
  );
}

describe('transcripts without marks', () => {
  it('capitals with a colon begin a turn, which goes on over paragraphs and past what nobody says', () => {
    expect(
      turnsIn([
        'SEN. ADA REYES (R), KERRY: Thank you for the invitation.',
        'DUNMORE: Do you support the plan?',
        'REYES: I do. She said it was sound, and “sound” is the word.',
        '(CROSSTALK)',
        'We have not seen the price.',
        'DUNMORE: So you are not sure?',
      ]),
    ).toEqual([
      'DIRECT ADA REYES: Thank you for the invitation.',
      'DIRECT DUNMORE: Do you support the plan?',
      'DIRECT REYES: I do. She said it was sound, and “sound” is the word. We have not seen the price.',
      'DIRECT DUNMORE: So you are not sure?',
    ]);
  });

  it('an outlet may ask, and the last turn ends with its paragraph', () => {
    expect(
      turnsIn([
        'KBVR: Why are you running?',
        'Reyes: Because nobody else would.',
        'KBVR: And if you lose?',
        'Reyes: Then I have lost.',
        'The interview was shortened.',
      ]),
    ).toEqual([
      'DIRECT KBVR: Why are you running?',
      'DIRECT Reyes: Because nobody else would.',
      'DIRECT KBVR: And if you lose?',
      'DIRECT Reyes: Then I have lost.',
    ]);
  });

  it('questions and answers have nobody who is named', () => {
    expect(turnsIn(['Q: Who pays?', 'A: The county does.', 'Q: All of it?'])).toEqual([
      'DIRECT -: Who pays?',
      'DIRECT -: The county does.',
      'DIRECT -: All of it?',
    ]);
  });

  it('a label that nobody recognised is a name', () => {
    const text = 'Q: Who pays?\n\nDUNMORE: The county does.\n\nQ: All of it?\n\nDUNMORE: Yes, all of it.';
    const { mentions } = recognizeQuotations(articleOf(text));
    expect(mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'PERSON DUNMORE',
      'PERSON DUNMORE',
    ]);
  });

  it.each([
    [
      'lines that say what stands there',
      ['RELATED: How Reyes won', 'WATCH: The debate', 'RELATED: Who pays', 'Hale went home.'],
    ],
    ['what each of several wants', ['Reyes: No new taxes.', 'Hale: A new harbour.', 'KBVR: No comment.']],
    [
      'a few labels in a long story',
      [
        'Hale: Born in Kerry.',
        'Reyes: Born in Cork.',
        'Hale: A farmer.',
        'The two have met before, in a hall that was too small, on a night that was too long, and nobody won. '.repeat(
          3,
        ),
      ],
    ],
  ])('are not %s', (_, paragraphs) => {
    expect(turnsIn(paragraphs)).toEqual([]);
  });

  it('are not words in marks, which have rules of their own', () => {
    expect(turnsIn(['Reyes: “We won here.”', 'Hale: “They lost it.”', 'Reyes: “We won twice.”'])).toEqual([
      'DIRECT Reyes: We won here.',
      'DIRECT Hale: They lost it.',
      'DIRECT Reyes: We won twice.',
    ]);
  });
});
