/** Days of numbers alone: "25/12/2016" can be only one day, "03/04/2016" two. */

/** Whether the day or the month comes first. */
export type NumericOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const YEAR_LAST = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)/gu;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([./])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/gu;
const LAST_MONTH = 12;

/** The first such day in the words and where it stands; null when it may be two days and `order` does not say which. */
export function findNumericDay(
  words: string,
  order: NumericOrder | null,
): { day: string; start: number; end: number } | null {
  for (const match of words.matchAll(YEAR_LAST)) {
    const day = dayOf(Number(match[1]), Number(match[3]), Number(match[4]), order);
    if (day !== null) return { day, start: match.index, end: match.index + match[0].length };
  }
  for (const match of words.matchAll(YEAR_FIRST)) {
    const day = isoDay(Number(match[1]), Number(match[3]), Number(match[4]));
    if (day !== null) return { day, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The order that a page's own numbers show: null when none can be only one thing, or when they contradict each other. */
export function numericOrderOf(text: string): NumericOrder | null {
  const orders = new Set<NumericOrder>();
  for (const [, first, , second] of text.matchAll(YEAR_LAST)) {
    if (Number(first) > LAST_MONTH && Number(second) <= LAST_MONTH) orders.add('DAY_FIRST');
    if (Number(second) > LAST_MONTH && Number(first) <= LAST_MONTH) orders.add('MONTH_FIRST');
  }
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? order : null;
}

function dayOf(first: number, second: number, year: number, order: NumericOrder | null): string | null {
  const dayFirst = isoDay(year, second, first);
  const monthFirst = isoDay(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return order === 'DAY_FIRST' ? dayFirst : order === 'MONTH_FIRST' ? monthFirst : null;
}

/** `YYYY-MM-DD` of a day that exists; null for 31 February and for years that no news page has. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
