import type { EntityType, Span } from '../article.js';
import type { FoundName } from './name.js';
import { SENTENCE_STARTERS } from './abbreviations.js';
import { HONORIFICS } from './honorifics.js';
import { splitTokens } from './tokenize.js';

/** A name found at least this surely in one place of an article is looked for in the others. */
const SURE_CONFIDENCE = 0.7;
/** The share of a name's votes that its type must have to be carried over. */
const MAJORITY = 0.75;
/** A single word must have so many letters to be carried over. */
const MIN_LETTERS = 4;
/** What a name that the model did not find keeps of the confidence of the places where it did. */
const CARRIED_SHARE = 0.8;

interface KnownName {
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly confidence: number;
}

/**
 * The same name is the same thing throughout an article: other exact occurrences of names that were found surely,
 * and of the surnames of people whose full names were, with the type that they mostly have. Occurrences that touch a
 * name already found are left alone. Linear in the text: names are looked up by their first word.
 */
export function findRepeatedNames(
  text: string,
  sentences: readonly Span[],
  names: readonly FoundName[],
): FoundName[] {
  const tokens = sentences.map((sentence) =>
    splitTokens(text.slice(sentence.start, sentence.end)).map((token) => ({
      start: token.start + sentence.start,
      end: token.end + sentence.start,
      word: text.slice(token.start + sentence.start, token.end + sentence.start),
    })),
  );
  const lowerCased = new Set(tokens.flat().flatMap(({ word }) => (/^\p{Ll}/u.test(word) ? [word] : [])));
  const known = indexByFirstWord(knownNames(text, names).filter((name) => isCarried(name, lowerCased)));
  const taken = createTakenTest(names);
  return tokens.flatMap((row) => findInRow(row, known)).filter((name) => !taken(name));
}

/**
 * Where an article mostly names one type of thing by some words, every mention by the same words is of that type: "Assad" is the person that "Bashar al-Assad" and the other mentions are.
 */
export function settleTypes(text: string, names: readonly FoundName[]): FoundName[] {
  const known = new Map(knownNames(text, names).map((name) => [name.words.join(' '), name.type]));
  return names.map((name) => {
    if (name.type === 'EVENT') return name;
    const words = text.slice(name.start, name.end);
    const key = splitTokens(words).map((token) => words.slice(token.start, token.end));
    return { ...name, type: known.get(key.join(' ')) ?? name.type };
  });
}

function knownNames(text: string, names: readonly FoundName[]): KnownName[] {
  const votes = new Map<string, Map<EntityType, number[]>>();
  for (const name of names) {
    if (name.type === 'EVENT') continue;
    const words = text.slice(name.start, name.end);
    for (const form of name.type === 'PERSON' ? [words, surnameOf(words)] : [words]) {
      if (form === null) continue;
      const types = votes.get(form) ?? new Map<EntityType, number[]>();
      types.set(name.type, [...(types.get(name.type) ?? []), name.confidence]);
      votes.set(form, types);
    }
  }
  return [...votes].flatMap(([form, types]) => majority(form, types));
}

function surnameOf(words: string): string | null {
  const parts = words.split(/\s+/u);
  const last = parts.at(-1) ?? '';
  return parts.length >= 2 && parts.length <= 4 && /^\p{Lu}/u.test(last) ? last : null;
}

function majority(form: string, types: ReadonlyMap<EntityType, readonly number[]>): KnownName[] {
  const sums = [...types].map(([type, votes]) => ({
    type,
    sum: votes.reduce((a, b) => a + b, 0),
    top: Math.max(...votes),
  }));
  const total = sums.reduce((sum, row) => sum + row.sum, 0);
  const best = sums.reduce((a, b) => (b.sum > a.sum ? b : a));
  if (best.top < SURE_CONFIDENCE || best.sum < MAJORITY * total) return [];
  const words = splitTokens(form).map((token) => form.slice(token.start, token.end));
  return [{ words, type: best.type, confidence: Math.round(best.top * CARRIED_SHARE * 1000) / 1000 }];
}

/** A single word is carried over only when the article never uses it as a common word. */
function isCarried(name: KnownName, lowerCased: ReadonlySet<string>): boolean {
  const [first = ''] = name.words;
  if (!/^\p{Lu}/u.test(first)) return false;
  if (name.words.length > 1) return true;
  return first.length >= MIN_LETTERS && !lowerCased.has(first.toLowerCase()) && !SENTENCE_STARTERS.has(first);
}

function indexByFirstWord(names: readonly KnownName[]): Map<string, KnownName[]> {
  const index = new Map<string, KnownName[]>();
  for (const name of names) {
    const first = name.words[0] ?? '';
    const list = index.get(first);
    if (list === undefined) index.set(first, [name]);
    else list.push(name);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function findInRow(
  row: readonly (Span & { readonly word: string })[],
  known: ReadonlyMap<string, readonly KnownName[]>,
): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < row.length;) {
    const name = known
      .get(row[at]?.word ?? '')
      ?.find((one) => one.words.every((word, i) => row[at + i]?.word === word));
    const last = row[at + (name?.words.length ?? 1) - 1];
    if (name !== undefined && last !== undefined && !isInsideLarger(row, at, at + name.words.length)) {
      found.push({ start: row[at]?.start ?? 0, end: last.end, type: name.type, confidence: name.confidence });
    }
    at += name?.words.length ?? 1;
  }
  return found;
}

/** "Aleppo" in "Aleppo Media Centre" is part of a larger name, not a place of its own. */
function isInsideLarger(
  row: readonly (Span & { readonly word: string })[],
  from: number,
  to: number,
): boolean {
  const before = row[from - 1];
  const after = row[to];
  const touches = (word: string | undefined): boolean =>
    word !== undefined && /^(?:\p{Lu}|[-#@/])/u.test(word);
  if (touches(after?.word)) return true;
  if (!touches(before?.word) || before === undefined) return false;
  if (SENTENCE_STARTERS.has(before.word) || HONORIFICS.has(before.word.toLowerCase())) return false;
  const opensSentence = !/^[\p{L}\p{N}]/u.test(row[from - 2]?.word ?? '.');
  return !opensSentence || /^[-#@/]/u.test(before.word);
}

function createTakenTest(names: readonly Span[]): (span: Span) => boolean {
  const starts = names.map((name) => name.start);
  return (span) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (names[low - 1]?.end ?? 0) > span.start;
  };
}
