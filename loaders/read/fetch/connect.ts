/** Connections that go to a checked address and nowhere else. */
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRange } from './allowed-addresses.js';
import { type Lookup, resolveHost } from './resolve-host.js';

/** Opens a connection to one of the addresses, which are checked and all of the host's. */
export type Connect = (
  addresses: readonly LookupAddress[],
  target: buildConnector.Options,
  callback: buildConnector.Callback,
) => void;

/**
 * A connector for undici: looks the host up once, checks every address, and hands those same addresses on, so that a
 * name that changes between check and connection (rebinding) gains nothing.
 */
export function createConnector(
  allowed: readonly AddressRange[],
  lookup: Lookup,
  connect: Connect,
): buildConnector.connector {
  return (target, callback) => {
    resolveHost(target.hostname, allowed, lookup)
      .then((addresses) => connect(addresses, target, callback))
      .catch((error: unknown) => callback(error as Error, null));
  };
}

/** Connects through TCP, and TLS for https, to whichever address answers first. */
export function createConnect(timeoutMs: number): Connect {
  return (addresses, target, callback) => {
    // A connector of its own for each connection, since undici fixes `lookup` when it builds one.
    const pinned = buildConnector({
      timeout: timeoutMs,
      autoSelectFamily: true,
      lookup: answerWith(addresses),
    });
    pinned(target, callback);
  };
}

/** A look-up that always gives the same addresses. Sockets do not call it for a host that is an address itself. */
function answerWith(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true || first === undefined) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}
