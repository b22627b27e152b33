import { describe, expect, it } from 'vitest';
import { relate } from '../../../loaders/relate/relate.js';
import { briefly, place, resolved } from './resolved.js';

const CAST = {
  france: place('country', 'FR', 'France'),
  norway: place('country', 'NO', 'Norway'),
  lyon: place('city', 'FR', 'Lyon'),
  oslo: place('capital', 'NO', 'Oslo'),
  sea: { ...place('sea', 'FR', 'Black Sea'), kind: 'sea' },
  vieux: { type: 'PLACE' as const, names: ['Vieux'] },
};

describe('WITHIN', () => {
  it.each([
    ['She left Lyon, France, early.', ['lyon WITHIN france: Lyon, France']],
    [
      'She left Vieux, an old neighbourhood in Lyon.',
      ['vieux WITHIN lyon: Vieux, an old neighbourhood in Lyon'],
    ],
    ['She left the Vieux district of Lyon.', ['vieux WITHIN lyon: Vieux district of Lyon']],
    ['She left Vieux in eastern Lyon.', ['vieux WITHIN lyon: Vieux in eastern Lyon']],
    ['She left France’s Lyon.', ['lyon WITHIN france: France’s Lyon']],
    ['She left France’s third city, Lyon.', ['lyon WITHIN france: France’s third city, Lyon']],
    ['She left the France town of Lyon.', ['lyon WITHIN france: France town of Lyon']],
    ['She left the Black Sea port of Lyon.', []],
    ['She left Lyon, Norway and Oslo.', []],
    ['She left France, Norway and Lyon.', []],
    ['She left Vieux, Lyon and Oslo.', []],
    ['She left Oslo, Lyon, France.', []],
    ['She left Lyon for France.', []],
    ['She left Vieux, close to Lyon.', []],
  ])('%s', (line, expected) => {
    expect(briefly(relate(resolved([line], CAST)))).toEqual(expected);
  });
});
