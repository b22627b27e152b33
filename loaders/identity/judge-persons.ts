import { soundKey } from '../resolve/fold.js';
import { fullGivenName } from '../resolve/person-name.js';
import { personNameOf } from './alias-keys.js';
import type { Judgement, PairEvidence } from './judge.js';
import type { Name } from './name.js';

/** How two full names of people differ. */
type Difference = 'MIDDLE' | 'SPELLING' | 'SHORT_FORM' | 'INITIAL';

/** Words shorter than this sound alike too easily. */
const TELLING_LETTERS = 6;

const WORDING: Readonly<Record<Difference, string>> = {
  MIDDLE: 'one name has a middle name more',
  SPELLING: 'two spellings of one sound',
  SHORT_FORM: 'a short form of the given name',
  INITIAL: 'an initial for the given name',
};

/**
 * Two full names of people in one block. The same words in another walk of life are another person, unless the
 * articles tie both to one body; another form of the name needs more the less it tells.
 */
export function judgePersons(a: Name, b: Name, evidence: PairEvidence): Judgement | null {
  if (a.key === b.key) return judgeSameWords(evidence);
  if (evidence.roles === 'CLASHES') return null;
  const difference = differenceOf(a.key, b.key);
  if (difference === null) return null;
  const reason = [WORDING[difference.kind], evidence.shared].filter((part) => part !== null).join('; ');
  if (evidence.roles === 'DOUBTFUL')
    return evidence.shared === null ? null : { verdict: 'UNLIKELY', score: 0.4, reason };
  if (evidence.shared !== null) return { verdict: 'SAME', score: 0.95, reason };
  return difference.isTelling
    ? { verdict: 'SAME', score: 0.85, reason }
    : { verdict: 'MAYBE', score: difference.kind === 'INITIAL' ? 0.5 : 0.6, reason };
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

interface Found {
  readonly kind: Difference;
  /** True when the difference alone leaves no doubt. */
  readonly isTelling: boolean;
}

function differenceOf(a: string, b: string): Found | null {
  const [short, long] = [personNameOf(a).words, personNameOf(b).words].sort(
    (x, y) => x.length - y.length,
  ) as [readonly string[], readonly string[]];
  const surname = wordFit(short.at(-1) as string, long.at(-1) as string);
  const given = givenFit(short[0] as string, long[0] as string);
  if (surname === null || given === null) return null;
  const middles = [short.slice(1, -1), long.slice(1, -1)] as const;
  if (!middlesFit(...middles)) return null;
  if (given === 'SHORT_FORM' || given === 'INITIAL') return { kind: given, isTelling: false };
  if (surname === 'EQUAL' && given === 'EQUAL') return { kind: 'MIDDLE', isTelling: true };
  const differing = surname === 'EQUAL' ? (short[0] as string) : (short.at(-1) as string);
  const isOne = surname === 'EQUAL' || given === 'EQUAL';
  return { kind: 'SPELLING', isTelling: isOne && surname !== 'EQUAL' && differing.length >= TELLING_LETTERS };
}

function wordFit(a: string, b: string): 'EQUAL' | 'SPELLING' | null {
  if (a === b) return 'EQUAL';
  return a.length > 3 && b.length > 3 && soundKey(a) === soundKey(b) ? 'SPELLING' : null;
}

function givenFit(a: string, b: string): 'EQUAL' | 'SPELLING' | 'SHORT_FORM' | 'INITIAL' | null {
  const fit = wordFit(a, b);
  if (fit !== null) return fit;
  if (fullGivenName(a) === fullGivenName(b)) return 'SHORT_FORM';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length <= 2 && long.startsWith(short.charAt(0)) ? 'INITIAL' : null;
}

/** True when the fewer middle names are among the more, in order; an initial stands for any that begins so. */
function middlesFit(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) {
    const own = few[at];
    if (
      own !== undefined &&
      (own === word || (Math.min(own.length, word.length) === 1 && own[0] === word[0]))
    )
      at += 1;
  }
  return at === few.length;
}
