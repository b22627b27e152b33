/** Who decides, and when: what commands that change the graph by hand are told and note. */

import { userInfo } from 'node:os';
import { Option } from 'commander';
import type { Curator } from '../../loaders/write/curate.js';

/** What was said about a decision. */
export interface DecideFlags {
  readonly by: string;
  readonly reason?: string;
}

/** `--by`: the user of this machine, unless somebody else is named. */
export function byOption(): Option {
  return new Option('--by <person>', 'who decides').default(userInfo().username);
}

/** Somebody who decides now. */
export function decidingNow(by: string, reason: string | null): Curator {
  return { by, reason, at: new Date().toISOString() };
}
