/** The report of a load, for people. */

import type { LoadReport } from '../../loaders/jobs/tally.js';
import type { GraphStats } from '../graph/stats.js';

const SHOWN_FAILURES = 20;

/** What {@link describeReport} tells besides the report. */
export interface ReportContext {
  /** Null when the graph was not looked at. */
  readonly before: GraphStats | null;
  readonly after: GraphStats | null;
  /** Folder of what failed, when it is kept. */
  readonly quarantine: string | undefined;
}

/** Some lines: counts, the first failures, what was found, and how the graph has grown. */
export function describeReport(report: LoadReport, { before, after, quarantine }: ReportContext): string {
  const { loaded, unchanged, replaced, withheld, failures, seconds, isDryRun, isStopped } = report;
  return [
    ...(isDryRun ? ['a dry run: nothing was written; this is what would have been done'] : []),
    ...(isStopped ? ['stopped before the end; the same command again loads the rest'] : []),
    `articles   ${loaded} loaded, ${unchanged} unchanged, ${replaced} replaced, ${withheld > 0 ? `${withheld} hidden, ` : ''}${failures.length} failed, ${seconds.toFixed(1)} s`,
    ...describeFailures(report, quarantine),
    ...describeFound(report),
    ...(before === null || after === null ? [] : describeGrowth(before, after)),
  ].join('\n');
}

function describeFailures({ failures }: LoadReport, quarantine: string | undefined): string[] {
  const shown = failures
    .slice(0, SHOWN_FAILURES)
    .map(({ source, reason }) => `  failed   ${source}: ${reason}`);
  const more = failures.length - shown.length;
  const where = quarantine === undefined ? '--json lists them' : `${quarantine} has them`;
  return more > 0 ? [...shown, `  and ${more} more: ${where}`] : shown;
}

function describeFound({ found, loaded, replaced }: LoadReport): string[] {
  if (loaded + replaced === 0) return [];
  const { entities, quotations, relationships } = found;
  return [
    `found      ${entities} entities, ${quotations} quotations, ${relationships} relationships (each article by itself)`,
  ];
}

function describeGrowth(before: GraphStats, after: GraphStats): string[] {
  return [
    ...describeCounts('nodes', before.nodes, after.nodes),
    ...describeCounts('relationships', before.relationships, after.relationships),
  ];
}

function describeCounts(
  title: string,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): string[] {
  const rows = Object.entries(after).filter(([kind, count]) => count > 0 || (before[kind] ?? 0) > 0);
  const change = (kind: string, count: number) => {
    const difference = count - (before[kind] ?? 0);
    return difference === 0 ? '' : ` (${difference > 0 ? '+' : ''}${difference})`;
  };
  return [title, ...rows.map(([kind, count]) => `  ${kind.padEnd(16)} ${count}${change(kind, count)}`)];
}
