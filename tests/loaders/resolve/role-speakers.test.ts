import { describe, expect, it } from 'vitest';
import { contains, type Mention, type Quotation } from '../../../loaders/article.js';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, knownPlaces, type Names, quotationOf } from './annotated.js';

/** The entity of the speaker of some words, where the speaker's words name nobody by themselves. */
function holderOf(
  lines: readonly string[],
  names: Names,
  words: string,
  speaker: string,
  earlier: readonly Quotation[] = [],
): string | null {
  const plain = annotate(lines, names);
  const { start, end } = quotationOf(plain.text, words, speaker).speaker ?? { start: 0, end: 0 };
  const mention = { start, end, type: 'PERSON', entity: null, confidence: 0.9, nominal: true } as const;
  const quotation: Quotation = {
    ...quotationOf(plain.text, words, speaker),
    speaker: { start, end, entity: null, basis: 'TITLE' },
  };
  const mentions = [...plain.mentions, mention].sort((a, b) => a.start - b.start);
  const article = resolve(
    { ...plain, mentions, quotations: [...earlier, quotation] },
    { resolvePlaces: knownPlaces },
  );
  return article.quotations.at(-1)?.speaker?.entity ?? null;
}

describe('a post, a party or an office that speaks is its holder', () => {
  const rows: [
    why: string,
    lines: string[],
    names: Names,
    words: string,
    speaker: string,
    id: string | null,
  ][] = [
    [
      'a bare post in a headline, who is named below',
      ['[HEADLINE] Police chief: I will not resign', 'Chief Robert Amato rejected calls to go.'],
      { P: ['Robert Amato'] },
      'I will not resign',
      'Police chief',
      'person:robert-amato',
    ],
    [
      'the seat of somebody who spoke in the sentence before',
      ['Sen. Kip Lawson met Gov. Anita Brandt.', 'Lawson told them to stop.', 'No, the Ohio senator said.'],
      { P: ['Anita Brandt', 'Kip Lawson', 'Lawson'] },
      'No',
      'the Ohio senator',
      'person:kip-lawson',
    ],
    [
      'the only senator near by, whatever the state',
      ['Sen. Kip Lawson met Anita Brandt.', 'No, the Ohio senator said.'],
      { P: ['Anita Brandt', 'Kip Lawson'] },
      'No',
      'the Ohio senator',
      'person:kip-lawson',
    ],
    [
      'none of two senators near by, whatever the state',
      ['Sen. Kip Lawson met Sen. Anita Brandt.', 'No, the Ohio senator said.'],
      { P: ['Anita Brandt', 'Kip Lawson'] },
      'No',
      'the Ohio senator',
      null,
    ],
    [
      'no seat of somebody who holds another office',
      ['Kip Lawson met Gov. Anita Brandt.', 'Brandt told them to stop.', 'No, the Ohio senator said.'],
      { P: ['Anita Brandt', 'Kip Lawson', 'Brandt'] },
      'No',
      'the Ohio senator',
      null,
    ],
    [
      'the nomination that the one who spoke has, whatever else they are',
      ['Kip Lawson met Gov. Anita Brandt.', 'Brandt told them to stop.', 'No, the nominee said.'],
      { P: ['Anita Brandt', 'Kip Lawson', 'Brandt'] },
      'No',
      'the nominee',
      'person:anita-brandt',
    ],
    [
      'a title cut short',
      ['Gov. Anita Brandt met Kip Lawson.', 'Lawson asked her to go.', 'No, the governor said.'],
      { P: ['Anita Brandt', 'Kip Lawson', 'Lawson'] },
      'No',
      'the governor',
      'person:anita-brandt',
    ],
    [
      'a post whose holder has a form of address before the name',
      ['He went without food, a coroner said.', 'It was found by the coroner, Dr. Moira Castle, on Friday.'],
      { P: ['Moira Castle'] },
      'He went without food',
      'a coroner',
      'person:moira-castle',
    ],
    [
      'a post with its district before the name',
      ['He was let down, a coroner said.', 'The senior coroner for Exeter, Ada Dane, wrote it.'],
      { P: ['Ada Dane'], L: ['Exeter'] },
      'He was let down',
      'a coroner',
      'person:ada-dane',
    ],
    [
      'and never whom that post has dealt with',
      ['He went without food, a coroner said.', 'Dustin Cole, 29, was ruled dead by a coroner on Friday.'],
      { P: ['Dustin Cole'] },
      'He went without food',
      'a coroner',
      null,
    ],
    [
      'a member of a party with the state in brackets or behind a comma',
      ['Gwen Sorrell, R-Ohio, and Alma Reyes, D-Texas, spoke.', 'We lost, the Ohio Republican said.'],
      { P: ['Gwen Sorrell', 'Alma Reyes'] },
      'We lost',
      'the Ohio Republican',
      'person:gwen-sorrell',
    ],
    [
      'a member of no party that was told is the one the sentence before is about',
      ['Sen. Vernon Stokes said the Navy should act.', 'We lost, the Alabama Republican said.'],
      { P: ['Vernon Stokes'] },
      'We lost',
      'the Alabama Republican',
      'person:vernon-stokes',
    ],
    [
      'the post is rather whose it is than whose it was',
      ['President Anita Brandt met former President Kip Lawson.', 'We won, the president said.'],
      { P: ['Anita Brandt', 'Kip Lawson'] },
      'We won',
      'the president',
      'person:anita-brandt',
    ],
    [
      'but the former holder where it says so',
      ['President Anita Brandt met former President Kip Lawson.', 'We won, the former president said.'],
      { P: ['Anita Brandt', 'Kip Lawson'] },
      'We won',
      'the former president',
      'person:kip-lawson',
    ],
    [
      'but nobody of the other party',
      ['Vernon Stokes, D-Ala., said the Navy should act.', 'We lost, the Alabama Republican said.'],
      { P: ['Vernon Stokes'] },
      'We lost',
      'the Alabama Republican',
      null,
    ],
  ];
  it.each(rows)('%s', (_why, lines, names, words, speaker, id) => {
    expect(holderOf(lines, names, words, speaker)).toBe(id);
  });
});

describe('a member of a party who was told with another person', () => {
  const lines = ['Vernon Stokes said Alma Reyes should act.', 'We lost, the Alabama Republican said.'];
  const names = { P: ['Vernon Stokes', 'Alma Reyes'] };

  it('is who speaks there', () => {
    const report = quotationOf(lines.join('\n'), 'Alma Reyes should act', 'Vernon Stokes');
    const earlier = [{ ...report, kind: 'INDIRECT' as const }];
    expect(holderOf(lines, names, 'We lost', 'the Alabama Republican', earlier)).toBe('person:vernon-stokes');
  });

  it('is nobody where nobody speaks', () => {
    expect(holderOf(lines, names, 'We lost', 'the Alabama Republican')).toBeNull();
  });
});

describe('what looks like a place and speaks', () => {
  const typeOf = (
    lines: readonly string[],
    names: Names,
    words: string,
    speaker: string,
    nth = 0,
  ): string[] => {
    const all = annotate(lines, names);
    const isInside = (mention: Mention): boolean =>
      all.mentions.some((other) => other !== mention && contains(other, mention));
    const plain = { ...all, mentions: all.mentions.filter((mention) => !isInside(mention)) };
    const article = resolve(
      { ...plain, quotations: [quotationOf(plain.text, words, speaker, nth)] },
      { resolvePlaces: knownPlaces },
    );
    return article.entities.map(({ type, name }) => `${type} ${name}`).sort();
  };

  it('is a body where it is the seat of a government', () => {
    expect(typeOf(['Downing Street said no.'], { L: ['Downing Street'] }, 'no', 'Downing Street')).toEqual([
      'ORGANIZATION Downing Street',
    ]);
  });

  it('stays a place where it says nothing', () => {
    expect(
      typeOf(
        ['They met in Downing Street.', 'Roca said no.'],
        { L: ['Downing Street'], P: ['Roca'] },
        'no',
        'Roca',
      ),
    ).toEqual(['PERSON Roca', 'PLACE Downing Street']);
  });

  it('is the person who is named in full with that surname', () => {
    expect(
      typeOf(
        ['Valeska Paris left.', 'Paris said no.'],
        { P: ['Valeska Paris'], L: ['Paris'] },
        'no',
        'Paris',
        1,
      ),
    ).toEqual(['PERSON Valeska Paris']);
  });
});

describe('a pronoun that speaks', () => {
  const speakerOfShe = (
    lines: readonly string[],
    reported: readonly [words: string, by: string],
    words = 'It is late',
  ): string | null => {
    const plain = annotate(lines, { P: ['Ruth Hale', 'Anna Roth'] });
    const said = quotationOf(plain.text, words, 'she');
    const { start, end } = said.speaker ?? { start: 0, end: 0 };
    const mention = { start, end, type: 'PERSON', entity: null, confidence: 0.9, pronoun: true } as const;
    const report: Quotation = { ...quotationOf(plain.text, ...reported), kind: 'INDIRECT' };
    const quotations = [
      report,
      { ...said, speaker: { start, end, entity: null, basis: 'PRONOUN' as const } },
    ].sort((a, b) => a.start - b.start);
    const mentions = [...plain.mentions, mention].sort((a, b) => a.start - b.start);
    const article = resolve({ ...plain, mentions, quotations }, { resolvePlaces: knownPlaces });
    return article.quotations.find(({ text }) => text === words)?.speaker?.entity ?? null;
  };

  it('is rather who reported than whom the report was about', () => {
    const lines = ['Ruth Hale predicted that Anna Roth would come.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['Anna Roth would come', 'Ruth Hale'])).toBe('person:ruth-hale');
  });

  it('is nobody where both did something', () => {
    const lines = ['Ruth Hale sang when Anna Roth came, it was said.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['it was said', 'it'])).toBeNull();
  });

  it('is who spoke in the sentence before, though she named another', () => {
    const lines = ['Ruth Hale accused Anna Roth of sleeping.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['Anna Roth of sleeping', 'Ruth Hale'])).toBe('person:ruth-hale');
  });

  it('is nobody known where somebody without a name spoke last', () => {
    const lines = ['Ruth Hale sang.', 'A former aide said it was night.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['it was night', 'A former aide'])).toBeNull();
  });

  it('nor where somebody of whose kind there are many acted last', () => {
    const lines = [
      'Ruth Hale said no.',
      'A spokeswoman for Anna Roth left early.',
      '“It is late,” she said.',
    ];
    expect(speakerOfShe(lines, ['no', 'Ruth Hale'])).toBeNull();
  });

  it('is the one whom a poll is about, since a poll is no she', () => {
    const lines = ['A poll found Ruth Hale was ahead.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['Ruth Hale was ahead', 'A poll'])).toBe('person:ruth-hale');
  });

  it('is who spoke, whatever stands between the name and the verb', () => {
    const lines = ['Ruth Hale, R-N.D., said she disagreed with Anna Roth.', '“It is late,” she said.'];
    expect(speakerOfShe(lines, ['disagreed with Anna Roth', 'Ruth Hale'])).toBe('person:ruth-hale');
  });

  it('is of whom the sentence tells, not who spoke before', () => {
    const lines = ['Ruth Hale said no.', 'As for Anna Roth, she said: It is late'];
    expect(speakerOfShe(lines, ['no', 'Ruth Hale'])).toBe('person:anna-roth');
  });

  it('is never whom she names', () => {
    const lines = ['Ruth Hale came.', '“It is late, Anna Roth is gone,” she said.'];
    expect(speakerOfShe(lines, ['came', 'Ruth Hale'], 'It is late, Anna Roth is gone')).toBe(
      'person:ruth-hale',
    );
  });

  it('is a person whose description stands between the name and the verb', () => {
    const lines = [
      'Ruth Hale, a Kansas democrat who met Anna Roth, nevertheless voted.',
      '“It is late,” she said.',
    ];
    expect(speakerOfShe(lines, ['Kansas', 'Ruth Hale'])).toBe('person:ruth-hale');
  });
});
