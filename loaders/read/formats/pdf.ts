/** PDF: paragraphs from the lines of its pages, and what repeats on them marked as such. */
import { SourceError } from '../../../src/errors.js';
import { type ArticleFields, warn } from '../assemble.js';
import type { Message, SegmentKind, Span } from '../../article.js';
import type { RawDocument } from '../document.js';
import { MAX_ARTICLE_BYTES, describeBytes } from '../limits.js';
import { readText } from '../text.js';
import { splitNames } from '../text/byline.js';
import { countWords } from '../words.js';
import { authorHint, titleHint } from './hints.js';
import { orderLines } from './pdf/columns.js';
import { findFurniture } from './pdf/furniture.js';
import { type PdfPages, readPages } from './pdf/pages.js';
import { type Paragraph, type ReadLine, joinLines } from './pdf/paragraphs.js';
import { type Reading, reading } from './reader.js';

/** A paragraph's kind where the page says it; null where the words decide. */
interface Piece {
  readonly text: string;
  readonly kind: SegmentKind | null;
}

/** Letters this much larger than the body's are a headline's, or a heading's. */
const HEADLINE_SIZE = 1.3;
const HEADING_SIZE = 1.12;
const MAX_HEADLINE_WORDS = 40;
const MAX_HEADING_WORDS = 20;

/**
 * Reads a PDF. The text is its paragraphs in reading order with a blank line between them. Title and author of the
 * file's own are taken only where the words name none: they are often a template's.
 * @throws SourceError when it is locked, damaged, too long, or has no words.
 */
export async function readPdf({ bytes }: RawDocument): Promise<Reading> {
  const file = await readPages(bytes);
  const pieces = collectPieces(file);
  if (!pieces.some(({ text }) => /\p{L}/u.test(text)))
    throw new SourceError(
      'expected a PDF with words, but got pictures of pages: they need text recognition first',
    );
  const fields = fieldsOfPieces(pieces, messagesOf(file));
  const author = authorHint(file.author);
  return reading({
    ...fields,
    headline: fields.headline ?? titleHint(file.title),
    byline: fields.byline ?? author,
    authors: fields.byline === null && author !== null ? splitNames(author) : fields.authors,
  });
}

function collectPieces({ pages }: PdfPages): Piece[] {
  const furniture = findFurniture(pages);
  const lines: ReadLine[] = [];
  /** Furniture by the number of lines before it: it must not part a paragraph that goes on over the page. */
  const after = new Map<number, string[]>();
  pages.forEach(({ lines: all }, page) => {
    for (const line of orderLines(all.filter((each) => !furniture.has(each)))) lines.push({ ...line, page });
    const texts = all.filter((each) => furniture.has(each)).map(({ text }) => text);
    if (texts.length > 0) after.set(lines.length, [...(after.get(lines.length) ?? []), ...texts]);
  });
  return placeFurniture(joinLines(lines), after);
}

function placeFurniture(
  paragraphs: readonly Paragraph[],
  after: ReadonlyMap<number, readonly string[]>,
): Piece[] {
  const kinds = kindsBySize(paragraphs);
  const waiting = [...after].sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  const place = (lines: number): void => {
    while (waiting.length > 0 && waiting[0]![0] <= lines)
      for (const text of waiting.shift()![1]) pieces.push({ text, kind: 'BOILERPLATE' });
  };
  paragraphs.forEach((paragraph, index) => {
    pieces.push({ text: paragraph.text, kind: kinds[index]! });
    place(paragraph.lastLine + 1);
  });
  place(Infinity);
  return pieces;
}

/** The largest letters of the first page are the headline's; other large ones are headings'. */
function kindsBySize(paragraphs: readonly Paragraph[]): (SegmentKind | null)[] {
  const body = bodySize(paragraphs);
  const first = paragraphs.filter(({ page, text }) => page === 0 && countWords(text) <= MAX_HEADLINE_WORDS);
  const largest = Math.max(0, ...first.map(({ size }) => size));
  const headline =
    largest >= body * HEADLINE_SIZE
      ? first.find(({ size, text }) => size === largest && countWords(text) > 1)
      : undefined;
  return paragraphs.map((paragraph) => {
    if (paragraph === headline) return 'HEADLINE';
    const isHeading =
      paragraph.size >= body * HEADING_SIZE && countWords(paragraph.text) <= MAX_HEADING_WORDS;
    return isHeading && headline !== undefined ? 'SUBHEAD' : null;
  });
}

/** The size of most letters. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function fieldsOfPieces(pieces: readonly Piece[], messages: readonly Message[]): ArticleFields {
  const text = pieces.map((piece) => piece.text).join('\n\n');
  if (Buffer.byteLength(text) > MAX_ARTICLE_BYTES)
    throw new SourceError(`expected a text of at most ${describeBytes(MAX_ARTICLE_BYTES)}, but got more`);
  const given: (Span & { kind: SegmentKind })[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    if (piece.kind !== null) given.push({ kind: piece.kind, start, end });
    start = end + 2;
  }
  return { id: null, publisher: null, language: null, text, ...readText(text, given), messages };
}

function messagesOf({ emptyPages, pages, created }: PdfPages): Message[] {
  const messages: Message[] = [];
  if (emptyPages > 0)
    messages.push(
      warn('read:pdf', `${emptyPages} of ${pages.length} pages have no words: they may be pictures of text`),
    );
  const day = /^(?:D:)?(\d{4})(\d\d)(\d\d)/u.exec(created ?? '');
  if (day) {
    const reason = `the file was made on ${day[1]}-${day[2]}-${day[3]}, which is not taken as its day of publication`;
    messages.push({ level: 'INFO', stage: 'read:pdf', reason });
  }
  return messages;
}
