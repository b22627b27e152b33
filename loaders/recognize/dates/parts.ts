import { type Day, dayOf, type DayRange, monthRange, oneDay, yearAndMonth, yearRange } from './calendar.js';
import { type DateMeaning, type DateRule, type DateSetting, looksAhead } from './rule.js';
import { YEAR } from './words.js';

const EDGE = "(?<![\\p{L}\\p{N}’'-])";
const END = '(?![\\p{L}\\p{N}-])';
const TURN = 'last|this past|past|this coming|the coming|this|next';
const SEASON = 'spring|summer|autumn|fall|winter';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** First month of each; the winter of a year ends in the next. */
const SEASON_MONTHS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
const CENTURIES = 'sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first'.split('|');
const HOLIDAYS: Readonly<Record<string, readonly [month: number, date: number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  'new years eve': [12, 31],
  'new years day': [1, 1],
  'valentines day': [2, 14],
  'st patricks day': [3, 17],
  'may day': [5, 1],
  halloween: [10, 31],
};

/** Parts of years, and years by the dozen, under their names. */
export const PART_RULES: readonly DateRule[] = [
  {
    // "summer of 2012", "spring 2021", "the winter of 2010-11".
    name: 'season-year',
    pattern: new RegExp(
      `${EDGE}(?<season>${SEASON}|Spring|Summer|Autumn|Fall|Winter),? (?:of )?(?<year>${YEAR})(?:[-–/]\\d{2,4})?${END}`,
      'gu',
    ),
    read: ({ group }) => ({ range: seasonOf(Number(group('year')), group('season')), precision: 'MONTH' }),
  },
  {
    // "next spring", "last summer", "this fall"; "this fall" of a man or a wall is told by what follows.
    name: 'season',
    pattern: new RegExp(
      `${EDGE}(?:(?:earlier|later) )?(?<turn>${TURN}) (?<season>${SEASON})${END}(?! (?:of|from|in|by)\\b)`,
      'giu',
    ),
    read: readSeason,
  },
  {
    // "Q3 2021", "the third quarter of last year", "the first half of 2015".
    name: 'quarter',
    pattern: new RegExp(
      `${EDGE}(?:Q(?<number>[1-4]) (?:of )?(?<year>${YEAR})|(?:the )?(?<ordinal>first|second|third|fourth|last|final) (?<unit>quarter|half) of (?:(?<year2>${YEAR})|(?<turn>last|this|next|the) year))${END}`,
      'giu',
    ),
    read: readQuarter,
  },
  {
    // "the end of the month", "the beginning of next year".
    name: 'end-of-period',
    pattern: new RegExp(
      `${EDGE}(?:the )?(?<edge>end|start|beginning|close|turn) of (?<turn>the|this|last|next) (?<unit>month|year)${END}`,
      'giu',
    ),
    read: readEnd,
  },
  {
    // "the '90s", "the early eighties".
    name: 'short-decade',
    pattern: new RegExp(
      `(?:(?<=\\bthe )(?:(?:early|mid|late)[ -])?(?:(?<word>${DECADES.join('|')})|['‘’](?<digit>[2-9])0['’]?s)|(?<=\\band )['‘’](?<digit2>[2-9])0s)${END}`,
      'gu',
    ),
    read: readShortDecade,
  },
  {
    // "the 20th century".
    name: 'century',
    pattern: new RegExp(
      `${EDGE}(?:(?:early|mid|late)[ -])?(?:(?<number>1[5-9]|20|21)(?:th|st)|(?<word>${CENTURIES.join('|')}))[ -]century${END}`,
      'giu',
    ),
    read: readCentury,
  },
  {
    name: 'holiday',
    pattern: new RegExp(
      `${EDGE}(?<name>Christmas Eve|Christmas Day|Boxing Day|New Year['’]?s (?:Eve|Day)|Valentine['’]?s Day|St\\.? Patrick['’]?s Day|May Day|Halloween)(?:,? (?<year>${YEAR})| (?<yearTurn>last|this|next) year)?${END}`,
      'gu',
    ),
    read: readHoliday,
  },
];

function seasonOf(year: number, name: string): DayRange {
  const month = SEASON_MONTHS[name.toLowerCase()] ?? 1;
  return { first: monthRange(year, month).first, last: monthRange(year, month + 2).last };
}

/** Of "last", "this" and "next", counted from the season of each year; "this" looks ahead or back by its words. */
function readSeason(setting: DateSetting): DateMeaning | null {
  const { anchor } = setting;
  const turn = setting.group('turn').toLowerCase();
  const season = setting.group('season').toLowerCase();
  if (season === 'fall' && /^[^.]{0,2}\bin\b/u.test(setting.behind)) return null;
  if (anchor === null) return { range: null, precision: 'MONTH' };
  const { year } = yearAndMonth(anchor);
  const around = [year - 2, year - 1, year, year + 1].map((each) => seasonOf(each, season));
  const past = around.filter(({ last }) => last < anchor).at(-1);
  const running = around.find(({ first, last }) => first <= anchor && anchor <= last);
  const coming = around.find(({ first }) => first > anchor);
  if (/next|coming/u.test(turn)) return found(coming);
  if (/last|past/u.test(turn)) return found(past);
  if (running !== undefined) return found(running);
  const isOfThisYear = (range: DayRange | undefined): boolean =>
    range !== undefined && yearAndMonth(range.first).year === year;
  if (isOfThisYear(past) && !looksAhead(setting)) return found(past);
  return found(isOfThisYear(coming) ? coming : past);
}

function found(range: DayRange | undefined): DateMeaning | null {
  return range === undefined ? null : { range, precision: 'MONTH' };
}

function readQuarter({ group, anchor }: DateSetting): DateMeaning | null {
  const written = group('year') || group('year2');
  const months = group('unit').toLowerCase() === 'half' ? 6 : 3;
  const ordinal = group('ordinal').toLowerCase();
  const isLast = ordinal === 'last' || ordinal === 'final';
  const at = group('number') === '' ? ORDINALS.indexOf(ordinal) : Number(group('number')) - 1;
  const part = isLast ? 12 / months - 1 : at;
  if (part < 0 || part * months >= 12) return null;
  if (written === '' && anchor === null) return { range: null, precision: 'MONTH' };
  const year = written === '' ? yearTurned(anchor ?? 0, group('turn')) : Number(written);
  const first = monthRange(year, 1 + part * months).first;
  return { range: { first, last: monthRange(year, (part + 1) * months).last }, precision: 'MONTH' };
}

function yearTurned(anchor: Day, turn: string): number {
  const steps = { last: -1, next: 1 }[turn.toLowerCase()] ?? 0;
  return yearAndMonth(anchor).year + steps;
}

const END_DAYS = 7;

function readEnd({ group, anchor, before }: DateSetting): DateMeaning | null {
  const edge = group('edge').toLowerCase();
  const [turn, unit] = [group('turn').toLowerCase(), group('unit').toLowerCase()];
  if (edge === 'turn' && unit !== 'year') return null;
  const precision = unit === 'year' ? 'MONTH' : 'DAY';
  if (anchor === null) return { range: null, precision };
  const isEnd = edge === 'end' || edge === 'close';
  const year = yearTurned(anchor, turn);
  if (unit === 'year') {
    // "at the start of the year" is this year's; "at the turn of the year" the nearest.
    const { month } = yearAndMonth(anchor);
    const isAhead = edge === 'turn' && (month > 6 || /\bby $/u.test(before));
    return { range: monthRange(year + (isAhead ? 1 : 0), isEnd ? 12 : 1), precision };
  }
  const { month } = yearAndMonth(anchor);
  const steps = { last: -1, next: 1 }[turn] ?? 0;
  const { first, last } = monthRange(yearAndMonth(anchor).year, month + steps);
  return {
    range: isEnd ? { first: last - END_DAYS + 1, last } : { first, last: first + END_DAYS - 1 },
    precision,
  };
}

/** "the sixties" are of the last century; "the twenties" may be of this one and of people, and are left alone. */
function readShortDecade({ group, before }: DateSetting): DateMeaning | null {
  if (/\b(?:in|into|of|from) (?:his|her|their|its|my|your|our) (?:the )?$/u.test(before)) return null;
  const digit = group('digit') || group('digit2');
  const tens = digit === '' ? DECADES.indexOf(group('word')) + 2 : Number(digit);
  if (tens < 3) return null;
  return { range: yearRange(1900 + tens * 10, 10), precision: 'YEAR' };
}

function readCentury({ group }: DateSetting): DateMeaning {
  const number =
    group('number') === '' ? CENTURIES.indexOf(group('word').toLowerCase()) + 16 : Number(group('number'));
  return { range: yearRange((number - 1) * 100, 100), precision: 'YEAR' };
}

function readHoliday(setting: DateSetting): DateMeaning | null {
  const { group, anchor } = setting;
  const named = HOLIDAYS[group('name').toLowerCase().replace(/['’.]/gu, '')];
  if (named === undefined) return null;
  const [month, date] = named;
  const inYear = (year: number): DateMeaning | null => {
    const day = dayOf(year, month, date);
    return day === null ? null : { range: oneDay(day), precision: 'DAY' };
  };
  if (group('year') !== '') return inYear(Number(group('year')));
  if (anchor === null) return { range: null, precision: 'DAY' };
  if (group('yearTurn') !== '') return inYear(yearTurned(anchor, group('yearTurn')));
  const { year } = yearAndMonth(anchor);
  const days = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, date) ?? []);
  const isAhead = looksAhead(setting);
  const next = days.find((day) => day >= anchor);
  const previous = days.filter((day) => day <= anchor).at(-1);
  const day = isAhead ? next : previous;
  return day === undefined ? null : { range: oneDay(day), precision: 'DAY' };
}
