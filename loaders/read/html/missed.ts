/** Blocks of the article that the extractor has left out: first sentences, and paragraphs among those that it kept. */
import { isBoilerplate } from '../text/boilerplate.js';
import { readByline } from '../text/byline.js';
import { isCredit } from '../text/credit.js';
import { isCall } from '../text/promo.js';
import { countWords, hasFinalStop, normalizeWords } from '../words.js';
import { type DomElement, closest } from './dom.js';
import { isNotice } from './end-matter.js';
import type { Run } from './flow.js';
import { isNoParagraph, isStamp } from './kinds.js';
import { type Page, isForeign, isKept, isKeptElement, isSameTitle } from './page.js';

const MIN_STANDFIRST_WORDS = 6;
const MAX_STANDFIRST_WORDS = 60;
/** How far up from the headline its header may reach. */
const MAX_HEADER_STEPS = 4;

const MIN_PARAGRAPH_WORDS = 8;
/** Over this share of links a box leads away from the article. */
const MAX_BOX_LINKS = 0.2;
const MAX_BOX_STEPS = 4;

/** Shorter blocks stand in many texts. */
const MIN_AGREEING_WORDS = 8;

/** The elements of what was missed, standfirst and paragraphs apart. */
export interface Missed {
  readonly standfirst: DomElement | null;
  readonly paragraphs: ReadonlySet<DomElement>;
}

/** Finds what was missed. */
export function findMissed(page: Page): Missed {
  const dropped = page.runs.filter(
    (run) => !isKept(run.inner, run.element, page) && !isForeign(run.element, page),
  );
  const standfirst = dropped.find((run) => isStandfirst(run, page))?.element ?? null;
  const shares = linkShares(page.runs);
  const said = normalizeWords(page.hints.articleBody ?? '');
  const paragraphs = dropped.filter(
    (run) => run.element !== standfirst && (isParagraphAmong(run, page, shares) || isSaid(run, said)),
  );
  return { standfirst, paragraphs: new Set(paragraphs.map((run) => run.element)) };
}

/** A sentence in the headline's header, or the one by which the page describes its article. */
function isStandfirst(run: Run, page: Page): boolean {
  const { number } = run.element;
  const top = page.heading?.number ?? -1;
  if (top < 0 || number <= top || number >= page.first) return false;
  const words = countWords(run.text);
  if (words < MIN_STANDFIRST_WORDS || words > MAX_STANDFIRST_WORDS || run.linkShare > MAX_BOX_LINKS)
    return false;
  if (isOfPage(run.text) || isNoParagraph(run)) return false;
  if (isSameTitle(normalizeWords(run.text), normalizeWords(page.hints.headline ?? ''))) return false;
  return isDescription(run, page) || page.headings.some((heading) => isInHeader(run, heading));
}

function isOfPage(text: string): boolean {
  return (
    /\b(?:by|with|from|for)$/iu.test(text) ||
    isNotice(text) ||
    isBoilerplate(text) ||
    isStamp(text) ||
    isCredit(text) ||
    isCall(text) ||
    readByline(text) !== null
  );
}

function isDescription(run: Run, page: Page): boolean {
  const description = normalizeWords(page.hints.description ?? '');
  return description !== '' && normalizeWords(run.text) === description;
}

function isInHeader(run: Run, heading: DomElement): boolean {
  let header: DomElement | null = heading;
  for (let step = 0; step < MAX_HEADER_STEPS && header !== null; step += 1) header = header.parentNode;
  const around = ancestorsUpTo(heading, header);
  return closest(run.element, (at) => around.has(at) && at.localName !== 'body') !== null;
}

function ancestorsUpTo(element: DomElement, top: DomElement | null): ReadonlySet<DomElement> {
  const found = new Set<DomElement>();
  for (let at = element.parentNode; at !== null && at !== top; at = at.parentNode) found.add(at);
  return found;
}

/** Whole sentences between kept paragraphs, in a box that does not lead away. */
function isParagraphAmong(run: Run, page: Page, shares: ReadonlyMap<DomElement, number>): boolean {
  const { number } = run.element;
  if (number < page.first || number > page.last || run.element.localName !== 'p') return false;
  if (countWords(run.text) < MIN_PARAGRAPH_WORDS || !/[.!?:…"”]\s*$/u.test(run.text)) return false;
  if (isOfPage(run.text) || isNoParagraph(run)) return false;
  return boxOf(run, page).every((box) => (shares.get(box) ?? 0) <= MAX_BOX_LINKS);
}

/** The elements around a run that hold nothing which was kept. */
function boxOf(run: Run, page: Page): DomElement[] {
  const box: DomElement[] = [];
  let at: DomElement | null = run.element;
  for (let step = 0; at !== null && step < MAX_BOX_STEPS && !isKeptElement(page, at); step += 1) {
    box.push(at);
    at = at.parentNode;
  }
  return box;
}

function isSaid(run: Run, said: string): boolean {
  if (said === '' || countWords(run.text) < MIN_AGREEING_WORDS || !hasFinalStop(run.text)) return false;
  return said.includes(normalizeWords(run.text));
}

/** The part of each element's words that stands in links. */
function linkShares(runs: readonly Run[]): ReadonlyMap<DomElement, number> {
  const lengths = new Map<DomElement, { all: number; linked: number }>();
  for (const run of runs) {
    for (let at: DomElement | null = run.element; at !== null; at = at.parentNode) {
      const sum = lengths.get(at) ?? { all: 0, linked: 0 };
      sum.all += run.text.length;
      sum.linked += run.text.length * run.linkShare;
      lengths.set(at, sum);
    }
  }
  return new Map([...lengths].map(([element, { all, linked }]) => [element, linked / all]));
}
