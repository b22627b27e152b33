import { isIPv4 } from 'node:net';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** True for an address, or the name `localhost`, that only this machine reaches. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === 'localhost' || plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** True for a direct caller on this machine; what a proxy here passes on may come from anywhere. */
export function isLocalPeer(headers: Readonly<Record<string, unknown>>, remote: string | undefined): boolean {
  const isPassedOn = FORWARDED.some((name) => headers[name] !== undefined);
  return !isPassedOn && remote !== undefined && isLoopback(remote);
}

const OWN_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** True for a Host header that names this machine by a name that nobody can turn to it from elsewhere. */
export function isOwnName(host: string | undefined): boolean {
  return OWN_NAME.test(host ?? '');
}
