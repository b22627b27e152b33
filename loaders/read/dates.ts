/** The time at which an article was published, as pages and records write it. */
import { findWrittenDay } from './months.js';
import { type NumericOrder, isoDay } from './numeric-dates.js';
import { zoneOffsetMinutes } from './zones.js';

/** A time of publication, and how much of it the source says. */
export interface PublishedTime {
  /** `YYYY-MM-DDTHH:mm:ss.sssZ`; a day without a time, or with a time of no known zone, is its T00:00:00.000Z. */
  readonly iso: string;
  /** `DAY` when the time of day is not known and the zeros stand for that. */
  readonly precision: 'DAY' | 'SECOND';
  /** The day as written, `YYYY-MM-DD`, where its zone makes it another day than in UTC. */
  readonly localDay?: string;
}

const MAX_DATE_CHARACTERS = 200;

const ISO =
  /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?(?!\d)/iu;

const CLOCK =
  /(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\b\.?)?\s*\(?((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{1,4})?\b/iu;
const HOUR = /(?<![\d:])(\d{1,2})\s*([ap])\.?m\b\.?\s*\(?([A-Z]{2,4})?\b/iu;

/**
 * Reads a date written in full: ISO 8601, RFC 2822, "12 November 2025 14:05 GMT", "Nov. 12, 2025, 9:30 a.m. ET", or Unix
 * time in seconds or milliseconds. Null for anything else: a relative date, one without a year, or numbers that may be two
 * days ("03/04/2016") where `order` does not say which is the month.
 */
export function parsePublishedTime(written: string, order: NumericOrder | null = null): PublishedTime | null {
  const words = written.slice(0, MAX_DATE_CHARACTERS).trim();
  if (/^\d{10}(?:\d{3})?$/u.test(words)) return unixTime(Number(words) * (words.length === 10 ? 1000 : 1));
  const iso = ISO.exec(words);
  if (iso) return isoTime(iso);
  const found = findWrittenDay(words, order);
  if (found === null) return null;
  const around = `${words.slice(0, found.start)} ${words.slice(found.end)}`;
  return clockTime(found.day, around);
}

function unixTime(ms: number): PublishedTime {
  return { iso: new Date(ms).toISOString(), precision: 'SECOND' };
}

function isoTime(match: RegExpExecArray): PublishedTime | null {
  const [, year, month, date, hours, minutes, seconds, fraction, zone] = match;
  const day = isoDay(Number(year), Number(month), Number(date));
  if (day === null) return null;
  if (hours === undefined || zone === undefined) return dayOnly(day);
  const ms = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
  return timeAt(day, Number(hours), Number(minutes), Number(seconds ?? 0), ms, zone);
}

function clockTime(day: string, around: string): PublishedTime {
  const clock = CLOCK.exec(around);
  const hour = clock ? null : HOUR.exec(around);
  const zone = clock?.[5] ?? hour?.[3] ?? /\b(?:UTC|GMT|[ECMP][SD]?T|BST|CES?T)\b/u.exec(around)?.[0];
  const hours = Number(clock?.[1] ?? hour?.[1]);
  if (Number.isNaN(hours) || zone === undefined) return dayOnly(day);
  const half = (clock?.[4] ?? hour?.[2])?.toLowerCase();
  const hours24 = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return timeAt(day, hours24, Number(clock?.[2] ?? 0), Number(clock?.[3] ?? 0), 0, zone);
}

function timeAt(
  day: string,
  hours: number,
  minutes: number,
  seconds: number,
  ms: number,
  zone: string,
): PublishedTime {
  if (hours > 23 || minutes > 59 || seconds > 59) return dayOnly(day);
  const wallClockMs =
    Date.parse(`${day}T00:00:00.000Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
  const offset = zoneOffsetMinutes(zone, wallClockMs);
  if (offset === null) return dayOnly(day);
  const iso = new Date(wallClockMs - offset * 60_000).toISOString();
  return { iso, precision: 'SECOND', ...(iso.startsWith(day) ? {} : { localDay: day }) };
}

function dayOnly(day: string): PublishedTime {
  return { iso: `${day}T00:00:00.000Z`, precision: 'DAY' };
}
