/** What the API needs in order to load and unload articles; the program hands it in. */

import type { Graph } from './graph/graph.js';

/** A text, and what is known beside it; absent is looked for in the words. */
export interface TextToLoad {
  readonly text: string;
  readonly id?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** What to do: load the article of a text, of a page that was found at an address, or of an address, or unload one. */
export type LoadCommand =
  | { readonly action: 'TEXT'; readonly given: TextToLoad }
  | { readonly action: 'PAGE'; readonly html: string; readonly url: string }
  | { readonly action: 'URL'; readonly url: string }
  | { readonly action: 'UNLOAD'; readonly id: string };

/** What became of an article, as the SDL's `LoadOutcome` has it. */
export type LoadOutcome = 'LOADED' | 'REPLACED' | 'UNCHANGED';

/** Why nothing was done, as the SDL's `UserError` has it. */
export interface LoadProblem {
  readonly code: 'INVALID' | 'NOT_FOUND' | 'REFUSED' | 'UNREACHABLE' | 'UNREADABLE' | 'TOO_LATE';
  /** "expected X, but got Y". */
  readonly message: string;
  /** The field of the input that is meant; null when it is no single one. */
  readonly field: string | null;
}

/** The article that was loaded, or unloaded (then `outcome` is null), or why nothing has changed. */
export type LoadResult =
  | { readonly ok: true; readonly id: string; readonly outcome: LoadOutcome | null }
  | { readonly ok: false; readonly problem: LoadProblem };

/** What a command is carried out with. */
export interface LoadMeans {
  readonly graph: Graph;
  /** Ends the work as long as nothing is being written. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Carries out a command: the article is in the graph, as a whole, or nothing has changed. Rejects with `GraphError`, and
 * with `ServiceError` when too much is at work.
 */
export type Load = (command: LoadCommand, means: LoadMeans) => Promise<LoadResult>;
