import { describe, expect, it } from 'vitest';
import { demonymCountry, findDemonyms } from '../../../../loaders/resolve/places/demonyms.js';

describe('a demonym', () => {
  it.each([
    ['Syrian', 'SY'],
    ['Syrians', 'SY'],
    ['syrian', 'SY'],
    ['Frenchmen', 'FR'],
    ['South Koreans', 'KR'],
    ['North  Korean', 'KP'],
    ['Dutch', 'NL'],
    ['Iraqis', 'IQ'],
    ['Swiss', 'CH'],
  ])('%s speaks for %s', (word, country) => {
    expect(demonymCountry(word)).toBe(country);
  });

  it.each(['Syria', 'African', 'rebel', 'Kurdish', '', 's', 'constructor'])('is not "%s"', (word) => {
    expect(demonymCountry(word)).toBeNull();
  });

  it('is found with a capital, the longest at each place', () => {
    const text = 'South Korean and Syrian officers polish a German’s boots.';
    const found = findDemonyms(text).map(({ start, end, country }) => [text.slice(start, end), country]);
    expect(found).toEqual([
      ['South Korean', 'KR'],
      ['Syrian', 'SY'],
      ['German', 'DE'],
    ]);
  });
});
