/** Translates errors once, at the edge: codes for callers, details for the log, never a stack trace. */

import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { AccessError, GraphError, ServiceError, UserInputError } from './errors.js';

/** The closed list of codes in `extensions.code`; schema/errors.md says what each means. */
export const API_ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'CYPHER_REFUSED',
  'DB_UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'METHOD_NOT_ALLOWED',
  'MISDIRECTED_REQUEST',
  'NOT_AVAILABLE',
  'NOT_FOUND',
  'OPERATION_TOO_COMPLEX',
  'PAYLOAD_TOO_LARGE',
  'PERSISTED_QUERY_NOT_FOUND',
  'RATE_LIMITED',
  'RESULT_TOO_LARGE',
  'SERVICE_BUSY',
  'UNAUTHENTICATED',
  'UNSUPPORTED_MEDIA_TYPE',
] as const;

/** One of {@link API_ERROR_CODES}. */
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

const MAX_MESSAGE_BYTES = 360; // of UTF-8: a message may repeat what the caller sent
const MAX_LOCATIONS = 4; // of one error: a caller may make one of every token

/** Makes Apollo Server's `formatError`. */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = {
      ...(locations && { locations: locations.slice(0, MAX_LOCATIONS) }),
      ...(path && { path }),
    };
    const requestId = randomUUID();
    const original = unwrapResolverError(error);
    const known = describe(original) ?? aboutCall(formatted, original);
    if (known === null) logger.error({ requestId, err: original, path }, 'operation failed');
    else if (original instanceof GraphError) logger.warn({ requestId, err: original, path }, 'graph failed');
    const { message: text, ...extensions } = known ?? {
      message: 'internal error',
      code: 'INTERNAL_SERVER_ERROR',
    };
    return { message: shorten(text), ...place, extensions: { ...withoutTrace(extensions), requestId } };
  };
}

function shorten(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_MESSAGE_BYTES) return text;
  // The cut may go through a character, whose rest is then no text.
  return `${bytes
    .subarray(0, MAX_MESSAGE_BYTES)
    .toString()
    .replace(/\uFFFD+$/, '')}…`;
}

/** Refused before it ran, by the GraphQL engine or by a limit: the text is about the caller's own document. */
function aboutCall(formatted: GraphQLFormattedError, error: unknown): Known | null {
  const isOurs = error instanceof GraphQLError && error.path === undefined;
  if (!isOurs) return null;
  const { code, ...more } = formatted.extensions ?? {};
  return {
    message: formatted.message,
    ...more,
    code: isListed(code) ? code : 'BAD_REQUEST',
  };
}

/** The GraphQL engine has more codes, all of them for requests that cannot be understood. */
function isListed(code: unknown): code is ApiErrorCode {
  return code !== 'INTERNAL_SERVER_ERROR' && API_ERROR_CODES.includes(code as ApiErrorCode);
}

interface Known {
  readonly message: string;
  readonly code: ApiErrorCode;
  readonly retryable?: boolean;
}

function describe(error: unknown): Known | null {
  if (error instanceof UserInputError) return { message: error.message, code: error.code };
  if (error instanceof AccessError) {
    const { message, code } = error;
    return { message, code, ...(code === 'RATE_LIMITED' ? { retryable: true } : {}) };
  }
  if (error instanceof ServiceError) {
    const { message, code } = error;
    return {
      message,
      code,
      ...(code === 'SERVICE_BUSY' || code === 'DEADLINE_EXCEEDED' ? { retryable: true } : {}),
    };
  }
  if (!(error instanceof GraphError)) return null;
  if (error.code === 'GRAPH_UNAVAILABLE')
    return { message: 'the graph does not answer', code: 'DB_UNAVAILABLE', retryable: true };
  if (error.code === 'GRAPH_TIMEOUT')
    return { message: 'the graph took too long', code: 'DEADLINE_EXCEEDED', retryable: true };
  if (error.code === 'GRAPH_BUSY')
    return { message: 'the graph is busy', code: 'DB_UNAVAILABLE', retryable: true };
  return null;
}

function withoutTrace(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => key !== 'stacktrace'));
}
