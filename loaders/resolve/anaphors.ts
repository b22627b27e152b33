import { type Article, FACT_KINDS, type Mention, type Sentence, type Span } from '../article.js';
import { isOrganizationNoun } from './organization-nouns.js';
import { isPlaceNoun } from './place-nouns.js';
import { PEOPLE_NOUNS, ROLE_NOUNS } from './lexicon/roles.js';
import { factSentences, type TextIndex } from './text-index.js';

/** What the noun of a definite phrase refers to. */
export type NounType = 'PERSON' | 'ORGANIZATION' | 'PLACE';

const PRONOUN = /(?<![\p{L}’'-])(?:he|him|his|himself|she|her|hers|herself)(?![\p{L}-])/giu;
const IT = /(?<![\p{L}’'-])(?:it|its)(?![\p{L}’'-])/giu;
const DEFINITE = /(?<![\p{L}’'-])(?:the|this|that|an?)\s+/giu;
const HAS_PLURAL = /[^s]s\s/u;
const WORD = /^([\p{L}][\p{L}’'-]*)(\s*)/u;
/** Words of one definite phrase after "the": up to three modifiers and the noun. */
const PHRASE_WORDS_MAX = 4;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'the a an and or but of in on at by for with from to as is was were are be been has had have will would could can may might must should said says told who which that when while where after before because if than then so not his her its their also now later still since until about into over under during against between through being inside outside near among along amid without within'.split(
    ' ',
  ),
);

/**
 * The pronouns "he" and "she" in all forms, and "it" and "its" outside quotations, as mentions without an entity.
 */
export function findPronouns(article: Article, index: TextIndex): Mention[] {
  return narrative(article).flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    const find = (words: RegExp): Span[] =>
      [...text.matchAll(words)].map((match) => spanOf(sentence.start + match.index, match[0]));
    const open = { entity: null, confidence: 0, pronoun: true } as const;
    return [
      ...find(PRONOUN).map((span): Mention => ({ ...span, type: 'PERSON', ...open })),
      ...find(IT)
        .filter((span) => !index.isQuoted(span.start))
        .map((span): Mention => ({ ...span, type: 'ORGANIZATION', ...open })),
    ];
  });
}

/**
 * Phrases whose noun may refer to a person, an organisation or a place: "the young boy", "The charity"; with "a", or at the start of a headline, only
 * those of people, whom the text may name later.
 */
export function findDefiniteNouns(article: Article, index: TextIndex, named: readonly Mention[]): Mention[] {
  const isTaken = createOverlap(named);
  return narrative(article).flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    const isHeadline = article.segments[sentence.segment]?.kind === 'HEADLINE';
    const bare = isHeadline ? [{ index: 0, 0: '' }] : [];
    return [...bare, ...text.matchAll(DEFINITE)].flatMap((match): Mention[] => {
      const isNew = !/^th/iu.test(match[0]);
      const phrase = readPhrase(text.slice(match.index + match[0].length), isNew);
      if (phrase === null || (isNew && phrase.type !== 'PERSON')) return [];
      // A bare phrase in a headline may hold its subject and verb: "Lawmakers urge governor …".
      if (match[0] === '' && HAS_PLURAL.test(text.slice(0, phrase.length))) return [];
      const start = sentence.start + match.index;
      const end = start + match[0].length + phrase.length;
      const span = { start, end };
      if (index.isQuoted(start) || isTaken({ start: end - phrase.noun.length, end })) return [];
      return [{ ...span, type: phrase.type, entity: null, confidence: 0, nominal: true }];
    });
  });
}

const NARROWED =
  /^(?:an?|the|one)\s+(?:[\p{L}-]+\s+){0,3}?([\p{L}-]+)\s+(?:for|of|from|in|with|at)\s+[^,;:.“”"]{1,60}?(?=\s(?:said|says|told|wrote|left|met|made|took|came|went|gave|held|was|has|had|did|would|[\p{L}]{2,}ed)\b)/iu;

/**
 * Persons whom the words after the noun narrow down and who open their sentence: "A spokesman for the board declined …".
 * They refer to nobody named before.
 */
export function findNarrowedNouns(article: Article, index: TextIndex): Mention[] {
  return narrative(article).flatMap((sentence): Mention[] => {
    const match = NARROWED.exec(article.text.slice(sentence.start, sentence.end));
    const noun = match?.[1]?.toLowerCase() ?? '';
    if (match === null || !ROLE_NOUNS.has(noun) || index.isQuoted(sentence.start)) return [];
    const span = spanOf(sentence.start, match[0]);
    return [{ ...span, type: 'PERSON', entity: null, confidence: 0, nominal: true }];
  });
}

/** What a noun can refer to; null for every other noun. */
export function typeOfNoun(noun: string): NounType | null {
  if (ROLE_NOUNS.has(noun) || PEOPLE_NOUNS.has(noun)) return 'PERSON';
  if (isPlaceNoun(noun)) return 'PLACE';
  return isOrganizationNoun(noun) ? 'ORGANIZATION' : null;
}

function narrative(article: Article): Sentence[] {
  return factSentences(article, FACT_KINDS);
}

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** The words up to the noun; null when none is one, or when the noun only modifies the next word. */
function readPhrase(rest: string, isNew: boolean): { length: number; noun: string; type: NounType } | null {
  let length = 0;
  for (let count = 0; count < PHRASE_WORDS_MAX; count += 1) {
    const [, word = '', blank = ''] = WORD.exec(rest.slice(length)) ?? [];
    const noun = word.replace(/[’']s?$/u, '');
    const lower = noun.toLowerCase();
    if (word === '' || (FUNCTION_WORDS.has(lower) && !isJoining(lower, rest.slice(0, length)))) return null;
    const type = typeOfNoun(lower);
    const after = rest.slice(length + word.length);
    if (type !== null && (noun !== word || endsPhrase(after) || (isNew && /^\s+who\s/u.test(after))))
      return { length: length + noun.length, noun, type };
    if (blank === '' || noun !== word) return null;
    length += word.length + blank.length;
  }
  return null;
}

/** "and" between two modifiers: "a bloodied and dazed boy". */
function isJoining(word: string, before: string): boolean {
  return word === 'and' && /^\p{L}+(?:ed|y)\s+$/u.test(before);
}

/** True when what follows cannot be a noun that the word before modifies, and does not narrow it ("of France"). */
function endsPhrase(after: string): boolean {
  const next = /^\s+([\p{L}][\p{L}’'-]*)/u.exec(after)?.[1];
  if (next === undefined) return true;
  const lower = next.toLowerCase();
  if (['of', 'for', 'whose', 'who', 'that', 'which'].includes(lower)) return false;
  if (FUNCTION_WORDS.has(lower)) return true;
  if (next !== lower || typeOfNoun(lower) !== null || typeOfNoun(lower.replace(/s$/u, '')) !== null)
    return false;
  return /(?:ed|ly|[^s]s)$/u.test(lower) || IRREGULAR.has(lower);
}

const IRREGULAR: ReadonlySet<string> = new Set(
  'went took made came became began won lost left held met gave got found fled fell rose ran saw spoke stood thought wrote led kept sat put hit built bought brought taught caught fought paid sold sent spent felt drew grew knew threw broke chose drove rode wore swam slept woke wept hid flew lay rang sank shut slid swept swore bled blew dug drank ate forgot froze hung knelt laid lit sought shook shone sprang stole struck stuck swung tore understood withdrew dealt lent bent bore did does do never once just quickly'.split(
    ' ',
  ),
);

function createOverlap(mentions: readonly Mention[]): (span: Span) => boolean {
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const mention of sorted) ends.push(Math.max(ends.at(-1) ?? 0, mention.end));
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) > span.start;
  };
}
