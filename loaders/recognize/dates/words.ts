/** Month names, full and short, to 1 to 12. English ones; `FOREIGN_MONTHS` has what posts and credits carry. */
export const ENGLISH_MONTHS: ReadonlyMap<string, number> = monthMap(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
);

/** French, German, Spanish, Italian, Portuguese, Dutch; without diacritics. */
export const FOREIGN_MONTHS: ReadonlyMap<string, number> = monthMap(
  [
    'janvier janv januar enero gennaio janeiro januari ene gen jan',
    'fevrier fevr februar febrero febbraio fevereiro februari fev feb',
    'mars marz maerz marzo marco maart mar',
    'avril avr april abril aprile abr apr',
    'mai mayo maggio maio mei may mag',
    'juin juni junio giugno junho jun giu',
    'juillet juil juli julio luglio julho jul lug',
    'aout august agosto augustus ago aug',
    'septembre sept september septiembre settembre setembro sep set',
    'octobre oct oktober octubre ottobre outubro okt ott out',
    'novembre nov november noviembre novembro',
    'decembre dec dezember diciembre dicembre dezembro december dez dic',
  ].join('|'),
);

/** 0 for Monday to 6 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun'
    .split('|')
    .flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at])),
);

/** Alternatives for a pattern: months with a capital, or in capitals. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
/** Pattern of a weekday in full. */
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
/** Pattern of a weekday in short. */
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.?';
/** Pattern of a year that news may speak of. */
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
/** A day of the month: "3", "03", "3rd". */
export const DATE = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
/** The times of day that may stand with a day. */
export const DAY_PART = '(?:early |late |mid-?)?(?:morning|afternoon|evening|night|lunchtime)';

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};

/** Alternatives for a count: "3", "seventeen", "a". */
export const COUNT = `(?:\\d{1,3}|an?|a couple(?: of)?|thirty|forty|fifty|sixty|ninety|hundred|${NUMBERS.join('|')})`;

/** "3", "three", "a" as numbers; null for other words. */
export function readCount(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (lower.startsWith('a couple')) return 2;
  const tens = TENS[lower];
  if (tens !== undefined) return tens;
  if (/^\d{1,3}$/.test(lower)) return Number(lower);
  const at = NUMBERS.indexOf(lower);
  return at < 0 ? null : at + 1;
}

/** A month's number from an English name; null for other words. */
export function readMonth(word: string): number | null {
  return ENGLISH_MONTHS.get(word.toLowerCase().replace('.', '')) ?? null;
}

function monthMap(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines.split('|').flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
  );
}
