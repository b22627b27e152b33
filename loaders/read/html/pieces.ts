/** The paragraphs of a page's article, in page order, each with what the elements around it say that it is. */
import type { Segment, SegmentKind } from '../../article.js';
import { readByline } from '../text/byline.js';
import { countWords, foldBlanks, normalizeWords } from '../words.js';
import { type DomElement, TEXT_NODE, closest, namesOf, walkElements } from './dom.js';
import { type Run, collectRuns } from './flow.js';
import { isBylineName, isLeadName, isPullQuoteName, kindOfRun } from './kinds.js';
import type { MainContent } from './main-content.js';
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
}

/** Names of parts that are never of the article, wherever they stand. */
const FOREIGN =
  /(?:^|[\s_-])(?:related|recirc\w*|newsletter|sidebar|comments?|promo\w*|most-?(?:read|popular)|trending|recommend\w*|footer|nav|menu|advert\w*|social|share|more-stories|carousel|teaser|card)(?=$|[\s_-])/iu;

/** Over this many words a line above the article is no standfirst. */
const MAX_STANDFIRST_WORDS = 60;
const MIN_STANDFIRST_WORDS = 5;
const MAX_BYLINE_WORDS = 15;

/** What pages call "related" or "share" is small beside the article. */
const MAX_MINOR_SHARE = 0.2;
const MAX_MINOR_CHARACTERS = 1_500;

/** Standfirsts are shorter than first paragraphs. */
const MIN_PARAGRAPH_CHARACTERS = 120;

/** What collecting needs to know of the page. */
interface Page {
  readonly numbers: ReadonlyMap<DomElement, number>;
  readonly content: MainContent;
  /** Blocks without a number of their own whose words are a paragraph that the extractor made anew. */
  readonly remade: Map<DomElement, boolean>;
  readonly headline: string | null;
  /** The `<h1>` that shows the headline. */
  readonly heading: DomElement | null;
  /** Numbers of the main content's first paragraph and of its last element. */
  readonly first: number;
  readonly last: number;
}

/**
 * The pieces of a page: its headline, its main content, and what extractors drop around it: standfirst and byline under the headline, captions and posts between its paragraphs.
 */
export function collectPieces(root: DomElement, content: MainContent, headline: string | null): Piece[] {
  const page = describePage(root, content, headline);
  const runs = collectRuns(
    root,
    (around, block) => isKept(around, block, page) || isExtra(around, block, page),
  );
  return withHeadline(
    groupPosts(
      runs.filter((run) => !isLongLead(run, page)),
      page,
    ),
    page,
  );
}

function describePage(root: DomElement, content: MainContent, headline: string | null): Page {
  const elements = [...walkElements(root)];
  const numbers = new Map(elements.map((element, number) => [element, number] as const));
  const inside = elements.filter(
    (element) => content.numbers.has(numbers.get(element) ?? -1) && element.localName !== 'body',
  );
  const first = numbers.get(inside.find(isParagraph) ?? inside[0] ?? root) ?? 0;
  const last = numbers.get(inside.at(-1) ?? root) ?? 0;
  return { numbers, content, remade: new Map(), headline, heading: findHeading(root, headline), first, last };
}

/** The elements around the article also hold its header: the first paragraph is where the text starts. */
function isParagraph(element: DomElement): boolean {
  return hasOwnWords(element) && (element.textContent ?? '').trim().length >= MIN_PARAGRAPH_CHARACTERS;
}

function hasOwnWords(element: DomElement): boolean {
  if (/^(?:h\d|figcaption)$/u.test(element.localName)) return false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT_NODE && /\S/u.test(node.textContent ?? '')) return true;
  }
  return false;
}

/** The `<h1>` that says what the metadata say; the only one when they say nothing like it. */
function findHeading(root: DomElement, headline: string | null): DomElement | null {
  const headings = [...root.querySelectorAll('h1')].filter(
    (heading) => normalizeWords(heading.textContent ?? '') !== '',
  );
  const wanted = normalizeWords(headline ?? '');
  const same = headings.find((heading) => isSameTitle(normalizeWords(heading.textContent ?? ''), wanted));
  if (same) return same;
  return headings.length === 1 && countWords(headings[0]?.textContent ?? '') >= 4 ? headings[0]! : null;
}

/** Titles differ in a site's name at the end, or in a few words. */
function isSameTitle(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const words = new Set(a.split(' '));
  const wanted = b.split(' ');
  return wanted.filter((word) => words.has(word)).length / Math.max(words.size, wanted.length) >= 0.6;
}

/** Words are kept when the block around them is, and each inline element on the way to it. */
function isKept(around: DomElement, block: DomElement, page: Page): boolean {
  if (isRemade(block, page)) return true;
  for (let at: DomElement | null = around; at !== null && at !== block; at = at.parentNode) {
    if (!has(page, at) && !isUnwrapped(at)) return false;
  }
  return has(page, block) || (block.localName === 'body' && around === block && page.first <= 1);
}

function isRemade(block: DomElement, page: Page): boolean {
  if (page.content.paragraphs.size === 0) return false;
  const known = page.remade.get(block);
  const isIt = known ?? page.content.paragraphs.has(foldBlanks(block.textContent ?? ''));
  page.remade.set(block, isIt);
  return isIt;
}

/** Extractors put a link that runs a script down to its words. */
function isUnwrapped(element: DomElement): boolean {
  return element.localName === 'a' && /^\s*javascript:/iu.test(element.getAttribute('href') ?? '');
}

/** Posts, captions and pull quotes among the paragraphs; standfirst, byline and lead caption between headline and paragraphs. */
function isExtra(around: DomElement, block: DomElement, page: Page): boolean {
  const number = page.numbers.get(block) ?? -1;
  const top = page.heading ? Math.min(page.numbers.get(page.heading) ?? page.first, page.first) : page.first;
  if (number < top || number > page.last) return false;
  if (isPullQuoteName(around)) return true;
  if (isForeign(block)) return false;
  if (isInside(around, (element) => isPost(element) || element.localName === 'figcaption')) return true;
  return page.heading !== null && number < page.first && (isBylineName(around) || isLeadName(around));
}

function isForeign(block: DomElement): boolean {
  return isInside(block, (element) => {
    if (element.localName === 'body' || element.localName === 'html') return false;
    return (
      ['nav', 'footer', 'aside', 'a', 'li', 'form'].includes(element.localName) ||
      FOREIGN.test(namesOf(element))
    );
  });
}

function isLongLead(run: Run, page: Page): boolean {
  const number = page.numbers.get(run.element) ?? 0;
  if (number >= page.first || has(page, run.element) || !isLeadName(run.inner)) return false;
  const words = countWords(run.text);
  return words > MAX_STANDFIRST_WORDS || words < MIN_STANDFIRST_WORDS;
}

/** Paragraphs of one post are one piece, a line for each. */
function groupPosts(runs: readonly Run[], page: Page): Piece[] {
  const isMinor = minorParts(runs);
  const groups: { post: DomElement | null; runs: Run[] }[] = [];
  for (const run of runs) {
    const post = postAround(run.element);
    const last = groups.at(-1);
    if (post !== null && last?.post === post) last.runs.push(run);
    else groups.push({ post, runs: [run] });
  }
  return groups.map(({ post, runs: [first, ...others] }) => {
    if (post === null) return pieceOfRun(first!, kindOfRun(first!, isMinor), page);
    const text = [first!, ...others].map((run) => run.text).join('\n');
    return { text, kind: 'POST', isAside: false, ...describePost(text) };
  });
}

/** What stands between headline and paragraphs, and was taken for its name, is a byline when it is no standfirst. */
function pieceOfRun(run: Run, kind: SegmentKind | null, page: Page): Piece {
  const isLead = (page.numbers.get(run.element) ?? 0) < page.first && !has(page, run.element);
  const isShort = countWords(run.text) <= MAX_BYLINE_WORDS;
  const isByline =
    (isLead && kind === null && isShort) || (kind === 'SUBHEAD' && readByline(run.text) !== null);
  return {
    text: run.text,
    kind: isByline ? 'BYLINE' : isLead && kind === null ? 'SUBHEAD' : kind,
    isAside: isInAside(run.element),
  };
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
  const title = page.heading ? foldBlanks(page.heading.textContent ?? '') : page.headline;
  const wanted = normalizeWords(title ?? '');
  const rest = pieces
    .filter((piece) => wanted === '' || normalizeWords(piece.text) !== wanted)
    .map((piece) => (piece.kind === 'HEADLINE' ? { ...piece, kind: 'SUBHEAD' as const } : piece));
  return title === null || wanted === ''
    ? rest
    : [{ text: title, kind: 'HEADLINE', isAside: false }, ...rest];
}

function has(page: Page, element: DomElement): boolean {
  return page.content.numbers.has(page.numbers.get(element) ?? -1);
}

function isInAside(element: DomElement): boolean {
  return isInside(element, (around) => around.localName === 'aside');
}

function isInside(element: DomElement, question: (element: DomElement) => boolean): boolean {
  return closest(element, question) !== null;
}
