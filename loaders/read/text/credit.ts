/** Who took a picture: words beside a caption that name agencies, never people in the news. */
import type { Block } from './blocks.js';
import { creditShapeStart, isCreditShape } from './credit-shapes.js';
import { isDateLine } from './date-line.js';
import { type Layout, type Part, type Rule, cut, whole } from './rule.js';

/** Names that stand alone under pictures. */
const AGENCY =
  '(?:Getty(?: Images)?|Agence France[- ]Presse|AFP(?: Photo)?|AP(?: Photos?)?|(?:The )?Associated Press|Reuters(?: Photo)?|EPA(?:-EFE)?|EFE|PA(?: Wire| Media| Archive| Images)?|Press Association|Rex(?: Features|/Shutterstock)?|Shutterstock|Alamy(?: Stock Photo)?|iStock(?:photo)?|Anadolu(?: Agency| Images)?|WENN|Splash News|SWNS|NurPhoto|Xinhua|Kyodo(?: News)?|TASS|Sputnik|Bloomberg|Barcroft(?: Media)?|Corbis|Magnum Photos|ZUMA(?: Press)?|Sipa(?: USA| Press)|Backgrid|LightRocket|Hulton Archive|Redux|DPA|dpa|ANSA|AAP(?:image| Image)?|(?:The )?Canadian Press|USA TODAY Sports|Wikimedia Commons|(?:\\p{Lu}[\\p{L}’]+ ){1,2}(?:Pictures|Images|Photos|Photography|Photo Agency|Photo Library|News Agency))';

/** Names that are credits only beside another name or in brackets: they are also words of the news. */
const LENDER =
  '(?:Handout|File|File photo|Supplied|Pool|POOL|Unsplash|Pixabay|Flickr|Wikimedia|Wikipedia|Creative Commons|Google(?: Maps| Earth| Street View)?|Twitter|X|Facebook|Instagram|YouTube|TikTok|Screengrab|Screenshot|Social media|BBC|CNN|ABC News|NBC News|CBS News|ITV|Sky News|NASA|Magnum|Polaris|Sipa|CP|Splash|Mega|Avalon)';

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|al|el|de|da|van|von|bin)){0,4})";
const SEPARATOR = '\\s*(?:[/|,&;·•—–-]|via|and|for)\\s*';
const ANY = `(?:${AGENCY}|${LENDER}|${NAME})`;

/** "Nour Halabi/AFP/Getty Images": names with an agency among them. */
const NAMES_AND_AGENCY = `(?:${NAME}${SEPARATOR}){0,3}${AGENCY}(?:${SEPARATOR}${ANY}){0,3}`;
const PICTURE =
  '(?:photo(?:graph)?|image|picture|video|pic|illustration|graphic|map|file photo|cover photo)s?';

/** What makes the words after it a credit: a colon, "by", "courtesy of"; "Credit Suisse" and "source code" have none of these. */
const LABEL = `(?:(?:${PICTURE}\\s?)?(?:credits?|copyright|courtesy|sources?)\\s*:|${PICTURE}\\s*:|${PICTURE}\\s?(?:credit|courtesy(?: of)?|copyright)\\b|(?:${PICTURE}|photography|footage)\\s+(?:by|courtesy of|via)\\b|courtesy of\\b|image source,)`;

const ONE_AGENCY = new RegExp(`^[([]?${AGENCY}(?:${SEPARATOR}(?:${AGENCY}|${LENDER})){0,3}[)\\].]?$`, 'u');
const AGENCIES = new RegExp(`^[([]?${NAMES_AND_AGENCY}[)\\].]?$`, 'u');
/** "evgenyb/iStock/Getty Images": an account's name and its agencies. */
const ACCOUNT_AND_AGENCY = new RegExp(`^[\\w.-]+(?:/[\\w. -]+)*/${AGENCY}$`, 'u');
const LABELLED = new RegExp(`^[([]?${LABEL}\\s*[:,]?\\s*\\S.{0,90}$`, 'iu');
const CREDIT_WITH_AGENCY = new RegExp(`^[([]?Credit\\s*…?\\s*${NAMES_AND_AGENCY}[)\\].]?$`, 'u');
const LEADING = new RegExp(
  `^((?:Image (?:copyright|source|caption)\\s*,?\\s+)?${AGENCY}(?:/${AGENCY})?\\s+(?:Image caption\\s*,?\\s+)?)(?=["“‘']?\\p{Lu}[\\p{L}'’-]*,?\\s+\\S)`,
  'u',
);
const GLUED_LABEL =
  /(?<=[\p{Ll}\p{N}.!?)"'”’])(?:(?:Photo|Image|Picture|Video|File)\s?(?:Credit|credit)\b|Credits?|Photographs?|Photos?|Pictures?|Images?|Source)\s*(?:by|:|courtesy)\s*\S/u;
const GLUED_AGENCY = new RegExp(`(?<=[\\p{Ll}.!?)"'”’])Credit\\s?…?\\s?(?:${NAMES_AND_AGENCY})\\.?$`, 'u');
const SPACED_LABEL = new RegExp(
  `(?:\\s|^)[([|/–—-]?\\s*(?:${PICTURE}\\s(?:credits?|courtesy(?: of| to)?)\\s*:?|credits?\\s*:|${PICTURE}\\s*(?::|\\bby\\s(?=\\S+(?:\\s\\S+){0,5}[)\\]]?\\.?$)|courtesy of))\\s*\\S`,
  'iu',
);
const TRAILING_AGENCY = new RegExp(
  `\\s*(?:[([](?:${NAMES_AND_AGENCY}|${NAME}${SEPARATOR}${LENDER})[)\\]]|(?:(?<=[.!?]["”’]?\\s)${NAME}\\s?)?(?:[|/]|\\s[—–])\\s*${AGENCY}(?:/${AGENCY})?)\\.?$`,
  'u',
);

/** Small words between the names of a credit. */
const JOINING = new Set(
  'by for of via and the courtesy from al el de da van von bin handout file supplied'.split(' '),
);
const MIN_TITLE_WORDS = 3;
const MAX_BYLINE_INDEX = 4;
const MAX_CAPTION_WORDS = 80;
const MAX_CAPTION_CHARACTERS = 1_000;
const MAX_CREDIT_CHARACTERS = 110;

/** Says which blocks are credits, and cuts a credit off the caption that it stands beside. */
export const creditRule: Rule = (block, layout) => {
  if (isAgencyByline(block, layout)) return null;
  if (isCredit(block.words)) return whole(block, 'CREDIT');
  if (block.wordCount > MAX_CAPTION_WORDS || block.end - block.start > MAX_CAPTION_CHARACTERS) return null;
  return cutLeadingCredit(block, layout.text) ?? cutTrailingCredit(block, layout.text);
};

/** True for words that are nothing but a credit: "Getty", "Credit: Nour Halabi", "Omar Sadiq/AFP/Getty Images". */
export function isCredit(words: string): boolean {
  if (words.length > MAX_CREDIT_CHARACTERS) return false;
  if (ONE_AGENCY.test(words)) return true;
  if (/[/|]/u.test(words) && (AGENCIES.test(words) || ACCOUNT_AND_AGENCY.test(words))) return true;
  if (CREDIT_WITH_AGENCY.test(words) || isCreditShape(words)) return true;
  return (
    LABELLED.test(words) &&
    !isTitleAfterLabel(words) &&
    !isActionAfterLabel(words) &&
    !/[.!?]\s+\S/u.test(words) &&
    words.split(' ').length <= 12
  );
}

/** An agency under the headline and above the date wrote the article. */
function isAgencyByline(block: Block, layout: Layout): boolean {
  const next = layout.blocks[block.index + 1];
  return (
    block.index > 0 &&
    block.index <= MAX_BYLINE_INDEX &&
    ONE_AGENCY.test(block.words) &&
    next !== undefined &&
    isDateLine(next.words)
  );
}

/** Where a credit at the end of these words starts, offset into them; null when there is none. */
export function trailingCreditStart(words: string): number | null {
  const glued = GLUED_LABEL.exec(words) ?? GLUED_AGENCY.exec(words.slice(-MAX_CREDIT_CHARACTERS * 2));
  if (glued && glued.input.length - glued.index <= MAX_CREDIT_CHARACTERS)
    return words.length - glued.input.length + glued.index;
  const spaced = SPACED_LABEL.exec(words);
  if (
    spaced &&
    spaced.index > 0 &&
    !isTitleAfterLabel(words.slice(spaced.index).trim()) &&
    !isActionAfterLabel(words.slice(spaced.index).trim()) &&
    words.length - spaced.index <= MAX_CREDIT_CHARACTERS &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(words.slice(spaced.index + 1))
  ) {
    return openBracket(words, spaced.index + leadingBlanks(words.slice(spaced.index)));
  }
  const agency = TRAILING_AGENCY.exec(words.slice(-MAX_CREDIT_CHARACTERS));
  const shape = creditShapeStart(words);
  if (!agency) return shape;
  const at = Math.max(0, words.length - MAX_CREDIT_CHARACTERS) + agency.index;
  return at === 0 ? null : Math.min(at + leadingBlanks(agency[0]), shape ?? words.length);
}

/** "(Express photo by Ada Quill)": the bracket that opens before the label belongs to the credit. */
function openBracket(words: string, at: number): number {
  const opened = /[([][^()[\]]{0,25}$/u.exec(words.slice(0, at));
  return opened && opened.index > 0 ? opened.index : at;
}

/** "maps by using the tool": after "by" stands a name, or the label is none. */
function isActionAfterLabel(words: string): boolean {
  return /^[([|/–—-]?\s*\p{L}+ [Bb][Yy] (?![@\p{Lu}])/u.test(words);
}

/** After "pictures:" names stand in a credit, a title elsewhere: small words tell them apart. */
function isTitleAfterLabel(words: string): boolean {
  const rest = /^[^:]{0,20}\b(?:photo|picture|image|video|map|graphic|source|credit)s?\s?:\s*(.*)$/iu.exec(
    words,
  )?.[1];
  const small = rest?.match(/(?<![\p{L}'’.-])\p{Ll}\p{L}*/gu)?.filter((word) => !JOINING.has(word)) ?? [];
  return small.length >= MIN_TITLE_WORDS;
}

/** "Getty The boy was found": the credit first. Prose ("Reuters Editor X said so.") ends in a stop. */
function cutLeadingCredit(block: Block, text: string): readonly Part[] | null {
  const words = text.slice(block.start, block.end);
  const leading = LEADING.exec(words);
  if (!leading || /[.!?]["”’]?$/u.test(words)) {
    if (!leading || !/^Image (?:copyright|source)/u.test(words)) return null;
  }
  return cut(block, block.start + leading[0].length, 'CREDIT', 'CAPTION');
}

function cutTrailingCredit(block: Block, text: string): readonly Part[] | null {
  const words = text.slice(block.start, block.end);
  const at = trailingCreditStart(words);
  return at === null ? null : cut(block, block.start + at, 'CAPTION', 'CREDIT');
}

function leadingBlanks(words: string): number {
  return /^\s*/u.exec(words)?.[0].length ?? 0;
}
