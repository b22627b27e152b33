/** What a page shows of its article's author and date, where it says so in no hidden field. */
import { type PublishedTime, parsePublishedTime } from '../dates.js';
import { type DomElement, closest, namesOf, walkElements } from '../html/dom.js';
import { type PageTree, elementsNamed, hasToken } from '../html/tree.js';
import { isDateLine, publishedInLine } from '../text/date-line.js';
import { foldBlanks } from '../words.js';

type Question = (element: DomElement) => boolean;

/** Most trusted first. */
const BYLINES: readonly Question[] = [
  (element) =>
    element.getAttribute('itemprop') === 'name' &&
    closest(element.parentNode, (around) => hasToken(around, 'itemprop', 'author')) !== null,
  (element) => hasToken(element, 'rel', 'author'),
  (element) => hasToken(element, 'itemprop', 'author'),
  (element) => hasToken(element, 'class', 'byline'),
  (element) => includes(element, 'class', 'byline'),
  ...['author-name', 'article-author', 'post-author', 'entry-author', 'author'].map(
    (name): Question =>
      (element) =>
        hasToken(element, 'class', name),
  ),
  (element) => includes(element, 'class', 'author-name'),
  (element) => includes(element, 'class', 'article__author'),
  (element) => element.getAttribute('id') === 'byline',
  (element) =>
    hasToken(element, 'class', 'fn') &&
    closest(element.parentNode, (at) => at.localName === 'address' && hasToken(at, 'class', 'vcard')) !==
      null,
];

/** Most trusted first. */
const DATES: readonly Question[] = [
  (element) => element.localName === 'time' && element.hasAttribute('pubdate'),
  (element) => hasToken(element, 'itemprop', 'datePublished'),
  (element) => isTimeIn(element, 'article'),
  (element) => isTimeIn(element, 'header'),
  (element) => isTimeIn(element, null),
];

/** Dates in these belong to a comment, another story or the page. */
const ELSEWHERE =
  /comment|related|infobox|sidebar|footer|most-?(?:read|popular)|recirc|promo|teaser|widget|newsletter|trending|latest/iu;

const MAX_BYLINE_CHARACTERS = 120;
const MAX_CANDIDATES = 40;
const MAX_BYLINE_ITEMS = 4;

/**
 * The words of the first short element that sites use for a byline, "By" included: one after the page's only `<h1>`
 * before any other, since bylines above it are of other stories. Null when there is none.
 */
export function visibleByline(tree: PageTree): string | null {
  const candidates = BYLINES.flatMap((question) => [...take(tree, question)].filter(isByline));
  const top = onlyHeading(tree)?.number ?? Infinity;
  const best = candidates.find(({ number }) => number > top) ?? candidates[0];
  return best ? foldBlanks(best.textContent ?? '') : null;
}

function isByline(element: DomElement): boolean {
  const words = foldBlanks(element.textContent ?? '');
  if (words.length > MAX_BYLINE_CHARACTERS || isElsewhere(element)) return false;
  return /\p{L}{2}/u.test(words) && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(words);
}

/** The only `<h1>`; null when there are several. */
function onlyHeading(tree: PageTree): DomElement | null {
  const headings = elementsNamed(tree, 'h1');
  return headings.length === 1 ? headings[0]! : null;
}

/** The time of publication in a `<time>` or a line that is a date; null when neither stands outside other stories. */
export function visibleDate(tree: PageTree): PublishedTime | null {
  for (const question of DATES) {
    for (const element of take(tree, question)) {
      if (isElsewhere(element) || /updated|modified/iu.test(namesOf(element) + (element.textContent ?? '')))
        continue;
      const written =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
      const time = parsePublishedTime(written) ?? parsePublishedTime(element.textContent ?? '');
      if (time) return time;
    }
  }
  return dateByName(tree);
}

function dateByName(tree: PageTree): PublishedTime | null {
  for (const element of take(tree, isNamedDate)) {
    const words = foldBlanks(element.textContent ?? '');
    if (words.length < 100 && !isElsewhere(element) && isDateLine(words)) {
      const time = publishedInLine(words);
      if (time) return time;
    }
  }
  return null;
}

function isNamedDate(element: DomElement): boolean {
  return (
    ['date', 'time', 'publish'].some((name) => includes(element, 'class', name)) ||
    includes(element, 'id', 'date')
  );
}

function isElsewhere(element: DomElement): boolean {
  return (
    closest(
      element,
      (around) =>
        ['aside', 'footer', 'nav'].includes(around.localName) ||
        (around.localName === 'li' && isLongList(around.parentNode)) ||
        (around.localName !== 'body' && around.localName !== 'html' && ELSEWHERE.test(namesOf(around))),
    ) !== null
  );
}

/** Lines of a byline may be a list of their own. */
function isLongList(list: DomElement | null): boolean {
  if (list === null) return false;
  const items = [...walkElements(list)].filter(({ localName }) => localName === 'li');
  return items.length > MAX_BYLINE_ITEMS;
}

function isTimeIn(element: DomElement, name: string | null): boolean {
  if (element.localName !== 'time' || !element.hasAttribute('datetime')) return false;
  return name === null || closest(element, ({ localName }) => localName === name) !== null;
}

function includes(element: DomElement, attribute: string, part: string): boolean {
  return element.getAttribute(attribute)?.includes(part) ?? false;
}

function* take({ shown }: PageTree, question: Question): Iterable<DomElement> {
  let count = 0;
  for (const element of shown) {
    if (!question(element)) continue;
    if ((count += 1) > MAX_CANDIDATES) return;
    yield element;
  }
}
