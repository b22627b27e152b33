/** Days written with a month's name, in the languages that appear on English-language pages, mostly inside embedded posts. */
import { type NumericOrder, findNumericDay, isoDay } from './numeric-dates.js';

/** One row a month, names without a stop at the end: Latin scripts, then Greek, Cyrillic, Hebrew, Arabic and Persian. */
const NAMES: readonly string[] = [
  'january jan januari januar janvier janv enero ene gennaio genn gen janeiro ocak oca stycznia styczeń sty tammikuuta ιανουαρίου ιαν января янв січня січ ינואר يناير ژانویه كانون_الثاني',
  'february feb februari februar février févr fév febrero febbraio febbr fevereiro fev şubat şub lutego luty lut helmikuuta φεβρουαρίου φεβ февраля фев февр лютого лют פברואר فبراير فوریه شباط',
  'march mar mars märz marts maart maa mrt marzo março mart maret marca marzec maaliskuuta μαρτίου μαρ марта мар березня бер מרץ מרס مارس آذار',
  'april apr avril avr abril abr aprile nisan nis kwietnia kwiecień kwi huhtikuuta απριλίου απρ апреля апр квітня кві אפריל أبريل آوریل نيسان',
  'may mai mei mayo maggio magg mag maio mayıs maj maja toukokuuta μαΐου μαϊ μάι мая май травня тра מאי مايو مه أيار',
  'june jun juin juni junio giugno giu junho haziran haz czerwca czerwiec cze kesäkuuta ιουνίου ιουν июня июн червня чер יוני يونيو ژوئن حزيران',
  'july jul juillet juil juli julio luglio lug julho temmuz tem lipca lipiec lip heinäkuuta ιουλίου ιουλ июля июл липня лип יולי يوليو ژوئیه جولای تموز',
  'august aug août augusti augustus agosto ago agustus agu agt ağustos ağu sierpnia sierpień sie elokuuta αυγούστου αυγ августа авг серпня сер אוגוסט أغسطس اوت آگوست آب',
  'september sept sep septembre septiembre setiembre settembre sett set setembro eylül eyl września wrzesień wrz syyskuuta σεπτεμβρίου σεπ σεπτ сентября сен сент вересня вер ספטמבר سبتمبر سپتامبر أيلول',
  'october oct okt oktober octobre octubre ottobre ott outubro out ekim eki października październik paź lokakuuta οκτωβρίου οκτ октября окт жовтня жов אוקטובר أكتوبر اکتبر تشرين_الأول',
  'november nov novembre noviembre novembro kasım kas listopada listopad lis marraskuuta νοεμβρίου νοε νοεμ ноября нояб ноя листопада лис נובמבר نوفمبر نوامبر تشرين_الثاني',
  'december dec déc dez dic des décembre decembre dezember desember diciembre dicembre dezembro aralık ara grudnia grudzień gru joulukuuta δεκεμβρίου δεκ декабря дек грудня гру דצמבר ديسمبر دسامبر كانون_الأول',
];

const MONTHS = new Map(
  NAMES.flatMap((row, index) => row.split(' ').map((name) => [plainName(name), index + 1] as const)),
);

/** The month's number, 1 to 12; null when the word names no month. Case and accents do not matter. */
export function monthNumber(word: string): number | null {
  const name = plainName(word);
  // Hebrew sets "in" as a letter before the name.
  return MONTHS.get(name) ?? MONTHS.get(name.replace(/^ב/u, '')) ?? null;
}

/**
 * A day written in full somewhere in the words, in whatever language, and where it stands; null when there is none. Days of
 * numbers alone count when they can be only one day, or when `order` says which number is the month.
 */
export function findWrittenDay(
  words: string,
  order: NumericOrder | null = null,
): { day: string; start: number; end: number } | null {
  const plain = westernDigits(words);
  for (const [pattern, read] of SHAPES) {
    for (const match of plain.matchAll(pattern)) {
      const day = read(match);
      if (day !== null) return { day, start: match.index, end: match.index + match[0].length };
    }
  }
  return findNumericDay(plain, order);
}

type DayReader = (match: RegExpMatchArray) => string | null;

const MONTH = '(?:(?:تشرين|كانون) )?[\\p{L}\\p{M}]{2,14}\\.?';
const SHAPES: readonly (readonly [RegExp, DayReader])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.|ª)?(?: of| de)?[\\s-]+(${MONTH})[,،]?(?: del?)?[\\s-]+(\\d{4})(?!\\d)`,
      'giu',
    ),
    (m) => dayOf(m[3], m[2], m[1]),
  ],
  [
    /(?<!\p{L})(\p{L}{3,14}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/giu,
    (m) => dayOf(m[3], m[1], m[2]),
  ],
  [
    /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
];

function dayOf(year = '', month = '', day = ''): string | null {
  const number = monthNumber(month);
  return number === null ? null : isoDay(Number(year), number, Number(day));
}

/** Lower case without accents or stop: pages drop both, and "I" has another small letter in Turkish. */
function plainName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[\s_]+/gu, ' ');
}

/** Arabic and Persian digits as western ones; offsets stay. */
function westernDigits(words: string): string {
  return words.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
