/** A page as the rules of reading see it: its elements in order, which of them hold the article, where its parts are. */
import { countWords, foldBlanks, normalizeWords } from '../words.js';
import { type DomElement, TEXT_NODE, closest, isElement, namesOf, walkElements } from './dom.js';
import { type Run, collectRuns } from './flow.js';
import type { MainContent } from './main-content.js';

/** Names of parts that are never of the article, wherever they stand. */
const FOREIGN =
  /(?:^|[\s_-])(?:related|recirc\w*|newsletter|sidebar|comments?|promo\w*|most-?(?:read|popular)|trending|recommend\w*|footer|nav|menu|advert\w*|social|share(?=$|\s|[-_]?(?:bar|button|btn|tool|link|icon|widget|list|this))|more-stories|carousel|teaser|card|cookie|consent|paywall|subscri\w*|breadcrumbs?|login|register|modal|popup)(?=$|[\s_-])/iu;
const FOREIGN_ELEMENTS = new Set(['nav', 'footer', 'aside', 'a', 'li', 'form', 'dialog', 'button', 'label']);

/** Readability makes paragraphs anew of words in a `<div>`, never of these. */
const NEVER_REMADE = new Set('html body main article table tbody tr ul ol dl nav header footer'.split(' '));

/** More lines than this are no header any more. */
const MAX_HEADER_LINES = 20;

/** Standfirsts are shorter than first paragraphs. */
const MIN_PARAGRAPH_CHARACTERS = 120;

/** Shorter descriptions say what a picture is, not what it shows. */
const MIN_PICTURE_WORDS = 5;

/** What the page says of its article outside its text, as far as it helps to find the text. */
export interface PageHints {
  readonly headline: string | null;
  /** What the page says of the article in a sentence or two, for networks and search. */
  readonly description: string | null;
  /** The article's text as given in hidden fields. */
  readonly articleBody: string | null;
}

/** What collecting needs to know of the page. */
export interface Page {
  readonly content: MainContent;
  /** Blocks without a number of their own whose words are a paragraph that the extractor made anew. */
  readonly remade: Map<DomElement, boolean>;
  readonly hints: PageHints;
  /** The `<h1>` that shows the headline. */
  readonly heading: DomElement | null;
  /** Every `<h1>` that shows it: some pages have another in a bar that follows the reader. */
  readonly headings: readonly DomElement[];
  /** Words of pictures' descriptions for those who do not see them. */
  readonly pictures: ReadonlySet<string>;
  /** Numbers of the main content's first paragraph and of its last element. */
  readonly first: number;
  readonly last: number;
  /** The elements around the heading and around the first paragraph: whatever they are called, they hold the article. */
  readonly spine: ReadonlySet<DomElement>;
  /** Every run of words of the page, whatever it is. */
  readonly runs: readonly Run[];
}

/** Describes a page. `content` is where the extractor found the article. */
export function describePage(root: DomElement, content: MainContent, hints: PageHints): Page {
  const elements = [...walkElements(root)];
  const inside = elements.filter(
    (element) => content.numbers.has(element.number) && element.localName !== 'body',
  );
  const paragraph = inside.find(isParagraph) ?? inside[0] ?? root;
  const first = paragraph.number;
  const last = (inside.at(-1) ?? root).number;
  const shown = [...walkElements(root, ({ localName }) => localName === 'template')];
  const headings = findHeadings(shown, hints.headline);
  const heading = headings[0] ?? null;
  return {
    content,
    remade: new Map(),
    hints,
    heading,
    headings,
    pictures: picturesOf(shown),
    first,
    last,
    spine: new Set([...headings, paragraph].flatMap(ancestorsOf)),
    runs: collectRuns(root, () => true),
  };
}

/** The lines between the headline and the first paragraph, whatever they are. */
export function linesUnderHeading(page: Page): readonly string[] {
  if (page.heading === null) return [];
  const top = page.heading.number;
  const lines = page.runs.filter(({ element }) => {
    return element.number > top && element.number < page.first;
  });
  return lines.slice(0, MAX_HEADER_LINES).map(({ text }) => text);
}

/** True when the extractor kept an element. */
export function isKeptElement(page: Page, element: DomElement): boolean {
  return page.content.numbers.has(element.number);
}

/** Words are kept when the block around them is, and each inline element on the way to it. */
export function isKept(around: DomElement, block: DomElement, page: Page): boolean {
  return isKeptWithin(around, block, page) || isRemade(block, page);
}

function isKeptWithin(around: DomElement, block: DomElement, page: Page): boolean {
  for (let at: DomElement | null = around; at !== null && at !== block; at = at.parentNode) {
    if (!isKeptElement(page, at) && !isUnwrapped(at)) return false;
  }
  return isKeptElement(page, block) || (block.localName === 'body' && around === block && page.first <= 1);
}

/** True inside menus, links, forms and what sites call "related", "newsletter" or "share". */
export function isForeign(element: DomElement, page: Page): boolean {
  const found = closest(element, (at) => {
    if (page.spine.has(at)) return false;
    return FOREIGN_ELEMENTS.has(at.localName) || FOREIGN.test(namesOf(at));
  });
  return found !== null;
}

/** True when two titles say the same: they may differ in a site's name at the end, or in a few words. */
export function isSameTitle(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const words = new Set(a.split(' '));
  const wanted = b.split(' ');
  return wanted.filter((word) => words.has(word)).length / Math.max(words.size, wanted.length) >= 0.6;
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

/** The `<h1>`s that say what the metadata say; the only one when they say nothing like it. */
function findHeadings(shown: readonly DomElement[], headline: string | null): DomElement[] {
  const headings = shown.filter(
    ({ localName, textContent }) => localName === 'h1' && normalizeWords(textContent ?? '') !== '',
  );
  const wanted = normalizeWords(headline ?? '');
  const same = headings.filter((heading) => isSameTitle(normalizeWords(heading.textContent ?? ''), wanted));
  if (same.length > 0) return same;
  return headings.length === 1 && countWords(headings[0]?.textContent ?? '') >= 4 ? headings : [];
}

function picturesOf(shown: readonly DomElement[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const picture of shown) {
    if (picture.localName !== 'img') continue;
    const words = normalizeWords(picture.getAttribute('alt') ?? '');
    if (countWords(words) >= MIN_PICTURE_WORDS) found.add(words);
  }
  return found;
}

function ancestorsOf(element: DomElement): DomElement[] {
  const found: DomElement[] = [];
  for (let at = element.parentNode; at !== null && isElement(at); at = at.parentNode) found.push(at);
  return found;
}

function isRemade(block: DomElement, page: Page): boolean {
  if (page.content.paragraphs.size === 0 || NEVER_REMADE.has(block.localName)) return false;
  const known = page.remade.get(block);
  const isIt = known ?? page.content.paragraphs.has(foldBlanks(block.textContent ?? ''));
  page.remade.set(block, isIt);
  return isIt;
}

/** Extractors put a link that runs a script down to its words. */
function isUnwrapped(element: DomElement): boolean {
  return element.localName === 'a' && /^\s*javascript:/iu.test(element.getAttribute('href') ?? '');
}
