/** The paragraphs of a page's article, in page order, each with what the elements around it say that it is. */
import type { Segment, SegmentKind } from '../../article.js';
import { readByline } from '../text/byline.js';
import { countWords, foldBlanks, normalizeWords } from '../words.js';
import { type DomElement, closest } from './dom.js';
import { type Run, collectRuns } from './flow.js';
import { isBylineName, isLeadName, isPullQuoteName, kindOfRun } from './kinds.js';
import { isListOfLinks, kindByLinks } from './links.js';
import { type Missed, findMissed } from './missed.js';
import { type Page, isForeign, isKept, isKeptElement } from './page.js';
import { describePost, isPost, postAround } from './posts.js';

/** One paragraph. */
export interface Piece {
  readonly text: string;
  /** Null when the elements say nothing: the words decide. */
  readonly kind: SegmentKind | null;
  readonly author?: Segment['author'];
  readonly date?: string;
  /** True when it stands in an `<aside>`, where pages put words a second time. */
  readonly isAside: boolean;
  /** Where it stands; null for a headline that only the metadata have. */
  readonly element: DomElement | null;
  /** The part of it that is links, 0 to 1. */
  readonly linkShare: number;
}

/** Over this many words a line above the article is no standfirst. */
const MAX_STANDFIRST_WORDS = 60;
const MIN_STANDFIRST_WORDS = 5;
const MAX_BYLINE_WORDS = 15;

/** What pages call "related" or "share" is small beside the article. */
const MAX_MINOR_SHARE = 0.2;
const MAX_MINOR_CHARACTERS = 1_500;

/**
 * The pieces of a page: its headline, its main content, and what extractors drop around it: standfirst and byline under the headline, captions and posts between its paragraphs.
 */
export function collectPieces(root: DomElement, page: Page): Piece[] {
  const missed = findMissed(page);
  const runs = collectRuns(
    root,
    (around, block) =>
      isKept(around, block, page) ||
      isExtra(around, block, page) ||
      block === missed.standfirst ||
      missed.paragraphs.has(block),
  );
  const taken = runs.filter((run) => run.element === missed.standfirst || !isLongLead(run, page));
  return withHeadline(groupPosts(taken, page, missed), page);
}

/** Posts, captions and pull quotes among the paragraphs; standfirst, byline and lead caption between headline and paragraphs. */
function isExtra(around: DomElement, block: DomElement, page: Page): boolean {
  const { number } = block;
  const top = Math.min(page.heading?.number ?? page.first, page.first);
  if (number < top || number > page.last) return false;
  if (isPullQuoteName(around)) return true;
  if (isForeign(block, page)) return false;
  if (isInside(around, (element) => isPost(element) || element.localName === 'figcaption')) return true;
  return page.heading !== null && number < page.first && (isBylineName(around) || isLeadName(around));
}

function isLongLead(run: Run, page: Page): boolean {
  const { number } = run.element;
  if (number >= page.first || isKeptElement(page, run.element) || !isLeadName(run.inner)) return false;
  const words = countWords(run.text);
  return words > MAX_STANDFIRST_WORDS || words < MIN_STANDFIRST_WORDS;
}

/** Paragraphs of one post are one piece, a line for each. */
function groupPosts(runs: readonly Run[], page: Page, missed: Missed): Piece[] {
  const isMinor = minorParts(runs);
  const isIndex = isListOfLinks(runs);
  const kindOf = (run: Run): SegmentKind | null => {
    const kind = isPictured(run, page) ? 'CAPTION' : kindOfRun(run, isMinor);
    return kind === null || kind === 'BODY' ? ((isIndex ? null : kindByLinks(run)) ?? kind) : kind;
  };
  const groups: { post: DomElement | null; runs: Run[] }[] = [];
  for (const run of runs) {
    const post = postAround(run.element);
    const last = groups.at(-1);
    if (post !== null && last?.post === post) last.runs.push(run);
    else groups.push({ post, runs: [run] });
  }
  return groups.map(({ post, runs: [first, ...others] }) => {
    if (first!.element === missed.standfirst) return pieceOfText(first!, 'SUBHEAD');
    if (post === null) return pieceOfRun(first!, kindOf(first!), page);
    const text = [first!, ...others].map((run) => run.text).join('\n');
    return { ...pieceOfText(first!, 'POST'), text, ...describePost(text) };
  });
}

/** What stands between headline and paragraphs, and was taken for its name, is a byline when it is no standfirst. */
function pieceOfRun(run: Run, kind: SegmentKind | null, page: Page): Piece {
  const isLead = run.element.number < page.first && !isKeptElement(page, run.element);
  const isShort = countWords(run.text) <= MAX_BYLINE_WORDS;
  const isByline =
    (isLead && kind === null && isShort) || (kind === 'SUBHEAD' && readByline(run.text) !== null);
  return pieceOfText(run, isByline ? 'BYLINE' : isLead && kind === null ? 'SUBHEAD' : kind);
}

function pieceOfText(run: Run, kind: SegmentKind | null): Piece {
  return {
    text: run.text,
    kind,
    isAside: isInAside(run.element),
    element: run.element,
    linkShare: run.linkShare,
  };
}

/** Sites describe a picture by its caption. */
function isPictured(run: Run, page: Page): boolean {
  return !/^h\d$/u.test(run.element.localName) && page.pictures.has(normalizeWords(run.text));
}

/** A part that holds much of the article's words is the article, whatever a site calls it. */
function minorParts(runs: readonly Run[]): (part: DomElement) => boolean {
  const lengths = new Map<DomElement, number>();
  for (const run of runs) {
    for (let at: DomElement | null = run.inner; at !== null; at = at.parentNode) {
      lengths.set(at, (lengths.get(at) ?? 0) + run.text.length);
    }
  }
  const total = runs.reduce((sum, run) => sum + run.text.length, 0);
  return (part) => (lengths.get(part) ?? 0) <= Math.min(total * MAX_MINOR_SHARE, MAX_MINOR_CHARACTERS);
}

/** The headline comes first and once; other `<h1>` in the article are headings in it. */
function withHeadline(pieces: readonly Piece[], page: Page): Piece[] {
  const title = page.heading ? foldBlanks(page.heading.textContent ?? '') : page.hints.headline;
  const wanted = normalizeWords(title ?? '');
  const rest = pieces
    .filter((piece) => wanted === '' || normalizeWords(piece.text) !== wanted)
    .map((piece) => (piece.kind === 'HEADLINE' ? { ...piece, kind: 'SUBHEAD' as const } : piece));
  return title === null || wanted === ''
    ? rest
    : [{ text: title, kind: 'HEADLINE', isAside: false, element: page.heading, linkShare: 0 }, ...rest];
}

function isInAside(element: DomElement): boolean {
  return isInside(element, (around) => around.localName === 'aside');
}

function isInside(element: DomElement, question: (element: DomElement) => boolean): boolean {
  return closest(element, question) !== null;
}
