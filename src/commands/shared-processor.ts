/** The one processor of a server: whatever needs something recognized shares its thread and its weights. */

import type { Processor } from '../../loaders/jobs/processor.js';
import { ServiceError } from '../errors.js';

const TIME_LIMIT_MS = 20_000; // 20 seconds, after which whoever asked has been told, and the next one waits
const START_MS = 60_000; // 1 minute more for the first, for which the weights are read
const MAX_AT_WORK = 8; // documents in work or waiting

/** A processor that is made when it is first asked for. */
export interface SharedProcessor {
  /** Its jobs reject with `ServiceError` SERVICE_BUSY when too many documents are at work already. */
  open(): Promise<Processor>;
  dispose(): Promise<void>;
}

/** Loads nothing yet. A document over its time, or whose thread dies, fails alone; the thread is replaced. */
export function createSharedProcessor(): SharedProcessor {
  let opened: Promise<Processor> | undefined;
  return {
    open: () => (opened ??= openProcessor()),
    dispose: async () => (await opened)?.dispose(),
  };
}

async function openProcessor(): Promise<Processor> {
  const { createPool } = await import('../../loaders/jobs/pool.js');
  const { pipelineVersion } = await import('../../loaders/version.js');
  const pool = createPool({
    threads: 1,
    timeLimitMs: TIME_LIMIT_MS,
    startTimeMs: START_MS,
    isLimitBySize: false,
  });
  let atWork = 0;
  const bounded = async <T>(job: () => Promise<T>): Promise<T> => {
    if (atWork >= MAX_AT_WORK) {
      throw new ServiceError(
        `expected at most ${MAX_AT_WORK} texts to read at once, but got more`,
        'SERVICE_BUSY',
      );
    }
    atWork += 1;
    try {
      return await job();
    } finally {
      atWork -= 1;
    }
  };
  return {
    facts: (document) => bounded(() => pool.facts(document)),
    extract: (document) => bounded(() => pool.extract(document)),
    dispose: () => pool.dispose(),
    ...{ version: pipelineVersion(), ahead: MAX_AT_WORK },
  };
}
