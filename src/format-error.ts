/** Translates errors once, at the edge: codes for callers, details for the log, never a stack trace. */

import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { GraphError, UserInputError } from './errors.js';

/** Codes of errors that are about the caller's own request: their texts may be shown. */
const CALLER_CODES = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_COMPLEX',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Makes Apollo Server's `formatError`. */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const requestId = randomUUID();
    const original = unwrapResolverError(error);
    const known =
      describe(original) ?? (isAboutCall(formatted) ? { message, ...formatted.extensions } : null);
    if (known === null) logger.error({ requestId, err: original, path }, 'operation failed');
    else if (original instanceof GraphError) logger.warn({ requestId, err: original, path }, 'graph failed');
    const { message: text, ...extensions } = known ?? {
      message: 'internal error',
      code: 'INTERNAL_SERVER_ERROR',
    };
    return { message: text, ...place, extensions: { ...withoutTrace(extensions), requestId } };
  };
}

function isAboutCall({ extensions }: GraphQLFormattedError): boolean {
  return CALLER_CODES.has(String(extensions?.['code']));
}

function describe(error: unknown): { message: string; code: string; retryable?: boolean } | null {
  if (error instanceof UserInputError) return { message: error.message, code: error.code };
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
