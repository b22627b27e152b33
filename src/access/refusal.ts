import { AccessError, ServiceError } from '../errors.js';
import { STATUS_OF } from '../http/status-of.js';

/** Why a caller is not let in, as HTTP tells it. */
export interface AccessRefusal {
  readonly status: number;
  readonly code: AccessError['code'] | ServiceError['code'];
  readonly message: string;
  /** What the caller may do about it. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What the gate's error says in HTTP; null for an error of another kind. */
export function refusalOf(error: unknown): AccessRefusal | null {
  if (error instanceof ServiceError)
    return { status: STATUS_OF[error.code], code: error.code, message: error.message, headers: {} };
  if (!(error instanceof AccessError)) return null;
  const { code, message, retryAfterSeconds } = error;
  const headers = {
    ...(code === 'UNAUTHENTICATED' && { 'WWW-Authenticate': 'Bearer realm="dateline"' }),
    ...(retryAfterSeconds !== null && { 'Retry-After': String(retryAfterSeconds) }),
  };
  return { status: STATUS_OF[code], code, message, headers };
}
