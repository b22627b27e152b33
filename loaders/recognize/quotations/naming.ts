import { isSign, isWord, type Item } from './items.js';
import { speechVerb } from './speech-verbs.js';
import { subjectOf } from './subject.js';
import { isTitleCase } from './title-case.js';

const NAMING_WORDS = new Set(
  (
    'so-called dubbed nicknamed named titled entitled codenamed code-named called termed word words term phrase ' +
    'slogan hashtag motto nickname alias acronym expression spelled spelt labelled labeled meaning hit ' +
    'operation known'
  ).split(' '),
);

/** The subject of "called" is looked for in so many items. */
const OPINION_WITHIN_ITEMS = 12;

const WORKS = new Set(
  (
    'book film movie song album show series novel play essay op-ed documentary podcast memoir musical ballad single ' +
    'drama comedy sitcom episode track poem painting sculpture exhibition game biography autobiography thriller ' +
    'opera sequel sketch column cartoon headline'
  ).split(' '),
);

/**
 * The marks around these words name something (a nickname, the title of a work, an operation, a word that is being
 * explained) and report no speech.
 *
 * @param content the words between the marks
 */
export function isNaming(items: readonly Item[], index: number, content: string): boolean {
  if (isSign(items[index - 1], ':')) {
    return false;
  }
  const words = content.split(/\s+/u);
  return (
    isNameItself(items, index) ||
    isProgramme(items, index, words) ||
    (followsNamingWord(items, index) && words.length <= 12) ||
    isExplained(items, index, words) ||
    isVote(items, index, words)
  );
}

/** on NBC's “Sunday Roundtable.” */
function isProgramme(items: readonly Item[], index: number, words: readonly string[]): boolean {
  return isWord(items[index - 1], "'s") && words.length > 1 && words.length <= 6 && isTitleCase(words);
}

/** William “Bill” Smith. */
function isNameItself(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  const after = items[index + 1];
  const isNameLike = (item: Item | undefined): boolean =>
    item !== undefined &&
    (item.kind === 'name' || (item.kind === 'word' && item.capital && speechVerb(item.lower) === null));
  return (
    isNameLike(before) &&
    !(before?.opensSentence ?? false) &&
    isNameLike(after) &&
    (items[index]?.lower.length ?? 9) < 8
  );
}

/** known as “M10”, the so-called “caliphate”, his book “…”, a group called “…” (but not: he called it “…”). */
function followsNamingWord(items: readonly Item[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 3); back -= 1) {
    const item = items[back];
    if (item?.kind === 'sign' && item.lower !== ',') {
      return false;
    }
    if (item?.kind !== 'word') {
      continue;
    }
    const adjacent = back === index - 1;
    if (WORKS.has(item.lower) && (adjacent || isSign(items[index - 1], ','))) {
      return true;
    }
    if (NAMING_WORDS.has(item.lower) && !isOpinion(items, back)) {
      return adjacent || (item.lower === 'known' && isWord(items[back + 1], 'as'));
    }
  }
  return false;
}

const RELATIVE = /^(?:what|that|which|who|whom)$/u;

/** "what she called “common sense”", "a visit that the White House called “reckless”": an opinion and no name. */
function isOpinion(items: readonly Item[], verb: number): boolean {
  if (!/^(?:called|termed|dubbed|labeled|labelled)$/u.test(items[verb]?.lower ?? '')) return false;
  const subject = subjectOf(items, verb, Math.max(0, verb - OPINION_WITHIN_ITEMS));
  return subject !== null && followsRelative(items, subject.first - 1);
}

/** Right behind "that", or in the second part behind it ("that some denounced as “hearsay” and others called “gossip”"). */
function followsRelative(items: readonly Item[], before: number): boolean {
  if (RELATIVE.test(items[before]?.lower ?? '')) return true;
  if (!isWord(items[before], 'and') && !isWord(items[before], 'but')) return false;
  for (let index = before - 1; index > before - OPINION_WITHIN_ITEMS; index -= 1) {
    const item = items[index];
    if (item === undefined || item.kind === 'sign' || item.opensSentence) return false;
    if (item.kind === 'word' && RELATIVE.test(item.lower)) return true;
  }
  return false;
}

/** "Baba" meaning father; the word before "is Arabic for …". */
function isExplained(items: readonly Item[], index: number, words: readonly string[]): boolean {
  const after = items[index + 1];
  return words.length <= 2 && (isWord(after, 'meaning') || isWord(after, 'means'));
}

/** enough “no” votes; a “yes” vote */
function isVote(items: readonly Item[], index: number, words: readonly string[]): boolean {
  return words.length === 1 && /^(?:votes?|voters?|column)$/u.test(items[index + 1]?.lower ?? '');
}
