/** A day, as whole days since 1970-01-01 (UTC). */
export type Day = number;

/** First and last day of a stretch of time. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Monday, counted 0. */
const EPOCH_WEEKDAY = 3;

/** The UTC day of an ISO 8601 time; null when it is none. */
export function dayOfIso(iso: string): Day | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function toIsoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of a calendar date, `month` from 1; null when there is no such date ("31 April"). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const ms = Date.UTC(year, month - 1, date);
  const made = new Date(ms);
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return isReal ? Math.floor(ms / DAY_MS) : null;
}

/** Year and month (from 1) that a day lies in. */
export function yearAndMonth(day: Day): { year: number; month: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

/** A month; a `month` outside 1 to 12 counts on into the years around. */
export function monthRange(year: number, month: number): DayRange {
  const first = Math.floor(Date.UTC(year, month - 1, 1) / DAY_MS);
  return { first, last: Math.floor(Date.UTC(year, month, 1) / DAY_MS) - 1 };
}

/** The years from `year` on, one unless told. */
export function yearRange(year: number, years = 1): DayRange {
  return { first: monthRange(year, 1).first, last: monthRange(year + years - 1, 12).last };
}

/** The week, Monday to Sunday, that a day lies in. */
export function weekRange(day: Day): DayRange {
  const first = day - weekdayOf(day);
  return { first, last: first + 6 };
}

/** One day as a range. */
export function oneDay(day: Day): DayRange {
  return { first: day, last: day };
}

/**
 * The part of a stretch that "early", "mid" or "late" names, in any case and with anything behind: its first half, its
 * middle third, its second half; the whole for other words.
 */
export function partOfRange(range: DayRange, part: string): DayRange {
  const { first, last } = range;
  const days = last - first + 1;
  if (/^early/iu.test(part)) return { first, last: first + Math.floor(days / 2) - 1 };
  if (/^late/iu.test(part)) return { first: first + Math.floor(days / 2), last };
  if (!/^mid/iu.test(part)) return range;
  return { first: first + Math.floor(days / 3), last: last - Math.floor(days / 3) };
}
