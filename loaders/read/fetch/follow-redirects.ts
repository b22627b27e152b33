/** An address followed through its redirects, each of which is checked as the first one was. */
import type { AddressRange } from './allowed-addresses.js';
import { checkUrl } from './check-url.js';
import type { HostGate } from './host-gate.js';
import { type FetchFailure, type FetchResult, failure } from './result.js';
import { requestWithRetries } from './retries.js';
import type { FetcherSettings } from './settings.js';
import type { Answer, Transport } from './transport.js';

/** One request, wherever it leads. */
export interface Wanted {
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  /** True: the first `maxBytes` of a longer body are enough. */
  readonly truncate: boolean;
  readonly signal: AbortSignal;
  /** The pause that the host gets afterwards, in milliseconds; a failure when the address may not be asked. */
  readonly permit: (url: URL) => Promise<number | FetchFailure>;
}

/** What following needs. */
export interface FollowParts {
  readonly allowed: readonly AddressRange[];
  readonly transport: Transport;
  readonly gate: HostGate;
  readonly settings: FetcherSettings;
}

/** Gives what is at the end of the redirects, or the first failure on the way. */
export async function followRedirects(
  address: string,
  wanted: Wanted,
  { allowed, transport, gate, settings }: FollowParts,
): Promise<FetchResult> {
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
}

function describeHop(reason: string, base: string | undefined): string {
  return base === undefined ? reason : `${reason}, to which ${base} redirects`;
}

function tooManyRedirects(url: URL, status: number, hops: number): FetchFailure {
  const reason = `expected at most ${hops} redirects, but got more`;
  return { ...failure(url.href, 'STATUS', reason), status };
}
