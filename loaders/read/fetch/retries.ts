/** A request made again while its fault may pass, with longer and longer waits between. */
import type { HostGate } from './host-gate.js';
import type { FetcherSettings } from './settings.js';
import type { Answer } from './transport.js';

/** What the waits depend on. */
export type RetrySettings = Pick<FetcherSettings, 'maxRetries' | 'retryBaseMs' | 'maxRetryWaitMs' | 'random'>;

/** One host's line, and how to make the request. */
export interface RetriedRequest {
  readonly host: string;
  /** The host's pause after each request. */
  readonly intervalMs: number;
  readonly gate: HostGate;
  readonly attempt: () => Promise<Answer>;
  readonly signal: AbortSignal | undefined;
}

/** The last answer. While one waits, nothing else is asked of its host either. */
export async function requestWithRetries(wanted: RetriedRequest, settings: RetrySettings): Promise<Answer> {
  const { host, intervalMs, gate, attempt, signal } = wanted;
  for (let retries = 0; ; retries += 1) {
    const answer = await gate.run(host, intervalMs, attempt, signal);
    if (answer.kind !== 'FAILED' || !answer.passing || retries === settings.maxRetries) return answer;
    const waitMs = answer.retryAfterMs ?? backoffMs(retries, settings);
    if (waitMs > settings.maxRetryWaitMs || signal?.aborted === true) return answer;
    gate.hold(host, waitMs);
  }
}

/** Twice as long each time, less up to half at random, so that many clients do not come back at once. */
export function backoffMs(retries: number, { retryBaseMs, maxRetryWaitMs, random }: RetrySettings): number {
  const fullMs = Math.min(retryBaseMs * 2 ** retries, maxRetryWaitMs);
  return Math.round(fullMs * (1 - random() / 2));
}
