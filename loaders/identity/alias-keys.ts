/**
 * Under which keys names find each other: each name that can stand alone lies in a block, whose names are compared
 * with each other, and has the short forms by which a name that cannot (a bare surname, one with an initial, an acronym)
 * may mean it. A person of three names or more lies in a block for each that may be the surname, and in one for the
 * initials. Blocks hold namesakes alone, so that they do not grow with the graph.
 */

import type { EntityLabel } from '../../src/graph/model.js';
import { demonymCountry } from '../resolve/places/demonyms.js';
import { parsePersonName } from '../resolve/person-name.js';
import { keyOf, remember, wordsOf, type Name } from './name.js';
import {
  givenInitials,
  isGivenName,
  otherSurnames,
  personBlock,
  personNameOf,
  personWords,
} from './person-words.js';

/** Where a name is looked for. */
export interface AliasKeys {
  /** True for a surname that is bare or has one initial, and for an acronym. */
  readonly isShort: boolean;
  /** Of a full name: those that may be the same have the same. Of a short one: the short form itself. */
  readonly block: string;
  /** Further blocks, of a person who may go by another of several surnames. At most {@link OTHER_BLOCKS}. */
  readonly others: readonly string[];
  /** The block of all whose given names have the same initials, "jd" before "vance"; null for a name without two. */
  readonly initials: string | null;
  /** The short forms of a full name. At most {@link SHORT_FORMS}, sorted. */
  readonly shorts: readonly string[];
}

/** Blocks of a name beside its first, without that of its initials. */
export const OTHER_BLOCKS = 2;
/** Short forms that a name is found by. */
export const SHORT_FORMS = 3;
const ACRONYM_LETTERS = 6;
const SMALL_WORDS: ReadonlySet<string> = new Set('of the and for in on to de la du des et'.split(' '));

/** What the keys of a name follow from. Its blocks and initials follow from the key alone. */
export type KeySource = Pick<Name, 'label' | 'key' | 'forms'>;

/** The keys of a name. */
export function aliasKeysOf(name: KeySource): AliasKeys {
  const own = ofName.get(name) ?? rememberedKeys(name);
  ofName.set(name, own);
  return own;
}

/** Names never change, and one is asked for its keys many times while it is decided on. */
const ofName = new WeakMap<object, AliasKeys>();
/** The names of one surname come up again whenever one of them does. */
const remembered = new Map<string, AliasKeys>();
const REMEMBERED_NAMES = 50_000;

function rememberedKeys(name: KeySource): AliasKeys {
  const words = [name.label, name.key, ...name.forms].join('\n');
  return remember(remembered, REMEMBERED_NAMES, words, () => readKeys(name));
}

function readKeys({ label, key, forms }: KeySource): AliasKeys {
  if (label === 'Person') return personKeys(key, forms);
  if (label === 'Organization') return organizationKeys(key, forms);
  return { ...ALONE, isShort: false, block: key };
}

/** What most names have beside their block. */
const ALONE = { others: [], initials: null, shorts: [] } as const;

/** True when a key is too short to tell whom or what it means. */
export function isShortKey(label: EntityLabel, key: string): boolean {
  if (label === 'Person') return personNameOf(key).words.length === 1 || initialOf(key) !== null;
  if (label !== 'Organization') return false;
  const words = wordsOf(key);
  return words.length === 1 && (words[0] as string).length <= ACRONYM_LETTERS && words[0] !== '';
}

/** As {@link isShortKey}, for the id or key of a name. */
export function isShortId(id: string): boolean {
  const label = id.startsWith('person:') ? 'Person' : id.startsWith('organization:') ? 'Organization' : null;
  return label !== null && isShortKey(label, keyOf(id));
}

/** The initial in front of a surname, "i" of `person:i-thorsby`; null for any other name. */
export function initialOf(key: string): string | null {
  const [given = '', ...others] = personNameOf(key).words;
  return others.length === 1 && /^[a-z]$/.test(given) ? given : null;
}

/** Words of an organization's key without small words and words for a country. */
export function tellingWords(key: string): string[] {
  return wordsOf(key).filter((word) => !SMALL_WORDS.has(word) && demonymCountry(word) === null);
}

/** True for a person's name that may go by another of its words. */
export function hasOtherSurnames(key: string): boolean {
  return otherSurnames(personNameOf(key).words).length > 0;
}

/** All blocks of a name, those of its initials left out. */
export function blocksOf(name: KeySource): readonly string[] {
  const { block, others } = aliasKeysOf(name);
  return [block, ...others];
}

/** Under which keys a name is compared with others: its blocks, and its initials. */
export function meetingKeysOf(name: KeySource): readonly string[] {
  const { initials } = aliasKeysOf(name);
  return initials === null ? blocksOf(name) : [...blocksOf(name), initials];
}

function personKeys(key: string, forms: readonly string[]): AliasKeys {
  const { words } = personNameOf(key);
  const surname = words.at(-1) ?? '';
  const given = words[0] ?? '';
  if (isShortKey('Person', key)) return { ...ALONE, isShort: true, block: `person:${words.join('-')}` };
  const alone = forms
    .map((form) => personWords(parsePersonName(form).words))
    .filter((parts) => parts.length === 1 && words.includes(parts[0] as string))
    .map((parts) => parts[0] as string);
  const initialed = `${given.charAt(0)}-${surname}`;
  const others = otherSurnames(words);
  const usual = others.filter((word) => !isGivenName(word));
  const shorts = [...new Set([surname, initialed, ...alone.sort(), ...usual])].slice(0, SHORT_FORMS);
  const block = personBlock(given, surname);
  const initials = givenInitials(words);
  return {
    ...{ isShort: false, block },
    others: others
      .map((word) => personBlock(given, word))
      .filter((other) => other !== block)
      .slice(0, OTHER_BLOCKS),
    initials: initials === null ? null : `${personBlock('', surname)}${initials}`,
    shorts: shorts.map((word) => `person:${word}`).sort(),
  };
}

function organizationKeys(key: string, forms: readonly string[]): AliasKeys {
  if (isShortKey('Organization', key)) return { ...ALONE, isShort: true, block: key };
  const words = tellingWords(key);
  const own = words.length > 0 ? words : wordsOf(key);
  const stated = forms.flatMap((form) => acronymOf(form) ?? []).sort();
  const shorts = [...new Set([...stated, ...initialsOf(key)])].slice(0, SHORT_FORMS);
  return {
    ...ALONE,
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
