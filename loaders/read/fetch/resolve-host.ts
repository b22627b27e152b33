/** The addresses of a host, each checked. */
import { type LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { SourceError } from '../../../src/errors.js';
import { parseAddress } from './addresses.js';
import { type AddressRange, describeRefused } from './allowed-addresses.js';
import { literalAddress } from './check-url.js';

/** All addresses of a name, as the system's resolver gives them; rejects when there is none. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The system's resolver, hosts file included. */
export const systemLookup: Lookup = (hostname) => lookup(hostname, { all: true });

/**
 * Every address of a host. One that is not public and not allowed refuses the whole name: a name with a public and a
 * private address could otherwise lead inside.
 * @throws SourceError when an address is refused; whatever `lookup` rejects with.
 */
export async function resolveHost(
  hostname: string,
  allowed: readonly AddressRange[],
  lookup: Lookup,
): Promise<readonly LookupAddress[]> {
  const literal = literalAddress(hostname);
  const found = literal === null ? await lookup(hostname) : [{ address: literal, family: familyOf(literal) }];
  if (found.length === 0) throw new SourceError(`expected ${hostname} to have an address, but got none`);
  for (const { address } of found) assertAllowed(hostname, address, allowed);
  return found;
}

function assertAllowed(hostname: string, address: string, allowed: readonly AddressRange[]): void {
  const parsed = parseAddress(address);
  const problem = parsed === null ? 'no IP address' : describeRefused(parsed, allowed);
  if (problem === null) return;
  throw new SourceError(
    `expected ${hostname} to have only public addresses, but got ${address} (${problem})`,
  );
}

function familyOf(address: string): number {
  return address.includes(':') ? 6 : 4;
}
