import { describe, expect, test } from 'vitest';
import { rowsOf, type Name, type Row } from './helper.js';

const indirect = (speaker: string, cue: string, text: string, via?: string): Row => ({
  kind: 'INDIRECT',
  speaker,
  cue,
  text,
  ...(via === undefined ? {} : { via }),
});

describe('reported speech is found with its source, cue and content', () => {
  const rows: readonly [text: string, names: readonly Name[], expected: readonly Row[]][] = [
    ['She said that the dam would hold.', [], [indirect('She (PRONOUN)', 'said', 'the dam would hold')]],
    ['Dahl said the dam would hold.', ['Dahl'], [indirect('Dahl (NAMED)', 'said', 'the dam would hold')]],
    [
      'Dahl said on Monday that the dam would hold.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'said', 'the dam would hold')],
    ],
    [
      'Dahl said the owners had no proof that the dam would hold.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'said', 'the owners had no proof that the dam would hold')],
    ],
    [
      'Dahl told residents on Monday that the dam would hold.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'told', 'the dam would hold')],
    ],
    [
      'Nils Berg, a diver in Narvik, said the search went on until dark.',
      ['Nils Berg', ['Narvik', 'PLACE']],
      [indirect('Nils Berg (NAMED)', 'said', 'the search went on until dark')],
    ],
    [
      'Dahl told Reuters the dam would hold.',
      ['Dahl', ['Reuters', 'ORGANIZATION']],
      [indirect('Dahl (NAMED)', 'told', 'the dam would hold', 'Reuters')],
    ],
    [
      'According to rescue workers, forty houses are under water.',
      [],
      [indirect('rescue workers (COLLECTIVE)', 'according to', 'forty houses are under water')].map(
        (row) => ({
          ...row,
          cue: 'According to',
        }),
      ),
    ],
    [
      'Forty houses are under water, according to rescue workers known as the Gulls.',
      [],
      [indirect('rescue workers (COLLECTIVE)', 'according to', 'Forty houses are under water')],
    ],
    [
      'Forty houses are under water, officials said on Tuesday.',
      [],
      [indirect('officials (COLLECTIVE)', 'said', 'Forty houses are under water')],
    ],
    ['The dam, Dahl said, would hold.', ['Dahl'], [indirect('Dahl (NAMED)', 'said', 'The dam would hold')]],
    ['Dahl warned of a second flood.', ['Dahl'], [indirect('Dahl (NAMED)', 'warned', 'a second flood')]],
    [
      'The union accused the company of hiding the cracks.',
      [],
      [indirect('The union (COLLECTIVE)', 'accused', 'the company of hiding the cracks')],
    ],
    [
      'As Norway said it would send boats, the army cleared the roads.',
      [['Norway', 'PLACE']],
      [indirect('Norway (NAMED)', 'said', 'it would send boats')],
    ],
    [
      'Nils Berg, a Narvik Liberal who warned of a second flood, left the room.',
      ['Nils Berg', ['Narvik Liberal', 'ORGANIZATION']],
      [indirect('Nils Berg (NAMED)', 'warned', 'a second flood')],
    ],
    [
      'The search went on until dark, said Nils Berg, who dived twice.',
      ['Nils Berg'],
      [indirect('Nils Berg (NAMED)', 'said', 'The search went on until dark')],
    ],
    [
      'He said the dam would hold, but the editor said it was old.',
      [],
      [
        indirect('He (PRONOUN)', 'said', 'the dam would hold'),
        indirect('the editor (TITLE)', 'said', 'it was old'),
      ],
    ],
    [
      'Dahl admitted mistakes were made but said no rule was broken.',
      ['Dahl'],
      [
        indirect('Dahl (NAMED)', 'admitted', 'mistakes were made'),
        indirect('Dahl (NAMED)', 'said', 'no rule was broken'),
      ],
    ],
    [
      'The council rejected the plan, saying the dam was too old.',
      [],
      [indirect('The council (COLLECTIVE)', 'saying', 'the dam was too old')],
    ],
    [
      'Dahl said the dam would hold, hours after farmers warned that it would not.',
      ['Dahl'],
      [
        indirect('Dahl (NAMED)', 'said', 'the dam would hold'),
        indirect('farmers (COLLECTIVE)', 'warned', 'it would not'),
      ],
    ],
    [
      'The Ledger reported Friday, citing two engineers, that the dam was old.',
      [['Ledger', 'ORGANIZATION']],
      [indirect('Ledger (NAMED)', 'reported', 'the dam was old')],
    ],
    [
      'Dahl’s claim that the dam would hold was met with laughter.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'claim', 'the dam would hold')],
    ],
    [
      'Several engineers expressed concern that the dam was old.',
      [],
      [indirect('Several engineers (COLLECTIVE)', 'concern', 'the dam was old')],
    ],
    [
      'Dahl argued the dam was old; farmers countered that it would hold.',
      ['Dahl'],
      [
        indirect('Dahl (NAMED)', 'argued', 'the dam was old'),
        indirect('farmers (COLLECTIVE)', 'countered', 'it would hold'),
      ],
    ],
    [
      'The engineer, Dahl, who is not related to the owner, asked the witness to read the plan.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'asked', 'the witness to read the plan')],
    ],
    [
      'Residents are worried that the dam is old.',
      [],
      [indirect('Residents (COLLECTIVE)', 'worried', 'the dam is old')],
    ],
    ['He pointed out that the dam was old.', [], [indirect('He (PRONOUN)', 'pointed', 'the dam was old')]],
    [
      'Dahl told residents to leave the valley.',
      ['Dahl'],
      [indirect('Dahl (NAMED)', 'told', 'residents to leave the valley')],
    ],
    [
      'The union called on Sunday for a new dam.',
      [],
      [indirect('The union (COLLECTIVE)', 'called', 'a new dam')],
    ],
    [
      'According to Nils Berg, a diver in Narvik, the dam was old.',
      ['Nils Berg', ['Narvik', 'PLACE']],
      [indirect('Nils Berg (NAMED)', 'According to', 'the dam was old')],
    ],
    [
      'Farmers fear the dam will break.',
      [],
      [indirect('Farmers (COLLECTIVE)', 'fear', 'the dam will break')],
    ],
    [
      'Secretary of State Buck Lawler vowed to appeal.',
      ['Buck Lawler'],
      [indirect('Buck Lawler (NAMED)', 'vowed', 'to appeal')],
    ],
    [
      'Lawler met Nils Berg, who had told residents the dam would hold.',
      ['Lawler', 'Nils Berg'],
      [indirect('Nils Berg (NAMED)', 'told', 'the dam would hold')],
    ],
    ['He vowed to rebuild the dam.', [], [indirect('He (PRONOUN)', 'vowed', 'to rebuild the dam')]],
  ];
  test.each(rows)('%s', (text, names, expected) => {
    expect(rowsOf(text, names)).toEqual(expected);
  });
});

describe('other sentences report nothing', () => {
  const rows: readonly [text: string, names: readonly Name[]][] = [
    ['The dam is said to be safe.', []],
    ['Dahl did not say that the dam was safe.', ['Dahl']],
    ['No group claimed responsibility for the breach that flooded the town.', []],
    ['The report on the dam runs to forty pages.', []],
    ['They filmed what they said was the breach.', []],
    ['It would be safe to say that the dam is old.', []],
    ['The state of the dam is unknown.', []],
    ['Divers found 40 cracks in a dam with two registered owners.', []],
    ['The owners blamed each other for the flood.', []],
    ['It is clear that the dam is old.', []],
    ['She pointed at the dam and left.', []],
    ['Dahl told stories about the dam.', ['Dahl']],
    ['Dahl was told that the dam was safe.', ['Dahl']],
  ];
  test.each(rows)('%s', (text, names) => {
    expect(rowsOf(text, names)).toEqual([]);
  });
});
