import type { Span } from '../../article.js';
import { ELISIONS } from './function-words.js';

/** One quotation mark (or a pair of single ones typed for a double one) and what it can do where it stands. */
export interface Mark extends Span {
  readonly family: 'double' | 'single';
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Can close, but may as well be a plural possessive ("the workers’ rights"). */
  readonly maybePossessive: boolean;
}

const MARK = /``|''|‘‘|’’|["“”„‟«»]|['‘’‚`]/gu;
const OPENING_DOUBLES = new Set(['“', '„', '‟', '«', '``', '‘‘']);
const CLOSING_DOUBLES = new Set(['”', '»', "''", '’’']);
const BEFORE_OPENING = /[\s([{—–\-/:"“‘'«…]/u;
const AFTER_CLOSING = /[\s)\]}—–\-/:;,.!?"”’'»…]/u;

/** The marks of one paragraph in order; apostrophes inside and at the front of words are left out. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = paragraph.start;
  for (let match = MARK.exec(text); match !== null && match.index < paragraph.end; match = MARK.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const mark = isSingle(match[0]) ? readSingle(text, paragraph, span) : readDouble(text, paragraph, span);
    if (mark.canOpen || mark.canClose) {
      marks.push(mark);
    }
  }
  return marks;
}

function isSingle(sign: string): boolean {
  return sign.length === 1 && "'‘’‚`".includes(sign);
}

function readDouble(text: string, paragraph: Span, span: Span): Mark {
  const sign = text.slice(span.start, span.end);
  const { before, after } = neighbours(text, paragraph, span);
  const openish = BEFORE_OPENING.test(before) && /\S/u.test(after);
  const closeish = AFTER_CLOSING.test(after) && /\S/u.test(before);
  const mark = { ...span, family: 'double' as const, maybePossessive: false };
  if (OPENING_DOUBLES.has(sign)) {
    // “ also closes after „ and where it was typed by mistake.
    return { ...mark, canOpen: openish || !closeish, canClose: closeish && !openish };
  }
  if (CLOSING_DOUBLES.has(sign)) {
    return { ...mark, canOpen: openish && !closeish, canClose: closeish || !openish };
  }
  return { ...mark, canOpen: openish || !closeish, canClose: closeish || !openish };
}

function readSingle(text: string, paragraph: Span, span: Span): Mark {
  const sign = text.slice(span.start, span.end);
  const { before, after } = neighbours(text, paragraph, span);
  const canOpen =
    sign !== '’' &&
    BEFORE_OPENING.test(before) &&
    /[\p{L}\p{N}“"«…$£€[(]/u.test(after) &&
    !isElision(text, span.end);
  const canClose = (sign === '’' || sign === "'") && /\S/u.test(before) && AFTER_CLOSING.test(after);
  const maybePossessive = /[sxz]/iu.test(before) && after === ' ';
  return { ...span, family: 'single', canOpen, canClose: canClose && !canOpen, maybePossessive };
}

function neighbours(text: string, paragraph: Span, span: Span): { before: string; after: string } {
  return {
    before: span.start > paragraph.start ? (text[span.start - 1] ?? ' ') : ' ',
    after: span.end < paragraph.end ? (text[span.end] ?? ' ') : ' ',
  };
}

/** "’em", "’90s": the mark stands for letters or digits left out. */
function isElision(text: string, start: number): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(start, start + 12))?.[0].toLowerCase() ?? '';
  return ELISIONS.has(word) || /^\d\ds?$/u.test(word);
}
