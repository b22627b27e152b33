import type { ArticleFacts } from '../write/facts.js';
import type { WriteOutcome } from '../write/write-articles.js';

/** A source that did not get into the graph, and why. */
export interface Failure {
  readonly source: string;
  readonly reason: string;
}

/** What was found in articles, counted in each by itself: the graph holds one node for what several of them name. */
export interface Found {
  readonly entities: number;
  readonly quotations: number;
  readonly relationships: number;
}

/** What became of the sources of one run. */
export interface LoadReport {
  readonly loaded: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles that are taken down and so were not loaded. */
  readonly withheld: number;
  readonly failures: readonly Failure[];
  readonly seconds: number;
  /** In the articles that were loaded or replaced. */
  readonly found: Found;
  /** True when the counts say what would have been done. */
  readonly isDryRun: boolean;
  /** True when the run was stopped before its end. */
  readonly isStopped: boolean;
}

/** What became of several runs together. */
export function addReports(reports: readonly [LoadReport, ...LoadReport[]]): LoadReport {
  return reports.reduce((sum, next) => ({
    loaded: sum.loaded + next.loaded,
    replaced: sum.replaced + next.replaced,
    unchanged: sum.unchanged + next.unchanged,
    withheld: sum.withheld + next.withheld,
    failures: [...sum.failures, ...next.failures],
    seconds: sum.seconds + next.seconds,
    found: {
      entities: sum.found.entities + next.found.entities,
      quotations: sum.found.quotations + next.found.quotations,
      relationships: sum.found.relationships + next.found.relationships,
    },
    isDryRun: sum.isDryRun,
    isStopped: sum.isStopped || next.isStopped,
  }));
}

/** Counts a run. */
export class Tally {
  readonly #counts: Record<WriteOutcome, number> = { LOADED: 0, REPLACED: 0, UNCHANGED: 0, WITHHELD: 0 };
  readonly #failures: Failure[] = [];
  readonly #found = { entities: 0, quotations: 0, relationships: 0 };

  /** Sources that have been dealt with. */
  get done(): number {
    const { LOADED, REPLACED, UNCHANGED, WITHHELD } = this.#counts;
    return LOADED + REPLACED + UNCHANGED + WITHHELD + this.#failures.length;
  }

  /** Counts an article; `facts` null when nothing was made of it. */
  add(outcome: WriteOutcome, facts: ArticleFacts | null): void {
    this.#counts[outcome] += 1;
    if (outcome === 'UNCHANGED' || outcome === 'WITHHELD' || facts === null) return;
    this.#found.entities += facts.entities.length;
    this.#found.quotations += facts.quotations.length;
    this.#found.relationships += facts.relationships.length;
  }

  fail(failure: Failure): void {
    this.#failures.push(failure);
  }

  report(more: Pick<LoadReport, 'seconds' | 'isDryRun' | 'isStopped'>): LoadReport {
    const { LOADED: loaded, REPLACED: replaced, UNCHANGED: unchanged, WITHHELD: withheld } = this.#counts;
    const { seconds, ...rest } = more;
    const counts = { loaded, replaced, unchanged, withheld, failures: this.#failures, seconds };
    return { ...counts, found: this.#found, ...rest };
  }
}
