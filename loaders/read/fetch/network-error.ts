/** Faults between here and a server, in words. */

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no address for that name',
  EAI_AGAIN: 'no answer from the name server',
  ECONNREFUSED: 'a refused connection',
  ECONNRESET: 'a connection that was cut off',
  EPIPE: 'a connection that was cut off',
  ETIMEDOUT: 'no connection in time',
  ENETUNREACH: 'no way to its network',
  EHOSTUNREACH: 'no way to that host',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no headers in time',
  UND_ERR_BODY_TIMEOUT: 'a body that stopped coming',
  UND_ERR_SOCKET: 'a connection that was cut off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'a body of another length than announced',
  UND_ERR_HEADERS_OVERFLOW: 'headers that are too long',
  CERT_HAS_EXPIRED: 'an expired certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'a certificate that nobody vouches for',
  SELF_SIGNED_CERT_IN_CHAIN: 'a certificate that nobody vouches for',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'a certificate that nobody vouches for',
  ERR_TLS_CERT_ALTNAME_INVALID: 'a certificate for another name',
};

/** Faults that may be gone a moment later. A name that does not exist and a wrong certificate stay. */
const PASSING: ReadonlySet<string> = new Set([
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_SOCKET'],
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

/** What came instead of an answer, such as "a refused connection". `timeoutMs` is the limit of the whole request. */
export function describeNetworkError(error: unknown, timeoutMs: number): string {
  if ((error as Error).name === 'TimeoutError') return `no end of it within ${timeoutMs / 1000} s`;
  return WORDS[codeOf(error)] ?? (error as Error).message;
}

/** True when the same request may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(codeOf(error));
}

/** Connecting to several addresses fails with one error for each; the first says enough. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code;
  return error instanceof AggregateError ? codeOf(error.errors[0] ?? {}) : '';
}
