/**
 * Under which keys names find each other: each name that can stand alone lies in one block, whose names are compared
 * with each other, and has the short forms by which a name that cannot (a bare surname, one with an initial, an acronym)
 * may mean it. Blocks hold namesakes alone, so that they do not grow with the graph.
 */

import type { EntityLabel } from '../../src/graph/model.js';
import { soundKey } from '../resolve/fold.js';
import { demonymCountry } from '../resolve/places/demonyms.js';
import { fullGivenName, parsePersonName, type PersonName } from '../resolve/person-name.js';
import { wordsOf, type Name } from './name.js';

/** Where a name is looked for. */
export interface AliasKeys {
  /** True for a surname that is bare or has one initial, and for an acronym. */
  readonly isShort: boolean;
  /** Of a full name: those that may be the same have the same. Of a short one: the short form itself. */
  readonly block: string;
  /** The short forms of a full name. At most {@link SHORT_FORMS}, sorted. */
  readonly shorts: readonly string[];
}

/** Short forms that a name is found by. */
export const SHORT_FORMS = 3;
const ACRONYM_LETTERS = 6;
const SMALL_WORDS: ReadonlySet<string> = new Set('of the and for in on to de la du des et'.split(' '));

/** The keys of a name; they follow from its label, key and written forms. */
export function aliasKeysOf(name: Pick<Name, 'label' | 'key' | 'forms'>): AliasKeys {
  const own = ofName.get(name) ?? rememberedKeys(name);
  ofName.set(name, own);
  return own;
}

/** Names never change, and one is asked for its keys many times while it is decided on. */
const ofName = new WeakMap<object, AliasKeys>();
/** The names of one surname come up again whenever one of them does. */
const remembered = new Map<string, AliasKeys>();
const REMEMBERED_NAMES = 50_000;

function rememberedKeys(name: Pick<Name, 'label' | 'key' | 'forms'>): AliasKeys {
  const words = [name.label, name.key, ...name.forms].join('\n');
  return remember(remembered, REMEMBERED_NAMES, words, () => readKeys(name));
}

/** What is known under a key, else what `make` gives; a map that is full begins anew. */
function remember<T>(known: Map<string, T>, limit: number, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size >= limit) known.clear();
  known.set(key, made);
  return made;
}

function readKeys({ label, key, forms }: Pick<Name, 'label' | 'key' | 'forms'>): AliasKeys {
  if (label === 'Person') return personKeys(key, forms);
  if (label === 'Organization') return organizationKeys(key, forms);
  return { isShort: false, block: key, shorts: [] };
}

/** True when a key is too short to tell whom or what it means. */
export function isShortKey(label: EntityLabel, key: string): boolean {
  if (label === 'Person') return personNameOf(key).words.length === 1 || initialOf(key) !== null;
  if (label !== 'Organization') return false;
  const words = wordsOf(key);
  return words.length === 1 && (words[0] as string).length <= ACRONYM_LETTERS && words[0] !== '';
}

/** The initial in front of a surname, "i" of `person:i-thorsby`; null for any other name. */
export function initialOf(key: string): string | null {
  const [given = '', ...others] = personNameOf(key).words;
  return others.length === 1 && /^[a-z]$/.test(given) ? given : null;
}

/** A person's name by the folded words of a key. */
export function personNameOf(key: string): PersonName {
  return remember(parsed, PARSED_KEYS, key, () => parsePersonName(wordsOf(key).join(' ')));
}

/** Names are compared in pairs: each would be taken apart many times. */
const parsed = new Map<string, PersonName>();
const PARSED_KEYS = 10_000;

/** Words of an organization's key without small words and words for a country. */
export function tellingWords(key: string): string[] {
  return wordsOf(key).filter((word) => !SMALL_WORDS.has(word) && demonymCountry(word) === null);
}

function personKeys(key: string, forms: readonly string[]): AliasKeys {
  const { words } = personNameOf(key);
  const surname = words.at(-1) ?? '';
  const given = words[0] ?? '';
  if (isShortKey('Person', key)) return { isShort: true, block: `person:${words.join('-')}`, shorts: [] };
  const alone = forms
    .map((form) => parsePersonName(form).words)
    .filter((parts) => parts.length === 1 && words.includes(parts[0] as string))
    .map((parts) => parts[0] as string);
  const initialed = `${given.charAt(0)}-${surname}`;
  const shorts = [...new Set([surname, initialed, ...alone.sort()])].slice(0, SHORT_FORMS);
  return {
    isShort: false,
    block: `Person:${soundKey(surname)}:${soundKey(fullGivenName(given))}`,
    shorts: shorts.map((word) => `person:${word}`).sort(),
  };
}

function organizationKeys(key: string, forms: readonly string[]): AliasKeys {
  if (isShortKey('Organization', key)) return { isShort: true, block: key, shorts: [] };
  const words = tellingWords(key);
  const own = words.length > 0 ? words : wordsOf(key);
  const stated = forms.flatMap((form) => acronymOf(form) ?? []).sort();
  const shorts = [...new Set([...stated, ...initialsOf(key)])].slice(0, SHORT_FORMS);
  return {
    isShort: false,
    block: `Organization:${[...own].sort().join('-')}`,
    shorts: shorts.map((short) => `organization:${short}`).sort(),
  };
}

/** An acronym in lower case without stops; null for any other words. */
export function acronymOf(form: string): string | null {
  const letters = form.replace(/[.\s]/gu, '');
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(letters) && letters.length <= ACRONYM_LETTERS;
  return isAcronym ? letters.toLowerCase() : null;
}

/** The initials of a key's words, with and without small ones; none for a single word. */
export function initialsOf(key: string): string[] {
  const words = wordsOf(key);
  if (words.length < 2) return [];
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  const initials = [large, words].map((list) => list.map((word) => word.charAt(0)).join(''));
  return [...new Set(initials)].filter(({ length }) => length >= 2 && length <= ACRONYM_LETTERS);
}
