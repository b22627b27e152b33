import { type Day, dayOf, monthRange, oneDay, partOfRange, yearAndMonth, yearRange } from './calendar.js';
import { type DateMeaning, type DateRule, type DateSetting, looksAhead } from './rule.js';
import { DATE, FOREIGN_MONTHS, MONTH, readMonth, SHORT_WEEKDAY, WEEKDAY, YEAR } from './words.js';

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const LEADING_WEEKDAY = `(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}),?\\s(?:the\\s)?)?`;

/** Dates that name a day or a month of the calendar, most telling first. */
export const ABSOLUTE_RULES: readonly DateRule[] = [
  {
    // "5-7 January 2015", "Jan. 5 to 7": the first day to the last.
    name: 'days-of-month',
    pattern: new RegExp(
      `${EDGE}(?:(?<from>${DATE})(?:\\s?[-–]\\s?| to | and )(?<to>${DATE})\\s(?<month>${MONTH})|(?<month2>${MONTH})\\s(?<from2>${DATE})(?:\\s?[-–]\\s?| to | and )(?<to2>${DATE})(?!\\s?(?:[:%]|[ap]\\.?m)))(?:,?\\s(?<year>${YEAR}))?${END}`,
      'gu',
    ),
    read: readDaysOfMonth,
  },
  {
    // "9/11", "the September 11 attacks": the day and not one of this year's.
    name: 'september-11',
    pattern:
      /(?<![\p{L}\p{N}/])(?:9\/11|(?:September|Sept\.?) 11(?:th)?(?=(?:, 2001)?,? (?:attack|terror|hijack|commission)))(?![\p{L}\p{N}/])/giu,
    read: () => exactDay(2001, 9, 11),
  },
  {
    // "30 November 2016", "Wednesday, 30th of November, 2016", "30 November".
    name: 'day-month',
    pattern: new RegExp(
      `${EDGE}${LEADING_WEEKDAY}(?<date>${DATE})(?:\\sof)?[\\s-](?<month>${MONTH})(?:,?[\\s-](?<year>${YEAR})|,?(?: of)? (?<yearTurn>last|this|next) year)?${END}`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    // "November 30, 2016", "Nov. 3", "Wednesday, Nov. 30th".
    name: 'month-day',
    pattern: new RegExp(
      `${EDGE}${LEADING_WEEKDAY}(?<month>${MONTH})\\s(?:the\\s)?(?<date>${DATE})(?![\\d:%]|,\\d|\\.\\d)(?:,?\\s(?<year>${YEAR})|,?(?: of)? (?<yearTurn>last|this|next) year)?${END}`,
      'gu',
    ),
    read: readDayOfMonth,
  },
  {
    name: 'iso',
    pattern: new RegExp(
      `${EDGE}(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<date>0[1-9]|[12]\\d|3[01])(?=T\\d|[^\\p{L}\\p{N}]|$)`,
      'gu',
    ),
    read: ({ group }) => exactDay(Number(group('year')), Number(group('month')), Number(group('date'))),
  },
  {
    // "30 novembre 2016": posts carry the language of whoever saved the page.
    name: 'foreign',
    pattern: new RegExp(
      `${EDGE}(?<date>[12]?\\d|3[01])(?:er|\\.|º)?\\s(?:de\\s)?(?<month>\\p{L}{3,10})\\.?\\s(?:de\\s|del\\s)?(?<year>${YEAR})${END}`,
      'gu',
    ),
    read: ({ group }) => {
      const plain = group('month').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const month = FOREIGN_MONTHS.get(plain);
      return month === undefined ? null : exactDay(Number(group('year')), month, Number(group('date')));
    },
  },
  {
    // "14/11/2016", only where the numbers leave no choice of order.
    name: 'slashes',
    pattern: new RegExp(
      `${EDGE}(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>${YEAR})${END}`,
      'gu',
    ),
    read: ({ group }) => {
      const [a, b, year] = [Number(group('a')), Number(group('b')), Number(group('year'))];
      if (a > 12 || a === b) return exactDay(year, b, a);
      return b > 12 ? exactDay(year, a, b) : null;
    },
  },
  {
    // "March 2014", "in early March of 2014".
    name: 'month-year',
    pattern: new RegExp(
      `${EDGE}(?:(?<part>[Ee]arly|[Ll]ate|[Mm]id)[\\s-])?(?<month>${MONTH}),?(?:\\sof)?\\s(?<year>${YEAR})${END}`,
      'gu',
    ),
    read: ({ group }) => {
      const month = readMonth(group('month'));
      if (month === null) return null;
      const range = partOfRange(monthRange(Number(group('year')), month), group('part'));
      return { range, precision: 'MONTH' };
    },
  },
  {
    // "in August", "since late May", "last March"; never "may" the verb or April the person.
    name: 'month',
    pattern: new RegExp(
      `(?<=(?:^|[^\\p{L}])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hrough|[Bb]etween|[Bb]efore|[Aa]fter|[Oo]f|[Tt]his|[Ee]very) |${EDGE}(?=[Ll]ast |[Nn]ext |[Ee]arly |[Ll]ate |[Mm]id-))(?:(?<turn>[Ll]ast|[Nn]ext) )?(?:(?<part>[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?<month>${MONTH})(?:(?: of)?,? (?<yearTurn>last|this|next) year)?${END}(?!\\s?\\d|\\s\\p{Lu}\\p{Ll}|-)`,
      'gu',
    ),
    read: readMonthAlone,
  },
  {
    // "the 1960s", "the early 1990s".
    name: 'decade',
    pattern:
      /(?<![\p{L}\p{N}$£€.,-])(?:(?<part>early|mid|late)[ -])?(?<decade>1[5-9]\d0|20\d0)['’]?s(?![\p{L}\p{N}])/giu,
    read: ({ group }) => ({
      range: partOfRange(yearRange(Number(group('decade')), 10), group('part')),
      precision: 'YEAR',
    }),
  },
  {
    // "late 2014", "mid-2015", "early in 2016".
    name: 'part-of-year',
    pattern: new RegExp(
      `${EDGE}(?<part>early|mid|late)(?:[ -]|[ -]in )(?<year>${YEAR})${END}(?!,\\d)`,
      'giu',
    ),
    read: ({ group }) => ({
      range: partOfRange(yearRange(Number(group('year'))), group('part')),
      precision: 'YEAR',
    }),
  },
];

function exactDay(year: number, month: number, date: number): DateMeaning | null {
  const day = dayOf(year, month, date);
  return day === null ? null : { range: oneDay(day), precision: 'DAY' };
}

function readDayOfMonth(setting: DateSetting): DateMeaning | null {
  const month = readMonth(setting.group('month'));
  const date = Number.parseInt(setting.group('date'), 10);
  // A leap year stands in, so that 29 February is a date even before the year is known.
  if (month === null || dayOf(2000, month, date) === null) return null;
  if (setting.group('year') !== '') return exactDay(Number(setting.group('year')), month, date);
  if (isMayNotMonth(setting)) return null;
  if (setting.anchor === null) return { range: null, precision: 'DAY' };
  const turn = setting.group('yearTurn');
  const day =
    turn === ''
      ? nearestYear(setting, setting.anchor, (year) => dayOf(year, month, date))
      : dayOf(yearAndMonth(setting.anchor).year + YEARS_AWAY[turn as keyof typeof YEARS_AWAY], month, date);
  return day === null ? null : { range: oneDay(day), precision: 'DAY' };
}

const YEARS_AWAY = { last: -1, this: 0, next: 1 } as const;

/** "May 10 people attend", "Theresa May 10 times". */
function isMayNotMonth({ group, before, behind }: DateSetting): boolean {
  if (group('month') !== 'May') return false;
  const isName =
    /(?:^|\s)\p{Lu}\p{Ll}+ $/u.test(before) &&
    !/(?:^|\s)(?:On|By|Since|From|Until|The|In|Of|After|Before) $/u.test(before);
  return isName || /^\s(?:people|percent|per cent|of|years?|days?)\b/u.test(behind);
}

function readDaysOfMonth(setting: DateSetting): DateMeaning | null {
  const { group } = setting;
  const month = readMonth(group('month') || group('month2'));
  const from = Number.parseInt(group('from') || group('from2'), 10);
  const to = Number.parseInt(group('to') || group('to2'), 10);
  if (month === null || from >= to || dayOf(2000, month, to) === null) return null;
  const days = to - from;
  if (group('year') === '' && setting.anchor === null) return { range: null, precision: 'DAY' };
  const first =
    group('year') === ''
      ? nearestYear(setting, setting.anchor ?? 0, (year) => dayOf(year, month, from))
      : dayOf(Number(group('year')), month, from);
  return first === null ? null : { range: { first, last: first + days }, precision: 'DAY' };
}

/**
 * The year that a day without one lies in: the coming one where the words look ahead, else the nearest, where a day
 * to come counts as three times as far as one gone by.
 */
function nearestYear(setting: DateSetting, anchor: Day, dayIn: (year: number) => Day | null): Day | null {
  const { year } = yearAndMonth(anchor);
  const days = [year - 1, year, year + 1].map(dayIn).filter((day) => day !== null);
  const ahead = looksAhead(setting);
  const farness = (day: Day): number =>
    day <= anchor ? (anchor - day) * (ahead ? 4 : 1) : (day - anchor) * (ahead ? 1 : 3);
  return days.sort((a, b) => farness(a) - farness(b))[0] ?? null;
}

function readMonthAlone(setting: DateSetting): DateMeaning | null {
  const month = readMonth(setting.group('month'));
  if (month === null || /\b[Ee]very $/u.test(setting.before)) return null;
  if (setting.anchor === null) return { range: null, precision: 'MONTH' };
  const now = yearAndMonth(setting.anchor);
  const yearTurn = setting.group('yearTurn');
  if (yearTurn !== '') {
    const year = now.year + YEARS_AWAY[yearTurn as keyof typeof YEARS_AWAY];
    return { range: partOfRange(monthRange(year, month), setting.group('part')), precision: 'MONTH' };
  }
  const turn = setting.group('turn').toLowerCase();
  const ahead = turn === 'next' || (turn === '' && looksAhead(setting));
  const year = ahead
    ? now.year + (month < now.month ? 1 : 0)
    : now.year - (month > now.month || (turn === 'last' && month === now.month) ? 1 : 0);
  return { range: partOfRange(monthRange(year, month), setting.group('part')), precision: 'MONTH' };
}
