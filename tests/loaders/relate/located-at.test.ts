import { describe, expect, it } from 'vitest';
import { relate } from '../../../loaders/relate/relate.js';
import { body, briefly, place, resolved } from './resolved.js';

const CAST = {
  trust: body('charity', 'Halden Trust'),
  hospital: body('hospital', 'St Ann’s Hospital'),
  lyon: place('city', 'FR', 'Lyon'),
};

describe('LOCATED_AT of organisations', () => {
  it.each([
    ['The Halden Trust, based in Lyon, left.', ['trust LOCATED_AT lyon: Halden Trust, based in Lyon']],
    [
      'The Halden Trust, a small charity based in the city of Lyon, left.',
      ['trust LOCATED_AT lyon: Halden Trust, a small charity based in the city of Lyon'],
    ],
    ['The Lyon-based charity Halden Trust left.', ['trust LOCATED_AT lyon: Lyon-based charity Halden Trust']],
    ['St Ann’s Hospital in Lyon closed.', ['hospital LOCATED_AT lyon: St Ann’s Hospital in Lyon']],
    [
      'The Halden Trust (HT), a monitoring group in Lyon, left.',
      ['trust LOCATED_AT lyon: Halden Trust (HT), a monitoring group in Lyon'],
    ],
    ['The Halden Trust, a novelty in Lyon, left.', []],
    ['She told the Halden Trust in Lyon.', []],
    ['The Halden Trust sent tents to Lyon.', []],
    ['The Lyon-based editor and the Halden Trust met.', []],
  ])('%s', (line, expected) => {
    expect(briefly(relate(resolved([line], CAST)))).toEqual(expected);
  });
});
