/** What a run of words is, by the elements that it stands in. */
import type { SegmentKind } from '../../article.js';
import { countWords, hasFinalStop } from '../words.js';
import { findWrittenDay } from '../months.js';
import { isDateLine } from '../text/date-line.js';
import { type DomElement, closest, isElement, namesOf } from './dom.js';
import type { Run } from './flow.js';

/** Site names for parts have hyphens, underscores or camel case: a name counts as a word between them. */
const word = (names: string): RegExp =>
  new RegExp(`(?:^|[\\s_-]|(?<=[a-z])(?=[A-Z]))(?:${names})(?=$|[\\s_-]|(?<=[a-z])(?=[A-Z]))`, 'iu');

const CAPTION = word(
  '(?:fig|image|img|photo|picture|media|video|gallery|wp)?-?_?captions?(?:-?text)?|wp-caption(?:-text|-dd)?|cutline|legend',
);
const CREDIT = word('credits?|copyright|photographer|photo-?credit|image-?credit|source-?credit|attribution');
const BYLINE = word('bylines?|authors?|author-?name|contributor|writer|story-?by');
const CORRECTION = word('corrections?|clarifications?|editors?-?note|amendment');
const PROMO = word(
  'newsletters?|promo(?:tion|s)?|related(?:-?(?:articles?|stories|links|content|posts|coverage))?|read-?more|read-?next|recirc(?:ulation)?|sign-?up|subscribe|subscription|recommended|more-?on|also-?read|see-?also|most-?(?:read|popular|viewed)|call-?to-?action|cta|donate|follow-?us|rich-?link|in-?article-?link',
);
const PULL_QUOTE = word('pull-?quotes?|pulled-?quotes?|pq|blockquote-?pull|quote-?callout');
const STANDFIRST = word(
  'standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|kicker|summary|lede?-?text|article-?intro|teaser-?text|tagline',
);
const PLAYER = word(
  'video-?(?:title|info|details|headline|duration|container|embed)|embedded-?video(?:-?container)?|video-?player|player|jwplayer|video-?js|vjs|brightcove|jw-?video|mejs|plyr',
);
const TIME = word(
  'time-?stamp|date|date-?line|datetime|pub-?date|published(?:-?(?:at|date|on|time))?|updated|post-?date|time',
);
const PAGE = word(
  'share|sharing|social|social-?(?:share|links|media|buttons)|tools|breadcrumbs?|tags?|tag-?list|topics|comments?|comment-?count|cookie|consent|gdpr|disclaimer|copyright-?notice|advert(?:isement|ising)?|ad-?(?:label|slot|wrapper)|skip-?link|screen-?reader(?:-text)?|visually-?hidden|sr-only',
);

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const NUMERIC_DAY = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)/u;
const CLOCK = /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m\b/iu;
const MAX_STAMP_WORDS = 25;
const MAX_LABEL_WORDS = 60;
const MAX_BYLINE_WORDS = 40;
/** Over this many words names alone are a sentence about the author. */
const MAX_NAMES_WORDS = 15;

/** How far up names count: further up they are of the whole page ("related-content-enabled" on a body). */
const MAX_STEPS = 6;

/**
 * The kind that the elements around a run say; null when they say nothing and the words decide. `isMinor` says whether a
 * part is small beside the article.
 */
export function kindOfRun(run: Run, isMinor: (part: DomElement) => boolean): SegmentKind | null {
  const words = countWords(run.text);
  const named = (pattern: RegExp, steps = MAX_STEPS): boolean => isNamed(run.inner, pattern, steps, isMinor);
  if (isInCaption(run)) return named(CREDIT, 2) && words <= 20 ? 'CREDIT' : 'CAPTION';
  if (named(PULL_QUOTE)) return 'PULL_QUOTE';
  if (named(BYLINE, 3) && words <= MAX_BYLINE_WORDS && isLabelBlock(run)) return 'BYLINE';
  if (HEADINGS.has(run.element.localName)) return named(PROMO, 3) ? 'PROMO' : kindOfHeading(run.text);
  if (run.element.localName === 'h1') return 'HEADLINE';
  if (words > MAX_LABEL_WORDS) return named(CORRECTION, 2) ? 'CORRECTION' : null;
  if (named(CREDIT, 1) && words <= 20 && isInFigure(run.element)) return 'CREDIT';
  if (!isInCell(run.element) && isTime(run)) return 'BOILERPLATE';
  if (named(CORRECTION, 3)) return 'CORRECTION';
  if (named(PLAYER, 3) && words <= (hasFinalStop(run.text) ? 12 : 20)) return 'PLAYER';
  if (named(PROMO) && (words <= 40 || isLink(run))) return 'PROMO';
  if (named(PAGE, 3) && words <= 25 && !(words > 8 && hasFinalStop(run.text))) return 'BOILERPLATE';
  if (isInCell(run.element)) return 'BODY';
  return named(STANDFIRST, 2) ? 'SUBHEAD' : null;
}

/** True for a line of when, and perhaps by whom: a day with a time of day, or in numbers alone. */
export function isStamp(text: string): boolean {
  if (isDateLine(text)) return true;
  if (countWords(text) > MAX_STAMP_WORDS || /[.!?]$/u.test(text)) return false;
  return NUMERIC_DAY.test(text) || (findWrittenDay(text) !== null && CLOCK.test(text));
}

/** Sites set bylines and dates as headings too. */
function kindOfHeading(text: string): SegmentKind {
  if (!isStamp(text)) return 'SUBHEAD';
  return /(?:^|\s)(?:by|par|von|por)\s+\p{Lu}/iu.test(text) ? 'BYLINE' : 'BOILERPLATE';
}

/** True for words in a caption element, or in one that is called so. */
export function isInCaption(run: Run): boolean {
  if (closest(run.element, (element) => element.localName === 'figcaption') !== null) return true;
  if (HEADINGS.has(run.element.localName)) return false;
  return isNamed(run.inner, CAPTION, 3) && countWords(run.text) <= 100 && run.element.localName !== 'table';
}

/** True for what is no sentence of the article by its names: captions, players, notices of the page. */
export function isNoParagraph(run: Run): boolean {
  if (isInCaption(run) || isInFigure(run.element)) return true;
  return [CREDIT, BYLINE, PROMO, PLAYER, TIME, PAGE, PULL_QUOTE].some((names) =>
    isNamed(run.inner, names, 3),
  );
}

/** True when the words are one link and nothing else. */
export function isLink(run: Run): boolean {
  return closest(run.inner, (element) => element.localName === 'a', run.element) !== null;
}

/** True for an element that sites call their byline. */
export function isBylineName(element: DomElement): boolean {
  return isNamed(element, BYLINE, 3);
}

/** True for an element that sites call a pull quote. */
export function isPullQuoteName(element: DomElement): boolean {
  return isNamed(element, PULL_QUOTE, 3);
}

/** True for an element that sites call their standfirst. */
export function isLeadName(element: DomElement): boolean {
  return isNamed(element, STANDFIRST, 2);
}

/** A cell's number or name is a value, not a counter of the page. */
function isInCell(element: DomElement): boolean {
  return ['td', 'th', 'dd', 'dt', 'pre', 'code'].includes(element.localName);
}

function isInFigure(element: DomElement): boolean {
  return (
    closest(element, (around) => around.localName === 'figure' || CAPTION.test(namesOf(around))) !== null
  );
}

/** A date by itself, in an element that is called so or is a `<time>`. */
function isTime(run: Run): boolean {
  const isNamedTime = run.inner.localName === 'time' || isNamed(run.inner, TIME, 2);
  return (
    isDateLine(run.text) ||
    (isNamedTime &&
      countWords(run.text) <= 14 &&
      /\d/u.test(run.text) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(run.text))
  );
}

/** A byline is a line of names: a paragraph with sentences inside an author's box is about the author. */
function isLabelBlock(run: Run): boolean {
  if (countWords(run.text) > MAX_NAMES_WORDS && !/^by\s/iu.test(run.text)) return false;
  return !/\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(run.text) || /^by\s/iu.test(run.text);
}

function isNamed(
  element: DomElement,
  pattern: RegExp,
  steps: number,
  isMinor: (part: DomElement) => boolean = () => true,
): boolean {
  let at: DomElement | null = element;
  for (let step = 0; at !== null && isElement(at) && step < steps; step += 1) {
    if (at.localName === 'body' || at.localName === 'article' || at.localName === 'main') return false;
    if (pattern.test(namesOf(at))) return isMinor(at);
    at = at.parentNode;
  }
  return false;
}
