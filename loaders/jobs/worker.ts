/** What runs in a worker thread: one job at a time, with weights that are loaded for the first one. */

import { passGate, type Gate } from './gate.js';
import type { Jobs } from './job.js';
import { createLocalJobs } from './local.js';
import type { WorkerAnswer, WorkerTask } from './pool.js';

let gate: Gate | undefined;
let jobs: Promise<Jobs> | undefined;

/** Does a job. `broken`: this program cannot work at all, which no other document would change. */
export async function work(task: WorkerTask): Promise<WorkerAnswer> {
  gate = task.gate;
  jobs ??= createLocalJobs({ guard: (call) => passGate(gate as Gate, call) });
  let ready: Jobs;
  try {
    ready = await jobs;
  } catch (error) {
    jobs = undefined;
    return { broken: (error as Error).message };
  }
  return { result: await ready[task.job](task.document) };
}
