/** A worker whose documents say what is to go wrong. */

import type { WorkerAnswer, WorkerTask } from '../../loaders/jobs/pool.js';

/** Hangs, dies, fills its memory or throws when the document's words say so; else gives them as a line. */
export async function work({ document }: WorkerTask): Promise<WorkerAnswer> {
  const words = Buffer.from(document.bytes).toString();
  if (words === 'hang') for (;;);
  if (words === 'die') process.exit(7);
  if (words === 'fill') for (const kept: string[][] = []; ;) kept.push(Array(1_000).fill(words));
  if (words === 'throw') throw new Error('thrown by the job');
  if (words === 'broken') return { broken: 'no weights' };
  return Promise.resolve({ result: { failed: false, line: words } });
}
