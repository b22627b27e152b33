/** Where a report was filed: "ALEPPO, Syria (Reuters) -" at the head of the first paragraph. */
import type { Span } from '../../article.js';
import { monthNumber } from '../months.js';

const PLACE = "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|la|el|al|of|the|and|upon|on)){0,4}";
const LOUD_PLACE = "\\p{Lu}[\\p{Lu}'’.-]+(?: [\\p{Lu}'’.-]+){0,4}";
const DAY = '\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?|\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?';
const AGENCY =
  '(?:\\s*\\(\\p{Lu}[\\p{L} .-]+\\))?\\s*[([](?:[A-Z]{2,5}|Reuters|Xinhua|Kyodo|Bloomberg|Thomson Reuters Foundation|The Associated Press|[A-Z][\\w ./-]{1,30})[)\\]]';
const DASH = '\\s*(?:-{1,2}|[—–])\\s*';
const REGION = `(?:(?:,|/)\\s*(?!(?:${DAY})\\b)${PLACE}){0,2}`;
const WHEN = `(?:,?\\s+(?:${DAY}))?`;

/** "ALEPPO, Syria (Reuters) -", "KABUL (AP) —", "LONDON, Nov 12 (Reuters) -", "Beirut (AFP) -". */
const WITH_AGENCY = new RegExp(`^(${PLACE}${REGION}${WHEN})${AGENCY}(?:${DASH}|:\\s*)`, 'u');
/** "Kannur, Dec 1 (PTI) Eleven men …": without a dash only agencies that write so, and only at the head. */
const NO_DASH = new RegExp(
  `^(${PLACE}${REGION}${WHEN})\\s*\\((?:PTI|ANI|IANS|UNI|AP|AFP|Reuters|UPI|Xinhua|APP|BSS|NAN|PNA|WAM|SPA|KUNA)\\)\\s+(?=["“‘']?\\p{Lu})`,
  'u',
);
/** "NAIROBI —", "WASHINGTON, D.C. –", "NEW DELHI:". */
const LOUD = new RegExp(
  `^(${LOUD_PLACE}${REGION}${WHEN})(?:\\s*(?:--|[—–])\\s*|\\s+-\\s+|:\\s+)(?=["“‘'(]?[\\p{Lu}\\p{N}$£€])`,
  'u',
);
/** "Islamabad, Pakistan – At least …": only at the head of the first paragraph. */
const QUIET = new RegExp(`^(${PLACE}${REGION}${WHEN})\\s+(?:--|[—–-])\\s+(?=["“‘']?\\p{Lu})`, 'u');
/** "Beirut: Syrian troops …": only at the head of the first paragraph. */
const COLON = new RegExp(
  `^(\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}(?:, ${PLACE})?):\\s+(?=\\p{Lu})`,
  'u',
);
/** "(Reuters) -" or "(CNN)" without a place. */
const AGENCY_ONLY = new RegExp(
  `^()[([](?:Reuters|CNN(?: Business| Sport)?|AP|AFP|UPI|Xinhua|Bloomberg|CBS News|ANI|IANS|PTI)[)\\]](?:${DASH}|\\s*(?=\\p{Lu}))`,
  'u',
);

const NOT_PLACES =
  /^(?:BREAKING|EXCLUSIVE|UPDATE|UPDATED|WATCH|LIVE|VIDEO|OPINION|ANALYSIS|REVIEW|CORRECTION|NOTE|WARNING|FILE|FACTBOX|EXPLAINER|PHOTOS|READ|MORE|ADVERTISEMENT|TL;DR|Q|A|I|Editor['’]s Note|Note|Update|Warning|Question|Answer|Summary|Background|Analysis|Opinion|Exclusive|Breaking|Read more)$/iu;

/** "SECRETARY KERRY:" in a transcript is who speaks. */
const SPEAKERS =
  /^(?:secretary|president|prime|minister|foreign|defen[cs]e|mr|mrs|ms|miss|dr|sir|sen|senator|rep|gov|governor|gen|general|col|colonel|capt|king|queen|prince|pope|chancellor|ambassador|judge|justice|mayor|question|answer|moderator|host|interviewer|reporter|speaker|chairman|spokes\w+)\b/iu;

/** A paragraph shorter than this has no room for a dateline before its sentence. */
const MIN_PARAGRAPH_CHARACTERS = 60;
const MAX_DATELINE_CHARACTERS = 90;

/**
 * The dateline at the head of a paragraph, its dash and the blank after it included; null when there is none.
 * `isFirst` says that no paragraph of the article stands before it: weaker forms count only there.
 */
export function findDateline(text: string, paragraph: Span, isFirst: boolean): Span | null {
  if (paragraph.end - paragraph.start < MIN_PARAGRAPH_CHARACTERS) return null;
  const head = text.slice(
    paragraph.start,
    Math.min(paragraph.end, paragraph.start + MAX_DATELINE_CHARACTERS * 2),
  );
  const patterns = isFirst ? [WITH_AGENCY, NO_DASH, AGENCY_ONLY, LOUD, QUIET, COLON] : [WITH_AGENCY];
  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (match && match[0].length <= MAX_DATELINE_CHARACTERS && isPlace(match[1] ?? '', pattern)) {
      return { start: paragraph.start, end: paragraph.start + match[0].length };
    }
  }
  return null;
}

/** Labels in front of a text ("BREAKING:") and months are no places. */
function isPlace(place: string, pattern: RegExp): boolean {
  if (pattern === AGENCY_ONLY) return true;
  if (NOT_PLACES.test(place) || SPEAKERS.test(place) || monthNumber(place) !== null) return false;
  return pattern === WITH_AGENCY || place.replace(/[^\p{L}]/gu, '').length >= 3;
}
