/** Segments: for each kind, the share of its characters (without blanks) that got that kind. */
import type { SegmentKind } from '../../loaders/article.js';
import type { Found } from './extract.js';
import type { GoldArticle, GoldSegment } from './gold.js';
import type { Share } from './tally.js';

export interface SegmentScore {
  readonly shares: ReadonlyMap<SegmentKind, Share>;
  /** Gold segments with at least one character of another kind. */
  readonly wrong: readonly (GoldSegment & { readonly got: string })[];
}

/** Characters count once, by the kind that the gold gives first. */
export function scoreSegments(gold: GoldArticle, found: Found): SegmentScore {
  const kinds = paintKinds(found);
  const shares = new Map<SegmentKind, Share>();
  const wrong: (GoldSegment & { got: string })[] = [];
  for (const segment of gold.segments ?? []) {
    const accepted = new Set<string | undefined>([segment.kind, ...(segment.also ?? [])]);
    const at = listInk(found.text, segment);
    const right = at.filter((offset) => accepted.has(kinds[offset])).length;
    const before = shares.get(segment.kind) ?? { right: 0, of: 0 };
    shares.set(segment.kind, { right: before.right + right, of: before.of + at.length });
    const miss = at.find((offset) => !accepted.has(kinds[offset]));
    if (miss !== undefined) wrong.push({ ...segment, got: kinds[miss] ?? 'none' });
  }
  return { shares, wrong };
}

function paintKinds(found: Found): (SegmentKind | undefined)[] {
  const kinds = Array.from<SegmentKind | undefined>({ length: found.text.length });
  for (const segment of found.segments) kinds.fill(segment.kind, segment.start, segment.end);
  return kinds;
}

function listInk(text: string, segment: GoldSegment): number[] {
  const offsets: number[] = [];
  for (let at = segment.start; at < segment.end; at += 1) if (!/\s/u.test(text[at] ?? ' ')) offsets.push(at);
  return offsets;
}
