/** Whether an address that somebody wrote may be asked at all: what can be told before a name is looked up. */
import { type AddressRange, describeRefused } from './allowed-addresses.js';
import { parseAddress } from './addresses.js';
import { isWebPort } from './ports.js';

/** Servers take about 8 KiB; a longer one is no page's address. */
export const MAX_URL_CHARACTERS = 8_192;

/** `localhost` and every name under it mean this computer (RFC 6761), whatever a name server says. */
const LOCALHOST = /(?:^|\.)localhost$/u;

/** An address that may be asked, or why not ("expected X, but got Y"). */
export type UrlCheck =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string };

/**
 * Takes http and https addresses without a user name, at a port of the web, whose host is no address inside a network.
 * The URL standard has read every spelling of a number by then: `127.1`, `0x7f.1`, `2130706433`, full-width digits.
 */
export function checkUrl(written: string, allowed: readonly AddressRange[], base?: string): UrlCheck {
  if (written.length > MAX_URL_CHARACTERS) {
    return refuse(`an address of at most ${MAX_URL_CHARACTERS} characters`, `${written.length}`);
  }
  if (!URL.canParse(written, base)) return refuse('an http or https address', `"${written.slice(0, 200)}"`);
  const url = new URL(written, base);
  url.hash = '';
  const reason = describeProblem(url, allowed);
  return reason === null ? { ok: true, url } : { ok: false, reason };
}

/** The address that a host is without a look-up: an IP address, or 127.0.0.1 for localhost; null for other names. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[(.*)\]$/u, '$1').replace(/\.$/u, '');
  if (LOCALHOST.test(bare.toLowerCase())) return '127.0.0.1';
  return parseAddress(bare) === null ? null : bare;
}

function describeProblem(url: URL, allowed: readonly AddressRange[]): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `expected an http or https address, but got ${url.protocol.slice(0, 20)}`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'expected an address without a user name or password, but got one with them';
  }
  if (url.port !== '' && !isWebPort(Number(url.port))) {
    return `expected port 80, 443 or one from 1024 that no other protocol has, but got ${url.port}`;
  }
  const literal = literalAddress(url.hostname);
  const parsed = literal === null ? null : parseAddress(literal);
  const problem = parsed === null ? null : describeRefused(parsed, allowed);
  return problem === null ? null : `expected a public address, but got ${url.hostname} (${problem})`;
}

function refuse(expected: string, got: string): UrlCheck {
  return { ok: false, reason: `expected ${expected}, but got ${got}` };
}
