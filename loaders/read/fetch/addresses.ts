/** Which IP addresses belong to the public Internet. */
import ipaddr from 'ipaddr.js';

/** Global unicast: every public IPv6 address is in it (RFC 4291, IANA's registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** An IPv4 address translated to IPv6 (RFC 6052): names have such addresses where the network has no IPv4. */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

const RANGE_WORDS: Readonly<Record<string, string>> = {
  unspecified: 'an unspecified address',
  broadcast: 'a broadcast address',
  multicast: 'a multicast address',
  linkLocal: 'a link-local address',
  loopback: 'a loopback address',
  carrierGradeNat: 'a carrier-grade NAT address',
  private: 'a private address',
  uniqueLocal: 'a private address',
  '6to4': 'a 6to4 address',
  teredo: 'a Teredo address',
};

/** A parsed address. An IPv4 address that is mapped into IPv6 is the IPv4 address. */
export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/** Reads an address in its standard spelling. Null for everything else: a name, a short form, a zone. */
export function parseAddress(written: string): IpAddress | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(written)) return ipaddr.IPv4.parse(written);
  if (!written.includes(':') || written.includes('%') || !ipaddr.IPv6.isValid(written)) return null;
  const address = ipaddr.IPv6.parse(written);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** What an address is when it is not public, such as "a loopback address"; null when it is public. */
export function describeNonPublic(address: IpAddress): string | null {
  if (address instanceof ipaddr.IPv6 && address.match(TRANSLATED)) {
    return describeNonPublic(new ipaddr.IPv4(address.toByteArray().slice(12)));
  }
  const range = address.range();
  if (range !== 'unicast') return RANGE_WORDS[range] ?? 'a reserved address';
  if (address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)) return null;
  return 'a reserved address';
}
