import type { Quotation, Span } from '../../article.js';
import { confidenceOf, type CONFIDENCE } from './confidence.js';
import type { NounGroup } from './noun-group.js';

/** Who speaks and how the text says so, as far as one quotation needs it. */
export interface Source {
  readonly how: keyof typeof CONFIDENCE;
  readonly speaker: NounGroup | null;
  readonly cue: Span | null;
  readonly via?: string;
}

/** A quotation before it is written down: `parts` are its words in order, with cues and marks left out. */
export interface Found {
  readonly kind: Quotation['kind'];
  readonly parts: readonly Span[];
  readonly source: Source | null;
  /** False when the closing mark was dropped. */
  readonly closed: boolean;
}

/** The quotation as the article carries it; null when no words are left. */
export function toQuotation(text: string, found: Found): Quotation | null {
  const parts = found.parts.map((part) => trimSpan(text, part)).filter((part) => part.start < part.end);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) {
    return null;
  }
  const { source } = found;
  const speaker = source?.speaker ?? null;
  return {
    start: first.start,
    end: last.end,
    kind: found.kind,
    text: oneLine(parts.map((part) => text.slice(part.start, part.end)).join(' ')),
    speaker:
      speaker === null
        ? null
        : { start: speaker.start, end: speaker.end, entity: null, basis: speaker.basis },
    cue: source?.cue ?? null,
    ...(source?.via === undefined ? {} : { via: source.via }),
    confidence: confidenceOf(source?.how ?? 'UNKNOWN', !found.closed, speaker?.guessed === true),
    about: [],
  };
}

/** The words in one line, blanks folded. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The span without blanks at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && (text[start] ?? '').trim() === '') {
    start += 1;
  }
  while (end > start && (text[end - 1] ?? '').trim() === '') {
    end -= 1;
  }
  return { start, end };
}
