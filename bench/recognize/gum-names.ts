/**
 * Names in GUM's news and interviews. GUM marks whole noun phrases ("the director of the Health Ministry, Ana Reis") and
 * common nouns; a name is the run of proper nouns around the head of a phrase, and of nested names the outermost counts.
 * The rules are those that the recognizer's training data is read by (`training/gum.py`).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../loaders/article.js';
import { casePattern } from '../../loaders/recognize/tokenize.js';
import { readSentences, type ConlluSentence } from './conllu-sentences.js';
import { findHead, readPhrases, type GumMention } from '../score/gum.js';
import type { GoldDocument } from '../score/sets.js';
import { SHARED_DIR } from '../score/sources.js';
import { isHonorific, nameOf, readConventions, type Conventions, type Name } from './conventions.js';
import { goldOfNames } from './gold-of-names.js';

type Token = ConlluSentence['tokens'][number];

/** A run of words of one sentence, `end` exclusive. */
interface Run {
  readonly first: number;
  readonly end: number;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  place: 'PLACE',
  event: 'EVENT',
};
const MARKS = ['-', "'", '’', '.', '&'];
/** Small words that may stand between two parts of one name, by the kind of phrase. */
const LINKS: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set([...MARKS, 'de', 'la', 'del', 'al', 'el', 'bin']),
  place: new Set([...MARKS, 'of', 'the', 'and', 'de', 'la', 'del', 'al', 'el']),
};
const OTHER_LINKS = new Set([...MARKS, ...'of the for and de la del al el bin'.split(' ')]);
const NAME_PATTERNS: ReadonlySet<string> = new Set(['capital', 'upper', 'mixed', 'letter']);

/** Every news story and interview; null when GUM is not there. */
export function loadGumNames(): GoldDocument[] | null {
  const folder = join(SHARED_DIR, 'data/gum/dep');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => /^GUM_(?:news|interview)_.*\.conllu$/u.test(name));
  const conventions = readConventions();
  return files.sort().map((name) => {
    const { text, names } = readDocument(readFileSync(join(folder, name), 'utf8'), conventions);
    return goldOfNames({ id: name.replace('.conllu', ''), source: `data/gum/dep/${name}`, text, names });
  });
}

function readDocument(source: string, conventions: Conventions): { text: string; names: Name[] } {
  const names: Name[] = [];
  let text = '';
  for (const sentence of readSentences(source)) {
    text += text === '' ? '' : sentence.opensParagraph ? '\n\n' : ' ';
    const at = text.length;
    const found = namesOfSentence(sentence, conventions);
    names.push(...found.map(({ start, end, type }) => ({ start: start + at, end: end + at, type })));
    text += sentence.text;
  }
  return { text, names };
}

function namesOfSentence({ text, tokens }: ConlluSentence, conventions: Conventions): Name[] {
  const phrases = readPhrases(tokens).sort(byLength);
  const taken: (Run & { readonly type: EntityType })[] = [];
  for (const phrase of phrases) {
    const run = nameInside(phrase, tokens);
    const own = run !== null && phrase.etype === 'person' ? personInside(run, tokens, phrases) : run;
    const type = TYPES[phrase.etype];
    if (own === null || type === undefined) continue;
    if (!taken.some(({ first, end }) => own.first < end && first < own.end)) taken.push({ ...own, type });
  }
  return taken
    .sort((a, b) => a.first - b.first)
    .flatMap(({ first, end, type }) => nameOf(text, tokens.slice(first, end), type, conventions) ?? []);
}

/** The longest first. */
function byLength(a: GumMention, b: GumMention): number {
  const longer = b.last - b.first - (a.last - a.first);
  return longer || a.first - b.first || (a.etype < b.etype ? -1 : 1);
}

/** The run of proper nouns around the head of a phrase; null when it has no proper name. */
function nameInside(phrase: GumMention, tokens: readonly Token[]): Run | null {
  const anchor = findAnchor(phrase, tokens);
  if (anchor === null) return null;
  const links = LINKS[phrase.etype] ?? OTHER_LINKS;
  const isPart = (at: number): boolean => isNameWord(tokens[at]) || isLink(at, phrase, tokens, links);
  let [first, last] = [anchor, anchor];
  while (first > phrase.first && isPart(first - 1)) first -= 1;
  while (last < phrase.last && isPart(last + 1)) last += 1;
  const isNamed = tokens.slice(first, last + 1).some(({ form }) => NAME_PATTERNS.has(casePattern(form)));
  return isNamed ? { first, end: last + 1 } : null;
}

/** The head where it is a proper noun, else the proper noun that is set flat beside it ("spokesman Ana Reis"). */
function findAnchor(phrase: GumMention, tokens: readonly Token[]): number | null {
  const head = findHead(phrase, tokens);
  if (tokens[head]?.upos === 'PROPN') return head;
  const beside = tokens.findIndex(
    (token, at) =>
      at >= phrase.first &&
      at <= phrase.last &&
      token.head === head &&
      token.upos === 'PROPN' &&
      (token.deprel === 'flat' || token.deprel === 'appos'),
  );
  return tokens[beside]?.deprel === 'flat' ? beside : null;
}

/** A person's own name: without the organisation or place before it, and without titles. */
function personInside(run: Run, tokens: readonly Token[], phrases: readonly GumMention[]): Run | null {
  let { first } = run;
  for (const other of phrases) {
    const isOwner = other.etype === 'organization' || other.etype === 'place';
    if (isOwner && run.first <= other.first && other.last + 1 < run.end)
      first = Math.max(first, other.last + 1);
  }
  for (let at = first; at < run.end; at += 1) {
    if (isHonorific((tokens[at]?.form ?? '').toLowerCase().replace(/\.+$/u, ''))) first = at + 1;
  }
  return first < run.end ? { first, end: run.end } : null;
}

function isNameWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { form, upos, xpos } = token;
  const isCapitalised = /^\p{Lu}/u.test(form) && /^(?:ADJ|NOUN|NUM|VERB)$/u.test(upos) && xpos !== 'NNS';
  return upos === 'PROPN' || isCapitalised || (upos === 'NUM' && xpos === 'NNP');
}

/** A small word between two parts of one name ("Ministry of Health"). */
function isLink(
  at: number,
  phrase: GumMention,
  tokens: readonly Token[],
  links: ReadonlySet<string>,
): boolean {
  const isSmall = (index: number): boolean => links.has((tokens[index]?.form ?? '').toLowerCase());
  if (!isSmall(at) || at <= phrase.first || at >= phrase.last) return false;
  let [before, after] = [at - 1, at + 1];
  while (after < phrase.last && isSmall(after)) after += 1;
  while (before > phrase.first && isSmall(before)) before -= 1;
  return isNameWord(tokens[before]) && isNameWord(tokens[after]) && /^\p{L}/u.test(tokens[after]?.form ?? '');
}
