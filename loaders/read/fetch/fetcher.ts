/** Fetching from the network: only public addresses, politely, and never more than asked for. */
import { Agent } from 'undici';
import { type AddressRange, parseAllowedAddresses } from './allowed-addresses.js';
import { type Connect, createConnect, createConnector } from './connect.js';
import { followRedirects } from './follow-redirects.js';
import { createHostGate } from './host-gate.js';
import { orAborted } from './or-aborted.js';
import { ABORTED_REASON, type FetchFailure, type FetchResult, failure } from './result.js';
import { MAX_ROBOTS_BYTES, createRobots } from './robots.js';
import { DEFAULTS, type FetcherOptions, type FetcherSettings } from './settings.js';
import { createTransport } from './transport.js';
import { describeUserAgent } from './user-agent.js';

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

const ROBOTS_REQUEST = {
  headers: { accept: 'text/plain,*/*;q=0.5' },
  maxBytes: MAX_ROBOTS_BYTES,
  truncate: true,
} as const;

/**
 * A fetcher with its own connections, pauses and memory of robots.txt.
 * @throws ConfigError when an allowed address or the contact is not one.
 */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const settings: FetcherSettings = { ...DEFAULTS, ...options };
  const { clock, minIntervalMs, maxCrawlDelayMs, timeoutMs } = settings;
  const allowed = parseAllowedAddresses(settings.allowAddresses);
  const userAgent = describeUserAgent(options.contact);
  const agent = createAgent(settings, allowed, options.connect);
  const transport = createTransport(agent, { userAgent, timeoutMs, now: clock.now });
  const parts = { allowed, transport, gate: createHostGate(clock), settings };
  const disposed = new AbortController();
  const robots = createRobots((url) => {
    const wanted = {
      ...ROBOTS_REQUEST,
      signal: signalOf([disposed.signal]),
      permit: async () => minIntervalMs,
    };
    return followRedirects(url, wanted, parts);
  }, clock);
  const permitted = async (url: URL, signal: AbortSignal): Promise<number | FetchFailure> => {
    const answer = await orAborted(robots.check(url), signal);
    if (answer === null) return failure(url.href, 'ABORTED', ABORTED_REASON);
    if (!answer.ok) return answer.failure;
    return Math.max(minIntervalMs, Math.min(answer.crawlDelayMs, maxCrawlDelayMs));
  };
  return {
    async get(url, request = {}) {
      const signal = signalOf([disposed.signal, ...(request.signal === undefined ? [] : [request.signal])]);
      const maxBytes = request.maxBytes ?? settings.maxBytes;
      const permit = (checked: URL): Promise<number | FetchFailure> => permitted(checked, signal);
      return followRedirects(
        url,
        { headers: headersOf(request), maxBytes, truncate: false, signal, permit },
        parts,
      );
    },
    async dispose() {
      disposed.abort();
      await agent.destroy();
    },
  };
}

function createAgent(settings: FetcherSettings, allowed: readonly AddressRange[], connect?: Connect): Agent {
  const { lookup, connectTimeoutMs, headersTimeoutMs, bodyTimeoutMs } = settings;
  return new Agent({
    connect: createConnector(allowed, lookup, connect ?? createConnect(connectTimeoutMs)),
    connections: 1,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
  });
}

/** One signal for each request: Node warns of a leak when many listen to the same one. */
function signalOf(signals: readonly AbortSignal[]): AbortSignal {
  return AbortSignal.any([...signals]);
}

function headersOf({ accept, ifNoneMatch, ifModifiedSince }: GetOptions): Record<string, string> {
  return {
    accept: accept ?? ACCEPT_PAGES,
    ...validator('if-none-match', ifNoneMatch),
    ...validator('if-modified-since', ifModifiedSince),
  };
}

/** Left out when it could not be sent: some servers give an ETag that no header may hold. */
function validator(name: string, value: string | null | undefined): Record<string, string> {
  return value != null && /^[\x20-\x7E]+$/u.test(value) ? { [name]: value } : {};
}
