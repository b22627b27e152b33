import { AccessError, ServiceError } from '../errors.js';

/** Why a caller is not let in, as HTTP tells it. */
export interface AccessRefusal {
  readonly status: number;
  readonly code: AccessError['code'] | ServiceError['code'];
  readonly message: string;
  /** What the caller may do about it. */
  readonly headers: Readonly<Record<string, string>>;
}

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 } as const;

/** What the gate's error says in HTTP; null for an error of another kind. */
export function refusalOf(error: unknown): AccessRefusal | null {
  if (error instanceof ServiceError)
    return { status: 503, code: error.code, message: error.message, headers: {} };
  if (!(error instanceof AccessError)) return null;
  const { code, message, retryAfterSeconds } = error;
  const headers = {
    ...(code === 'UNAUTHENTICATED' && { 'WWW-Authenticate': 'Bearer realm="dateline"' }),
    ...(retryAfterSeconds !== null && { 'Retry-After': String(retryAfterSeconds) }),
  };
  return { status: STATUS[code], code, message, headers };
}

/** True for a status after which the same request may succeed a moment later. */
export function isRetryableStatus(status: number): boolean {
  return status === 429 || status === 503;
}
