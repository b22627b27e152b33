import type { Span } from '../article.js';
import { withoutOverlaps, type FoundName } from './name.js';

const CAP = "\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]{0,40}";
const NAME = `${CAP}(?:\\s+(?:(?:of|the|and|de|la|del|al)\\s+){0,2}${CAP}){0,4}`;
const ORDINAL = '(?:First|Second|Third|[0-9]{1,3}(?:st|nd|rd|th))';

/** Patterns of named events in English news; each must match from the first word of the name to its last. */
const EVENT_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:World\\s+War\\s+(?:I{1,3}|One|Two|[12])|${ORDINAL}\\s+World\\s+War|Cold\\s+War|Great\\s+War)\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:${CAP}\\s+){1,3}(?:Civil\\s+)?(?:War|Revolution|Uprising|Intifada|Massacre|Genocide)\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:[Bb]attle|[Ss]iege|[Ff]all)\\s+(?:of|for)\\s+${CAP}(?:\\s+${CAP}){0,2}`, 'gu'),
  new RegExp(`\\b(?:(?:Super\\s+)?Typhoon|Hurricane|Cyclone|Tropical\\s+Storm)\\s+${CAP}`, 'gu'),
  new RegExp(
    `\\b(?:(?:19|20)\\d\\d\\s+)?(?:${CAP}\\s+){0,3}(?:World\\s+Cup|Olympics|Olympic\\s+Games|Paralympics|Commonwealth\\s+Games|Asian\\s+Games|Super\\s+Bowl|Grand\\s+Prix)\\b(?:\\s+(?:19|20)\\d\\d\\b)?`,
    'gu',
  ),
  new RegExp(
    `\\b(?:(?:19|20)\\d\\d\\s+)?(?:G7|G8|G20|NATO|EU|COP\\d\\d|BRICS|APEC|ASEAN|Davos|Earth)\\s+(?:[Ss]ummit)\\b`,
    'gu',
  ),
  new RegExp(`\\bOperation\\s+(?!Room)${CAP}(?:\\s+${CAP}){0,2}`, 'gu'),
  new RegExp(
    `\\b(?:19|20)\\d\\d\\s+${NAME}\\s+(?:[Ee]lections?|[Rr]eferendum|[Ss]ummit|[Cc]onference|[Ee]arthquake|[Tt]sunami|[Cc]oup|[Aa]ttacks?|[Bb]ombings?|[Mm]assacre|[Ff]loods|[Pp]rotests|[Uu]prising)\\b`,
    'gu',
  ),
  /\b(?:19|20)\d\d\s+(?:tsunami|earthquake|coup|revolution|uprising|genocide|referendum)\b/gu,
  /\b(?:9\/11|(?:September|Sept\.?)\s+11(?:th)?)(?:\s+(?:terror(?:ist)?\s+)?attacks)\b/gu,
];
const PATTERN_CONFIDENCE = 0.9;
const LEADING_WORDS = /^(?:(?:The|A|An|This|In|On|At|By|For|With|And|But|After|During|Since|Before)\s+)*/u;
const TRAILING_MARKS = /['’]s$|[.'’-]+$/u;
const ONE_WORD = /^(?:(?:19|20)\d\d\s+)?(?:Olympics|Paralympics)$/u;
const NOT_AN_EVENT =
  /^(?:Secretary|Department|Ministry|Minister|Office|Imperial|The|A|An|This|That|In|On|At|By|For|With|And|But)\b/u;

/** Names of wars, battles, storms, games, summits, operations and elections that a pattern alone can tell. */
export function findNamedEvents(text: string, sentences: readonly Span[]): FoundName[] {
  return sentences.flatMap((sentence) =>
    findInSentence(text.slice(sentence.start, sentence.end), sentence.start),
  );
}

function findInSentence(words: string, offset: number): FoundName[] {
  if (isAllCapitals(words)) return [];
  const found = EVENT_PATTERNS.flatMap((pattern) =>
    Array.from(words.matchAll(pattern), (match) => trim(match[0], match.index + offset)),
  );
  const named = found.filter((name) => isNamed(words.slice(name.start - offset, name.end - offset)));
  return withoutOverlaps(named.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start));
}

/** The event without words that only lead up to it and marks that only follow it. */
function trim(words: string, at: number): FoundName {
  const start = at + (LEADING_WORDS.exec(words)?.[0].length ?? 0);
  const end = at + words.replace(TRAILING_MARKS, '').length;
  return { start, end, type: 'EVENT', confidence: PATTERN_CONFIDENCE };
}

function isAllCapitals(words: string): boolean {
  return !/\p{Ll}{3}/u.test(words);
}

function isNamed(name: string): boolean {
  if (NOT_AN_EVENT.test(name)) return false;
  return /\s/u.test(name.replace(/^(?:19|20)\d\d\s+(?=\p{Lu})/u, '')) || ONE_WORD.test(name);
}
