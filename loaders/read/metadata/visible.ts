/** What a page shows of its article's author and date, where it says so in no hidden field. */
import { type PublishedTime, parsePublishedTime } from '../dates.js';
import { type DomDocument, type DomElement, closest, namesOf, walkElements } from '../html/dom.js';
import { isDateLine, publishedInLine } from '../text/date-line.js';
import { foldBlanks } from '../words.js';

const BYLINES = [
  '[itemprop~="author"] [itemprop="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.byline',
  '[class*="byline"]',
  '.author-name',
  '.article-author',
  '.post-author',
  '.entry-author',
  '.author',
  '[class*="author-name"]',
  '[class*="article__author"]',
  '#byline',
  'address.vcard .fn',
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
export function visibleByline(document: DomDocument): string | null {
  const candidates = BYLINES.flatMap((selector) =>
    [...take(document.querySelectorAll(selector))].filter(isByline),
  );
  const below = elementsBelowHeading(document);
  const best = candidates.find((element) => below.has(element)) ?? candidates[0];
  return best ? foldBlanks(best.textContent ?? '') : null;
}

function isByline(element: DomElement): boolean {
  const words = foldBlanks(element.textContent ?? '');
  if (words.length > MAX_BYLINE_CHARACTERS || isElsewhere(element)) return false;
  return /\p{L}{2}/u.test(words) && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(words);
}

/** Elements after the only `<h1>`; none when there are several. */
function elementsBelowHeading(document: DomDocument): ReadonlySet<DomElement> {
  const headings = [...document.querySelectorAll('h1')];
  if (headings.length !== 1 || !document.documentElement) return new Set();
  const elements = [...walkElements(document.documentElement)];
  return new Set(elements.slice(elements.indexOf(headings[0]!) + 1));
}

/** The time of publication in a `<time>` or a line that is a date; null when neither stands outside other stories. */
export function visibleDate(document: DomDocument): PublishedTime | null {
  const selectors = [
    'time[pubdate]',
    '[itemprop~="datePublished"]',
    'article time[datetime]',
    'header time[datetime]',
    'time[datetime]',
  ];
  for (const selector of selectors) {
    for (const element of take(document.querySelectorAll(selector))) {
      if (isElsewhere(element) || /updated|modified/iu.test(namesOf(element) + (element.textContent ?? '')))
        continue;
      const written =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
      const time = parsePublishedTime(written) ?? parsePublishedTime(element.textContent ?? '');
      if (time) return time;
    }
  }
  return dateByName(document);
}

function dateByName(document: DomDocument): PublishedTime | null {
  for (const element of take(
    document.querySelectorAll('[class*="date"], [class*="time"], [class*="publish"], [id*="date"]'),
  )) {
    const words = foldBlanks(element.textContent ?? '');
    if (words.length < 100 && !isElsewhere(element) && isDateLine(words)) {
      const time = publishedInLine(words);
      if (time) return time;
    }
  }
  return null;
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
  return list !== null && [...list.querySelectorAll('li')].length > MAX_BYLINE_ITEMS;
}

function* take(elements: Iterable<DomElement>): Iterable<DomElement> {
  let count = 0;
  for (const element of elements) {
    if ((count += 1) > MAX_CANDIDATES) return;
    yield element;
  }
}
