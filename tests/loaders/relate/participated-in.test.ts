import { describe, expect, it } from 'vitest';
import { relate } from '../../../loaders/relate/relate.js';
import { body, briefly, event, person, place, resolved } from './resolved.js';

const CAST = {
  hale: person('Ruth Hale', 'Hale'),
  oxfam: body('charity', 'Oxfam'),
  summit: event('summit', 'summit'),
  strike: event('air strike', 'air strike'),
  arrest: event('arrest', 'arrest'),
  rescue: event('rescue', 'rescued'),
  talks: event('talks', 'talks'),
  france: place('country', 'FR', 'France'),
  norway: place('country', 'NO', 'Norway'),
  lyon: place('city', 'FR', 'Lyon'),
  okoro: person('Ada Okoro'),
};

describe('PARTICIPATED_IN', () => {
  it.each([
    [
      'Ruth Hale attended the summit.',
      ['hale PARTICIPATED_IN summit as participant: Ruth Hale attended the summit'],
    ],
    [
      'Oxfam, a charity, hosted a two-day summit.',
      ['oxfam PARTICIPATED_IN summit as host: Oxfam, a charity, hosted a two-day summit'],
    ],
    [
      'The summit was organised by Oxfam.',
      ['oxfam PARTICIPATED_IN summit as organiser: summit was organised by Oxfam'],
    ],
    [
      'Ruth Hale was killed in an air strike.',
      ['hale PARTICIPATED_IN strike as victim: Ruth Hale was killed in an air strike'],
    ],
    [
      'Ruth Hale ordered the air strike.',
      ['hale PARTICIPATED_IN strike as ordered it: Ruth Hale ordered the air strike'],
    ],
    ['The arrest of Ruth Hale was news.', ['hale PARTICIPATED_IN arrest as arrested: arrest of Ruth Hale']],
    ['Ruth Hale’s arrest was news.', ['hale PARTICIPATED_IN arrest as arrested: Ruth Hale’s arrest']],
    ['Ruth Hale criticised the summit.', []],
    ['Ruth Hale spoke of a summit.', []],
    [
      'An air strike by the Hale regime hit a school.',
      ['hale PARTICIPATED_IN strike as attacker: air strike by the Hale'],
    ],
    ['An air strike by the Hale army hit a school.', []],
    [
      'France and Norway carried out an air strike.',
      [
        'france PARTICIPATED_IN strike as attacker: France and Norway carried out an air strike',
        'norway PARTICIPATED_IN strike as attacker: Norway carried out an air strike',
      ],
    ],
    ['Lyon carried out an air strike.', []],
    ['A man from Norway ordered the air strike.', []],
    [
      'The summit, called by France, Norway and Oxfam, began.',
      [
        'france PARTICIPATED_IN summit as caller: summit, called by France',
        'norway PARTICIPATED_IN summit as caller: summit, called by France, Norway',
        'oxfam PARTICIPATED_IN summit as caller: summit, called by France, Norway and Oxfam',
      ],
    ],
    [
      'Ruth Hale was reported by the Telegraph as being one of five people injured in an air strike.',
      [
        'hale PARTICIPATED_IN strike as victim: Ruth Hale was reported by the Telegraph as being one of five people injured in an air strike',
      ],
    ],
    ['Ruth Hale was injured before an air strike.', []],
    [
      'An air strike killed the singer Ruth Hale.',
      ['hale PARTICIPATED_IN strike as victim: air strike killed the singer Ruth Hale'],
    ],
    ['An air strike killed the son of Ruth Hale.', []],
    ['Ruth Hale was rescued.', ['hale PARTICIPATED_IN rescue as rescued: Ruth Hale was rescued']],
    ['Ruth Hale said a boy was rescued.', []],
    [
      'A boy was rescued by members of Oxfam.',
      ['oxfam PARTICIPATED_IN rescue as rescuer: rescued by members of Oxfam'],
    ],
    [
      'The talks between Ruth Hale and Ada Okoro went on.',
      [
        'hale PARTICIPATED_IN talks as participant: talks between Ruth Hale',
        'okoro PARTICIPATED_IN talks as participant: talks between Ruth Hale and Ada Okoro',
      ],
    ],
    ['The talks about Ruth Hale went on.', []],
    [
      'Ruth Hale ended the summit early.',
      ['hale PARTICIPATED_IN summit as chair: Ruth Hale ended the summit'],
    ],
    ['Ruth Hale ended the air strike.', []],
    ['Neither Oxfam nor Ruth Hale attended the summit.', []],
    [
      'Ruth Hale of Oxfam attended the summit.',
      ['hale PARTICIPATED_IN summit as participant: Ruth Hale of Oxfam attended the summit'],
    ],
    ['The summit was praised by Oxfam.', []],
    ['Ruth Hale led talks before the summit.', ['hale PARTICIPATED_IN talks as leader: Ruth Hale led talks']],
    ['Oxfam left and the summit began.', []],
  ])('%s', (line, expected) => {
    expect(briefly(relate(resolved([line], CAST)), 'PARTICIPATED_IN')).toEqual(expected);
  });
});
