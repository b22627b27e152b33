/** Texts with their segments marked line by line, as in `tests/gold/segments`: its README describes the form. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEGMENT_KINDS, type SegmentKind } from '../../loaders/article.js';
import type { GoldSegment } from './gold.js';
import { PROJECT_DIR } from './sources.js';

/** A marked segment; `repeat`, `handle` and `date` are what a reader should say of it. */
export interface MarkedSegment extends GoldSegment {
  readonly repeat: boolean;
  /** The handle of a post's author without `@`; null when the line gives none. */
  readonly handle: string | null;
  /** A post's day, `YYYY-MM-DD`; null when it is not written in full. */
  readonly date: string | null;
}

/** A text rebuilt from its marks, and the segments that cover it. */
export interface MarkedText {
  /** The file's name without its ending. */
  readonly id: string;
  readonly text: string;
  readonly segments: readonly MarkedSegment[];
}

export const MARKED_PARTS = ['dev', 'held-out'] as const;
export type MarkedPart = (typeof MARKED_PARTS)[number];

const MARK =
  /^(?:(?<kinds>[A-Z_]+(?:\/[A-Z_]+)*)(?<repeat>\*)?(?: @(?<handle>\S+?))?(?: (?<date>\d{4}-\d\d-\d\d))?(?<glue>[+~])?)?\|(?<words>.*)$/u;
const GLUES: Readonly<Record<string, string>> = { '+': '', '~': ' ' };
const LINE_ENDS = /^# line ends: (LF|CRLF)$/u;

/** The marked texts of one part of `tests/gold/segments`, by file name. */
export function readMarkedTexts(part: MarkedPart): MarkedText[] {
  const folder = join(PROJECT_DIR, 'tests/gold/segments', part);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files
    .sort()
    .map((file) => parseMarkedText(file.replace(/\.txt$/u, ''), readFileSync(join(folder, file), 'utf8')));
}

/**
 * Rebuilds a text and its segments from marked lines.
 * @throws Error that names the file and line when a line has another form or an unknown kind.
 */
export function parseMarkedText(id: string, marked: string): MarkedText {
  const lines = marked.replace(/\n$/u, '').split('\n');
  const lineEnd = lines.some((line) => LINE_ENDS.exec(line)?.[1] === 'CRLF') ? '\r\n' : '\n';
  const segments: MarkedSegment[] = [];
  let text = '';
  let gap = '';
  lines.forEach((line, index) => {
    if (line.startsWith('# ')) return;
    if (line === '') {
      gap += lineEnd;
      return;
    }
    const { kinds, words, glue, ...rest } = parseMark(line, `${id}, line ${index + 1}`);
    text += text === '' ? gap : (GLUES[glue ?? ''] ?? `${lineEnd}${gap}`);
    if (kinds !== undefined) segments.push(openSegment(kinds, rest, text.length));
    text += words;
    gap = '';
  });
  return { id, text, segments: coverText(segments, text.length) };
}

interface Mark {
  readonly kinds?: string;
  readonly repeat?: string;
  readonly handle?: string;
  readonly date?: string;
  readonly glue?: string;
  readonly words: string;
}

function parseMark(line: string, where: string): Mark {
  const mark = MARK.exec(line)?.groups as Mark | undefined;
  if (mark === undefined) throw new Error(`${where}: expected KIND|words, but got ${JSON.stringify(line)}`);
  const unknown = mark.kinds?.split('/').find((kind) => !SEGMENT_KINDS.includes(kind as SegmentKind));
  if (unknown !== undefined) throw new Error(`${where}: expected a kind of segment, but got ${unknown}`);
  return mark;
}

function openSegment(kinds: string, mark: Omit<Mark, 'words'>, start: number): MarkedSegment {
  const [kind, ...also] = kinds.split('/') as [SegmentKind, ...SegmentKind[]];
  const { repeat, handle = null, date = null } = mark;
  return { kind, also, start, end: start, repeat: repeat !== undefined, handle, date };
}

/** Blanks between two segments belong to the one before. */
function coverText(segments: readonly MarkedSegment[], length: number): MarkedSegment[] {
  return segments.map((segment, index) => ({
    ...segment,
    start: index === 0 ? 0 : segment.start,
    end: segments[index + 1]?.start ?? length,
  }));
}
