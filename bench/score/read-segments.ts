/** Segments of plain texts: how well `loaders/read/text` types the marked texts and the seeds. */
import { SEGMENT_KINDS, type Segment } from '../../loaders/article.js';
import { readText } from '../../loaders/read/text.js';
import { MARKED_PARTS, type MarkedSegment, readMarkedTexts } from './marked-text.js';
import { type SegmentTallies, tallySegments } from './segment-tallies.js';
import { loadSet } from './sets.js';
import {
  addShares,
  addTallies,
  formatShare,
  formatTally,
  measureTally,
  NO_TALLY,
  type Share,
} from './tally.js';

/** A text with what a reader says of it; marks other than kinds are there for marked texts only. */
interface Sample {
  readonly text: string;
  readonly segments: readonly (MarkedSegment | Omit<MarkedSegment, 'repeat' | 'handle' | 'date'>)[];
}

/** The tables of the texts that rules were tuned on, of those put aside, and of the seeds, as lines to print. */
export async function scoreTextSegments(): Promise<string[]> {
  const seeds = loadSet('seeds');
  return [
    ...MARKED_PARTS.flatMap((part) => [...reportSamples(`segments, ${part}`, readMarkedTexts(part)), '']),
    ...(seeds === null
      ? ['== segments, seeds: skipped (its material is not under ../shared)']
      : reportSamples(
          'segments, seeds',
          seeds.map(({ gold, text }) => ({ text, segments: gold.segments ?? [] })),
        )),
  ];
}

function reportSamples(title: string, samples: readonly Sample[]): string[] {
  const found = samples.map(({ text }) => readText(text).segments);
  const tallies = samples.map(({ text, segments }, index) =>
    tallySegments(text, segments, found[index] ?? []),
  );
  const characters = samples.reduce((sum, { text }) => sum + text.length, 0);
  return [
    `== ${title}: ${samples.length} texts, ${characters} characters`,
    ...reportKinds(
      'by character',
      tallies.map((one) => one.characters),
    ),
    ...reportKinds(
      'by segment',
      tallies.map((one) => one.segments),
    ),
    row('facts lost (not read)', formatShare(addShares(tallies.map((one) => one.lost)))),
    row('junk read as facts', formatShare(addShares(tallies.map((one) => one.junk)))),
    ...reportMarks(samples, found),
  ];
}

function reportKinds(title: string, tallies: readonly SegmentTallies['characters'][]): string[] {
  const sums = SEGMENT_KINDS.map(
    (kind) => [kind, addTallies(tallies.map((one) => one.get(kind) ?? NO_TALLY))] as const,
  ).filter(([, tally]) => tally.expected + tally.found > 0);
  const scores = sums
    .filter(([, tally]) => tally.expected > 0)
    .map(([, tally]) => measureTally(tally).f1 ?? 0);
  const macro = scores.reduce((sum, f1) => sum + f1, 0) / Math.max(1, scores.length);
  return [
    row(title, formatTally(addTallies(sums.map(([, tally]) => tally)))),
    row('  macro average of F1', `${(100 * macro).toFixed(1)} (${scores.length} kinds)`),
    ...sums.map(([kind, tally]) => row(`  ${kind}`, formatTally(tally))),
  ];
}

/** Whether repeats are marked, and only they; whether posts have the author and day that they say. */
function reportMarks(samples: readonly Sample[], found: readonly (readonly Segment[])[]): string[] {
  const marks = samples.flatMap(({ segments }, index) =>
    segments.flatMap((gold) =>
      'repeat' in gold ? [{ gold, same: sameStart(gold, found[index] ?? []) }] : [],
    ),
  );
  const rows: [string, Share][] = [
    [
      'repeats marked',
      share(
        marks.filter(({ gold }) => gold.repeat),
        ({ same }) => same?.repeat === true,
      ),
    ],
    [
      'marked but no repeat',
      share(
        marks.filter(({ gold }) => !gold.repeat && gold.kind !== 'PULL_QUOTE'),
        ({ same }) => same?.repeat === true,
      ),
    ],
    [
      'post author and day right',
      share(
        marks.filter(({ gold }) => gold.kind === 'POST'),
        ({ gold, same }) => isSamePost(gold, same),
      ),
    ],
  ];
  return rows.filter(([, { of }]) => of > 0).map(([title, one]) => row(title, formatShare(one)));
}

function sameStart(gold: MarkedSegment, found: readonly Segment[]): Segment | undefined {
  return found.find(({ start }) => start === gold.start);
}

function isSamePost(gold: MarkedSegment, found: Segment | undefined): boolean {
  return (found?.author?.handle ?? null) === gold.handle && (found?.date ?? null) === gold.date;
}

function share<T>(all: readonly T[], isRight: (one: T) => boolean): Share {
  return { right: all.filter(isRight).length, of: all.length };
}

function row(title: string, words: string): string {
  return `${title.padEnd(32)} ${words}`.trimEnd();
}
