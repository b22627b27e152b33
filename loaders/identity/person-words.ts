/**
 * The words of a person's name that tell people apart, and which of them may be the surname: the last in most orders,
 * the last but one where a mother's name follows ("Rosa Quiroga Ledezma"), one in the middle where a family's does
 * ("Muhammad bin Salman Al Saud").
 */

import { soundKey } from '../resolve/fold.js';
import { genderOfFirstName } from '../resolve/lexicon/first-names.js';
import { fullGivenName, parsePersonName, type PersonName } from '../resolve/person-name.js';
import { isCommonSurname } from './common-surnames.js';
import { remember, wordsOf } from './name.js';

/** A person's name by the folded words of a key; compounds are one word. */
export function personNameOf(key: string): PersonName {
  return remember(parsed, PARSED_KEYS, key, () => {
    const name = parsePersonName(wordsOf(key).join(' '));
    return { ...name, words: personWords(name.words) };
  });
}

/** Names are compared in pairs: each would be taken apart many times. */
const parsed = new Map<string, PersonName>();
const PARSED_KEYS = 10_000;

/** Beginnings of Arabic compounds, with the article as it is heard before the next word: "Abd al-Rahman". */
const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  'abd abdel abdul abdal abdol abdil abdur abder abdar abdus abdes abdas'.split(' '),
);
/** Their ends: "Nour al-Din", "Nasr Allah". */
const COMPOUND_ENDS: ReadonlySet<string> = new Set('din dine deen eddin eddine uddin allah ullah'.split(' '));

/**
 * The folded words of a name with Arabic compounds as one word each: "abd", "rahman", "karimi" are "abdrahman" and
 * "karimi". Two words stay two: nothing tells there whether the second one is a surname.
 */
export function personWords(words: readonly string[]): readonly string[] {
  if (words.length < 3) return words;
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? '';
    const isSecond = joined.length > 0 && (COMPOUND_STARTS.has(before) || COMPOUND_ENDS.has(word));
    if (isSecond) joined.push(`${joined.pop() as string}${word}`);
    else joined.push(word);
  }
  return joined.length > 1 ? joined : words;
}

/** How a folded word of a person's name sounds: as {@link soundKey}, with one form for Arabic compounds. */
export function nameSound(word: string): string {
  const plain = word
    .replace(/^abd(?:[aeiou](?:l|(\p{L})(?=\1))?)?(?=\p{L}{3})/u, 'abd')
    .replace(/[aeiou]?dd(?:i|ee)ne?$/u, 'din');
  return soundKey(plain);
}

/** The block of a given name and a surname: those of other spellings and of short forms have the same. */
export function personBlock(given: string, surname: string): string {
  return `Person:${nameSound(surname)}:${nameSound(fullGivenName(given))}`;
}

/**
 * Words before the last one that may be what a person goes by: the last but one, and that after the given name unless
 * it is a given name too. None for fewer than three words.
 */
export function otherSurnames(words: readonly string[]): readonly string[] {
  if (words.length < 3) return [];
  const [second, beforeLast] = [words[1] as string, words.at(-2) as string];
  const both = words.length > 3 && !isGivenName(second) ? [beforeLast, second] : [beforeLast];
  return [...new Set(both)].filter((word) => word.length > 1);
}

/** True for a word that is known as a given name and is not a surname that many have. */
export function isGivenName(word: string): boolean {
  return genderOfFirstName(word) !== null && !isCommonSurname(word);
}

/** The most given names that are written as initials. */
const MOST_INITIALS = 3;

/**
 * The initials of all given names, two or three of them: "jd" of "james", "david", "vance", and of "jd", "vance".
 * Null where there are others. A first word of two or three letters is taken for initials unless it is a known name.
 */
export function givenInitials(words: readonly string[]): string | null {
  const given = words.slice(0, -1);
  const [first = ''] = given;
  if (given.length === 1) return mayBeInitials(first) ? first : null;
  const isMany = given.length < 2 || given.length > MOST_INITIALS;
  return isMany ? null : given.map((word) => word.charAt(0)).join('');
}

function mayBeInitials(word: string): boolean {
  const isBrief = word.length > 1 && word.length <= MOST_INITIALS;
  return isBrief && !isGivenName(word) && fullGivenName(word) === word;
}

/** True when some written form has a first word of initials: "J.D. Vance", "J. D. Vance", "JD Vance". */
export function isWrittenAsInitials(forms: readonly string[], initials: string): boolean {
  const pattern = new RegExp(`^${[...initials].join('[.\\s-]*')}\\.?\\s`, 'iu');
  return forms.some((form) => {
    const [start] = pattern.exec(form) ?? [];
    return start !== undefined && start === start.toUpperCase();
  });
}
