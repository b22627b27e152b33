import { demonymCountry } from '../resolve/places/demonyms.js';
import { tellingWords } from './alias-keys.js';
import type { Judgement, PairEvidence } from './judge.js';
import { wordsOf, type Name } from './name.js';

/**
 * Two names of organizations that consist of the same words. Bodies that each country has are told apart by their
 * country; "University of Washington" and "Washington University" are two, so another order of words needs more.
 */
export function judgeOrganizations(a: Name, b: Name, { shared }: PairEvidence): Judgement | null {
  if (a.sense !== b.sense && a.sense !== '' && b.sense !== '') return null;
  if (a.key === b.key)
    return { verdict: 'SAME', score: a.sense === b.sense ? 1 : 0.8, reason: 'the same name' };
  const isOfOneCountry = a.sense === b.sense && a.sense !== '';
  const reason = ['the same words', isOfOneCountry ? `in ${a.sense.toUpperCase()}` : null, shared]
    .filter((part) => part !== null)
    .join('; ');
  if (isOfOneCountry) return { verdict: 'SAME', score: 0.9, reason };
  if (countriesOf(a.key) !== countriesOf(b.key))
    return shared === null ? null : { verdict: 'UNLIKELY', score: 0.4, reason };
  if (isSameOrder(a.key, b.key) || shared !== null) return { verdict: 'SAME', score: 0.9, reason };
  return { verdict: 'MAYBE', score: 0.5, reason };
}

/** "Red Cross" and "Russian Red Cross" are two. */
function countriesOf(key: string): string {
  return wordsOf(key)
    .map(demonymCountry)
    .filter((country) => country !== null)
    .sort()
    .join();
}

function isSameOrder(a: string, b: string): boolean {
  return tellingWords(a).join() === tellingWords(b).join();
}
