import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AccessError } from '../errors.js';

/** Counts one request of somebody. Rejects with `AccessError` RATE_LIMITED when there were too many. */
export type CountRequest = (id: string) => Promise<void>;

/** Counts wrong credentials by the address that they came from. */
export interface FailureLimit {
  /** Rejects with `AccessError` RATE_LIMITED when there were too many; undefined is an address that has gone. */
  assertFew(address: string | undefined): Promise<void>;
  /** Counts one. */
  count(address: string | undefined): Promise<void>;
}

const WINDOW_S = 60;
/** However many addresses fail, there are so many counters. */
const FAILURE_COUNTERS = 65_536;

/** Counts in this process: several servers each allow as many. */
export function createRateLimit(requestsPerMinute: number): CountRequest {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_S });
  return async (id) => {
    try {
      await limiter.consume(id);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw tooMany(`${requestsPerMinute} requests`, refusal);
    }
  };
}

/** Counts in this process. Two addresses share a counter by chance, about one pair in 65,536; nobody can choose which. */
export function createFailureLimit(failuresPerMinute: number): FailureLimit {
  const limiter = new RateLimiterMemory({ points: failuresPerMinute, duration: WINDOW_S });
  const salt = randomBytes(16);
  const counterOf = (address = '') =>
    createHash('sha256').update(salt).update(networkOf(address)).digest().readUInt32LE() % FAILURE_COUNTERS;
  return {
    assertFew: async (address) => {
      const counted = await limiter.get(counterOf(address));
      if (counted !== null && counted.consumedPoints >= failuresPerMinute)
        throw tooMany(`${failuresPerMinute} wrong credentials from one address`, counted);
    },
    count: async (address) => void (await limiter.penalty(counterOf(address))),
  };
}

/** Who has one address of IPv6 has a network of 2^64. */
function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

function tooMany(what: string, { msBeforeNext }: RateLimiterRes): AccessError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  const message = `expected at most ${what} a minute, but got more: wait ${seconds} s`;
  return new AccessError(message, 'RATE_LIMITED', { retryAfterSeconds: seconds });
}
