import {
  type Day,
  type DayRange,
  monthRange,
  oneDay,
  partOfRange,
  weekdayOf,
  weekRange,
  yearAndMonth,
  yearRange,
} from './calendar.js';
import { type DateMeaning, type DateRule, type DateSetting, hasHappened, looksAhead } from './rule.js';
import { COUNT, DAY_PART, readCount, WEEKDAY, WEEKDAYS } from './words.js';

const EDGE = "(?<![\\p{L}\\p{N}’'-])";
const END = '(?![\\p{L}\\p{N}-])';
const NAMED_DAY_BEFORE =
  /(?:Bloody|Black|Good|Super|Ash|Palm|Easter|Cyber|Fat|Shrove|Man|Mail on|Whit|Maundy|Holy|Blue|every|each|most|on a|any) $/iu;
const PAPER_BEHIND = /^ the 13th\b|^ (?!(?:Morning|Night|Evening|Afternoon)\b)\p{Lu}\p{Ll}+/u;
/** "still used today", "known today as": these years and not this day. */
const NOWADAYS_BEFORE = /\b(?:still(?: \p{L}+){0,3}|known|what is|than|exists?) $/iu;
const TITLE_BEFORE = /(?:\p{Lu}[\p{L}.]* |["“])$/u;

/** Dates that count from the day of publication. */
export const RELATIVE_RULES: readonly DateRule[] = [
  {
    // "late on Wednesday", "Friday night", "last Monday", "Tuesday last week".
    name: 'weekday',
    pattern: new RegExp(
      `${EDGE}(?:(?:[Ll]ate|[Ee]arly|[Ll]ater)(?: on)? |(?:[Tt]he )?[Ee]arly hours of )?(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast) )?(?<weekday>${WEEKDAY})(?: ${DAY_PART}| (?:Morning|Afternoon|Evening|Night))?(?: (?<week>last|next|this) week)?${END}`,
      'gu',
    ),
    read: readWeekday,
  },
  {
    name: 'day',
    pattern: new RegExp(
      `${EDGE}(?:(?:late|early|later|earlier) |(?:the )?early hours of )?(?<word>today|tonight|yesterday|tomorrow|this (?:${DAY_PART})|last night|the day before yesterday|the day after tomorrow)(?: ${DAY_PART})?${END}`,
      'giu',
    ),
    read: readDayWord,
  },
  {
    // "last week", "earlier this month", "next year".
    name: 'period',
    pattern: new RegExp(
      `${EDGE}(?:(?<part>earlier|later|early|late) )?(?<turn>last|past|previous|this|next|this past|this coming|the coming) (?<unit>week|weekend|month|year|decade|century)${END}`,
      'giu',
    ),
    read: readPeriod,
  },
  {
    name: 'weekend',
    pattern: new RegExp(
      `(?<=(?:[Oo]ver|[Aa]t|[Dd]uring|[Tt]hroughout|[Oo]n|[Ff]or|[Oo]f) )the weekend${END}`,
      'giu',
    ),
    read: (setting) => weekend(setting, ''),
  },
  {
    // "two days ago", "a decade ago", "three years earlier" is not: it counts from something else.
    name: 'ago',
    pattern: new RegExp(
      `${EDGE}(?<count>${COUNT})[ -](?<unit>day|week|fortnight|month|year|decade)s? ago${END}`,
      'giu',
    ),
    read: readAgo,
  },
];

function readWeekday(setting: DateSetting): DateMeaning | null {
  const weekday = WEEKDAYS.get(setting.group('weekday').toLowerCase());
  if (weekday === undefined || NAMED_DAY_BEFORE.test(setting.before) || PAPER_BEHIND.test(setting.behind))
    return null;
  const { anchor } = setting;
  if (anchor === null) return { range: null, precision: 'DAY' };
  const turn = setting.group('turn').toLowerCase();
  const week = setting.group('week');
  if (week !== '')
    return day(weekRange(anchor).first + weekday + 7 * WEEKS_AWAY[week as keyof typeof WEEKS_AWAY]);
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (turn === 'last' || turn === 'past') return day(anchor - (back === 0 ? 7 : back));
  // "the next Tuesday" counts from something that the story told before.
  if (turn === 'next' && /\bthe $/iu.test(setting.before)) return null;
  if (turn === 'next') return day(weekRange(anchor).first + weekday + 7);
  const isComing = turn === 'coming' || (turn === 'this' && !hasHappened(setting));
  const ahead = isComing || looksAhead(setting);
  return day(ahead && back !== 0 ? anchor - back + 7 : anchor - back);
}

const WEEKS_AWAY = { last: -1, this: 0, next: 1 } as const;

function readDayWord(setting: DateSetting): DateMeaning | null {
  const word = setting.group('word');
  // "USA Today", "Russia Today", the "Today" programme.
  if (word === 'Today' && (TITLE_BEFORE.test(setting.before) || PAPER_BEHIND.test(setting.behind)))
    return null;
  if (/^today$/iu.test(word) && /^ (?:show|programme|program)\b/u.test(setting.behind)) return null;
  if (/^today$/iu.test(word) && NOWADAYS_BEFORE.test(setting.before)) return null;
  if (setting.anchor === null) return { range: null, precision: 'DAY' };
  return day(setting.anchor + daysAway(word.toLowerCase()));
}

function daysAway(word: string): number {
  if (word === 'the day before yesterday') return -2;
  if (word === 'the day after tomorrow') return 2;
  if (word === 'yesterday' || word === 'last night') return -1;
  return word === 'tomorrow' ? 1 : 0;
}

function readPeriod(setting: DateSetting): DateMeaning | null {
  const turn = setting.group('turn').toLowerCase();
  const unit = setting.group('unit').toLowerCase();
  if (unit === 'weekend') return weekend(setting, turn);
  // "the past year" is a length of time, as are "the last decade" and "the previous month".
  if (/\bthe $/iu.test(setting.before) && turn !== 'the coming') return null;
  if (turn === 'past' || turn === 'previous') return null;
  const precision = unit === 'week' ? 'DAY' : unit === 'month' ? 'MONTH' : 'YEAR';
  if (setting.anchor === null) return { range: null, precision };
  const steps = turn.startsWith('last') || turn === 'this past' ? -1 : /next|coming/u.test(turn) ? 1 : 0;
  const range = period(setting.anchor, unit, steps);
  return { range: steps === 0 ? sideOf(range, setting.anchor, setting.group('part')) : range, precision };
}

/** "earlier this month" ends with the day of publication, "later this month" begins with it. */
function sideOf(range: DayRange, anchor: Day, part: string): DayRange {
  const word = part.toLowerCase();
  if (word === 'earlier') return { first: range.first, last: anchor };
  return word === 'later' ? { first: anchor, last: range.last } : partOfRange(range, word);
}

function period(anchor: Day, unit: string, steps: number): DayRange {
  const { year, month } = yearAndMonth(anchor);
  if (unit === 'week') return weekRange(anchor + 7 * steps);
  if (unit === 'month') return monthRange(year, month + steps);
  if (unit === 'year') return yearRange(year + steps);
  const years = unit === 'decade' ? 10 : 100;
  return yearRange((Math.floor(year / years) + steps) * years, years);
}

/** The weekend gone by, or running; the coming one where the words look ahead. */
function weekend(setting: DateSetting, turn: string): DateMeaning {
  if (setting.anchor === null) return { range: null, precision: 'DAY' };
  const { first } = weekRange(setting.anchor);
  const isRunning = weekdayOf(setting.anchor) >= 5;
  const ahead = /next|coming/u.test(turn) || (!/last|past/u.test(turn) && looksAhead(setting));
  const before = isRunning && !/last|past/u.test(turn) ? 0 : -1;
  const saturday = first + 5 + 7 * (ahead ? (/next/u.test(turn) && isRunning ? 1 : 0) : before);
  return { range: { first: saturday, last: saturday + 1 }, precision: 'DAY' };
}

function readAgo(setting: DateSetting): DateMeaning | null {
  const count = readCount(setting.group('count'));
  const unit = setting.group('unit').toLowerCase();
  if (count === null) return null;
  const precision = /^(?:day|week|fortnight)$/u.test(unit) ? 'DAY' : unit === 'month' ? 'MONTH' : 'YEAR';
  if (setting.anchor === null) return { range: null, precision };
  if (unit === 'day') return day(setting.anchor - count);
  // "a week ago" is one day, "three weeks ago" some day of that week.
  if (unit === 'fortnight') return day(setting.anchor - 14 * count);
  if (unit === 'week' && count === 1) return day(setting.anchor - 7);
  if (unit === 'decade')
    return { range: yearRange(yearAndMonth(setting.anchor).year - 10 * count), precision };
  return { range: period(setting.anchor, unit, -count), precision };
}

function day(value: Day): DateMeaning {
  return { range: oneDay(value), precision: 'DAY' };
}
