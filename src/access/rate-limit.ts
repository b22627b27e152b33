import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AccessError } from '../errors.js';

/** Counts one request of somebody. Rejects with `AccessError` RATE_LIMITED when there were too many. */
export type CountRequest = (id: string) => Promise<void>;

const WINDOW_S = 60;

/** Counts in this process: several servers each allow as many. */
export function createRateLimit(requestsPerMinute: number): CountRequest {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_S });
  return async (id) => {
    try {
      await limiter.consume(id);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw new AccessError(
        `expected at most ${requestsPerMinute} requests a minute, but got more: wait ${seconds} s`,
        'RATE_LIMITED',
        { retryAfterSeconds: seconds },
      );
    }
  };
}
