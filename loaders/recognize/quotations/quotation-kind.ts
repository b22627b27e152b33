import type { Attribution } from './cue-clause.js';
import { isCommaOrDash, isSign, isWord, type Item } from './items.js';
import { speechVerb } from './speech-verbs.js';
import { isNaming } from './naming.js';
import { isTitleCase, looksLikeTitle } from './title-case.js';

/** Fewer words with capitals may be a chant. */
const LONG_TITLE_WORDS = 4;

/** What the words between marks look like from where they stand. */
interface Shape {
  readonly words: number;
  readonly capital: boolean;
  /** Ends like a sentence inside the marks. */
  readonly terminal: boolean;
  readonly comma: boolean;
  /** The marks open where a sentence may. */
  readonly opens: boolean;
}

/**
 * DIRECT for speech that stands as a clause of its own, PARTIAL for quoted words inside somebody's reported clause, null for
 * marks that report no speech: scare quotes, names, titles, and any short words that nobody is said to have spoken.
 *
 * @param content the words between the marks, in one line
 * @param isSpoken where they stand tells that somebody speaks, so that even a short sentence is speech
 */
export function quotationKind(
  items: readonly Item[],
  index: number,
  content: string,
  attribution: Attribution | null,
  isSpoken: boolean,
): 'DIRECT' | 'PARTIAL' | null {
  const shape = shapeOf(items, index, content);
  const introduced = isSign(items[index - 1], ':') || isCommaOrDash(items[index - 1]);
  const beside = attribution?.kind === 'BESIDE' || attribution?.kind === 'COLON';
  const titled = looksLikeTitle(content) && !(beside && (shape.comma || introduced || shape.opens));
  // A book called “I Need a New Butt!”: the full stop inside the marks is the title's, or the sentence's.
  const named = !beside && shape.words >= LONG_TITLE_WORDS && isTitleCase(content.split(/\s+/u));
  if (shape.words === 0 || titled || named || isNaming(items, index, content)) {
    return null;
  }
  if (attribution === null) {
    return standsAlone(shape, introduced) ||
      (isSpoken && shape.opens && shape.capital && (shape.terminal || isSign(items[index + 1], ':')))
      ? 'DIRECT'
      : null;
  }
  if (shape.words <= 3 && attribution.from < index && isThought(items, attribution)) {
    return null;
  }
  if (!beside || isLaterPart(items, index, attribution, shape)) {
    const clause = shape.opens || (shape.terminal && isClauseStart(items, index));
    return shape.capital && shape.words >= 5 && clause ? 'DIRECT' : 'PARTIAL';
  }
  if (attribution.from > index) {
    return shape.opens || (shape.capital && shape.words >= 6) ? 'DIRECT' : 'PARTIAL';
  }
  return introduced || (shape.capital && shape.words >= 2) ? 'DIRECT' : 'PARTIAL';
}

/** "researchers wondered about the “eureka” moment": a few marked words after such a verb are the writer's. */
function isThought(items: readonly Item[], attribution: Attribution): boolean {
  const lemma = speechVerb(items[attribution.to - 1]?.lower ?? '')?.lemma ?? '';
  return /^(?:ask|wonder|think|believe|estimate|explain)$/u.test(lemma);
}

/** He noted that senators should hear Mr Pell, “who has refused to testify”: the marks hold the end of a reported clause. */
function isLaterPart(
  items: readonly Item[],
  index: number,
  { from, to }: Attribution,
  shape: Shape,
): boolean {
  const isApart = from < index && !shape.capital && isCommaOrDash(items[index - 1]);
  return isApart && items.slice(to, index - 1).some((item) => isWord(item, 'that'));
}

function shapeOf(items: readonly Item[], index: number, content: string): Shape {
  const trimmed = content.trim();
  const before = items[index - 1];
  return {
    words: trimmed.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(trimmed),
    terminal: /[.!?…][”"’')\]]*$/u.test(trimmed),
    comma: /[,–—-][”"’']*$/u.test(trimmed),
    opens:
      before === undefined ||
      (items[index]?.opensSentence ?? false) ||
      isBreakSign(before) ||
      isOpeningConjunction(before),
  };
}

/** But “I will be back,” he said: the conjunction is the writer's. */
function isOpeningConjunction(item: Item): boolean {
  return item.opensSentence && item.kind === 'word' && /^(?:but|and|so|yet)$/u.test(item.lower);
}

function isBreakSign(item: Item): boolean {
  return (
    (item.kind === 'sign' && /^[.!?:;…]$/u.test(item.lower)) ||
    (item.kind === 'quote' && /[.!?…]$/u.test(item.lower))
  );
}

/** Words without a cue are speech only when they are a sentence of their own. */
function standsAlone({ opens, capital, words, terminal, comma }: Shape, introduced: boolean): boolean {
  const isSentence = (opens || introduced) && terminal;
  return capital && words >= 4 && (isSentence || (opens && comma && words >= 6));
}

function isClauseStart(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  return before === undefined || before.kind !== 'word' || /^(?:that|and|but|as)$/u.test(before.lower);
}
