/**
 * What a thread runs where the pool runs from TypeScript (tests, benchmarks): the module named by its argument, through
 * a loader that the thread registers itself. `--import` does not do that in the threads of every version of Node.
 */

import { register } from 'tsx/esm/api';

register();

export const { work } = await import(process.argv[2]);
