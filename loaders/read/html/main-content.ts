/** Which elements of a page hold its article. */
import { Readability } from '@mozilla/readability';
import { countWords, foldBlanks } from '../words.js';
import { type DomDocument, type DomElement, closest, isElement, namesOf, walkElements } from './dom.js';

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
 * article: in that part, outside menus and footers. `document` is spent: Readability takes it apart.
 */
export function findMainContent(document: DomDocument): MainContent {
  let number = 0;
  const root = document.documentElement;
  if (!root) return { numbers: new Set(), paragraphs: new Set() };
  for (const element of walkElements(root)) element.setAttribute(`${MARK}${number++}`, '');
  const container = findContainer(document);
  const inside = container ? elementsInside(container) : [];
  const numbers = new Set(inside.flatMap(numbersOf));
  const sentences = inside
    .filter(isSentences)
    .reduce((sum, each) => sum + countWords(each.textContent ?? ''), 0);
  const content = runReadability(document);
  if (content === null) return { numbers, paragraphs: new Set() };
  const found = { numbers: markedNumbers(content), paragraphs: newParagraphs(content) };
  if (found.numbers.size === 0 && found.paragraphs.size === 0) return { numbers, paragraphs: new Set() };
  const isNamed = container !== null && container.localName !== 'body';
  const isLost = sentences > MIN_WORDS && sentences > countWords(content.textContent ?? '') * MAX_LOSS;
  return isNamed && isLost ? { ...found, numbers: new Set([...found.numbers, ...numbers]) } : found;
}

/** Readability throws on some broken pages: they have the fallback. */
function runReadability(document: DomDocument): DomElement | null {
  try {
    const options = { serializer: (node: unknown) => node as DomElement, keepClasses: true };
    return new Readability<DomElement>(document as never, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

function markedNumbers(content: DomElement): Set<number> {
  const numbers = new Set<number>();
  for (const element of walkElements(content)) {
    for (const { name } of element.attributes) {
      if (name.startsWith(MARK)) numbers.add(Number(name.slice(MARK.length)));
    }
  }
  return numbers;
}

/** A `<div>` of words alone is replaced by a new paragraph. */
function newParagraphs(content: DomElement): Set<string> {
  const words = new Set<string>();
  for (const element of walkElements(content)) {
    if (element.localName !== 'p' || [...element.attributes].some(({ name }) => name.startsWith(MARK)))
      continue;
    words.add(foldBlanks(element.textContent ?? ''));
  }
  return words;
}

/** The part of the page that says it is the article. */
function findContainer(document: DomDocument): DomElement | null {
  const body = [...document.querySelectorAll('[itemprop~="articleBody"]')];
  const articles = [...document.querySelectorAll('article')];
  if (body.length === 1) return body[0]!;
  return articles.length === 1 ? articles[0]! : (document.querySelector('main') ?? document.body);
}

function elementsInside(container: DomElement): DomElement[] {
  return [...walkElements(container)].filter((element) => closest(element, isOutside, container) === null);
}

function numbersOf(element: DomElement): number[] {
  return [...element.attributes].flatMap(({ name }) =>
    name.startsWith(MARK) ? [Number(name.slice(MARK.length))] : [],
  );
}

function isSentences(element: DomElement): boolean {
  return element.localName === 'p' && countWords(element.textContent ?? '') >= MIN_SENTENCE_WORDS;
}

function isOutside(element: DomElement): boolean {
  if (!isElement(element)) return false;
  return OUTSIDE.has(element.localName) || OUTSIDE_NAMES.test(namesOf(element)) || isTeaser(element);
}

/** Another story on the page: its headline is a link. */
function isTeaser(element: DomElement): boolean {
  return (
    element.localName === 'article' &&
    element.querySelector('h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null
  );
}
