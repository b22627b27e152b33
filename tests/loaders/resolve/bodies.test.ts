import { describe, expect, it } from 'vitest';
import { resolve } from '../../../loaders/resolve/resolve.js';
import { annotate, clusters, knownPlaces } from './annotated.js';

/** The words that mean the first of the bodies in an article of these lines, its own full name left out. */
function meaning(lines: readonly string[], bodies: readonly string[]): string[] {
  const article = resolve(annotate(lines, { O: bodies }), { resolvePlaces: knownPlaces });
  const own = clusters(article)[bodies[0] as string] ?? [];
  return own.filter((words) => words !== bodies[0]);
}

describe('a noun for a body', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'the charity, by its name',
      ['The Tide Trust sent boats.', 'The charity is small.'],
      ['Tide Trust'],
      ['=The charity'],
    ],
    [
      'the group, of a charity',
      ['The Tide Trust sent boats.', 'The group is small.'],
      ['Tide Trust'],
      ['=The group'],
    ],
    [
      'the group, of an armed one',
      ['The Tide Brigades left.', 'The group is small.'],
      ['Tide Brigades'],
      ['=The group'],
    ],
    [
      'the group, of a monitor',
      ['The Tide Observatory counted.', 'The group is small.'],
      ['Tide Observatory'],
      ['=The group'],
    ],
    ['the agency', ['The Tide Authority paid.', 'The agency is small.'], ['Tide Authority'], ['=The agency']],
    [
      'the agency, of a newsroom',
      ['The Tide Broadcaster told it.', 'The agency was first.'],
      ['Tide Broadcaster'],
      ['=The agency'],
    ],
    [
      'the watchdog',
      ['The Tide Commission paid.', 'The watchdog is small.'],
      ['Tide Commission'],
      ['=The watchdog'],
    ],
    ['the firm', ['Tide Motors paid.', 'The firm is small.'], ['Tide Motors'], ['=The firm']],
    [
      'the organisation',
      ['The Tide League met.', 'The organisation is small.'],
      ['Tide League'],
      ['=The organisation'],
    ],
    [
      'the union, after others',
      ['The Tide Union met Brix Motors.', 'Brix Motors paid.', 'The union left.'],
      ['Tide Union', 'Brix Motors'],
      ['=The union'],
    ],
    [
      'the committee, far on',
      [
        'The Tide Committee met.',
        'Rain fell.',
        'Snow fell.',
        'Hail fell.',
        'Wind rose.',
        'The committee left.',
      ],
      ['Tide Committee'],
      ['=The committee'],
    ],
    [
      'the aid group',
      ['The Tide Trust sent boats.', 'The aid group is small.'],
      ['Tide Trust'],
      ['=The aid group'],
    ],
    [
      'the rights group',
      ['The Tide Observatory counted.', 'The rights group is small.'],
      ['Tide Observatory'],
      ['=The rights group'],
    ],
    [
      'the company, of a body of no known kind',
      ['Tidewell closed a shop.', 'The company is small.'],
      ['Tidewell'],
      ['=The company'],
    ],
    [
      'the group, of a body of no known kind',
      ['Tidewell denied it.', 'The group is small.'],
      ['Tidewell'],
      ['=The group'],
    ],
    [
      'the company that the article is about, beside a newspaper',
      [
        'Tidewell wants fewer jobs.',
        'Tidewell wants more time, the Brix Herald reported.',
        'The company is small.',
      ],
      ['Tidewell', 'Brix Herald'],
      ['=The company'],
    ],
    [
      'the company that the article is about, beside another of no known kind',
      ['Tidewell wants fewer jobs.', 'Tidewell wants more time, and Brixum does not.', 'The firm is small.'],
      ['Tidewell', 'Brixum'],
      ['=The firm'],
    ],
    [
      'the company whose kind is known, beside a body of no known kind',
      ['Brix Motors cut jobs.', 'Tidewell asked why.', 'The company is small.'],
      ['Brix Motors', 'Tidewell'],
      ['=The company'],
    ],
    ['the UN agency', ['UNICEF sent tents.', 'The agency is small.'], ['UNICEF'], ['=The agency']],
  ])('%s: %j', (_, lines, bodies, expected) => {
    expect(meaning(lines, bodies)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    [
      'two bodies that fit alike',
      ['The Tide Trust met the Brix Foundation.', 'The group is small.'],
      ['Tide Trust', 'Brix Foundation'],
    ],
    ['a body of another kind', ['Tide Motors paid.', 'The charity is small.'], ['Tide Motors']],
    ['a body that is named later', ['The charity is small.', 'The Tide Trust sent boats.'], ['Tide Trust']],
    ['any one of them', ['The Tide Trust sent boats.', 'A charity is small.'], ['Tide Trust']],
    ['another one', ['The Tide Trust sent boats.', 'Another charity stayed.'], ['Tide Trust']],
    ['several', ['The Tide Trust sent boats.', 'The groups are small.'], ['Tide Trust']],
    ['a group of people', ['The Tide Trust sent boats.', 'The group of sailors slept.'], ['Tide Trust']],
    [
      'a body that stands far back',
      ['The Tide Trust met.', 'Rain fell.', 'Snow fell.', 'Hail fell.', 'Wind rose.', 'The group left.'],
      ['Tide Trust'],
    ],
    ['a body of no known kind, as charity', ['Tidewell paid.', 'The charity is small.'], ['Tidewell']],
    [
      'either of two of no known kind',
      ['Tidewell met Brixum.', 'Brixum met Tidewell.', 'The company is small.'],
      ['Tidewell', 'Brixum'],
    ],
    [
      'a newsroom that was told it',
      [
        'The Brix Mirror printed it.',
        'Oda Lund told the Brix Mirror so.',
        'Rain fell.',
        'Snow fell.',
        'Snow fell, Lund told the Brix Mirror.',
        'The group is small.',
      ],
      ['Brix Mirror'],
    ],
    [
      'a body of no known kind that is only beside',
      ['Rain fell on Tidewell.', 'The company is small.'],
      ['Tidewell'],
    ],
    ['a ministry', ['The Ministry of Tides paid.', 'The group is small.'], ['Ministry of Tides']],
  ])('does not mean %s: %j', (_, lines, bodies) => {
    expect(meaning(lines, bodies)).toEqual([]);
  });
});

describe('an acronym', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'in brackets',
      ['The Tide Relief Committee (TRC) met.', 'TRC left.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC', 'TRC'],
    ],
    [
      'in brackets with its article',
      ['The Tide Relief Committee (the TRC) met.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC'],
    ],
    [
      'after a comma and "or"',
      ['The Tide Relief Committee, or TRC, met.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC'],
    ],
    [
      'with small words',
      ['The Society for the Care of Tides (SCT) met.'],
      ['Society for the Care of Tides', 'SCT'],
      ['SCT'],
    ],
    ['with all words', ['The Bank of Tides (BOT) met.'], ['Bank of Tides', 'BOT'], ['BOT']],
    [
      'with stops',
      ['The Tide Relief Committee (T.R.C.) met.', 'The T.R.C. left.'],
      ['Tide Relief Committee', 'T.R.C.'],
      ['T.R.C.', 'T.R.C.'],
    ],
    [
      'that comes first',
      ['TRC met.', 'The Tide Relief Committee left.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC'],
    ],
    [
      'that owns something',
      ['The Tide Relief Committee met.', 'TRC’s boats left.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC'],
    ],
    [
      'that a noun goes on from',
      ['The Tide Relief Committee met.', 'TRC left.', 'The committee is small.'],
      ['Tide Relief Committee', 'TRC'],
      ['TRC', '=The committee'],
    ],
  ])('%s: %j', (_, lines, bodies, expected) => {
    expect(meaning(lines, bodies)).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    [
      'two bodies of the same initials',
      ['The Tide Relief Committee met the Town Rowing Club.', 'TRC left.'],
      ['Tide Relief Committee', 'Town Rowing Club', 'TRC'],
    ],
    ['other letters', ['The Tide Relief Committee met.', 'TRA left.'], ['Tide Relief Committee', 'TRA']],
    ['two letters alone', ['The Tide Committee met.', 'TC left.'], ['Tide Committee', 'TC']],
    [
      'the next body in brackets of other letters',
      ['The Tide Relief Committee (NFU) met.'],
      ['Tide Relief Committee', 'NFU'],
    ],
    [
      'a word in capitals',
      ['The Tide Relief Committee met.', 'TRAC left.'],
      ['Tide Relief Committee', 'TRAC'],
    ],
  ])('is not taken for %s: %j', (_, lines, bodies) => {
    expect(meaning(lines, bodies)).toEqual([]);
  });
});
