import type { DatePrecision } from '../../article.js';
import { type Day, monthRange, yearAndMonth, yearRange } from './calendar.js';
import type { DateMeaning, DateRule, DateSetting } from './rule.js';
import { COUNT, readCount } from './words.js';

const EDGE = "(?<![\\p{L}\\p{N}’'-])";
const END = '(?![\\p{L}\\p{N}-])';
const UNIT = '(?<unit>hour|day|week|fortnight|month|year|decade)s?';
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120 };
const LONGEST_COUNT_YEARS = 500;

/** Stretches of a counted length that end, or begin, with the day of publication; and days a counted time away. */
export const STRETCH_RULES: readonly DateRule[] = [
  {
    // "the past three days", "in the last 24 hours", "over the past year".
    name: 'until-now',
    pattern: new RegExp(`${EDGE}(?:the|these) (?:past|last) (?:(?<count>${COUNT})[ -])?${UNIT}${END}`, 'giu'),
    read: readUntilNow,
  },
  {
    // "the next three days", "over the coming two weeks"; "the next year" alone may count from anything.
    name: 'from-now',
    pattern: new RegExp(`${EDGE}the (?:next|coming) (?<count>${COUNT})[ -]${UNIT}${END}`, 'giu'),
    read: readFromNow,
  },
  {
    // "two weeks from now", "in three days’ time", "in a month's time".
    name: 'away',
    pattern: new RegExp(
      `${EDGE}(?:(?<count>${COUNT}) ${UNIT} from now|in (?<count2>${COUNT}) (?<unit2>day|week|fortnight|month|year|decade)(?:s['’]|['’]s) time)${END}`,
      'giu',
    ),
    read: readAway,
  },
];

/** Only where the words do not go on to say what they are the last of: "the last three years of his life". */
function readUntilNow(setting: DateSetting): DateMeaning | null {
  const asked = readLength(setting.group('count'), setting.group('unit'));
  if (asked === null || isOfSomething(setting)) return null;
  return meaning(setting.anchor, asked.precision, (anchor) => ({ first: back(anchor, asked), last: anchor }));
}

function readFromNow(setting: DateSetting): DateMeaning | null {
  const asked = readLength(setting.group('count'), setting.group('unit'));
  if (asked === null || isOfSomething(setting) || isTold(setting)) return null;
  return meaning(setting.anchor, asked.precision, (anchor) => ({
    first: anchor,
    last: ahead(anchor, asked),
  }));
}

function readAway(setting: DateSetting): DateMeaning | null {
  const { group } = setting;
  const asked = readLength(group('count') || group('count2'), group('unit') || group('unit2'));
  if (asked === null || asked.unit === 'hour') return null;
  return meaning(setting.anchor, asked.precision, (anchor) => {
    const day = ahead(anchor, asked);
    const { year, month } = yearAndMonth(day);
    if (asked.precision === 'DAY') return { first: day, last: day };
    return asked.precision === 'MONTH' ? monthRange(year, month) : yearRange(year);
  });
}

interface Length {
  readonly count: number;
  readonly unit: string;
  readonly precision: DatePrecision;
}

function readLength(countWord: string, unitWord: string): Length | null {
  const count = countWord === '' ? 1 : readCount(countWord);
  const unit = unitWord.toLowerCase();
  if (count === null || count < 1 || (count * (MONTHS[unit] ?? 0)) / 12 > LONGEST_COUNT_YEARS) return null;
  // "the last day", "the past hour" say less than a day, and "the last month" another thing.
  if (countWord === '' && /^(?:hour|day|fortnight)$/u.test(unit)) return null;
  const precision = unit === 'month' ? 'MONTH' : unit === 'year' || unit === 'decade' ? 'YEAR' : 'DAY';
  return { count, unit, precision };
}

function isOfSomething({ behind }: DateSetting): boolean {
  return /^ of\b/u.test(behind);
}

/** "Over the next two years he wrote": told of the past, so that it counts from another day. */
function isTold({ before, behind }: DateSetting): boolean {
  return (
    /^[^.]{0,60}?\b(?:was|were|had|did|\p{L}{3,}ed)\b/u.test(behind) ||
    /\b(?:was|were|had|did)\b[^,]*$/u.test(before)
  );
}

function back(anchor: Day, { count, unit }: Length): Day {
  if (unit === 'hour') return anchor - Math.ceil(count / 24);
  const days = DAYS[unit];
  if (days !== undefined) return anchor - days * count;
  return sameDay(anchor, -(MONTHS[unit] ?? 0) * count);
}

function ahead(anchor: Day, { count, unit }: Length): Day {
  if (unit === 'hour') return anchor + Math.ceil(count / 24);
  const days = DAYS[unit];
  if (days !== undefined) return anchor + days * count;
  return sameDay(anchor, (MONTHS[unit] ?? 0) * count);
}

/** The same day of another month, or its last day when it is shorter. */
function sameDay(anchor: Day, months: number): Day {
  const { year, month } = yearAndMonth(anchor);
  const { first, last } = monthRange(year, month + months);
  return Math.min(last, first + anchor - monthRange(year, month).first);
}

function meaning(
  anchor: Day | null,
  precision: DatePrecision,
  rangeAt: (anchor: Day) => { first: Day; last: Day },
): DateMeaning {
  return { range: anchor === null ? null : rangeAt(anchor), precision };
}
