/** Blocks that lead away from the article, told by how much of them is a link. */
import type { SegmentKind } from '../../article.js';
import { countWords, hasFinalStop } from '../words.js';
import { type DomElement, closest } from './dom.js';
import type { Run } from './flow.js';

/** A call with a link in it: "Read the full report here", "Learn more about cranes". */
const CALL =
  /^[\s>»→•*▶►[(-]*(?:read|see|watch|listen|explore|download|learn|find out|sign up|subscribe|check out|follow|get|click|tap|visit|discover|browse|join|view|more (?:about|on|from|in)|also|related|shop|buy|donate|support|try)\b/iu;
/** What a link says that stands at the end of a call. */
const HERE =
  /\b(?:here|check it out(?: here)?|read more|learn more|more info(?:rmation)?|find out more)\s?[.!»›→]*$/iu;

/** Longer blocks are paragraphs with links in them. */
const MAX_WORDS = 40;
const MAX_LABEL_WORDS = 4;
/** A link of so few words may be a name in a list, or a button. */
const MAX_NAME_WORDS = 3;
const ALL_LINK = 0.95;
const MOSTLY_LINK = 0.5;
const CALL_LINK = 0.3;
const BRACKETED_LINK = 0.25;

/** Over this share of all words, pages of links are what they are for. */
const MAX_LINKED_SHARE = 0.3;

/** True for a block that is one link, or several, and nothing else. */
export function isAllLink(run: Pick<Run, 'linkShare'>): boolean {
  return run.linkShare >= ALL_LINK;
}

/** The kind of a block by its links; null when they say nothing. Headings and cells of tables may be links. */
export function kindByLinks(run: Run): SegmentKind | null {
  if (run.linkShare === 0 || isHeadingOrCell(run.element)) return null;
  const words = countWords(run.text);
  if (words > MAX_WORDS) return null;
  if (isAllLink(run)) return kindOfLink(run, words);
  if (run.linkShare >= MOSTLY_LINK && isLabelled(run)) return 'PROMO';
  if (run.linkShare >= BRACKETED_LINK && isBracketed(run.text)) return 'PROMO';
  if (run.linkShare >= CALL_LINK && CALL.test(run.text)) return 'PROMO';
  return null;
}

/** True for a sentence that ends in a link which says "here" or the like. */
export function endsInCall(run: Pick<Run, 'linkShare' | 'text'>): boolean {
  return run.linkShare > 0 && HERE.test(run.text) && countWords(run.text) <= MAX_WORDS;
}

/** True when so many of the words are links that the page is a list of them, not an article. */
export function isListOfLinks(runs: readonly Run[]): boolean {
  const total = runs.reduce((sum, run) => sum + run.text.length, 0);
  const linked = runs.reduce((sum, run) => sum + (isAllLink(run) ? run.text.length : 0), 0);
  return linked > total * MAX_LINKED_SHARE;
}

/** A whole sentence may be a link; a title has no full stop. A name in a list is a word of the list. */
function kindOfLink(run: Run, words: number): SegmentKind | null {
  if (isSentence(run.text)) return null;
  if (words > MAX_NAME_WORDS) return 'PROMO';
  const isEmphatic = closest(
    run.inner,
    (at) => ['strong', 'b', 'em', 'i'].includes(at.localName),
    run.element,
  );
  return isInList(run.element) || isEmphatic !== null ? null : 'BOILERPLATE';
}

function isSentence(text: string): boolean {
  return hasFinalStop(text) && !/[?!…\])]\s*$/u.test(text);
}

/** "Related: How cranes are built", in whatever language. */
function isLabelled(run: Run): boolean {
  const label = run.unlinkedHead;
  if (!/[:：]$/u.test(label) || countWords(label) > MAX_LABEL_WORDS) return false;
  return !isInList(run.element) || countWords(run.text) - countWords(label) > MAX_NAME_WORDS;
}

/** "[Read: why cranes fall]" */
function isBracketed(text: string): boolean {
  return /^\[.+\]$|^\(.+\)$/su.test(text);
}

function isInList(element: DomElement): boolean {
  return closest(element, (at) => ['li', 'dd', 'dt'].includes(at.localName)) !== null;
}

function isHeadingOrCell(element: DomElement): boolean {
  return /^(?:h[1-6]|td|th|pre)$/u.test(element.localName);
}
