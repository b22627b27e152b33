/** What Neo4j's driver throws, in the words of the port. */

import { GraphError, type GraphErrorOptions } from '../../../errors.js';

/** An error of the driver's: its own classes differ between copies of the package, its fields do not. */
export type DriverError = Error & { readonly code: string };

/** True for what the driver throws, false for what our own code does. */
export function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && 'gqlStatus' in error;
}

/** True when a code says that another member of the cluster leads now, and that nothing was done. */
export function isLeaderChange(code: string): boolean {
  return /Cluster\.NotALeader|General\.ForbiddenOnReadOnlyDatabase/.test(code);
}

/**
 * True when the same read may succeed a moment later: connections that broke (`ProtocolError` when they did so while
 * they were opened), a database that starts or elects a
 * leader, and what Neo4j itself calls transient.
 * https://neo4j.com/docs/status-codes/current/errors/all-errors/
 */
export function isRetriableCode(code: string): boolean {
  const isTransient =
    /TransientError/.test(code) && !/Transaction\.(Terminated|LockClientStopped)/.test(code);
  return (
    isTransient ||
    isLeaderChange(code) ||
    /^(ServiceUnavailable|SessionExpired|ProtocolError)$/.test(code) ||
    /Security\.AuthorizationExpired|Database\.DatabaseUnavailable/.test(code)
  );
}

/** The driver's error as the port's, by its code and, where it has none, by its text. */
export function toGraphError(cause: DriverError, maxPoolSize: number): GraphError {
  const code = codeOf(cause, maxPoolSize);
  const hint = /DatabaseNotFound/.test(cause.code) ? ': check NEO4J_DATABASE' : '';
  const isAlwaysRetriable = code === 'GRAPH_BUSY' || code === 'GRAPH_TIMEOUT';
  return new GraphError(firstLine(cause.message) + hint, {
    ...{ code, cause },
    retriable: isAlwaysRetriable || isRetriableCode(cause.code) || isSlowConnection(cause, maxPoolSize),
  });
}

/** The first line alone: the rest repeats the query. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

function codeOf(error: DriverError, maxPoolSize: number): GraphErrorOptions['code'] {
  if (/TransactionTimedOut/.test(error.code)) return 'GRAPH_TIMEOUT';
  if (isPoolExhausted(error, maxPoolSize)) return 'GRAPH_BUSY';
  const isAway = isRetriableCode(error.code) && !/TransientError/.test(error.code);
  if (isAway || /Security/.test(error.code) || error.code === 'N/A') return 'GRAPH_UNAVAILABLE';
  return /TransientError/.test(error.code) ? 'GRAPH_BUSY' : 'GRAPH_QUERY_FAILED';
}

/** The driver has one text, and no code, for a full pool and for connections that take too long to open. */
const NO_CONNECTION = /acquisition timed out.*Active conn count = (\d+)/;

function isPoolExhausted({ message }: Error, maxPoolSize: number): boolean {
  return Number(NO_CONNECTION.exec(message)?.[1] ?? 0) >= maxPoolSize;
}

function isSlowConnection(error: Error, maxPoolSize: number): boolean {
  return NO_CONNECTION.test(error.message) && !isPoolExhausted(error, maxPoolSize);
}
