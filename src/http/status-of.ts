import type { ApiErrorCode } from '../format-error.js';

/**
 * The HTTP status that each code has where a request is refused as a whole. An operation that has begun to run is answered
 * 200, whatever becomes of its fields, and one that is refused as `chooseStatus` has it.
 */
export const STATUS_OF: Readonly<Record<ApiErrorCode, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  CYPHER_REFUSED: 400,
  DB_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  FORBIDDEN: 403,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INTERNAL_SERVER_ERROR: 500,
  METHOD_NOT_ALLOWED: 405,
  MISDIRECTED_REQUEST: 421,
  NOT_AVAILABLE: 404,
  NOT_FOUND: 404,
  OPERATION_TOO_COMPLEX: 400,
  PAYLOAD_TOO_LARGE: 413,
  PERSISTED_QUERY_NOT_FOUND: 200, // as automatic persisted queries have it: the client asks again
  RATE_LIMITED: 429,
  RESULT_TOO_LARGE: 200,
  SERVICE_BUSY: 503,
  UNAUTHENTICATED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

/** True for a status after which the same request may succeed a moment later. */
export function isRetryableStatus(status: number): boolean {
  return status === 429 || status === 503;
}
