import type { Judgement, PairEvidence } from './judge.js';
import type { Name } from './name.js';
import { differenceOf, type Difference, type Found } from './person-difference.js';

const WORDING: Readonly<Record<Difference, string>> = {
  PARTICLES: 'the same words, but for particles and blanks',
  MIDDLE: 'one name has a middle name more',
  SPELLING: 'two spellings of one sound',
  SHORT_FORM: 'a short form of the given name',
  INITIAL: 'an initial for the given name',
  INITIALS: 'initials for all given names',
  SECOND_SURNAME: 'one name has a second surname more',
  GENERATION: 'one name says which of two namesakes it is (Jr., Sr., III)',
};

/**
 * Two full names of people in one block. The same words in another walk of life are another person, unless the
 * articles tie both to one body; another form of the name needs more the less it tells.
 */
export function judgePersons(a: Name, b: Name, evidence: PairEvidence): Judgement | null {
  if (a.key === b.key) return judgeSameWords(evidence);
  if (evidence.roles === 'CLASHES') return null;
  const difference = differenceOf(a, b);
  if (difference === null) return null;
  const wording = WORDING[difference.kind];
  const reason = [wording, evidence.shared].filter((part) => part !== null).join('; ');
  if (evidence.roles === 'DOUBTFUL')
    return evidence.shared === null ? null : { verdict: 'UNLIKELY', score: 0.4, reason };
  // A parent and a child share roles, bodies and places.
  if (difference.kind === 'GENERATION') return { verdict: 'MAYBE', score: 0.4, reason: wording };
  if (difference.kind === 'SECOND_SURNAME') return judgeSecondSurname(difference, evidence, wording);
  if (evidence.shared !== null) return { verdict: 'SAME', score: 0.95, reason };
  return difference.isTelling
    ? { verdict: 'SAME', score: 0.85, reason }
    : { verdict: 'MAYBE', score: difference.kind.startsWith('INITIAL') ? 0.5 : 0.6, reason };
}

/**
 * A surname that the other name goes on after is no more than a hint. A role, a body, or with a rare surname what the
 * articles name besides, makes it sure; a place that both are tied to does not where many have the surname.
 */
function judgeSecondSurname(
  { isCommon, isGiven }: Found,
  { shared, isPlaceAlone, together }: PairEvidence,
  wording: string,
): Judgement | null {
  const seen = shared ?? together;
  const reason = [wording, seen].filter((part) => part !== null).join('; ');
  if (shared !== null && !(isPlaceAlone && isCommon)) return { verdict: 'SAME', score: 0.9, reason };
  if (seen === null) return isGiven ? null : { verdict: 'MAYBE', score: isCommon ? 0.4 : 0.5, reason };
  return isCommon || isGiven
    ? { verdict: 'MAYBE', score: 0.6, reason }
    : { verdict: 'SAME', score: 0.85, reason };
}

function judgeSameWords({ roles, shared }: PairEvidence): Judgement | null {
  if (roles === 'FITS') return { verdict: 'SAME', score: 1, reason: 'the same name' };
  const reason = ['the same name in another walk of life', shared].filter((part) => part !== null).join('; ');
  if (roles === 'DOUBTFUL')
    return shared === null
      ? { verdict: 'UNLIKELY', score: 0.5, reason }
      : { verdict: 'SAME', score: 0.9, reason };
  return shared === null ? null : { verdict: 'UNLIKELY', score: 0.4, reason };
}
