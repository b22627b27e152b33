/** Tables of what was measured, with the goals beside them. */

import { CONTENDERS, TITLES, type ContenderName } from './contenders.js';
import type { Measured } from './measure.js';
import type { Operation } from './operations.js';
import type { Start } from './start.js';

/** What was measured of one operation on a graph of one size. */
export interface Result {
  readonly operation: Operation;
  readonly articles: number;
  readonly measured: ReadonlyMap<ContenderName, Measured>;
}

/** A ratio that may be at least, or at most, so much. */
interface Goal {
  readonly title: string;
  readonly applies: (operation: Operation) => boolean;
  readonly value: (measured: ReadonlyMap<ContenderName, Measured>) => number | undefined;
  readonly least?: number;
  readonly most?: number;
}

const MEGABYTE = 1_048_576;
/** A latency that grows by less than this is called flat: a busy machine alone makes as much. */
const FLAT = 1.5;
/** Shares of a millisecond do not tell whether something grows. */
const FLAT_BELOW_MS = 0.5;

const GOALS: readonly Goal[] = [
  {
    title: 'CPU, @neo4j/graphql / Dateline (≥ 2)',
    applies: () => true,
    value: (of) => divide(of.get('library')?.cpuMs, of.get('neo4j')?.cpuMs),
    least: 2,
  },
  {
    title: 'CPU with Neo4j’s, same',
    applies: () => true,
    value: (of) => divide(total(of.get('library')), total(of.get('neo4j'))),
  },
  {
    title: 'CPU, Dateline / driver over HTTP, nested (≤ 1.5)',
    applies: ({ isNested }) => isNested === true,
    value: (of) => divide(of.get('neo4j')?.cpuMs, of.get('driver')?.cpuMs),
    most: 1.5,
  },
  {
    title: 'same, driver alone (≤ 1.5)',
    applies: ({ isNested }) => isNested === true,
    value: (of) => divide(of.get('neo4j')?.cpuMs, of.get('bare')?.cpuMs),
    most: 1.5,
  },
  {
    title: 'p50, Neo4j / embedded (≥ 3)',
    applies: () => true,
    value: (of) => divide(of.get('neo4j')?.p50, of.get('embedded')?.p50),
    least: 3,
  },
  {
    title: 'p50 embedded, ms (≤ 2)',
    applies: ({ isAnchoredList }) => isAnchoredList === true,
    value: (of) => of.get('embedded')?.p50,
    most: 2,
  },
];

/** A table of all contenders' figures on a graph of one size. */
export function reportFigures(results: readonly Result[]): string {
  const names = CONTENDERS.filter((name) => results.some(({ measured }) => measured.has(name)));
  const head = ['operation', ...names.map((name) => TITLES[name])];
  const rows = results.map(({ operation, measured }) => [
    operation.name,
    ...names.map((name) => figures(measured.get(name))),
  ]);
  return table(head, rows);
}

/** A table of the ratios on a graph of one size; one that misses its goal is marked with `✗`. */
export function reportGoals(results: readonly Result[]): string {
  const head = ['operation', ...GOALS.map(({ title }) => title)];
  const rows = results.map(({ operation, measured }) => [
    operation.name,
    ...GOALS.map((goal) => (goal.applies(operation) ? judge(goal, goal.value(measured)) : '')),
  ]);
  return table(head, rows);
}

/** How much longer the median is on the largest graph than on the smallest, for each of Dateline's engines. */
export function reportGrowth(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ articles }) => articles))].sort((a, b) => a - b);
  if (sizes.length < 2) return '';
  const [least, most] = [sizes[0] as number, sizes.at(-1) as number];
  const engines = (['embedded', 'neo4j'] as const).filter((engine) =>
    results.some(({ measured }) => measured.has(engine)),
  );
  const at = (name: string, articles: number) =>
    results.find((result) => result.operation.name === name && result.articles === articles)?.measured;
  const operations = results.filter(({ articles }) => articles === least).map(({ operation }) => operation);
  const rows = operations.map(({ name, isFlat }) => [
    isFlat ? name : `${name} (may grow)`,
    ...engines.map((engine) => {
      const [before, after] = [at(name, least)?.get(engine)?.p50, at(name, most)?.get(engine)?.p50];
      const ratio = divide(after, before);
      if (ratio === undefined) return '–';
      const grows = isFlat && ratio > FLAT && (after as number) - (before as number) > FLAT_BELOW_MS;
      return `${ratio.toFixed(2)}${grows ? ' ✗' : ''}`;
    }),
  ]);
  return table([`p50, ${most} / ${least} articles`, ...engines.map((engine) => TITLES[engine])], rows);
}

/** A table of starts. */
export function reportStarts(starts: readonly (Start & { readonly articles: number })[]): string {
  const rows = starts.map(({ engine, articles, ms, cpuMs, rssBytes, beyondGraphBytes }) => [
    `${TITLES[engine]}, ${articles} articles`,
    `${ms.toFixed(0)}${ms < 1_000 ? '' : ' ✗'}`,
    cpuMs.toFixed(0),
    megabytes(rssBytes),
    `${megabytes(beyondGraphBytes)}${beyondGraphBytes < 150 * MEGABYTE ? '' : ' ✗'}`,
  ]);
  const head = [
    'start',
    'ms to the first answer (< 1000)',
    'CPU ms',
    'idle MB',
    'MB beyond the graph (< 150)',
  ];
  return table(head, rows);
}

function figures(measured: Measured | undefined): string {
  if (measured === undefined) return '–';
  const { cpuMs, neo4jMs, p50, p99 } = measured;
  const cpu = neo4jMs === null ? short(cpuMs) : `${short(cpuMs)} + ${short(neo4jMs)}`;
  return `${cpu}; ${short(p50)}, ${short(p99)}`;
}

function judge({ least, most }: Goal, value: number | undefined): string {
  if (value === undefined) return '–';
  const isMissed = (least !== undefined && value < least) || (most !== undefined && value > most);
  return `${value.toFixed(2)}${isMissed ? ' ✗' : ''}`;
}

function total(measured: Measured | undefined): number | undefined {
  return measured === undefined || measured.neo4jMs === null ? undefined : measured.cpuMs + measured.neo4jMs;
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}

function short(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}

/** As Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] as string).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] as number)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
