/** Lines to paragraphs, over the borders of columns and pages. */
import { hasFinalStop } from '../../words.js';
import type { PlacedLine } from './columns.js';

/** A line in reading order of the whole file. */
export interface ReadLine extends PlacedLine {
  /** Index of its page. */
  readonly page: number;
}

/** Words in one line, and the size of their letters. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  /** Index of the page that it starts on. */
  readonly page: number;
  /** Index of its last line among all. */
  readonly lastLine: number;
}

/** Sizes that differ more are of different parts. */
const SAME_SIZE = 0.12;

/** Lines further apart than this many times the size are parted by a blank. */
const MAX_LEADING = 1.75;

/** An indent, in sizes; and how far a last line falls short of its column, as a share of its width. */
const INDENT = 0.7;
const SHORT_LINE = 0.12;

/** The paragraphs of lines in reading order. Words cut at a line's end are joined. */
export function joinLines(lines: readonly ReadLine[]): Paragraph[] {
  const hyphenated = findHyphenated(lines);
  const leading = usualLeading(lines);
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (before && open && continues(before, line, leading)) {
      const text = joinWords(open.text, line.text, hyphenated);
      paragraphs[paragraphs.length - 1] = { ...open, text, lastLine: index };
    } else paragraphs.push({ text: line.text, size: line.size, page: line.page, lastLine: index });
  });
  return paragraphs;
}

function continues(before: ReadLine, line: ReadLine, leading: number): boolean {
  if (Math.abs(before.size - line.size) > SAME_SIZE * before.size) return false;
  if (before.page !== line.page || before.column !== line.column) return continuesElsewhere(before, line);
  const gap = before.y - line.y;
  if (gap < 0 || gap > Math.max(MAX_LEADING * line.size, 0) || gap > 1.3 * leading * line.size) return false;
  if (isIndented(line) && !isIndented(before)) return false;
  const isEnd = hasFinalStop(before.text) || /[:”"’»]$/u.test(before.text);
  return !(isEnd && isShort(before));
}

/** Over a column's end a paragraph goes on when its sentence does. */
function continuesElsewhere(before: ReadLine, line: ReadLine): boolean {
  if (isIndented(line)) return false;
  return (
    /[-\u00AD]$/u.test(before.text) ||
    /^\p{Ll}/u.test(line.text) ||
    (!hasFinalStop(before.text) && !isShort(before))
  );
}

function isIndented(line: ReadLine): boolean {
  const indent = line.left - line.columnLeft;
  return indent > INDENT * line.size && indent < 4 * line.size;
}

function isShort(line: ReadLine): boolean {
  return line.columnRight - line.right > SHORT_LINE * (line.columnRight - line.columnLeft);
}

/** The usual distance of two lines, in sizes. */
function usualLeading(lines: readonly ReadLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const isNext = before && before.page === line.page && before.column === line.column && before.y > line.y;
    const gap = isNext ? (before.y - line.y) / line.size : 0;
    return gap > 0.8 && gap < 2.5 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1.2;
}

/** Words that the text writes with a hyphen inside a line: they keep it at a line's end. */
function findHyphenated(lines: readonly ReadLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
}

function joinWords(text: string, next: string, hyphenated: ReadonlySet<string>): string {
  const cut = /(\p{L}+)[-\u00AD\u2010]$/u.exec(text);
  const rest = /^\p{Ll}+/u.exec(next)?.[0];
  if (cut === null) return `${text} ${next}`;
  const isSoft = text.endsWith('\u00AD');
  const keepsHyphen = rest === undefined || hyphenated.has(`${cut[1]}-${rest}`.toLowerCase());
  return (keepsHyphen && !isSoft ? text : text.slice(0, -1)) + next;
}
