/** Which elements of a page hold its article. */
import { Readability } from '@mozilla/readability';
import { countWords, foldBlanks } from '../words.js';
import {
  type DomElement,
  type ParsedDocument,
  type ParsedElement,
  closest,
  namesOf,
  walkElements,
} from './dom.js';
import { type PageTree, elementsNamed, hasToken } from './tree.js';

/**
 * Elements are marked by an attribute's name, not its value: Readability merges nested elements by copying attributes,
 * and two names survive where one value would hide the other.
 */
const MARK = 'data-kept-';

const OUTSIDE = new Set([
  'nav',
  'footer',
  'header',
  'aside',
  'form',
  'script',
  'style',
  'noscript',
  'template',
  'dialog',
]);
const OUTSIDE_NAMES =
  /\b(?:nav|navigation|menu|footer|sidebar|comments?|cookie|consent|related|newsletter|share|social|breadcrumbs?|banner|galler(?:y|ies)|slideshow|carousel|advert\w*|ad|promo)\b/iu;

/** Shorter paragraphs are labels and lines of lists. */
const MIN_SENTENCE_WORDS = 8;
/** A named part with fewer words is a stub. */
const MIN_WORDS = 100;
/** A part with more than this many times the words was not found. */
const MAX_LOSS = 3;

/** Where a page's article is. */
export interface MainContent {
  /** Numbers, in page order from 0, of the elements that hold it. */
  readonly numbers: ReadonlySet<number>;
  /** Words, blanks folded, of paragraphs that Readability made anew: their elements have no number. */
  readonly paragraphs: ReadonlySet<string>;
}

/**
 * Where the article is, by Readability. When it finds none, or much less than a part of the page that is called the
 * article: in that part, outside menus and footers. `spent` is the parsed page of `tree`: Readability takes it apart.
 */
export function findMainContent(tree: PageTree, spent: ParsedDocument): MainContent {
  tree.parsed.forEach((element, number) => element.setAttribute(`${MARK}${number}`, ''));
  const content = runReadability(spent);
  const found = {
    numbers: content === null ? new Set<number>() : markedNumbers(content),
    paragraphs: content === null ? new Set<string>() : newParagraphs(content),
  };
  const container = findContainer(tree);
  if (found.numbers.size === 0 && found.paragraphs.size === 0)
    return { ...found, numbers: numbersInside(container) };
  if (!isLost(container, countWords(content?.textContent ?? ''))) return found;
  return { ...found, numbers: new Set([...found.numbers, ...numbersInside(container)]) };
}

/** Readability throws on some broken pages: they have the fallback. */
function runReadability(document: ParsedDocument): ParsedElement | null {
  try {
    const options = { serializer: (node: unknown) => node as ParsedElement, keepClasses: true };
    return new Readability<ParsedElement>(document as never, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

function markedNumbers(content: ParsedElement): Set<number> {
  const numbers = new Set<number>();
  for (const element of walkElements(content)) {
    for (const { name } of element.attributes) {
      if (name.startsWith(MARK)) numbers.add(Number(name.slice(MARK.length)));
    }
  }
  return numbers;
}

/** A `<div>` of words alone is replaced by a new paragraph. */
function newParagraphs(content: ParsedElement): Set<string> {
  const words = new Set<string>();
  for (const element of walkElements(content)) {
    if (element.localName !== 'p' || [...element.attributes].some(({ name }) => name.startsWith(MARK)))
      continue;
    words.add(foldBlanks(element.textContent ?? ''));
  }
  return words;
}

/** The part of the page that says it is the article. */
function findContainer(tree: PageTree): DomElement {
  const body = tree.shown.filter((element) => hasToken(element, 'itemprop', 'articleBody'));
  const articles = elementsNamed(tree, 'article');
  if (body.length === 1) return body[0]!;
  if (articles.length === 1) return articles[0]!;
  return elementsNamed(tree, 'main')[0] ?? elementsNamed(tree, 'body')[0] ?? tree.root;
}

/** True when a part that says it is the article holds many times the words that were found. */
function isLost(container: DomElement, foundWords: number): boolean {
  if (['body', 'html'].includes(container.localName)) return false;
  const wanted = Math.max(MIN_WORDS, foundWords * MAX_LOSS);
  let words = 0;
  for (const element of walkElements(container, isOutside)) {
    if (element.localName !== 'p') continue;
    const count = countWords(element.textContent ?? '');
    if (count >= MIN_SENTENCE_WORDS) words += count;
    if (words > wanted) return true;
  }
  return false;
}

function numbersInside(container: DomElement): Set<number> {
  return new Set(Array.from(walkElements(container, isOutside), ({ number }) => number));
}

function isOutside(element: DomElement): boolean {
  return OUTSIDE.has(element.localName) || OUTSIDE_NAMES.test(namesOf(element)) || isTeaser(element);
}

/** Another story on the page: its headline is a link. */
function isTeaser(element: DomElement): boolean {
  if (element.localName !== 'article') return false;
  const isLink = (at: DomElement): boolean => at.localName === 'a';
  const isTitle = (at: DomElement): boolean => /^h[1-4]$/u.test(at.localName);
  for (const inner of walkElements(element)) {
    if (isLink(inner) && closest(inner, isTitle) !== null) return true;
    if (/^h[2-4]$/u.test(inner.localName) && closest(inner, isLink) !== null) return true;
  }
  return false;
}
