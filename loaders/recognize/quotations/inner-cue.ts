import type { Span } from '../../article.js';
import { PLAIN_CUES } from './speech-verbs.js';

/** A cue that stands inside the quotation marks, and the speaker words beside it. */
export interface InnerCue {
  /** Where the spoken words before it end. */
  readonly contentEnd: number;
  /** Where the spoken words go on; the end of the part when nothing follows. */
  readonly contentStart: number;
  readonly cue: Span;
  readonly speaker: Span;
}

/** No cue is longer than this, so only so many characters are looked at. */
const LONGEST_CUE_CHARS = 120;
const SUBJECT = "he|she|they|the \\p{L}+(?: \\p{L}+)?|(?:\\p{Lu}[\\p{L}’'-]+\\.? ){0,3}\\p{Lu}[\\p{L}’'-]+";
const VERBS = [...PLAIN_CUES].join('|');
const CUE_FIRST_SUBJECT = new RegExp(`([,?!]) (${SUBJECT}) (${VERBS})((?: (?!that )[\\p{L}’'-]+){0,3})`, 'u');
const AT_END = new RegExp(`${CUE_FIRST_SUBJECT.source}\\.?$`, 'u');
const BETWEEN_COMMAS = new RegExp(`${CUE_FIRST_SUBJECT.source}[.,] `, 'u');

/** True when a part ends with its own cue (“We lost it all, he said.), so that it cannot go on in the next paragraph. */
export function endsWithSwallowedCue(text: string, part: Span): boolean {
  return cueAtEnd(text, part) !== null;
}

/** A cue at the very end of the quoted words: the closing mark stands after it by mistake. */
export function cueAtEnd(text: string, part: Span): InnerCue | null {
  const from = Math.max(part.start, part.end - LONGEST_CUE_CHARS);
  const words = text.slice(from, part.end).replace(/\s/gu, ' ');
  return read(AT_END.exec(words.trimEnd()), from, part, words.trimEnd());
}

/**
 * A cue between commas in the middle of the quoted words ("We will go, he said, and never return."). Only to be asked
 * for words that have no cue outside, since people also report speech when they speak.
 */
export function cueInMiddle(text: string, part: Span): InnerCue | null {
  const words = text.slice(part.start, part.end).replace(/\s/gu, ' ');
  return read(BETWEEN_COMMAS.exec(words), part.start, part, words);
}

function read(match: RegExpExecArray | null, from: number, part: Span, words: string): InnerCue | null {
  if (match === null) {
    return null;
  }
  const [whole, mark = '', subject = '', verb = ''] = match;
  const contentEnd = from + match.index + (mark === ',' ? 0 : mark.length);
  const subjectStart = from + match.index + mark.length + 1;
  const verbStart = subjectStart + subject.length + 1;
  if (contentEnd <= part.start || contentEnd - part.start < 3) {
    return null;
  }
  const end = from + match.index + whole.length;
  return {
    contentEnd,
    contentStart: Math.min(end, from + words.length, part.end),
    cue: { start: verbStart, end: verbStart + verb.length },
    speaker: { start: subjectStart, end: subjectStart + subject.length },
  };
}
