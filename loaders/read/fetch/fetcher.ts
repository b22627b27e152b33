/** Fetching from the network: only public addresses, politely, and never more than asked for. */
import { Agent } from 'undici';
import { parseAllowedAddresses } from './allowed-addresses.js';
import { checkUrl } from './check-url.js';
import { createConnect, createConnector } from './connect.js';
import { createHostGate } from './host-gate.js';
import { ABORTED_REASON, type FetchFailure, type FetchResult, failure } from './result.js';
import { requestWithRetries } from './retries.js';
import { MAX_ROBOTS_BYTES, createRobots } from './robots.js';
import { DEFAULTS, type FetcherOptions, type FetcherSettings } from './settings.js';
import { type Answer, createTransport } from './transport.js';
import { describeUserAgent } from './user-agent.js';
import { orAborted } from './or-aborted.js';

/** What one request may say. */
export interface GetOptions {
  /** The validators of an earlier answer: when nothing has changed since, the result is NOT_MODIFIED. */
  readonly ifNoneMatch?: string | null;
  readonly ifModifiedSince?: string | null;
  /** The Accept header; pages before anything else by default. */
  readonly accept?: string;
  /** Instead of the fetcher's own limit. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches addresses. */
export interface Fetcher {
  /** The body at an address, after redirects. Never rejects: what went wrong is a result with its reason. */
  get(url: string, options?: GetOptions): Promise<FetchResult>;
  /** Ends running requests and closes all connections. */
  dispose(): Promise<void>;
}

const ACCEPT_PAGES = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

interface Wanted {
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly truncate: boolean;
  readonly signal: AbortSignal | undefined;
  /** The pause that the host may have now; a failure when the address may not be asked. */
  readonly permit: (url: URL) => Promise<number | FetchFailure>;
}

/**
 * A fetcher with its own connections, pauses and memory of robots.txt.
 * @throws ConfigError when an allowed address or the contact is not one.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const settings: FetcherSettings = { ...DEFAULTS, ...options };
  const allowed = parseAllowedAddresses(settings.allowAddresses);
  const { clock, minIntervalMs, maxCrawlDelayMs, connectTimeoutMs, headersTimeoutMs, bodyTimeoutMs } =
    settings;
  const connect = options.connect ?? createConnect(connectTimeoutMs);
  const agent = new Agent({
    ...{ connect: createConnector(allowed, settings.lookup, connect), connections: 1 },
    ...{ headersTimeout: headersTimeoutMs, bodyTimeout: bodyTimeoutMs },
  });
  const userAgent = describeUserAgent(options.contact);
  const transport = createTransport(agent, { userAgent, timeoutMs: settings.timeoutMs, now: clock.now });
  const gate = createHostGate(clock);
  const disposed = new AbortController();

  const follow = async (address: string, wanted: Wanted): Promise<FetchResult> => {
    let base: string | undefined;
    for (let hop = 0, next = address; ; hop += 1) {
      const checked = checkUrl(next, allowed, base);
      if (!checked.ok) return failure(base ?? next, 'REFUSED', describeHop(checked.reason, base));
      const { url } = checked;
      const permit = await wanted.permit(url);
      if (typeof permit !== 'number') return permit;
      const attempt = (): Promise<Answer> => transport({ ...wanted, url });
      const request = { host: url.hostname, intervalMs: permit, gate, attempt, signal: wanted.signal };
      const answer = await requestWithRetries(request, settings);
      if (answer.kind !== 'REDIRECT') return answer;
      if (hop === settings.maxRedirects) return tooManyRedirects(url, answer.status, hop);
      [next, base] = [answer.location, url.href];
    }
  };

  const robots = createRobots(
    (url) =>
      follow(url, {
        headers: { accept: 'text/plain,*/*;q=0.5' },
        ...{ maxBytes: MAX_ROBOTS_BYTES, truncate: true, signal: signalOf([disposed.signal]) },
        permit: async () => minIntervalMs,
      }),
    clock,
  );

  return {
    async get(url, { ifNoneMatch, ifModifiedSince, accept, maxBytes, signal: caller } = {}) {
      const signal = signalOf([disposed.signal, ...(caller === undefined ? [] : [caller])]);
      return follow(url, {
        headers: {
          accept: accept ?? ACCEPT_PAGES,
          ...validator('if-none-match', ifNoneMatch),
          ...validator('if-modified-since', ifModifiedSince),
        },
        ...{ maxBytes: maxBytes ?? settings.maxBytes, truncate: false, signal },
        permit: async (checked) => {
          const answer = await orAborted(robots.check(checked), signal);
          if (answer === null) return failure(checked.href, 'ABORTED', ABORTED_REASON);
          if (!answer.ok) return answer.failure;
          return Math.max(minIntervalMs, Math.min(answer.crawlDelayMs, maxCrawlDelayMs));
        },
      });
    },
    async dispose() {
      disposed.abort();
      await agent.destroy();
    },
  };
}

/** One signal for each request: Node warns of a leak when many listen to the same one. */
function signalOf(signals: readonly AbortSignal[]): AbortSignal {
  return AbortSignal.any([...signals]);
}

/** Left out when it could not be sent: some servers give an ETag that no header may hold. */
function validator(name: string, value: string | null | undefined): Record<string, string> {
  return value != null && /^[\x20-\x7E]+$/u.test(value) ? { [name]: value } : {};
}

function describeHop(reason: string, base: string | undefined): string {
  return base === undefined ? reason : `${reason}, to which ${base} redirects`;
}

function tooManyRedirects(url: URL, status: number, hops: number): FetchFailure {
  const reason = `expected at most ${hops} redirects, but got more`;
  return { ...failure(url.href, 'STATUS', reason), status };
}
