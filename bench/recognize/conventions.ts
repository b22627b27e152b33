/**
 * The conventions that every annotated set is brought to, as `training/sentence.py` has them: a nationality is no name;
 * a title, a leading "the", a possessive and marks are no part of one; a country is a place, also where it acts.
 */
import type { EntityType, Span } from '../../loaders/article.js';
import { splitTokens } from '../../loaders/recognize/tokenize.js';
import { readCountryRows } from '../score/countries.js';

/** A name in a text: UTF-16 offsets, `end` exclusive. */
export interface Name extends Span {
  readonly type: EntityType;
}

/** What is known of countries and their peoples. */
export interface Conventions {
  /** True for "Syrian", "Britons" and the like, in any case. */
  isDemonym(name: string): boolean;
  /** `type`, but PLACE for a country that is marked as an organisation. Parts of the name stand apart by one blank. */
  settleCountry(name: string, type: EntityType): EntityType;
}

const HONORIFICS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mister madam dr doctor prof professor sir dame lord lady baron baroness president vice premier prime ' +
    'minister chancellor senator sen rep representative congressman congresswoman gov governor mayor judge justice king ' +
    'queen prince princess emperor empress sultan emir sheikh sheik shaikh ayatollah imam pope cardinal archbishop bishop ' +
    'rev reverend father brother sister rabbi pastor gen general lt lieutenant col colonel maj major capt captain sgt ' +
    'sergeant corporal private cpl pvt adm admiral commander cmdr marshal brigadier officer detective inspector ambassador ' +
    'secretary director chairman chairwoman ceo coach deputy attorney chief foreign defence defense interior finance tsar ' +
    'czar kaiser count duke duchess earl marquis hon honourable ltgen majgen fmr former ex spokesman spokeswoman ' +
    'spokesperson manager leader reporter counterpart correspondent'
  ).split(' '),
);
const LEADING = new Set(['the', 'of', 'for']);
const TRAILING = new Set(['"', '”', '“', ',', ';', ':', '(', '[', '-', '–', '?', '!', "''", '``']);
const PEOPLES = 'palestinian palestinians kurd kurds arab arabs muslims christians jews'.split(' ');
const SHORT_COUNTRIES = [
  ...['us', 'u . s .', 'u . s', 'u . k .', 'uk', 'usa', 'britain', 'america', 'england', 'scotland', 'wales'],
  ...['soviet union', 'ussr'],
];

/** True for a title or an office in lower case without its full stop. */
export function isHonorific(word: string): boolean {
  return HONORIFICS.has(word);
}

/** Reads the list of countries that stands with the other data. */
export function readConventions(): Conventions {
  const rows = readCountryRows();
  const countries = new Set(
    rows.flatMap(({ name }) => [name.common.toLowerCase(), name.official.toLowerCase()]),
  );
  for (const name of SHORT_COUNTRIES) countries.add(name);
  const peoples = rows.flatMap(({ demonyms }) => [demonyms?.eng?.f ?? '', demonyms?.eng?.m ?? '']);
  const single = peoples
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '' && !countries.has(word));
  const demonyms = new Set([...single, ...single.map((word) => `${word}s`), ...PEOPLES]);
  return {
    isDemonym: (name) => demonyms.has(name.toLowerCase()),
    settleCountry: (name, type) =>
      type === 'ORGANIZATION' && countries.has(name.toLowerCase()) ? 'PLACE' : type,
  };
}

/** Basic tokens of some words, with their offsets in the text that the words stand in. */
export function tokensOfWords(text: string, words: readonly Span[]): Span[] {
  return words.flatMap(({ start, end }) =>
    splitTokens(text.slice(start, end)).map((token) => ({
      start: start + token.start,
      end: start + token.end,
    })),
  );
}

/** The part of a run of tokens that is the name itself, as indexes; empty when nothing is left. */
export function trimName(words: readonly string[], isPerson: boolean): { first: number; end: number } {
  let [first, end] = [0, words.length];
  while (first < end && isNoStart(words[first] as string)) first += 1;
  while (isPerson && first < end - 1 && isTitle(words[first] as string)) first += 1;
  while (end > first && TRAILING.has(words[end - 1] as string)) end -= 1;
  return { first, end: end - possessiveLength(words.slice(first, end)) };
}

/** The name in a stretch of words by the conventions; null when it is none. */
export function nameOf(
  text: string,
  words: readonly Span[],
  type: EntityType,
  { isDemonym, settleCountry }: Conventions,
): Name | null {
  const tokens = tokensOfWords(text, words);
  const forms = tokens.map(({ start, end }) => text.slice(start, end));
  const { first, end } = trimName(forms, type === 'PERSON');
  const name = forms.slice(first, end).join(' ');
  if (first >= end || isDemonym(name)) return null;
  const [from, to] = [tokens[first] as Span, tokens[end - 1] as Span];
  return { start: from.start, end: to.end, type: settleCountry(name, type) };
}

function isNoStart(word: string): boolean {
  return LEADING.has(word.toLowerCase()) || !/^[\p{L}\p{N}'’#@]/u.test(word);
}

function isTitle(word: string): boolean {
  return word === '.' || HONORIFICS.has(word.toLowerCase());
}

/** How many tokens at the end are a possessive. */
function possessiveLength(words: readonly string[]): number {
  if (words.length < 2) return 0;
  const [mark = '', last = ''] = words.slice(-2);
  if (last.toLowerCase() === 's' && /^['’]$/u.test(mark)) return 2;
  return /^['’]$/u.test(last) ? 1 : 0;
}
