/** Which elements of a page hold its article. */
import { Readability } from '@mozilla/readability';
import { countWords, foldBlanks } from '../words.js';
import { type DomDocument, type DomElement, namesOf, walkElements } from './dom.js';

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
 * article: in that part, outside menus and footers. `spent` is a second tree of the page: Readability takes it apart.
 */
export function findMainContent(document: DomDocument, spent: DomDocument): MainContent {
  let number = 0;
  const root = spent.documentElement;
  if (!root) return { numbers: new Set(), paragraphs: new Set() };
  for (const element of walkElements(root)) element.setAttribute(`${MARK}${number++}`, '');
  const content = runReadability(spent);
  const found = {
    numbers: content === null ? new Set<number>() : markedNumbers(content),
    paragraphs: content === null ? new Set<string>() : newParagraphs(content),
  };
  const container = findContainer(document);
  if (found.numbers.size === 0 && found.paragraphs.size === 0)
    return { ...found, numbers: numbersInside(document, container) };
  if (!isLost(container, countWords(content?.textContent ?? ''))) return found;
  return { ...found, numbers: new Set([...found.numbers, ...numbersInside(document, container)]) };
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
  if (articles.length === 1) return articles[0]!;
  // `document.body` would make one where there is none, and the numbers would be of another tree.
  return document.querySelector('main') ?? document.querySelector('body') ?? document.documentElement;
}

/** True when a part that says it is the article holds many times the words that were found. */
function isLost(container: DomElement | null, foundWords: number): boolean {
  if (container === null || ['body', 'html'].includes(container.localName)) return false;
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

function numbersInside(document: DomDocument, container: DomElement | null): Set<number> {
  if (!container || !document.documentElement) return new Set();
  const inside = new Set(walkElements(container, isOutside));
  const all = [...walkElements(document.documentElement)];
  return new Set(all.flatMap((element, number) => (inside.has(element) ? [number] : [])));
}

function isOutside(element: DomElement): boolean {
  return OUTSIDE.has(element.localName) || OUTSIDE_NAMES.test(namesOf(element)) || isTeaser(element);
}

/** Another story on the page: its headline is a link. */
function isTeaser(element: DomElement): boolean {
  return (
    element.localName === 'article' &&
    element.querySelector('h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null
  );
}
