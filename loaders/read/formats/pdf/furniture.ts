/** What a PDF repeats on its pages: running heads, feet and page numbers. */
import { normalizeWords } from '../../words.js';
import type { Line } from './lines.js';

/** Lines of one page from top to bottom, and how high the page is, in points. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Running heads and feet are among this many lines at each edge. */
const EDGE_LINES = 3;

/** On this share of the pages, and at the same height to this share of it. */
const MIN_SHARE = 0.4;
const SAME_HEIGHT = 0.02;

/** Page numbers stand this near to an edge. */
const NUMBER_EDGE = 0.12;

const PAGE_NUMBER =
  /^(?:page|p\.|seite)?\s*[-–—|[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|\])]?(?:\s*(?:of|\/|von)\s*\d{1,4})?$/iu;

/** The lines that belong to the pages and not to what is told on them. */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const page of edges)
    for (const key of new Set(page.flatMap(({ keys }) => keys))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length * MIN_SHARE);
  const isRepeated = (keys: readonly string[]): boolean =>
    keys.some((key) => (counts.get(key) ?? 0) >= least);
  const found = edges.flat().filter(({ line, keys, edge }) => isRepeated(keys) || isPageNumber(line, edge));
  return new Set(found.map(({ line }) => line));
}

interface EdgeLine {
  readonly line: Line;
  /** Words without numbers, at a height: two keys, so that a height between two steps meets its neighbour. */
  readonly keys: readonly string[];
  /** 0 at an edge, 0.5 in the middle. */
  readonly edge: number;
}

function edgeLines({ lines, height }: PageLines): EdgeLine[] {
  const edges = lines.filter((_, index) => index < EDGE_LINES || index >= lines.length - EDGE_LINES);
  return edges.map((line) => {
    const at = line.y / height;
    const step = at / SAME_HEIGHT;
    const words = normalizeWords(line.text).replace(/\d+/gu, '#');
    return {
      line,
      keys: [`${Math.floor(step)} ${words}`, `${Math.ceil(step)} ${words}`],
      edge: Math.min(at, 1 - at),
    };
  });
}

function isPageNumber(line: Line, edge: number): boolean {
  return edge < NUMBER_EDGE && PAGE_NUMBER.test(line.text);
}
