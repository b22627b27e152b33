/** Loads and unloads single articles for the API, with the stages and the writing of `dateline load`. */

import type { RawDocument } from '../../loaders/read/document.js';
import type { Target } from '../../loaders/write/loads.js';
import { GraphError } from '../errors.js';
import type { Load, LoadMeans, LoadOutcome, LoadResult } from '../loading.js';
import type { LazyFetcher } from './fetching.js';
import { openInput, problem } from './load-input.js';
import { newRun } from './load-paths.js';
import type { SharedProcessor } from './shared-processor.js';

/** What {@link createArticleLoader} needs. */
export interface ArticleLoaderOptions {
  readonly processor: Pick<SharedProcessor, 'open'>;
  /** Asks for addresses. */
  readonly fetcher: LazyFetcher;
  /**
   * How long fetching and reading may take together, in milliseconds; less than a request, so that its caller is told.
   * @default 20_000
   */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000; // 20 seconds

/** Makes the function; loaders and weights are loaded with the first article. */
export function createArticleLoader(options: ArticleLoaderOptions): Load {
  const { fetcher, processor, timeoutMs = TIMEOUT_MS } = options;
  return async (command, means) => {
    if (command.action === 'UNLOAD') return unload(command.id, means);
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = means.signal === undefined ? timeout : AbortSignal.any([timeout, means.signal]);
    const input = await openInput(command, fetcher, signal);
    const tooLate = problem(
      'TOO_LATE',
      `expected an article within ${timeoutMs / 1_000} s, but got none: nothing was loaded`,
    );
    if (input.problem !== undefined)
      return { ok: false, ...(input.problem.code === 'TOO_LATE' ? tooLate : input) };
    return (
      (await load(input.document, { ...means, signal }, processor)) ?? {
        ...{ ok: false, ...tooLate },
      }
    );
  };
}

async function unload(id: string, { graph }: LoadMeans): Promise<LoadResult> {
  const { removeArticles } = await import('../../loaders/write/remove-articles.js');
  const removed = await removeArticles(graph, [id]);
  if (removed.length > 0) return { ok: true, id, outcome: null };
  return {
    ok: false,
    ...problem('NOT_FOUND', `id: expected the id of an article, but got ${id.slice(0, 100)}`, 'id'),
  };
}

/** One run of one document; null when the signal was aborted first, and nothing was written. */
async function load(
  document: RawDocument,
  { graph, signal }: LoadMeans,
  shared: Pick<SharedProcessor, 'open'>,
): Promise<LoadResult | null> {
  const { loadArticles } = await import('../../loaders/load.js');
  const { graphTarget } = await import('../../loaders/write/loads.js');
  const processor = await shared.open();
  const { target, seen } = noting(graphTarget(graph, newRun(processor.version)));
  const sources = (async function* () {
    yield { ok: true, document } as const;
  })();
  const { failures } = await loadArticles({ target, processor, sources, signal });
  if (seen.error !== null) throw seen.error;
  if (seen.isWithheld)
    return {
      ok: false,
      ...problem('REFUSED', 'expected an article that may be shown, but this one is hidden'),
    };
  if (seen.article !== null) return { ok: true, ...seen.article };
  const [failure] = failures;
  return failure === undefined ? null : { ok: false, ...problem('UNREADABLE', failure.reason) };
}

interface Seen {
  article: { readonly id: string; readonly outcome: LoadOutcome } | null;
  /** True for an article that is taken down. */
  isWithheld: boolean;
  /** What the graph refused: a fault that is not the caller's. */
  error: GraphError | null;
}

/** The same target, and what a run of one document did with it. */
function noting(target: Target): { readonly target: Target; readonly seen: Readonly<Seen> } {
  const seen: Seen = { article: null, isWithheld: false, error: null };
  return {
    seen,
    target: {
      ...target,
      find: async (hashes) => {
        const found = await target.find(hashes);
        for (const { id } of found.values()) seen.article = { id, outcome: 'UNCHANGED' };
        return found;
      },
      write: async (batch) => {
        try {
          const outcomes = await target.write(batch);
          for (const [id, outcome] of outcomes) {
            if (outcome === 'WITHHELD') seen.isWithheld = true;
            else seen.article = { id, outcome };
          }
          return outcomes;
        } catch (error) {
          if (error instanceof GraphError) seen.error = error;
          throw error;
        }
      },
    },
  };
}
