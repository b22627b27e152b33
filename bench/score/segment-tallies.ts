/** How well found segments agree with gold ones: kinds by character and by segment, and what the mistakes cost. */
import { FACT_KINDS, type Segment, type SegmentKind, type Span } from '../../loaders/article.js';
import type { GoldSegment } from './gold.js';
import type { Share, Tally } from './tally.js';

/** The tallies of one text. Characters are those without blanks. */
export interface SegmentTallies {
  readonly characters: ReadonlyMap<SegmentKind, Tally>;
  /** A run of neighbours of one kind counts as one segment, and is right when it holds the same characters. */
  readonly segments: ReadonlyMap<SegmentKind, Tally>;
  /** Characters that hold facts but were given a kind that is not read. */
  readonly lost: Share;
  /** Characters that hold no facts but were given a kind that is read. */
  readonly junk: Share;
}

/** Where a found kind is another that the gold accepts, it counts as the gold's first kind. */
export function tallySegments(
  text: string,
  gold: readonly GoldSegment[],
  found: readonly Segment[],
): SegmentTallies {
  const ink = listInk(text);
  const golds = paint(gold, text.length);
  const founds = paint(found, text.length).map((segment, at) => acceptedKind(segment, golds[at]));
  const goldKinds = golds.map((segment) => segment?.kind);
  return {
    characters: tallyCharacters(ink, goldKinds, founds),
    segments: tallyRuns(ink, goldKinds, founds),
    lost: shareOf(
      ink,
      (at) => isFact(goldKinds[at]),
      (at) => !isFact(founds[at]),
    ),
    junk: shareOf(
      ink,
      (at) => !isFact(goldKinds[at]),
      (at) => isFact(founds[at]),
    ),
  };
}

function listInk(text: string): number[] {
  return Array.from(text.matchAll(/\S/gu), (match) => match.index);
}

function paint<T extends Span>(segments: readonly T[], length: number): (T | undefined)[] {
  const painted = Array.from<T | undefined>({ length });
  for (const segment of segments) painted.fill(segment, segment.start, segment.end);
  return painted;
}

function acceptedKind(found: Segment | undefined, gold: GoldSegment | undefined): SegmentKind | undefined {
  return found && gold?.also?.includes(found.kind) ? gold.kind : found?.kind;
}

type Kinds = readonly (SegmentKind | undefined)[];

function tallyCharacters(ink: readonly number[], gold: Kinds, found: Kinds): Map<SegmentKind, Tally> {
  const tallies = new Map<SegmentKind, Tally>();
  for (const at of ink) {
    const isRight = gold[at] === found[at];
    add(tallies, gold[at], { right: isRight ? 1 : 0, found: 0, expected: 1 });
    add(tallies, found[at], { right: 0, found: 1, expected: 0 });
  }
  return tallies;
}

function tallyRuns(ink: readonly number[], gold: Kinds, found: Kinds): Map<SegmentKind, Tally> {
  const tallies = new Map<SegmentKind, Tally>();
  const expected = listRuns(ink, gold);
  for (const kind of expected.values()) add(tallies, kind, { right: 0, found: 0, expected: 1 });
  for (const [run, kind] of listRuns(ink, found)) {
    add(tallies, kind, { right: expected.get(run) === kind ? 1 : 0, found: 1, expected: 0 });
  }
  return tallies;
}

/** Each run of one kind under a name made of its first and last character's offset. */
function listRuns(ink: readonly number[], kinds: Kinds): Map<string, SegmentKind | undefined> {
  const runs = new Map<string, SegmentKind | undefined>();
  let first = 0;
  ink.forEach((at, index) => {
    const next = ink[index + 1];
    if (next !== undefined && kinds[next] === kinds[at]) return;
    runs.set(`${ink[first]}-${at}`, kinds[at]);
    first = index + 1;
  });
  return runs;
}

function add(tallies: Map<SegmentKind, Tally>, kind: SegmentKind | undefined, more: Tally): void {
  if (kind === undefined) return;
  const { right, found, expected } = tallies.get(kind) ?? { right: 0, found: 0, expected: 0 };
  tallies.set(kind, {
    right: right + more.right,
    found: found + more.found,
    expected: expected + more.expected,
  });
}

function shareOf(
  ink: readonly number[],
  isCounted: (at: number) => boolean,
  isRight: (at: number) => boolean,
): Share {
  const counted = ink.filter(isCounted);
  return { right: counted.filter(isRight).length, of: counted.length };
}

function isFact(kind: SegmentKind | undefined): boolean {
  return kind !== undefined && FACT_KINDS.has(kind);
}
