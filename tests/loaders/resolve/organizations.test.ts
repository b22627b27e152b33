import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces, type Names } from './annotated.js';

describe('organisations of one article', () => {
  const rows: [string, string[], Names, Record<string, string[]>][] = [
    [
      'joins an acronym in brackets to its expansion',
      ['The Northern Ferry Union (NFU) met.', 'The NFU voted.'],
      { O: ['Northern Ferry Union', 'NFU'] },
      { 'Northern Ferry Union': ['Northern Ferry Union', 'NFU', 'NFU'] },
    ],
    [
      'joins an expansion in brackets to its acronym',
      ['The NFU (Northern Ferry Union) met.'],
      { O: ['Northern Ferry Union', 'NFU'] },
      { 'Northern Ferry Union': ['NFU', 'Northern Ferry Union'] },
    ],
    [
      'joins an acronym that spells the initials of one other name',
      ['The Northern Ferry Union met.', 'NFU members voted.'],
      { O: ['Northern Ferry Union', 'NFU'] },
      { 'Northern Ferry Union': ['Northern Ferry Union', 'NFU'] },
    ],
    [
      'joins the names of a well-known body',
      ['The United Nations met.', 'The U.N. voted.', 'UN staff left.'],
      { O: ['United Nations', 'U.N.', 'UN'] },
      { 'United Nations': ['United Nations', 'U.N.', 'UN'] },
    ],
    [
      'joins what the words say is one',
      ['Halden Rescue (formerly known as the Tide Watch) helped.'],
      { O: ['Halden Rescue', 'Tide Watch'] },
      { 'Halden Rescue': ['Halden Rescue', 'Tide Watch'] },
    ],
    [
      'joins the end of a longer name, and a short name before a general word',
      ['The Halden Harbour Authority met Brix Bank.', 'The Harbour Authority sued Brix.'],
      { O: ['Halden Harbour Authority', 'Harbour Authority', 'Brix Bank', 'Brix'] },
      {
        'Halden Harbour Authority': ['Halden Harbour Authority', 'Harbour Authority'],
        'Brix Bank': ['Brix Bank', 'Brix'],
      },
    ],
    [
      'joins the head of a name before its "of"',
      [
        'The Church of the Tide met the Halden Supreme Court of Appeal.',
        'The Church left, and the Supreme Court sat.',
      ],
      { O: ['Church of the Tide', 'Church', 'Halden Supreme Court of Appeal', 'Supreme Court'] },
      {
        'Church of the Tide': ['Church of the Tide', 'Church'],
        'Halden Supreme Court of Appeal': ['Halden Supreme Court of Appeal', 'Supreme Court'],
      },
    ],
    [
      'takes a well-known armed group for one, whatever it was tagged as',
      ['Hezbollah left.'],
      { P: ['Hezbollah'] },
      { Hezbollah: ['Hezbollah'] },
    ],
    [
      'finds the body that a noun refers to',
      ['The Halden Relief Trust is a charity.', 'The charity sent tents.', 'The trust has 20 staff.'],
      { O: ['Halden Relief Trust'] },
      { 'Halden Relief Trust': ['Halden Relief Trust', '=The charity', '=The trust'] },
    ],
    [
      'does not join a body with another whose name it begins',
      ['The United Nations met.', 'The UN Security Council voted.'],
      { O: ['United Nations', 'UN Security Council'] },
      { 'United Nations': ['United Nations'], 'UN Security Council': ['UN Security Council'] },
    ],
    [
      'does not choose between two bodies that a short name fits',
      ['The Halden Council met the Brixby Council.', 'Council staff left.'],
      { O: ['Halden Council', 'Brixby Council', 'Council'] },
      { 'Halden Council': ['Halden Council'], 'Brixby Council': ['Brixby Council'], Council: ['Council'] },
    ],
    [
      'does not take a company for the charity',
      ['Brix Motors gave money.', 'The charity sent tents.'],
      { O: ['Brix Motors'] },
      { 'Brix Motors': ['Brix Motors'] },
    ],
  ];
  it.each(rows)('%s', (_, lines, names, expected) => {
    const article = resolve(annotate(lines, names), { resolvePlaces: knownPlaces });
    expect(clusters(article)).toEqual(expected);
  });

  it('takes the kind from the table, else from the head word', () => {
    const names = ['UNICEF', 'Halden Motors', 'Ministry of Fisheries', 'University of Halden', 'Tide'];
    const lines = [
      'UNICEF, Halden Motors, the Ministry of Fisheries, the University of Halden and Tide met.',
    ];
    const { entities } = resolve(annotate(lines, { O: names }), { resolvePlaces: knownPlaces });
    expect(entities.map(({ name, kind }) => [name, kind])).toEqual([
      ['UNICEF', 'agency'],
      ['Halden Motors', 'company'],
      ['Ministry of Fisheries', 'ministry'],
      ['University of Halden', 'university'],
      ['Tide', undefined],
    ]);
  });
});
