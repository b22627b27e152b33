import { describe, expect, test } from 'vitest';
import { rowsOf, type Name, type Row } from './helper.js';

const partial = (speaker: string | null, cue: string, text: string): Row => ({
  kind: 'PARTIAL',
  speaker,
  cue,
  text,
});

const report = (speaker: string, cue: string, text: string): Row => ({
  kind: 'INDIRECT',
  speaker,
  cue,
  text,
});

describe('quoted words inside somebody’s clause are PARTIAL', () => {
  const rows: readonly [text: string, names: readonly Name[], expected: readonly Row[]][] = [
    ['He called the dam “a death trap”.', [], [partial('He (PRONOUN)', 'called', 'a death trap')]],
    [
      'The energy minister condemned the company for the “reckless” repairs in Narvik.',
      [['Narvik', 'PLACE']],
      [partial('The energy minister (TITLE)', 'condemned', 'reckless')],
    ],
    [
      'A statement from more than 40 fishing crews, including two from Bergen, said the ban was “absurd”.',
      [['Bergen', 'PLACE']],
      [
        report('more than 40 fishing crews (COLLECTIVE)', 'said', 'the ban was “absurd”'),
        partial('more than 40 fishing crews (COLLECTIVE)', 'said', 'absurd'),
      ],
    ],
    [
      'Harbour envoy Lise Moen left the talks early after saying there is “no point” in going on.',
      ['Lise Moen'],
      [
        report('Lise Moen (NAMED)', 'saying', 'there is “no point” in going on'),
        partial('Lise Moen (NAMED)', 'saying', 'no point'),
      ],
    ],
    [
      'The repairs were “reckless” and late, Moen said.',
      ['Moen'],
      [
        report('Moen (NAMED)', 'said', 'The repairs were “reckless” and late'),
        partial('Moen (NAMED)', 'said', 'reckless'),
      ],
    ],
    [
      'The flood has been described as “avoidable” by the auditors.',
      [],
      [partial('the auditors (COLLECTIVE)', 'described', 'avoidable')],
    ],
    [
      'Moen said the dam was “old” and the road “a joke”.',
      ['Moen'],
      [
        report('Moen (NAMED)', 'said', 'the dam was “old” and the road “a joke”'),
        partial('Moen (NAMED)', 'said', 'old'),
        partial('Moen (NAMED)', 'said', 'a joke'),
      ],
    ],
    [
      'The president of the union, Karl Voss, criticised the plan, saying it “will not hold”.',
      ['Karl Voss'],
      [
        report('Karl Voss (NAMED)', 'saying', 'it “will not hold”'),
        partial('Karl Voss (NAMED)', 'saying', 'will not hold'),
      ],
    ],
  ];
  test.each(rows)('%s', (text, names, expected) => {
    expect(rowsOf(text, names)).toEqual(expected);
  });
});

describe('marks that report no speech are not quotations', () => {
  const rows: readonly [what: string, text: string, names: readonly Name[]][] = [
    ['scare quote', 'The “experts” had never seen a dam.', []],
    ['known as', 'The ward known as “M10” was closed.', []],
    ['so-called', 'The so-called “dry zone” was under water.', []],
    ['nickname inside a name', 'Ole “Hook” Nilsen won the race.', ['Ole', 'Nilsen']],
    ['a name that holds its marks', 'Ole “The Hook” Nilsen won the race.', ['Ole “The Hook” Nilsen']],
    ['title of a book', 'Her book “The Long Winter” sold well.', []],
    ['title of a song', 'The band opened with “Northern Line” and left.', []],
    ['operation', 'Operation “Dry Feet” began at dawn.', []],
    ['a glossed word', '“Flom” meaning flood is the first word he learned.', []],
    ['a sign on a wall', 'A sign marked “Exit” hung over the door.', []],
    ['feet and inches', 'He is 6\'2" and she is 5\'11" tall.', []],
    ['slogan on a poster', 'She wore a “Save Our River” badge.', []],
    ['denied words', 'She refused to call it “a crime”.', []],
  ];
  test.each(rows)('%s', (_what, text, names) => {
    expect(rowsOf(text, names)).toEqual([]);
  });
});
