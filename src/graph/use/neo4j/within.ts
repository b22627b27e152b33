/** Deadlines and second tries around calls that may never be answered. */

/** How {@link retryWithin} goes on. */
export interface RetryOptions {
  /** All tries together. */
  readonly timeoutMs: number;
  /** True when the same call may succeed a moment later. */
  readonly isRetriable: (error: unknown) => boolean;
  /**
   * Pause before the second try; each later one is twice as long, up to a second.
   * @default 50
   */
  readonly firstPauseMs?: number;
}

const LONGEST_PAUSE_MS = 1_000; // 1 second

/**
 * Calls `attempt` with the time that is left, in milliseconds, until it resolves. Throws what the last try threw once
 * that is not retriable or no time is left. `attempt` has to keep to the time itself.
 */
export async function retryWithin<T>(
  attempt: (leftMs: number) => Promise<T>,
  { timeoutMs, isRetriable, firstPauseMs = 50 }: RetryOptions,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await attempt(Math.max(1, Math.ceil(end - performance.now())));
    } catch (error) {
      const waitMs = pauseMs * (0.75 + Math.random() / 2); // so that many callers do not come back at once
      if (!isRetriable(error) || performance.now() + waitMs >= end) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Resolves or rejects as `promise` does, or rejects with what `onLate` makes; the work itself is not stopped. */
export async function withDeadline<T>(
  promise: Promise<T>,
  timeoutMs: number,
  onLate: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(onLate()), timeoutMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
