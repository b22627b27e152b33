/** JSON Web Tokens of somebody else's sign-on: checked here, never made. */

import { createPublicKey } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { AccessError, ConfigError, ServiceError } from '../errors.js';
import { toRole, type Caller } from './caller.js';

/** What {@link createTokenReader} needs. */
export interface TokenOptions {
  /** Address of the key set, asked when a token needs it and kept for ten minutes; or the one public key, as PEM. */
  readonly keys: { readonly jwksUrl: string } | { readonly publicKey: string };
  /** What `iss` must be. */
  readonly issuer: string;
  /** What `aud` must have. */
  readonly audience: string;
  /** Claim that names the role, one or a list of which the highest counts. */
  readonly roleClaim: string;
}

/**
 * Tells whose a token is: `sub` and the role claim. Rejects with `AccessError` when it is not valid, and with
 * `ServiceError` when the key set cannot be had.
 */
export type ReadToken = (token: string) => Promise<Caller>;

/** Signatures by a private key alone: with HS256 whoever checks tokens could make them, and `none` is no signature. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_TOLERANCE_S = 5;
/** A name goes into decisions and logs: no control characters. */
const SUBJECT = /^[^\p{C}]{1,256}$/u;

/** Makes the reader; throws `ConfigError` when the public key is none. */
export function createTokenReader({ keys, issuer, audience, roleClaim }: TokenOptions): ReadToken {
  const keyOf = 'jwksUrl' in keys ? createRemoteJWKSet(new URL(keys.jwksUrl)) : onlyKey(keys.publicKey);
  const checks = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE_S };
  return async (token) => {
    try {
      const options = { ...checks, requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, keyOf, options);
      return callerOf(payload, roleClaim);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function onlyKey(pem: string): JWTVerifyGetKey {
  try {
    // Node would take a private key too, which has no business here.
    if (pem.includes('PRIVATE KEY')) throw new TypeError('a private key');
    const key = createPublicKey(pem.replaceAll('\\n', '\n'));
    return async () => key;
  } catch (cause) {
    throw new ConfigError('DATELINE_JWT_PUBLIC_KEY: expected a public key as PEM, but got another value', {
      cause,
    });
  }
}

function callerOf(payload: JWTPayload, roleClaim: string): Caller {
  const named = [payload[roleClaim]].flat();
  const roles = ['admin', 'editor', 'analyst', 'reader'] as const;
  const role = roles.find((each) => named.some((name) => toRole(name) === each));
  if (role === undefined)
    throw new AccessError(
      `expected a token whose claim ${roleClaim} names a role, but got none`,
      'UNAUTHENTICATED',
    );
  if (!SUBJECT.test(payload.sub ?? ''))
    throw new AccessError('expected a token with a plain subject, but got another', 'UNAUTHENTICATED');
  return { name: payload.sub as string, role };
}

/** Says what is wrong without a word of the token. */
function refusalOf(error: unknown): Error {
  if (error instanceof AccessError) return error;
  if (error instanceof errors.JWTExpired)
    return new AccessError('expected a token in its time, but got an expired one', 'UNAUTHENTICATED');
  if (error instanceof errors.JWTClaimValidationFailed) {
    const message = `expected a token with the right ${error.claim}, but got another`;
    return new AccessError(message, 'UNAUTHENTICATED');
  }
  if (isNoAnswer(error))
    return new ServiceError('expected the key set of tokens, but it cannot be had', 'SERVICE_BUSY', {
      cause: error,
    });
  return new AccessError('expected a valid token, but got another', 'UNAUTHENTICATED');
}

/** jose throws its plain base error, or fetch's own, when the key set is not there. */
function isNoAnswer(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return error instanceof TypeError && error.message === 'fetch failed';
}
