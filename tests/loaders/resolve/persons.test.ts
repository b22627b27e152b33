import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces, type Names } from './annotated.js';

const group = (lines: readonly string[], names: Names): Record<string, string[]> =>
  clusters(resolve(annotate(lines, names), { resolvePlaces: knownPlaces }));

describe('people of one article', () => {
  const rows: [string, string[], Names, Record<string, string[]>][] = [
    [
      'joins a surname to the full name',
      ['Ama Boateng spoke.', 'Boateng left.'],
      { P: ['Ama Boateng', 'Boateng'] },
      { 'Ama Boateng': ['Ama Boateng', 'Boateng'] },
    ],
    [
      'joins a surname in the headline to the full name that comes later',
      ['[HEADLINE] Boateng resigns', 'Ama Boateng spoke.'],
      { P: ['Ama Boateng', 'Boateng'] },
      { 'Ama Boateng': ['Boateng', 'Ama Boateng'] },
    ],
    [
      'joins a first name where the article uses it',
      ['Omar Tariq, five, was rescued.', 'Omar was safe.'],
      { P: ['Omar Tariq', 'Omar'] },
      { 'Omar Tariq': ['Omar Tariq', 'Omar'] },
    ],
    [
      'joins forms with particles, initials and middle names',
      ['Bashar al-Hamid met Jens van der Berg and J. van der Berg.', 'Al-Hamid and Van der Berg talked.'],
      { P: ['Bashar al-Hamid', 'Al-Hamid', 'Jens van der Berg', 'J. van der Berg', 'Van der Berg'] },
      {
        'Bashar al-Hamid': ['Bashar al-Hamid', 'Al-Hamid'],
        'Jens van der Berg': ['Jens van der Berg', 'J. van der Berg', 'Van der Berg'],
      },
    ],
    [
      'joins capitals, possessives and transliterations, and takes the name from a quiet form',
      ['[HEADLINE] OMAR DAKNISH SAVED', 'Omar Daqneesh’s brother waved to Omar Daknish.'],
      { P: ['OMAR DAKNISH', 'Omar Daqneesh’s', 'Omar Daknish'] },
      { 'Omar Daqneesh': ['OMAR DAKNISH', 'Omar Daqneesh', 'Omar Daknish'] },
    ],
    [
      'joins the short form of a given name, and keeps initials in the id',
      ['Lawrence Hale met K.C. Lund.', 'Larry Hale smiled.'],
      { P: ['Lawrence Hale', 'Larry Hale', 'K.C. Lund'] },
      { 'Lawrence Hale': ['Lawrence Hale', 'Larry Hale'], 'K.C. Lund': ['K.C. Lund'] },
    ],
    [
      'keeps two people who share a surname apart, and gives the bare surname to the one named last',
      ['Ruth Hale met Peter Hale.', 'Hale smiled.'],
      { P: ['Ruth Hale', 'Peter Hale', 'Hale'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Peter Hale': ['Peter Hale', 'Hale'] },
    ],
    [
      'leaves the bare surname with whom the text is about when a relative of that name comes in',
      ['Ruth Hale ran.', 'Her brother, Peter Hale, cheered.', 'Hale smiled.'],
      { P: ['Ruth Hale', 'Peter Hale', 'Hale'] },
      { 'Ruth Hale': ['Ruth Hale', '~Her', 'Hale'], 'Peter Hale': ['Peter Hale'] },
    ],
    [
      'leaves it with who was called by it before another of that name came in',
      ['Ruth Hale ran.', 'Hale won.', 'Peter Hale, a miner, cheered.', 'Hale smiled.'],
      { P: ['Ruth Hale', 'Peter Hale', 'Hale'] },
      { 'Ruth Hale': ['Ruth Hale', 'Hale', 'Hale'], 'Peter Hale': ['Peter Hale'] },
    ],
    [
      'but follows the title to the relative',
      ['Ruth Hale ran.', 'Her brother, Peter Hale, cheered.', 'Mr. Hale smiled.'],
      { P: ['Ruth Hale', 'Peter Hale', 'Hale'] },
      { 'Ruth Hale': ['Ruth Hale', '~Her'], 'Peter Hale': ['Peter Hale', 'Hale'] },
    ],
    [
      'follows the title before a bare surname',
      ['Ruth Hale met Peter Hale.', 'Ms Hale smiled.'],
      { P: ['Ruth Hale', 'Peter Hale', 'Hale'] },
      { 'Ruth Hale': ['Ruth Hale', 'Hale'], 'Peter Hale': ['Peter Hale'] },
    ],
    [
      'does not join surnames that differ in a consonant',
      ['Ruth Johnson spoke.', 'Johnston left.'],
      { P: ['Ruth Johnson', 'Johnston'] },
      { 'Ruth Johnson': ['Ruth Johnson'], Johnston: ['Johnston'] },
    ],
    [
      'does not join full names with other first names',
      ['Ruth Hale spoke.', 'Rita Hale left.'],
      { P: ['Ruth Hale', 'Rita Hale'] },
      { 'Ruth Hale': ['Ruth Hale'], 'Rita Hale': ['Rita Hale'] },
    ],
    [
      'leaves the title out of a name and of its span',
      ['President Ruth Hale spoke.', 'Mrs. Hale left.'],
      { P: ['President Ruth Hale', 'Mrs. Hale'] },
      { 'Ruth Hale': ['Ruth Hale', 'Hale'] },
    ],
    [
      'knows titles of other languages that news in English keeps',
      ['Presidenta Rosa Quiroga Ledezma spoke.', 'Quiroga left.', 'Doña Rosa Quiroga waved.'],
      { P: ['Presidenta Rosa Quiroga Ledezma', 'Quiroga', 'Doña Rosa Quiroga'] },
      { 'Rosa Quiroga Ledezma': ['Rosa Quiroga Ledezma', 'Quiroga', 'Rosa Quiroga'] },
    ],
    [
      'keeps namesakes apart of whom one is a junior, who is not called by the surname alone',
      ['Peter Lund spoke.', 'Peter Lund Jr. wrote it down.', 'Lund left.', 'Lund Jr. stayed.'],
      { P: ['Peter Lund', 'Peter Lund Jr.', 'Lund', 'Lund Jr.'] },
      { 'Peter Lund': ['Peter Lund', 'Lund'], 'Peter Lund Jr.': ['Peter Lund Jr.', 'Lund Jr.'] },
    ],
    [
      'calls a junior by the surname where nobody else has it',
      ['Peter Lund Jr. spoke.', 'Lund left.'],
      { P: ['Peter Lund Jr.', 'Lund'] },
      { 'Peter Lund Jr.': ['Peter Lund Jr.', 'Lund'] },
    ],
    [
      'does not name anybody by a nickname before the name',
      ['Ruth Hale spoke.', 'Rivals wrote of Goofy Ruth Hale.'],
      { P: ['Ruth Hale', 'Goofy Ruth Hale'] },
      { 'Ruth Hale': ['Ruth Hale', 'Goofy Ruth Hale'] },
    ],
    [
      'names somebody by three names of which each may be a given one',
      ['Ruth Hale spoke.', 'Anna Ruth Hale left.'],
      { P: ['Ruth Hale', 'Anna Ruth Hale'] },
      { 'Anna Ruth Hale': ['Ruth Hale', 'Anna Ruth Hale'] },
    ],
  ];
  it.each(rows)('%s', (_, lines, names, expected) => {
    expect(group(lines, names)).toEqual(expected);
  });
});

describe('words that are a person here and a place there', () => {
  it('keep the type that their own words gave them', () => {
    const lines = ['Ruth Lyon went to Lyon.', 'Lyon was cold.'];
    const article = annotate(lines, { P: ['Ruth Lyon'], L: ['Lyon'] });
    expect(clusters(resolve(article, { resolvePlaces: knownPlaces }))).toEqual({
      'Ruth Lyon': ['Ruth Lyon'],
      Lyon: ['Lyon', 'Lyon'],
    });
  });
});
