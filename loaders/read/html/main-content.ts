/** Which elements of a page hold its article. */
import { Readability } from '@mozilla/readability';
import { foldBlanks } from '../words.js';
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
  /\b(?:nav|navigation|menu|footer|sidebar|comments?|cookie|consent|related|newsletter|share|social|breadcrumbs?|banner|advert\w*|ad|promo)\b/iu;

/** Where a page's article is. */
export interface MainContent {
  /** Numbers, in page order from 0, of the elements that hold it. */
  readonly numbers: ReadonlySet<number>;
  /** Words, blanks folded, of paragraphs that Readability made anew: their elements have no number. */
  readonly paragraphs: ReadonlySet<string>;
}

/**
 * Where the article is, by Readability. When it finds none: in `<article>`, `<main>` or `<body>`, outside menus and
 * footers. `document` is spent: Readability takes it apart.
 */
export function findMainContent(document: DomDocument): MainContent {
  let number = 0;
  const root = document.documentElement;
  if (!root) return { numbers: new Set(), paragraphs: new Set() };
  for (const element of walkElements(root)) element.setAttribute(`${MARK}${number++}`, '');
  const fallback = findContainer(document);
  const content = runReadability(document);
  const kept = content === null ? new Set<number>() : markedNumbers(content);
  const paragraphs = content === null ? new Set<string>() : newParagraphs(content);
  return kept.size > 0 || paragraphs.size > 0
    ? { numbers: kept, paragraphs }
    : { numbers: fallback, paragraphs };
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

function findContainer(document: DomDocument): Set<number> {
  const articles = [...document.querySelectorAll('article')];
  const container = articles.length === 1 ? articles[0]! : (document.querySelector('main') ?? document.body);
  const numbers = new Set<number>();
  if (!container) return numbers;
  for (const element of walkElements(container)) {
    if (closest(element, isOutside, container) === null) {
      for (const { name } of element.attributes)
        if (name.startsWith(MARK)) numbers.add(Number(name.slice(MARK.length)));
    }
  }
  return numbers;
}

function isOutside(element: DomElement): boolean {
  return isElement(element) && (OUTSIDE.has(element.localName) || OUTSIDE_NAMES.test(namesOf(element)));
}
