import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces, type Names, quotationOf } from './annotated.js';

describe('pronouns and common nouns', () => {
  const rows: [string, string[], Names, Record<string, string[]>][] = [
    [
      'refer to the subject of the sentence before',
      ['Ruth Hale praised Anna Roth.', 'She left early.'],
      { P: ['Ruth Hale', 'Anna Roth'] },
      { 'Ruth Hale': ['Ruth Hale', '~She'], 'Anna Roth': ['Anna Roth'] },
    ],
    [
      'refer to the only person whose sex fits',
      ['Ruth Hale was met by Peter Lund.', 'He left early and lost his hat.'],
      { P: ['Ruth Hale', 'Peter Lund'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Peter Lund': ['Peter Lund', '~He', '~his'] },
    ],
    [
      'tell the sex of a name that no list has',
      ['Quillo Marr spoke.', 'She left.', 'He stayed.'],
      { P: ['Quillo Marr'] },
      { 'Quillo Marr': ['Quillo Marr', '~She'] },
    ],
    [
      'refer to nobody where two people fit alike',
      ['The prize went to Ruth Hale and Anna Roth.', 'Friends of her cheered.'],
      { P: ['Ruth Hale', 'Anna Roth'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Anna Roth': ['Anna Roth'] },
    ],
    [
      'are not looked for inside quotations of somebody else',
      ['Ruth Hale spoke.', '[CAPTION] She is seen here.'],
      { P: ['Ruth Hale'] },
      { 'Ruth Hale': ['Ruth Hale'] },
    ],
    [
      'are followed inside quotations from the only person who is named there',
      ['“Peter Lund was asleep. He woke late,” Ruth Hale said.'],
      { P: ['Peter Lund', 'Ruth Hale'] },
      { 'Peter Lund': ['Peter Lund', '~He'], 'Ruth Hale': ['Ruth Hale'] },
    ],
    [
      'refer to nobody inside quotations where two people fit alike',
      ['“Friends of Peter Lund and Paul Brand met. He woke late,” Ruth Hale said.'],
      { P: ['Peter Lund', 'Paul Brand', 'Ruth Hale'] },
      { 'Peter Lund': ['Peter Lund'], 'Paul Brand': ['Paul Brand'], 'Ruth Hale': ['Ruth Hale'] },
    ],
    [
      'stand before the name that an opening phrase leads to',
      ['In a film of his rescue, Peter Lund sat still.'],
      { P: ['Peter Lund'] },
      { 'Peter Lund': ['~his', 'Peter Lund'] },
    ],
    [
      'mean whoever answers, in what they were asked',
      ['Ruth Hale left early.', 'Asked if she would resign, Anna Roth said no.'],
      { P: ['Ruth Hale', 'Anna Roth'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Anna Roth': ['~she', 'Anna Roth'] },
    ],
    [
      'do not stand before a name of the other sex',
      ['In a film of his rescue, Ruth Hale sat still.'],
      { P: ['Ruth Hale'] },
      { 'Ruth Hale': ['Ruth Hale'] },
    ],
    [
      'refer to the body that says something of itself, and to what it owns',
      ['The Northern Trust said it was sorry.', 'It said its members had left.'],
      { O: ['Northern Trust'] },
      { 'Northern Trust': ['Northern Trust', '~it', '~It', '~its'] },
    ],
    [
      'refer to no body where "it" is a thing, or somebody else speaks',
      [
        'The Northern Trust denied it.',
        'It was raining.',
        'Ruth Hale, who leads the Northern Trust, said it was late.',
      ],
      { O: ['Northern Trust'], P: ['Ruth Hale'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Northern Trust': ['Northern Trust', 'Northern Trust'] },
    ],
    [
      'introduce whom the opening of a story names later',
      [
        '[HEADLINE] Dazed boy becomes a symbol',
        'A young boy who was hurt sleeps.',
        'Peter Lund, 5, is safe.',
      ],
      { P: ['Peter Lund'] },
      { 'Peter Lund': ['=Dazed boy', '=A young boy', 'Peter Lund'] },
    ],
    [
      'introduce nobody where two children are named later',
      ['A young boy sleeps.', 'Peter Lund, 5, and Paul Brand, 6, are safe.'],
      { P: ['Peter Lund', 'Paul Brand'] },
      { 'Peter Lund': ['Peter Lund'], 'Paul Brand': ['Paul Brand'] },
    ],
    [
      'reach back a few sentences for the only city',
      ['Shells fell on Lyon.', 'Many fled.', 'Others hid.', 'The city burned.'],
      { L: ['Lyon'] },
      { Lyon: ['Lyon', '=The city'] },
    ],
    [
      'go back to the holder of the role',
      ['Idris, a surgeon in Lyon, met Peter Lund.', 'The doctor was tired.'],
      { P: ['Idris', 'Peter Lund'], L: ['Lyon'] },
      { Idris: ['Idris', '=The doctor'], 'Peter Lund': ['Peter Lund'], Lyon: ['Lyon'] },
    ],
    [
      'go back to the minister of the right country only',
      [
        'Norwegian Finance Minister Ruth Hale met French Finance Minister Anna Roth.',
        'The Norwegian minister left.',
      ],
      { P: ['Ruth Hale', 'Anna Roth'] },
      {
        'Ruth Hale': ['Ruth Hale', '=The Norwegian minister'],
        'Anna Roth': ['Anna Roth'],
        Norway: ['=Norwegian'],
        France: ['=French'],
      },
    ],
    [
      'take an office that nobody was given to whom the sentence before is about',
      ['Peter Lund criticised the plan.', 'The foreign secretary called it weak.'],
      { P: ['Peter Lund'] },
      { 'Peter Lund': ['Peter Lund', '=The foreign secretary'] },
    ],
    [
      'do not take another office to somebody who has one',
      ['Finance Minister Peter Lund criticised the plan.', 'The foreign secretary called it weak.'],
      { P: ['Peter Lund'] },
      { 'Peter Lund': ['Peter Lund'] },
    ],
    [
      'find the child, and not the president',
      ['Five-year-old Omar Tariq was pulled out.', 'President Peter Lund sent a letter.', 'The boy slept.'],
      { P: ['Omar Tariq', 'Peter Lund'] },
      { 'Omar Tariq': ['Omar Tariq', '=The boy'], 'Peter Lund': ['Peter Lund'] },
    ],
    [
      'before a name are a title, and with a comma the person himself',
      ['The foreign secretary Peter Lund left.', 'The mayor, Ruth Hale, stayed.'],
      { P: ['Peter Lund', 'Ruth Hale'] },
      { 'Peter Lund': ['Peter Lund'], 'Ruth Hale': ['=The mayor', 'Ruth Hale'] },
    ],
    [
      'find the only city near by',
      ['Crowds met in Lyon.', 'The besieged city was quiet.'],
      { L: ['Lyon'] },
      { Lyon: ['Lyon', '=The besieged city'] },
    ],
    [
      'do not find one of two cities',
      ['Crowds met in Lyon and Leeds.', 'The city was quiet.'],
      { L: ['Lyon', 'Leeds'] },
      { Lyon: ['Lyon'], Leeds: ['Leeds'] },
    ],
    [
      'do not take "the city council" for the city, nor "the mother" for anybody',
      ['Ruth Hale lives in Lyon.', 'The city council met the mother.'],
      { P: ['Ruth Hale'], L: ['Lyon'] },
      { 'Ruth Hale': ['Ruth Hale'], Lyon: ['Lyon'] },
    ],
  ];
  it.each(rows)('%s', (_, lines, names, expected) => {
    const plain = annotate(lines, names);
    const quotations = [...plain.text.matchAll(/“([^”]+)”/gu)].map(([, words = '']) =>
      quotationOf(plain.text, words, 'Ruth Hale'),
    );
    const article = resolve({ ...plain, quotations }, { resolvePlaces: knownPlaces });
    expect(clusters(article)).toEqual(expected);
  });
});

describe('speakers', () => {
  const speakerOf = (
    lines: readonly string[],
    names: Names,
    words: string,
    speaker: string,
  ): string | null => {
    const plain = annotate(lines, names);
    const reference = /^(?:he|she|it|the .*|his .*)$/iu.test(speaker);
    const quotation = quotationOf(plain.text, words, speaker);
    const { start, end } = quotation.speaker ?? { start: 0, end: 0 };
    const isPronoun = /^(?:he|she|it)$/iu.test(speaker);
    const basis = isPronoun ? 'PRONOUN' : reference ? 'TITLE' : 'NAMED';
    const article = {
      ...plain,
      quotations: [{ ...quotation, speaker: { start, end, entity: null, basis } as const }],
      mentions: reference
        ? [
            ...plain.mentions,
            {
              start,
              end,
              type: 'PERSON' as const,
              entity: null,
              confidence: 0.5,
              ...(isPronoun ? { pronoun: true as const } : { nominal: true as const }),
            },
          ]
        : plain.mentions,
    };
    return resolve(article, { resolvePlaces: knownPlaces }).quotations[0]?.speaker?.entity ?? null;
  };

  it.each([
    ['a name', ['“Rain came,” Ruth Hale said.'], { P: ['Ruth Hale'] }, 'Ruth Hale', 'person:ruth-hale'],
    ['a name with its title', ['“Rain came,” Ms Hale said.'], { P: ['Hale'] }, 'Ms Hale', 'person:hale'],
    [
      'a pronoun',
      ['Ruth Hale spoke.', '“Rain came,” she said.'],
      { P: ['Ruth Hale'] },
      'she',
      'person:ruth-hale',
    ],
    [
      'a title',
      ['Idris, a surgeon, left.', '“Rain came,” the surgeon said.'],
      { P: ['Idris'] },
      'the surgeon',
      'person:idris',
    ],
    [
      'an organisation by "it"',
      ['Oxfam sent a letter.', '“Rain came,” it said.'],
      { O: ['Oxfam'] },
      'it',
      'organization:oxfam',
    ],
    [
      'a pronoun, after a title with its name between commas',
      ['Quillo Lund smiled.', 'Chad’s foreign minister, Olav Moe, blamed Libya.', '“Rain came,” he said.'],
      { P: ['Quillo Lund', 'Olav Moe'] },
      'he',
      'person:olav-moe',
    ],
    [
      'a pronoun, after a name with its place, its party and a description',
      [
        'Quillo Lund smiled.',
        'Olav Moe of Salem, D-Ore., a critic of the plan, took the other view.',
        '“Rain came,” he said.',
      ],
      { P: ['Quillo Lund', 'Olav Moe'] },
      'he',
      'person:olav-moe',
    ],
    [
      'nobody for a stranger',
      ['Ruth Hale left.', '“Rain came,” residents said.'],
      { P: ['Ruth Hale'] },
      'residents',
      null,
    ],
    [
      'not the chief for "his spokesman"',
      ['Peter Lund left.', '“Rain came,” his spokesman said.'],
      { P: ['Peter Lund'] },
      'his spokesman',
      null,
    ],
  ] as [string, string[], Names, string, string | null][])(
    'are found by %s',
    (_, lines, names, speaker, expected) => {
      expect(speakerOf(lines, names, 'Rain came', speaker)).toBe(expected);
    },
  );
});
