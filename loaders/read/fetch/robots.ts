/** What a site's robots.txt lets the program read (RFC 9309). */
import robotsParser from 'robots-parser';
import { type Clock } from './clock.js';
import { type FetchFailure, type FetchResult, failure } from './result.js';
import { PRODUCT } from './user-agent.js';

// The package is a CommonJS module, and its types describe an ES module.
const createParser = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 wants at least 500 KiB read; what comes after is left out. */
export const MAX_ROBOTS_BYTES = 500 * 1024;

/** RFC 9309: no copy is used for longer than a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** A site whose rules could not be read is asked again after this time. */
const MAX_FAILURE_AGE_MS = 10 * 60 * 1000;

const MAX_ORIGINS = 1_000;

/** Longer lines are no rules for addresses, and would take long to match. */
const MAX_LINE_CHARACTERS = 2_000;

/** May be read, with the pause that the site asks for (0 when it asks for none); or why not. */
export type RobotsAnswer =
  | { readonly ok: true; readonly crawlDelayMs: number }
  | { readonly ok: false; readonly failure: FetchFailure };

/** The rules of all sites that were asked, each read once a day. */
export interface Robots {
  check(url: URL): Promise<RobotsAnswer>;
}

interface Rules {
  readonly parser: ReturnType<typeof createParser> | null;
  /** Why no rules could be read; null when they could, or when the site has none. */
  readonly problem: FetchFailure | null;
  readonly expiresAt: number;
}

interface KnownRules {
  readonly rules: Promise<Rules>;
  /** Infinity while they are asked for: whoever wants them meanwhile waits for the same answer. */
  expiresAt: number;
}

/** `get` fetches a robots.txt, truncated, without asking robots.txt about it. */
export function createRobots(get: (url: string) => Promise<FetchResult>, clock: Clock): Robots {
  const known = new Map<string, KnownRules>();
  const rulesOf = (origin: string): Promise<Rules> => {
    const kept = known.get(origin);
    if (kept !== undefined && kept.expiresAt > clock.now()) return kept.rules;
    const asked: KnownRules = { rules: readRules(`${origin}/robots.txt`, get, clock), expiresAt: Infinity };
    void asked.rules.then(({ expiresAt }) => (asked.expiresAt = expiresAt));
    known.delete(origin);
    known.set(origin, asked);
    const [oldest] = known.keys();
    if (known.size > MAX_ORIGINS && oldest !== undefined) known.delete(oldest);
    return asked.rules;
  };
  return {
    async check(url) {
      return applyRules(url, await rulesOf(url.origin));
    },
  };
}

async function readRules(
  address: string,
  get: (url: string) => Promise<FetchResult>,
  clock: Clock,
): Promise<Rules> {
  const result = await get(address);
  const now = clock.now();
  if (result.kind === 'OK') {
    const parser = createParser(address, rulesText(result.bytes));
    return { parser, problem: null, expiresAt: now + MAX_AGE_MS };
  }
  if (result.kind === 'FAILED' && !isAbsent(result.status)) {
    const maxAgeMs = result.cause === 'ABORTED' ? 0 : MAX_FAILURE_AGE_MS;
    return { parser: null, problem: result, expiresAt: now + maxAgeMs };
  }
  return { parser: null, problem: null, expiresAt: now + MAX_AGE_MS };
}

/** A site that answers with 4xx, or only with redirects, has no rules; one that is asked too often may have some. */
function isAbsent(status: number | null): boolean {
  return status !== null && status >= 300 && status < 500 && status !== 429;
}

function rulesText(bytes: Uint8Array): string {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/u);
  return lines.map((line) => (line.length > MAX_LINE_CHARACTERS ? '' : line)).join('\n');
}

function applyRules(url: URL, { parser, problem }: Rules): RobotsAnswer {
  const address = `${url.origin}/robots.txt`;
  if (problem !== null) return { ok: false, failure: withoutRules(url, address, problem) };
  if (parser?.isAllowed(url.href, PRODUCT) === false) {
    const line = parser.getMatchingLineNumber(url.href, PRODUCT);
    const told = `expected an address that robots.txt allows, but got one that line ${line} of ${address} forbids`;
    return { ok: false, failure: failure(url.href, 'ROBOTS', told) };
  }
  return { ok: true, crawlDelayMs: Math.max(0, parser?.getCrawlDelay(PRODUCT) ?? 0) * 1000 };
}

/** RFC 9309: a site whose rules cannot be read is not read. */
function withoutRules(url: URL, address: string, problem: FetchFailure): FetchFailure {
  const { cause, reason, passing, retryAfterMs } = problem;
  const told = `${reason} (for ${address}, without which nothing is read)`;
  const isOfRules = cause === 'STATUS' || cause === 'CONTENT';
  return { ...failure(url.href, isOfRules ? 'ROBOTS' : cause, told, passing), retryAfterMs };
}
