/** Month names in the languages that appear on English-language pages, mostly inside embedded posts. */

/** One row a month; names in lower case without a stop at the end. */
const NAMES: readonly string[] = [
  'january jan januari januar janvier janv enero ene gennaio genn gen janeiro ocak oca stycznia styczeń sty января янв tammikuuta',
  'february feb februari februar février févr fevrier febrero febbraio febbr fevereiro fev şubat şub lutego luty lut февраля февр фев helmikuuta',
  'march mar mars märz maart maa mrt marzo março marco mart marca marzec марта мар maaliskuuta',
  'april apr avril avr abril abr aprile nisan nis kwietnia kwiecień kwi апреля апр huhtikuuta',
  'may mai mei mayo maggio magg maio mayıs maja maj мая toukokuuta',
  'june jun juin juni junio giugno giu junho haziran haz czerwca czerwiec cze июня июн kesäkuuta',
  'july jul juillet juil juli julio luglio lug julho temmuz tem lipca lipiec lip июля июл heinäkuuta',
  'august aug août aout augustus agosto ago ağustos ağu sierpnia sierpień sie августа авг elokuuta',
  'september sept sep septembre septiembre settembre sett set setembro eylül eyl września wrzesień wrz сентября сент сен syyskuuta',
  'october oct okt octobre oktober octubre ottobre ott outubro out ekim eki października październik paź октября окт lokakuuta',
  'november nov novembre noviembre novembro kasım kas listopada listopad lis ноября нояб ноя marraskuuta',
  'december dec déc dez dic dez décembre decembre dezember diciembre dicembre dezembro aralık ara grudnia grudzień gru декабря дек joulukuuta',
];

const MONTHS = new Map(
  NAMES.flatMap((row, index) => row.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month's number, 1 to 12; null when the word names no month. */
export function monthNumber(word: string): number | null {
  return MONTHS.get(word.toLowerCase().replace(/\.$/u, '')) ?? null;
}

/** `YYYY-MM-DD` of a day that exists; null for 31 February and for years that no news page has. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** A day written in full somewhere in the words, in whatever language, and where it stands; null when there is none. */
export function findWrittenDay(words: string): { day: string; start: number; end: number } | null {
  for (const [pattern, read] of SHAPES) {
    for (const match of words.matchAll(pattern)) {
      const day = read(match);
      if (day !== null) return { day, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

type DayReader = (match: RegExpMatchArray) => string | null;

/** Numbers alone ("03/04/2016") are no date written in full: who knows which is the month. */
const SHAPES: readonly (readonly [RegExp, DayReader])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.|ª)?(?: of| de)?[\s-]+(\p{L}{3,14}\.?),?(?: de)?[\s-]+(\d{4})(?!\d)/giu,
    (m) => dayOf(m[3], m[2], m[1]),
  ],
  [
    /(?<!\p{L})(\p{L}{3,14}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu,
    (m) => dayOf(m[3], m[1], m[2]),
  ],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/gu, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
];

function dayOf(year = '', month = '', day = ''): string | null {
  const number = monthNumber(month);
  return number === null ? null : isoDay(Number(year), number, Number(day));
}
