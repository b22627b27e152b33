/** The gate: tells from a request's headers who asks. It knows no HTTP server, so each door can use it. */

import { AccessError } from '../errors.js';
import { LOCAL_CALLER, type Caller } from './caller.js';
import { findKey, type ApiKey } from './keys.js';
import { isLocalPeer } from './loopback.js';
import type { CountRequest, FailureLimit } from './rate-limit.js';
import type { ReadToken } from './tokens.js';

/** Headers by their names in lower case, as Node gives them; `connectionParams` of a socket do as well. */
export type CredentialHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What {@link createGate} needs. With neither keys nor tokens it lets this machine alone in, as admin. */
export interface GateOptions {
  readonly keys?: readonly ApiKey[];
  /** @default null, and no token is taken */
  readonly readToken?: ReadToken | null;
  /** @default null, and nobody is limited; a caller without configuration never is */
  readonly count?: CountRequest | null;
  /**
   * Refuses an address that has shown too many wrong credentials; a key that is known is let in all the same, so that
   * nobody behind the same proxy can lock its owner out.
   * @default null, and wrong credentials are not counted
   */
  readonly failures?: FailureLimit | null;
}

/** Who may come in. */
export interface Gate {
  /** False when only this machine is let in. */
  readonly isConfigured: boolean;
  /**
   * Tells who asks, and counts the request or the failure. `remote` is the peer's address, undefined when it has gone. Rejects with
   * `AccessError` (UNAUTHENTICATED, RATE_LIMITED) or, while the keys of tokens cannot be had, with `ServiceError`. No
   * error has a word of the credential.
   */
  identify(headers: CredentialHeaders, remote: string | undefined): Promise<Caller>;
}

/** Makes the gate. */
export function createGate(options: GateOptions = {}): Gate {
  const { keys = [], readToken = null, count = null, failures = null } = options;
  const isConfigured = keys.length > 0 || readToken !== null;
  const readOther = async (credential: string, remote: string | undefined): Promise<Caller> => {
    await failures?.assertFew(remote);
    try {
      if (readToken !== null && TOKEN.test(credential)) return await readToken(credential);
      throw new AccessError('expected a key that is known here, but got another', 'UNAUTHENTICATED');
    } catch (error) {
      if (error instanceof AccessError) await failures?.count(remote);
      throw error;
    }
  };
  const check = async (credential: string, remote: string | undefined): Promise<Caller> => {
    const key = findKey(keys, credential);
    const { name, role } = key ?? (await readOther(credential, remote));
    await count?.(`${key === null ? 'token' : 'key'}:${name}`);
    return { name, role };
  };
  return {
    isConfigured,
    identify: async (headers, remote) =>
      isConfigured ? check(credentialOf(headers), remote) : identifyLocal(headers, remote),
  };
}

/** True when the headers have a credential, be it right or wrong. */
export function hasCredential(headers: CredentialHeaders): boolean {
  return headers['authorization'] !== undefined || headers['x-api-key'] !== undefined;
}

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;

function identifyLocal(headers: CredentialHeaders, remote: string | undefined): Caller {
  if (isLocalPeer(headers, remote)) return LOCAL_CALLER;
  throw new AccessError(
    'expected a request from this machine, since no keys are set up, but got one from elsewhere',
    'UNAUTHENTICATED',
  );
}

function credentialOf(headers: CredentialHeaders): string {
  const { authorization, 'x-api-key': key } = headers;
  const [, bearer] = (typeof authorization === 'string' && /^Bearer +(\S+)$/i.exec(authorization)) || [];
  const isOne = (authorization === undefined) !== (key === undefined);
  const credential = bearer ?? key;
  if (isOne && typeof credential === 'string' && credential !== '') return credential;
  const found = hasCredential(headers) ? 'something else' : 'none';
  throw new AccessError(
    `expected one credential, as "Authorization: Bearer …" or "X-API-Key", but got ${found}`,
    'UNAUTHENTICATED',
  );
}
