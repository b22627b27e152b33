/** Credits told by their shape alone, whoever is named: "[Ada Quill/Lune News]", "PHOTO | ADA QUILL | LUNE MEDIA". */

const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*|al|el|de|da|van|von|bin|for|of|the|via|and)){0,5})";
const FILE = '(?:(?:File|Archive|Stock|Handout)(?: photo| image| picture)?\\s?:\\s?)?';
const NAMES = `${NAME}(?:\\s?[/|]\\s?${NAME}){1,3}`;
const PICTURE = '(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration|PHOTO|PICTURE|IMAGE)s?';

/** Shapes that are a whole line. */
const LINES: readonly RegExp[] = [
  new RegExp(`^(?:Credit){1,3}(?=\\p{Lu})${NAME}(?:[/|]${NAME}){0,2}$`, 'u'),
  new RegExp(`^\\([^()]{3,90} ${PICTURE} (?:via|by|courtesy of) \\p{Lu}[^()]{1,40}\\)$`, 'u'),
  new RegExp(`^[([]${FILE}${NAMES}[)\\]]\\.?$`, 'u'),
  new RegExp(`^${NAME}(?:/${NAME}){1,3}\\.?$`, 'u'),
  new RegExp(`^${PICTURE}\\s?\\|\\s?${NAME}(?:\\s?\\|\\s?${NAME}){0,2}$`, 'u'),
  new RegExp(`^\\p{Lu}[\\p{L}]{1,14} ${PICTURE}\\s?(?:/|:|by)\\s?${NAME}$`, 'u'),
  new RegExp(
    `^(?:[–—-]\\s)?Source\\s?:\\s?${NAME}(?:(?:,| and| &) (?:${NAME}|news agencies|agencies)){0,2}$`,
    'u',
  ),
  new RegExp(`^©\\s?(?:\\d{4}\\s)?${NAME}(?:\\s?[/|,]\\s?${NAME}){0,2}$`, 'u'),
];

/** Shapes at the end of a caption. */
const ENDS: readonly RegExp[] = [
  new RegExp(`\\s[([]${FILE}${NAMES}[)\\]]\\.?$`, 'u'),
  new RegExp(
    `\\s[([](?:\\p{Lu}[\\p{L}]{1,14} )?${PICTURE}\\s?(?:/|:|by|courtesy(?: of)?)\\s?${NAME}[)\\]]\\.?$`,
    'u',
  ),
  new RegExp(`(?<=[.!?]["”’]?)\\s${NAME.replace('{0,5}', '{1,3}')}\\s?[/|]\\s?${NAME}$`, 'u'),
  new RegExp(`\\s${PICTURE}\\s?\\|\\s?${NAME}(?:\\s?\\|\\s?${NAME}){0,2}$`, 'u'),
  new RegExp(`\\s©\\s?${NAME}(?:\\s?[/|]\\s?${NAME}){0,2}$`, 'u'),
  new RegExp(`(?<=[.!?]["”’]?)\\s(?:[Cc]ourtesy (?:of )?|${PICTURE} by |${PICTURE}: )${NAME}$`, 'u'),
];

/** Every shape has one of these. */
const MARKS = /[/|:©]|\b(?:by|via)\b|courtesy|^Credit/iu;
/** Codes ("[M1 / MP]") have no name among them. */
const HAS_NAME = /\p{L}{4}/u;
const MAX_LINE_WORDS = 14;
/** No credit is longer than this. */
const MAX_CHARACTERS = 110;

/** True for a line that is a credit by its shape: two names and a bar or stroke between them, or a picture's label and a name. */
export function isCreditShape(words: string): boolean {
  const count = words.split(' ').length;
  return (
    count >= 2 &&
    count <= MAX_LINE_WORDS &&
    HAS_NAME.test(words) &&
    LINES.some((pattern) => pattern.test(words))
  );
}

/** Where such a credit starts at the end of these words, offset into them, without the blank before it; null when there is none. */
export function creditShapeStart(words: string): number | null {
  const from = Math.max(0, words.length - MAX_CHARACTERS);
  const end = words.slice(from);
  if (!MARKS.test(end)) return null;
  const starts = ENDS.map((pattern) => pattern.exec(end)?.index).filter(
    (at) => at !== undefined && HAS_NAME.test(end.slice(at)),
  ) as number[];
  return starts.length === 0 ? null : from + Math.min(...starts) + 1;
}
