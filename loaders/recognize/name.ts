import type { EntityType, Span } from '../article.js';

/** A name that was found: UTF-16 offsets into the article's text. */
export interface FoundName extends Span {
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Cuts a found name to what belongs to it; null when it is no name at all. */
export type NameRule = (name: FoundName, text: string) => FoundName | null;

/** The name with `start` and `end` moved inwards over what two anchored patterns match, or null when nothing is left. */
export function trimName(name: FoundName, text: string, head: RegExp, tail: RegExp): FoundName | null {
  const words = text.slice(name.start, name.end);
  const start = name.start + (head.exec(words)?.[0].length ?? 0);
  const end = name.end - (tail.exec(text.slice(start, name.end))?.[0].length ?? 0);
  return start < end ? { ...name, start, end } : null;
}

/** Names in order; of two that overlap, the one that comes earlier in the list stays. */
export function withoutOverlaps(names: readonly FoundName[]): FoundName[] {
  const ranked = names.map((name, rank) => ({ name, rank }));
  ranked.sort((a, b) => a.name.start - b.name.start || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const candidate of ranked) {
    let beaten = false;
    while (!beaten && (kept.at(-1)?.name.end ?? -1) > candidate.name.start) {
      if ((kept.at(-1)?.rank ?? 0) < candidate.rank) beaten = true;
      else kept.pop();
    }
    if (!beaten) kept.push(candidate);
  }
  return kept.map(({ name }) => name);
}
