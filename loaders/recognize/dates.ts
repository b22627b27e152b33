import { type Article, type DateExpression, FACT_KINDS, type Segment, type Span } from '../article.js';
import { ABSOLUTE_RULES } from './dates/absolute.js';
import { type Day, dayOfIso, toIsoDay } from './dates/calendar.js';
import { PART_RULES } from './dates/parts.js';
import { RELATIVE_RULES } from './dates/relative.js';
import type { DateRule, DateSetting } from './dates/rule.js';
import { STRETCH_RULES } from './dates/stretches.js';
import { YEAR_RULE } from './dates/year.js';

/** Where two rules match from the same place with the same length, the earlier one is right. */
const RULES: readonly DateRule[] = [
  ...ABSOLUTE_RULES,
  ...PART_RULES,
  ...STRETCH_RULES,
  ...RELATIVE_RULES,
  YEAR_RULE,
];
const CONTEXT_CODE_UNITS = 80;
const SENTENCE_BREAK = /[.!?]["”’']?\s+(?=["“‘']?\p{Lu})|\n/u;
const SENTENCE_BREAKS = new RegExp(SENTENCE_BREAK, 'gu');
const ABBREVIATED_END =
  /(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Col|Sgt|Lt|Rep|Sen|Gov|St|U\.S|U\.N|a\.m|p\.m)|\b\p{Lu})\.\s$/u;

/**
 * Fills `article.dates` from the words of its fact segments, in the order of the text. Dates with a year are always
 * resolved; the others count from the day of `publishedAt` (at the outlet where that is known, else in UTC), or from a post's own day inside the post, and are
 * null at both ends when there is none. A day gone by is preferred unless the words near it look ahead. Durations
 * ("72 hours", "the sixth year") and times of day alone are no dates. `earliest` and `latest` are both inclusive.
 */
export function recognizeDates(article: Article): Article {
  const published =
    article.publishedAt === null ? null : dayOfIso(article.publishedDay ?? article.publishedAt);
  const dates = article.segments
    .filter((segment) => FACT_KINDS.has(segment.kind) && segment.repeat !== true)
    .flatMap((segment) => datesOfSegment(article.text, segment, anchorOf(segment, published)));
  return { ...article, dates };
}

function anchorOf(segment: Segment, published: Day | null): Day | null {
  return segment.date === undefined ? published : dayOfIso(segment.date);
}

interface Found extends Span {
  readonly rule: number;
  readonly date: DateExpression;
}

function datesOfSegment(text: string, segment: Segment, anchor: Day | null): DateExpression[] {
  // Typesetters' blanks become plain ones, one for one, so that offsets hold.
  const words = text.slice(segment.start, segment.end).replace(/[\u00a0\u2007\u2009\u202f\t]/gu, ' ');
  const found = RULES.flatMap((rule, at) => matchesOf(words, segment.start, anchor, rule, at));
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rule - b.rule);
  let end = 0;
  return found.flatMap((match) => {
    if (match.start < end) return [];
    end = match.end;
    return [match.date];
  });
}

function matchesOf(words: string, offset: number, anchor: Day | null, rule: DateRule, at: number): Found[] {
  return [...words.matchAll(rule.pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const meaning = rule.read(settingOf(words, start, end, anchor, match.groups ?? {}));
    if (meaning === null) return [];
    const span = { start: offset + start, end: offset + end };
    const { range, precision } = meaning;
    const earliest = range === null ? null : toIsoDay(range.first);
    const latest = range === null ? null : toIsoDay(range.last);
    return [{ ...span, rule: at, date: { ...span, earliest, latest, precision } }];
  });
}

function settingOf(
  words: string,
  start: number,
  end: number,
  anchor: Day | null,
  groups: Readonly<Record<string, string | undefined>>,
): DateSetting {
  const before = lastSentence(words.slice(Math.max(0, start - CONTEXT_CODE_UNITS), start));
  const ahead = words.slice(end, end + CONTEXT_CODE_UNITS);
  const stop = SENTENCE_BREAK.exec(ahead);
  const behind = stop === null ? ahead : ahead.slice(0, stop.index);
  return { group: (name) => groups[name] ?? '', anchor, before, behind };
}

/** The part behind the last sentence end; a dot of an abbreviation is none. */
function lastSentence(before: string): string {
  let from = 0;
  for (const match of before.matchAll(SENTENCE_BREAKS)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATED_END.test(before.slice(0, end))) from = end;
  }
  return before.slice(from);
}
