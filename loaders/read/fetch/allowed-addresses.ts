/** The addresses that the user has opened beside the public ones. */
import ipaddr from 'ipaddr.js';
import { ConfigError } from '../../../src/errors.js';
import { type IpAddress, describeNonPublic, parseAddress } from './addresses.js';

/** A network and the number of bits that count. */
export type AddressRange = readonly [network: IpAddress, bits: number];

/**
 * Reads addresses (`127.0.0.1`, `::1`) and CIDR ranges (`10.0.0.0/8`, `fd00::/8`).
 * @throws ConfigError for anything else, with the words that were given.
 */
export function parseAllowedAddresses(written: readonly string[]): readonly AddressRange[] {
  return written.map((words) => {
    const range = parseRange(words.trim());
    if (range !== null) return range;
    throw new ConfigError(
      `allowed address: expected an IP address or a CIDR range such as 127.0.0.1 or 10.0.0.0/8, but got "${words}"`,
    );
  });
}

/** Why an address may not be connected to, such as "a private address"; null when it is public or allowed. */
export function describeRefused(address: IpAddress, allowed: readonly AddressRange[]): string | null {
  return allowed.some((range) => isWithin(address, range)) ? null : describeNonPublic(address);
}

function parseRange(words: string): AddressRange | null {
  const [written = '', bits, ...rest] = words.split('/');
  const address = parseAddress(written);
  if (address === null || rest.length > 0) return null;
  const width = address instanceof ipaddr.IPv4 ? 32 : 128;
  if (bits === undefined) return [address, width];
  // A mapped address has become an IPv4 one, and its bits would count from elsewhere.
  if (!/^\d{1,3}$/u.test(bits) || Number(bits) > width || (width === 32 && written.includes(':')))
    return null;
  return [address, Number(bits)];
}

function isWithin(address: IpAddress, [network, bits]: AddressRange): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits);
  return network instanceof ipaddr.IPv6 && address.match(network, bits);
}
