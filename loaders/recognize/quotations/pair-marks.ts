import type { Span } from '../../article.js';
import { endsWithSwallowedCue } from './inner-cue.js';
import { marksIn, type Mark } from './marks.js';
import type { Paragraph } from './paragraphs.js';

/** Words between quotation marks, over one paragraph or several. */
export interface Quoted extends Span {
  /** The words in each paragraph, without the marks; at least one part. */
  readonly parts: readonly Span[];
  readonly family: Mark['family'];
  /** False when the closing mark was dropped. */
  readonly closed: boolean;
  /** Indexes into the paragraphs that hold its first and last words. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}

interface Draft {
  readonly open: Mark;
  readonly parts: Span[];
  readonly firstParagraph: number;
  partStart: number;
}

/**
 * Pairs the quotation marks of an article. A mark of the other kind inside an open pair is a quotation within the
 * quotation and stays part of its words. A speech whose next paragraph opens with a mark again goes on there; one
 * whose closing mark was dropped ends with its paragraph. The result is in order and without overlap.
 */
export function pairMarks(text: string, paragraphs: readonly Paragraph[]): Quoted[] {
  const quoted: Quoted[] = [];
  let draft: Draft | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const marks = marksIn(text, paragraph);
    let first = 0;
    if (draft !== null) {
      const going = continuation(text, draft, paragraph, marks);
      if (going === null) {
        quoted.push(finish(draft, draft.parts.at(-1)?.end ?? draft.partStart, index - 1, false));
        draft = null;
      } else {
        draft.partStart = going.start;
        first = going.nextMark;
      }
    }
    draft = pairWithin(text, paragraph, index, marks, first, draft, quoted);
    draft?.parts.push({ start: draft.partStart, end: paragraph.end });
  }
  if (draft !== null) {
    quoted.push(finish(draft, draft.parts.at(-1)?.end ?? 0, paragraphs.length - 1, false));
  }
  return quoted.filter((one) => one.parts.some((part) => text.slice(part.start, part.end).trim() !== ''));
}

/** Where an open speech goes on in the next paragraph; null when it does not. */
function continuation(
  text: string,
  draft: Draft,
  paragraph: Paragraph,
  marks: readonly Mark[],
): { start: number; nextMark: number } | null {
  const lastPart = draft.parts.at(-1);
  const sameFamily = marks.findIndex((mark) => mark.family === draft.open.family);
  const mark = marks[sameFamily];
  if (!paragraph.follows || mark === undefined || lastPart === undefined) {
    return null;
  }
  if (endsWithSwallowedCue(text, lastPart)) {
    return null;
  }
  if (mark.start === paragraph.start && mark.canOpen) {
    return { start: mark.end, nextMark: sameFamily + 1 };
  }
  const closesFirst = mark.canClose && !mark.canOpen && mark.family === 'double';
  return closesFirst && draft.parts.length === 1 ? { start: paragraph.start, nextMark: sameFamily } : null;
}

function pairWithin(
  text: string,
  paragraph: Paragraph,
  index: number,
  marks: readonly Mark[],
  first: number,
  draft: Draft | null,
  quoted: Quoted[],
): Draft | null {
  let open = draft;
  const lastCloser = lastCloserOf(marks);
  for (let at = first; at < marks.length; at += 1) {
    const mark = marks[at] as Mark;
    if (open === null) {
      if (canStart(text, paragraph, marks, at, lastCloser)) {
        open = { open: mark, parts: [], firstParagraph: index, partStart: mark.end };
      }
    } else if (mark.family === open.open.family) {
      if (mark.canClose && isRealCloser(text, marks, at)) {
        open.parts.push({ start: open.partStart, end: mark.start });
        quoted.push(finish(open, mark.end, index, true));
        open = null;
      } else if (!mark.canClose && mark.family === 'double') {
        if (closersAhead(marks, at) >= 2) {
          at = nestedEnd(marks, at);
        } else {
          // A second opening mark and only one to close: the first speech lost its closing mark.
          open.parts.push({ start: open.partStart, end: trimEnd(text, open.partStart, mark.start) });
          quoted.push(finish(open, open.parts.at(-1)?.end ?? mark.start, index, false));
          open = { open: mark, parts: [], firstParagraph: index, partStart: mark.end };
        }
      }
    }
  }
  return open;
}

/** An apostrophe looks like a single mark, so a single one opens only where something closes it or a speech begins. */
function canStart(
  text: string,
  paragraph: Paragraph,
  marks: readonly Mark[],
  at: number,
  lastCloser: number,
): boolean {
  const mark = marks[at] as Mark;
  if (!mark.canOpen) {
    return false;
  }
  if (mark.family === 'double' || at < lastCloser) {
    return true;
  }
  return (
    mark.start === paragraph.start || /[:,]\s$/u.test(text.slice(Math.max(0, mark.start - 2), mark.start))
  );
}

function lastCloserOf(marks: readonly Mark[]): number {
  return marks.findLastIndex((mark) => mark.family === 'single' && mark.canClose);
}

/** "the workers’ rights": skipped when a better closing mark follows before the next opening one. */
function isRealCloser(text: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at] as Mark;
  if (!mark.maybePossessive || !/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))) {
    return true;
  }
  for (const next of marks.slice(at + 1, at + 4)) {
    if (next.family === 'single') {
      return !next.canClose;
    }
  }
  return true;
}

/** How many marks close before the next two open, counted over a few marks only. */
function closersAhead(marks: readonly Mark[], at: number): number {
  let closers = 0;
  for (const mark of marks.slice(at + 1, at + 8)) {
    if (mark.family === 'double') {
      closers += mark.canClose ? 1 : -1;
    }
    if (closers === 2) {
      return closers;
    }
  }
  return closers;
}

/** Index of the mark that closes a quotation of the same marks inside a quotation. */
function nestedEnd(marks: readonly Mark[], at: number): number {
  for (let index = at + 1; index < marks.length; index += 1) {
    if (marks[index]?.family === 'double' && marks[index]?.canClose === true) {
      return index;
    }
  }
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && (text[trimmed - 1] ?? '').trim() === '') {
    trimmed -= 1;
  }
  return trimmed;
}

function finish(draft: Draft, end: number, lastParagraph: number, closed: boolean): Quoted {
  return {
    start: draft.open.start,
    end,
    parts: draft.parts,
    family: draft.open.family,
    closed,
    firstParagraph: draft.firstParagraph,
    lastParagraph,
  };
}
