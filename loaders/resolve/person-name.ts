import { foldName, soundKey, stripPossessive } from './fold.js';
import { HONORIFICS, TITLE_WORDS } from './lexicon/honorifics.js';
import type { Gender } from './lexicon/roles.js';

/** A person's name taken apart. All words are folded. */
export interface PersonName {
  /** The name as written, without title and possessive, blanks folded. */
  readonly written: string;
  /** Words that tell people apart: no particles, no "Jr". The first is the given name in most orders. */
  readonly words: readonly string[];
  /** The sex that a form of address in front tells; null when there is none. */
  readonly gender: Gender | null;
  /** "jr", "sr", "iii": which of a family's namesakes; null when it is not said. */
  readonly generation: string | null;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad de del della di da do dos das du la le van von der den ter ten bin ibn bint ben abu y zu af av'.split(
    ' ',
  ),
);
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const HONOURS: ReadonlySet<string> = new Set(['obe', 'mbe', 'cbe', 'mp', 'qc', 'kc']);

/** Takes a written name apart: "Mr. Bashar al-Assad’s" has the words "bashar", "assad" and is male. */
export function parsePersonName(surface: string): PersonName {
  const { name, gender } = withoutAddress(stripPossessive(surface.replace(/\s+/gu, ' ').trim()));
  const all = foldName(name).split('-').filter(Boolean);
  const isSuffix = (word: string, at: number) => at > 0 && (GENERATIONS.has(word) || HONOURS.has(word));
  const kept = all.filter((word, at) => !isSuffix(word, at));
  const words = kept.filter((word) => !PARTICLES.has(word));
  const generation = all.find((word, at) => at > 0 && GENERATIONS.has(word)) ?? null;
  return { written: name, words: words.length > 0 ? words : kept, gender, generation };
}

/** The key that a person's id is made of: folded, initials joined, without address, honours and the Arabic article. */
export function personKey(surface: string): string {
  const folded = foldName(withoutAddress(stripPossessive(surface)).name).split('-');
  const kept = folded.filter((word, at) => !['al', 'el'].includes(word) && !(HONOURS.has(word) && at > 0));
  const key = (kept.length > 0 ? kept : folded).join('-');
  return key.replace(/(?<=(?:^|-)\p{L})-(?=\p{L}(?:-|$))/gu, '');
}

/** How many UTF-16 units at the start of a written name are a title and the blank after it. */
export function addressLength(surface: string): number {
  return surface.length - withoutAddress(surface).name.length;
}

/** True for two full names of one person: one may have more middle names, initials, or another transliteration. */
export function isSameFullName(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  // "Ada Reyes Jr." is named so that nobody takes her for "Ada Reyes".
  if (short.length < 2 || a.generation !== b.generation) return false;
  if (!isSameWord(short.at(-1) ?? '', long.at(-1) ?? '')) return false;
  if (!isSameGivenName(short[0] ?? '', long[0] ?? '')) return false;
  return isInOrder(short.slice(1, -1), long.slice(1, -1));
}

/** How a shorter name sits in a full one; null when its words are not there, one after the other. */
export function partOfName(part: PersonName, full: PersonName): 'SURNAME' | 'GIVEN' | 'MIDDLE' | null {
  const count = part.words.length;
  if (count >= full.words.length || (part.generation !== null && part.generation !== full.generation))
    return null;
  const isAt = (from: number): boolean =>
    part.words.every((word, at) => isSameWord(word, full.words[from + at] ?? ''));
  if (isAt(full.words.length - count)) return 'SURNAME';
  if (isAt(0)) return 'GIVEN';
  for (let from = 1; from < full.words.length - count; from += 1) if (isAt(from)) return 'MIDDLE';
  return null;
}

function withoutAddress(written: string): { name: string; gender: Gender | null } {
  let name = written;
  let gender: Gender | null = null;
  for (;;) {
    const match = /^(\p{L}[\p{L}-]*)\.?\s+(?=\S)/u.exec(name);
    const word = match?.[1]?.toLowerCase() ?? '';
    if (match === null || !(HONORIFICS.has(word) || TITLE_WORDS.has(word))) return { name, gender };
    gender ??= HONORIFICS.get(word) ?? null;
    name = name.slice(match[0].length);
  }
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && soundKey(a) === soundKey(b));
}

function isSameGivenName(a: string, b: string): boolean {
  if (isSameWord(a, b) || isRespelled(a, b)) return true;
  if (FULL_OF_SHORT.get(a) === b || FULL_OF_SHORT.get(b) === a) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

/** "Mohammed" and "Muhammad", "Yusuf" and "Youssef": the same consonants, the last of them at the end. */
function isRespelled(a: string, b: string): boolean {
  const consonants = (word: string): string => word.replace(/[aeiou]/gu, '').replace(/(.)\1+/gu, '$1');
  const endsAlike = a.at(-1) === b.at(-1) && !/[aeiouy]$/u.test(a);
  return Math.min(a.length, b.length) >= 5 && endsAlike && a[0] === b[0] && consonants(a) === consonants(b);
}

/** Short forms of given names that are no beginning of the full one. */
const FULL_OF_SHORT: ReadonlyMap<string, string> = new Map(
  'larry=lawrence bob=robert bobby=robert bill=william billy=william jim=james jimmy=james joe=joseph mike=michael tom=thomas dick=richard rick=richard tony=anthony liz=elizabeth beth=elizabeth betty=elizabeth kate=katherine peggy=margaret maggie=margaret jack=john ted=edward chuck=charles andy=andrew bernie=bernard harry=henry nick=nicholas chris=christopher steve=stephen jeff=geoffrey tim=timothy sasha=alexander dan=daniel'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** The given name that a folded short form stands for, "robert" for "bob"; any other word as it is. */
export function fullGivenName(word: string): string {
  return FULL_OF_SHORT.get(word) ?? word;
}

function isInOrder(few: readonly string[], many: readonly string[]): boolean {
  if (few.length === 0 || many.length === 0) return true;
  let at = 0;
  for (const word of many) if (at < few.length && isSameGivenName(few[at] ?? '', word)) at += 1;
  return at === few.length;
}
