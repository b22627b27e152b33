import { describe, expect, it } from 'vitest';
import { relate } from '../../../loaders/relate/relate.js';
import { body, briefly, event, person, resolved } from './resolved.js';

const CAST = {
  hale: person('Ruth Hale', 'Hale'),
  oxfam: body('charity', 'Oxfam'),
  summit: event('summit', 'summit'),
  strike: event('air strike', 'air strike'),
  arrest: event('arrest', 'arrest'),
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
    ['An air strike by the Hale regime hit a school.', []],
    ['The summit was praised by Oxfam.', []],
    ['Ruth Hale led talks before the summit.', []],
    ['Oxfam left and the summit began.', []],
  ])('%s', (line, expected) => {
    expect(briefly(relate(resolved([line], CAST)))).toEqual(expected);
  });
});
