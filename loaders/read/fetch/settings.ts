/** The settings of a fetcher: what may be given, and what holds when it is not. */
import { MAX_ARTICLE_BYTES } from '../limits.js';
import { type Clock, systemClock } from './clock.js';
import type { Connect } from './connect.js';
import { type Lookup, systemLookup } from './resolve-host.js';

/** All that a fetcher can be told; {@link DEFAULTS} holds for what is left out. */
export interface FetcherOptions {
  /** Where the operator can be reached, an address without blanks: it becomes part of the user agent. None by default. */
  readonly contact?: string;
  /** Addresses or CIDR ranges that may be asked though they are not public. None by default. */
  readonly allowAddresses?: readonly string[];
  /** The pause between two requests to one host. */
  readonly minIntervalMs?: number;
  /** The longest pause that a Crawl-delay in robots.txt can ask for. */
  readonly maxCrawlDelayMs?: number;
  /** How often a request is made again after 429, 5xx, a timeout or a broken connection. */
  readonly maxRetries?: number;
  /** The first wait before a retry; each further one is twice as long, and each is shortened by up to half at random. */
  readonly retryBaseMs?: number;
  /** The longest wait before a retry. A Retry-After that asks for more ends the retries. */
  readonly maxRetryWaitMs?: number;
  readonly maxRedirects?: number;
  readonly connectTimeoutMs?: number;
  /** From the request to the answer's headers. */
  readonly headersTimeoutMs?: number;
  /** Between two pieces of a body. */
  readonly bodyTimeoutMs?: number;
  /** One request and its whole answer. */
  readonly timeoutMs?: number;
  /** Of one body, both as sent and unpacked. */
  readonly maxBytes?: number;
  /** Names to addresses. */
  readonly lookup?: Lookup;
  /** Opens connections; by default TCP, with TLS for https. */
  readonly connect?: Connect;
  readonly clock?: Clock;
  /** From 0 to 1, for the random part of waits. */
  readonly random?: () => number;
}

/** What holds when nothing is said: times in milliseconds. */
export const DEFAULTS = {
  allowAddresses: [],
  minIntervalMs: 1_000,
  maxCrawlDelayMs: 30_000,
  maxRetries: 3,
  retryBaseMs: 1_000,
  maxRetryWaitMs: 60_000,
  maxRedirects: 5,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  bodyTimeoutMs: 30_000,
  timeoutMs: 120_000,
  maxBytes: MAX_ARTICLE_BYTES,
  lookup: systemLookup,
  clock: systemClock,
  random: Math.random,
} as const satisfies FetcherOptions;

/** Options with every default filled in. */
export type FetcherSettings = Required<Omit<FetcherOptions, 'contact' | 'connect'>>;
