/** Chooses where the jobs are done. */

import { availableParallelism } from 'node:os';
import { pipelineVersion } from '../version.js';
import type { Jobs } from './job.js';

/** Does jobs on several documents at once. */
export interface Processor extends Jobs {
  /** Versions of the program and of what it recognizes with. */
  readonly version: string;
  /** How many documents to hand over at once, so that no thread waits: a few for each. */
  readonly ahead: number;
  /** Ends the threads, also in the middle of a job. */
  dispose(): Promise<void>;
}

/** What {@link createProcessor} may be told. */
export interface ProcessorOptions {
  /**
   * Documents at once. 1 works in this thread; more start up to so many worker threads, each when there is work for
   * it, with about 150 MB of memory.
   * @default as many as the machine has cores, and at least 2
   */
  readonly concurrency?: number;
  /** How long one document may take; only worker threads can be stopped. @default 120_000 (2 minutes) */
  readonly timeLimitMs?: number;
}

const AHEAD_OF_EACH = 4; // documents

/** What one thread makes of a document does not depend on how many there are. */
export async function createProcessor(options: ProcessorOptions = {}): Promise<Processor> {
  // On one core, too, a second thread keeps a page that never ends from hanging the run.
  const concurrency = options.concurrency ?? Math.max(2, availableParallelism());
  const { timeLimitMs } = options;
  const jobs =
    concurrency === 1
      ? await (await import('./local.js')).createLocalJobs()
      : (await import('./pool.js')).createPool({
          threads: concurrency,
          ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
        });
  return { ...jobs, version: pipelineVersion(), ahead: concurrency * AHEAD_OF_EACH };
}
