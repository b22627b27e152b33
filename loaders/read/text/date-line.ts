/** The line that says when the article was published. */
import { type PublishedTime, parsePublishedTime } from '../dates.js';
import { findWrittenDay, monthNumber } from '../months.js';
import type { NumericOrder } from '../numeric-dates.js';
import { type Rule, whole } from './rule.js';

const MAX_CHARACTERS = 160;

/** A paper's or a section's name. */
const MAX_NAME_WORDS = 4;

/** What may stand around a date in a line that is only a date. */
const AROUND =
  /\b(?:first )?(?:published|posted|updated|last (?:updated|modified)|modified|issued|date|created|on|at|by|time|am|pm|a\.m\.?|p\.m\.?|a|p|m|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|utc|gmt|bst|ist|local time|[ecmpa][sde]?t|ces?t|sast|eat|wat|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[ap]m)?|\d{1,2}[ap]m|\d{1,2}|z|t|hrs?|first|edition|issue)\b/giu;

/** "16.45 BST", "9:05 p.m.": when an entry was written. */
const CLOCK =
  /^(?:at )?(?!0{1,2}:\d\d$)\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s\(?(?:[A-Z]{2,4}|local time)\)?)?$/u;
const NUMBERS = /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/gu;
/** "November 2017 issue", "21 March": less than a day, or a day without its year. */
const PART_OF_DATE =
  /^(?:(?:\p{L}{3,9}day,? )?(\d{1,2} )?(\p{L}{3,9})\.?(?: \d{1,2})?(?:,? \d{4})?)(?: (?:issue|edition))?$/iu;

const UPDATED = /\b(?:last )?(?:updated|modified)\b/iu;
const PUBLISHED = /\b(?:first )?(?:published|posted|issued)\b/iu;

/** Says which blocks are a date and nothing else, or a date after the paper's and the section's name. */
export const dateLineRule: Rule = (block) =>
  isDateLine(block.words) || isSlugLine(block.words) ? whole(block, 'BOILERPLATE') : null;

/** True for "LUNE POST | COURTS | 13-NOV-2025 15:22 GMT": names between bars, and a date. */
export function isSlugLine(words: string): boolean {
  const parts = words.split(/\s*[|•·]\s*/u);
  if (words.length > MAX_CHARACTERS || parts.length < 2 || !parts.some(isDateLine)) return false;
  return parts.every((part) => isDateLine(part) || part.split(' ').length <= MAX_NAME_WORDS);
}

/** True for "Published: 12 November 2025 14:05 GMT", "12 Nov 2025", "Updated 3:15 PM ET, Wed November 30, 2016". */
export function isDateLine(words: string): boolean {
  if (words.length > MAX_CHARACTERS || !/\d/u.test(words)) return false;
  if (CLOCK.test(words) || monthNumber(PART_OF_DATE.exec(words)?.[2] ?? '') !== null) return true;
  let rest = words.replace(NUMBERS, ' ');
  for (let found = findWrittenDay(rest); found !== null; found = findWrittenDay(rest)) {
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  if (rest === words && !/^(?:first )?(?:published|posted|updated|last (?:updated|modified))\b/iu.test(words))
    return false;
  return rest === words
    ? words.length < 50
    : !/[\p{L}\p{N}]/u.test(rest.replace(AROUND, ' ').replace(/[TZ]/gu, ' '));
}

/** When the line says it was published, numbers in the order of its page; null for a line that only says when it was updated. */
export function publishedInLine(words: string, order: NumericOrder | null = null): PublishedTime | null {
  const published = PUBLISHED.exec(words);
  const updated = UPDATED.exec(words);
  if (updated && !published) return null;
  if (!updated || !published) return parsePublishedTime(words, order);
  const from = published.index;
  return parsePublishedTime(words.slice(from, updated.index > from ? updated.index : words.length), order);
}
