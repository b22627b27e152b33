/** How the words of two people's names differ, where they may be those of one person. */

import { fullGivenName } from '../resolve/person-name.js';
import { isCommonSurname } from './common-surnames.js';
import type { Name } from './name.js';
import { givenInitials, isGivenName, isWrittenAsInitials, nameSound, personNameOf } from './person-words.js';

/** What the one name has otherwise than the other. */
export type Difference =
  | 'PARTICLES'
  | 'MIDDLE'
  | 'SPELLING'
  | 'SHORT_FORM'
  | 'INITIAL'
  | 'INITIALS'
  | 'SECOND_SURNAME'
  | 'GENERATION';

/** A difference and what it tells. */
export interface Found {
  readonly kind: Difference;
  /** True when the difference alone leaves no doubt. */
  readonly isTelling: boolean;
  /** True when many people have the surname that both have. */
  readonly isCommon: boolean;
  /** Of a second surname: true when the first one is a given name as well, "James David" beside "James David Vance". */
  readonly isGiven: boolean;
}

type Words = readonly string[];

/** Words shorter than this sound alike too easily. */
const TELLING_LETTERS = 6;

/** How two names of people differ; null when the words alone tell that they are two people. */
export function differenceOf(a: Pick<Name, 'key' | 'forms'>, b: Pick<Name, 'key' | 'forms'>): Found | null {
  const [first, second] = [personNameOf(a.key), personNameOf(b.key)];
  const [one, other] = [first.words, second.words];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (first.generation !== second.generation) {
    const isSaid = first.generation !== null && second.generation !== null;
    const like = isSaid ? null : byLastSurname(short, long);
    return like === null ? null : found('GENERATION', false, short.at(-1) as string);
  }
  return (
    byLastSurname(short, long) ??
    byInitials(a, b) ??
    byFirstSurname(short, long) ??
    (short.length === long.length ? byFirstSurname(long, short) : null)
  );
}

function found(kind: Difference, isTelling: boolean, surname: string, isGiven = false): Found {
  return { kind, isTelling, isCommon: isCommonSurname(surname), isGiven };
}

function byLastSurname(short: Words, long: Words): Found | null {
  const [last, first] = [short.at(-1) as string, short[0] as string];
  const surname = wordFit(last, long.at(-1) as string);
  const given = givenFit(first, long[0] as string);
  if (surname === null || given === null) return null;
  if (given === 'INITIAL' && long.length > 2 && Math.min(first.length, (long[0] as string).length) > 1)
    return null;
  const middles = [short.slice(1, -1), long.slice(1, -1)] as const;
  if (!middlesFit(...middles)) return null;
  if (given === 'SHORT_FORM' || given === 'INITIAL') return found(given, false, last);
  if (surname === 'EQUAL' && given === 'EQUAL') {
    if (short.join() === long.join()) return found('PARTICLES', true, last);
    return found('MIDDLE', !mayBeFirstSurname(middles[0].length, middles[1], last), last);
  }
  const differing = surname === 'EQUAL' ? first : last;
  const isOne = surname === 'EQUAL' || given === 'EQUAL';
  return found('SPELLING', isOne && surname !== 'EQUAL' && differing.length >= TELLING_LETTERS, last);
}

/** "Juan Garcia Lopez" goes by Garcia rather than by Lopez: two surnames that many have are seldom a middle name and one. */
function mayBeFirstSurname(fewer: number, middles: Words, surname: string): boolean {
  const left = fewer === 0 ? middles.at(-1) : undefined;
  return left !== undefined && isCommonSurname(surname) && isCommonSurname(left) && !isGivenName(left);
}

/** "J.D. Vance" and "James David Vance": as many initials as given names, and the same ones. */
function byInitials(a: Pick<Name, 'key' | 'forms'>, b: Pick<Name, 'key' | 'forms'>): Found | null {
  const [one, other] = [personNameOf(a.key).words, personNameOf(b.key).words];
  const [brief, full, { forms }] = one.length < other.length ? [one, other, a] : [other, one, b];
  const initials = givenInitials(brief);
  if (brief.length !== 2 || full.length < 3 || initials === null || givenInitials(full) !== initials)
    return null;
  if (brief[1] !== full.at(-1) || !isWrittenAsInitials(forms, initials)) return null;
  return found('INITIALS', false, brief[1] as string);
}

/** "Rosa Quiroga" and "Rosa Quiroga Ledezma": the one ends in a word of the other that is not its last. */
function byFirstSurname(short: Words, long: Words): Found | null {
  const last = short.at(-1) as string;
  for (let at = 1; at < long.length - 1; at += 1) {
    const given = wordFit(short[0] as string, long[0] as string);
    if (given === null || wordFit(last, long[at] as string) === null) continue;
    const [own, others] = [short.slice(1, -1), long.slice(1, at)];
    if (own.length <= others.length ? middlesFit(own, others) : middlesFit(others, own))
      return found('SECOND_SURNAME', false, last, isGivenName(last));
  }
  return null;
}

function wordFit(a: string, b: string): 'EQUAL' | 'SPELLING' | null {
  if (a === b) return 'EQUAL';
  return a.length > 3 && b.length > 3 && nameSound(a) === nameSound(b) ? 'SPELLING' : null;
}

function givenFit(a: string, b: string): 'EQUAL' | 'SPELLING' | 'SHORT_FORM' | 'INITIAL' | null {
  const fit = wordFit(a, b);
  if (fit !== null) return fit;
  if (fullGivenName(a) === fullGivenName(b)) return 'SHORT_FORM';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length <= 2 && long.startsWith(short.charAt(0)) ? 'INITIAL' : null;
}

/** True when the fewer middle names are among the more, in order; an initial stands for any that begins so. */
function middlesFit(few: Words, many: Words): boolean {
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
