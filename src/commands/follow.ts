/** Feeds followed: what is new in them is loaded, again and again, until the command is stopped. */

import type { LoadReport } from '../../loaders/jobs/tally.js';
import type { Unpacked } from '../../loaders/read/document.js';
import type { Fetcher } from '../../loaders/read/fetch/fetcher.js';
import { followPages } from '../../loaders/read/fetch/follow-feed.js';
import { unpackFetched } from '../../loaders/read/fetched.js';
import type { ColumnMapping } from '../../loaders/read/record-names.js';

/** Which feeds, and how often. */
export interface FollowPlan {
  readonly feeds: readonly string[];
  readonly intervalMs: number;
  /** The folder in which is remembered what has been seen. */
  readonly stateFolder: string;
}

/** What following needs besides the plan. */
export interface FollowParts {
  readonly fetcher: Fetcher;
  readonly columns?: ColumnMapping | undefined;
  readonly signal: AbortSignal;
  /** Loads the documents and gives what became of them. */
  readonly load: (documents: AsyncIterable<Unpacked>) => Promise<LoadReport>;
}

/**
 * Follows all feeds at once and loads what they bring one after the other: an entry counts as seen only when it has been
 * loaded, so that a run that is killed gives it again. Ends when the signal is aborted or every feed has ended.
 */
export async function followFeeds(plan: FollowPlan, parts: FollowParts): Promise<readonly LoadReport[]> {
  const { fetcher, columns, signal, load } = parts;
  const { intervalMs, stateFolder } = plan;
  const reports: LoadReport[] = [];
  let last: Promise<void> = Promise.resolve();
  const loadNext = (documents: AsyncIterable<Unpacked>): Promise<void> =>
    (last = last.then(async () => void reports.push(await load(documents))));
  const follow = async (url: string): Promise<void> => {
    for await (const item of followPages({ url, fetcher, stateFolder, intervalMs, signal }))
      await loadNext(unpackFetched(item, { columns }));
  };
  await Promise.all(plan.feeds.map(follow));
  return reports;
}
