/** What a fetch may give. Faults of the network are values: nothing is thrown for them. */

/** The whole body of a page, feed, sitemap or file. */
export interface FetchedBytes {
  readonly kind: 'OK';
  /** Where it was found after redirects, without a fragment. */
  readonly url: string;
  /** 200 to 299. */
  readonly status: number;
  /** The Content-Type header as sent; null when there is none. */
  readonly contentType: string | null;
  /** Validators for the next conditional request, as sent. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Unpacked from its content encoding. */
  readonly bytes: Uint8Array;
}

/** The server says that nothing has changed since the validators of the request. */
export interface NotModified {
  readonly kind: 'NOT_MODIFIED';
  readonly url: string;
}

/**
 * Why there is nothing. REFUSED: the address is not one that may be asked. ROBOTS: robots.txt forbids it, or cannot be
 * read. STATUS: an answer that is no success. NETWORK: no whole answer came. CONTENT: too large, or packed wrongly.
 * ABORTED: the caller's signal.
 */
export type FailureCause = 'REFUSED' | 'ROBOTS' | 'STATUS' | 'NETWORK' | 'CONTENT' | 'ABORTED';

/** Nothing was fetched, and why. */
export interface FetchFailure {
  readonly kind: 'FAILED';
  /** The address that failed: after redirects not the one that was asked for. */
  readonly url: string;
  readonly cause: FailureCause;
  /** "expected X, but got Y". */
  readonly reason: string;
  /** True when the same request may succeed later: a fault of the network or of a busy server. */
  readonly passing: boolean;
  /** The status of the last answer; null when there was none. */
  readonly status: number | null;
  /** How long the server asks to wait; null when it does not. */
  readonly retryAfterMs: number | null;
}

/** What a fetch gives. */
export type FetchResult = FetchedBytes | NotModified | FetchFailure;

/** The reason of an ABORTED failure. */
export const ABORTED_REASON = 'expected an answer, but got an abort first';

/** A failure without an answer. */
export function failure(url: string, cause: FailureCause, reason: string, passing = false): FetchFailure {
  return { kind: 'FAILED', url, cause, reason, passing, status: null, retryAfterMs: null };
}
