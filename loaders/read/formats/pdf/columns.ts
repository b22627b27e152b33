/** The order in which a page's lines are read: column after column, under what spans them. */
import type { Line } from './lines.js';

/** A line with the edges of the column that it stands in. */
export interface PlacedLine extends Line {
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Counts the columns of a page in reading order. */
  readonly column: number;
}

/** Fewer lines beside each other are a table's row or a caption, not two columns. */
const MIN_COLUMN_LINES = 4;

/** This share of a page's lines may span a gap between columns: headlines, pictures' captions. */
const MAX_SPANNING_SHARE = 0.35;

/** The lines of a page in reading order. */
export function orderLines(lines: readonly Line[]): PlacedLine[] {
  return splitColumns(lines).flatMap((column, index) => {
    const columnLeft = Math.min(...column.map(({ left }) => left));
    const columnRight = Math.max(...column.map(({ right }) => right));
    return column.map((line) => ({ ...line, columnLeft, columnRight, column: index }));
  });
}

/** Lines from top to bottom to columns in reading order. */
function splitColumns(lines: readonly Line[]): Line[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length === 0 ? [] : [[...lines]];
  const columns: Line[][] = [];
  let beside: Line[] = [];
  let spanning: Line[] = [];
  const flush = (): void => {
    for (const half of [
      beside.filter((line) => line.left < gutter),
      beside.filter((line) => line.left >= gutter),
    ])
      columns.push(...splitColumns(half));
    if (spanning.length > 0) columns.push(spanning);
    beside = [];
    spanning = [];
  };
  for (const line of lines) {
    if (spans(line, gutter)) {
      if (beside.length > 0) flush();
      spanning.push(line);
    } else {
      if (spanning.length > 0) flush();
      beside.push(line);
    }
  }
  flush();
  return columns;
}

/** The left edge of a column that has as many lines beside it as any, and few across; null when there is one column. */
function findGutter(lines: readonly Line[]): number | null {
  let best: { at: number; score: number } | null = null;
  for (const at of new Set(lines.map(({ left }) => Math.floor(left)))) {
    const across = lines.filter((line) => spans(line, at)).length;
    if (across > lines.length * MAX_SPANNING_SHARE) continue;
    const beside = countBeside(lines, at);
    const score = beside - across;
    if (beside >= MIN_COLUMN_LINES && score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at ?? null;
}

function spans(line: Line, at: number): boolean {
  return line.left < at - 1 && line.right > at + 1;
}

/** How many lines on the smaller side stand at the height of a line on the other. */
function countBeside(lines: readonly Line[], at: number): number {
  const left = lines.filter((line) => line.right <= at + 1);
  const right = lines.filter((line) => line.left >= at - 1);
  const count = (some: readonly Line[], others: readonly Line[]): number => {
    if (others.length === 0) return 0;
    const top = Math.max(...others.map(({ y }) => y));
    const bottom = Math.min(...others.map(({ y }) => y));
    return some.filter(({ y, size }) => y <= top + size && y >= bottom - size).length;
  };
  return Math.min(count(left, right), count(right, left));
}
