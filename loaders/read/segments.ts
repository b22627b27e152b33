/** From parts to segments: the whole text, in order, without overlap, each part said once. */
import { FACT_KINDS, type Segment } from '../article.js';
import type { Part } from './text/rule.js';
import { normalizeWords } from './words.js';

/** Under this many words two paragraphs may say the same without being a copy ("I don't know."). */
const MIN_REPEATED_WORDS = 4;

/** Segments over a text from its parts in order. Blanks between two parts belong to the one before. */
export function coverWithSegments(text: string, parts: readonly Part[]): Segment[] {
  if (text === '') return [];
  const joined = joinParts(parts.filter((part) => part.end > part.start));
  if (joined.length === 0) return [{ kind: 'BOILERPLATE', start: 0, end: text.length }];
  const segments = joined.map((part, index) =>
    toSegment(part, index === 0 ? 0 : part.start, joined[index + 1]?.start ?? text.length),
  );
  return markRepeats(text, segments);
}

/** A post's words and the line that closes it are one segment. */
function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.joins && last.kind === part.kind)
      joined[joined.length - 1] = { ...last, ...part, start: last.start };
    else joined.push(part);
  }
  return joined;
}

function toSegment(part: Part, start: number, end: number): Segment {
  return {
    kind: part.kind,
    start,
    end,
    ...(part.author ? { author: part.author } : {}),
    ...(part.date === undefined ? {} : { date: part.date }),
  };
}

/** A pull quote always repeats; any other segment when its words stood in a segment before. */
function markRepeats(text: string, segments: readonly Segment[]): Segment[] {
  const seen = new Set<string>();
  return segments.map((segment) => {
    const words = normalizeWords(text.slice(segment.start, segment.end));
    const isLong = words.split(' ').length >= (FACT_KINDS.has(segment.kind) ? MIN_REPEATED_WORDS : 2);
    const isRepeat = segment.kind === 'PULL_QUOTE' || (isLong && seen.has(words));
    seen.add(words);
    return isRepeat ? { ...segment, repeat: true } : segment;
  });
}
