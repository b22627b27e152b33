/** API keys. Only their hashes are kept: they are random and long, so a plain hash cannot be turned back. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ConfigError } from '../errors.js';
import { toRole, type Caller, type Role } from './caller.js';

/** A key as the settings have it. */
export interface ApiKey extends Caller {
  /** SHA-256 of the key, 32 bytes. */
  readonly hash: Buffer;
}

const KEY_BYTES = 32;
const NAME = /^[\w.@-]{1,64}$/;
const HASH = /^[\da-f]{64}$/i;
const ENTRY = 'name:role:hash (64 hexadecimal digits), as `dateline key` prints it';

/**
 * Reads `name:role:sha256hex` entries, between commas or line ends; lines that begin with # are left out. Throws
 * `ConfigError` with the number of the wrong entry and never its text, which may be a key pasted by mistake.
 */
export function parseKeys(text: string, source: string): readonly ApiKey[] {
  const lines = text.split('\n').filter((line) => !line.trim().startsWith('#'));
  const entries = lines.flatMap((line) => line.split(',')).map((entry) => entry.trim());
  const keys = entries.filter((entry) => entry !== '').map((entry, index) => parseKey(entry, index, source));
  if (keys.length === 0) throw new ConfigError(`${source}: expected at least one ${ENTRY}, but got none`);
  const names = keys.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new ConfigError(`${source}: expected each name once, but got ${twice} twice`);
  return keys;
}

function parseKey(entry: string, index: number, source: string): ApiKey {
  const [name = '', roleName, hash = '', ...more] = entry.split(':');
  const role = toRole(roleName);
  if (!NAME.test(name) || role === null || !HASH.test(hash) || more.length > 0)
    throw new ConfigError(`${source}: expected ${ENTRY}, but got another text as entry ${index + 1}`);
  return { name, role, hash: Buffer.from(hash, 'hex') };
}

/** The entry of a key; null when there is none. Compares with all, so that time tells nothing. */
export function findKey(keys: readonly ApiKey[], given: string): ApiKey | null {
  const hash = hashOf(given);
  return keys.filter((key) => timingSafeEqual(key.hash, hash))[0] ?? null;
}

/** A new random key and its entry. Throws `ConfigError` when the name has other than letters, digits and `._@-`. */
export function makeKey(name: string, role: Role): { readonly key: string; readonly entry: string } {
  if (!NAME.test(name))
    throw new ConfigError(
      `name: expected 1 to 64 letters, digits and any of ._@-, but got ${JSON.stringify(name)}`,
    );
  const key = `dl_${randomBytes(KEY_BYTES).toString('base64url')}`;
  return { key, entry: `${name}:${role}:${hashOf(key).toString('hex')}` };
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
