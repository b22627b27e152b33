/** All error classes of the project. Each has a `code` from one closed list and keeps its `cause`. */

/** The closed list of codes. */
export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'SOURCE_UNREADABLE'
  | 'BAD_USER_INPUT'
  | 'CYPHER_REFUSED'
  | 'GRAPH_UNAVAILABLE'
  | 'GRAPH_BUSY'
  | 'GRAPH_QUERY_FAILED'
  | 'GRAPH_TIMEOUT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_AVAILABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'SERVICE_BUSY';

/** A wrong environment variable, flag or file that the program needs to start. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID' satisfies ErrorCode;
  override readonly name = 'ConfigError';
}

/** One source that cannot be read as an article: says which, and what was expected. The run goes on without it. */
export class SourceError extends Error {
  readonly code = 'SOURCE_UNREADABLE' satisfies ErrorCode;
  override readonly name = 'SourceError';
}

/** An argument of a caller that is outside what is allowed. */
export class UserInputError extends Error {
  readonly code = 'BAD_USER_INPUT' satisfies ErrorCode;
  override readonly name = 'UserInputError';
}

/** This server does not do what is asked of it: not at all, not for a caller, not while it has so much to do, or not in time. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    message: string,
    readonly code: Extract<
      ErrorCode,
      'CYPHER_REFUSED' | 'DEADLINE_EXCEEDED' | 'NOT_AVAILABLE' | 'SERVICE_BUSY'
    >,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A caller that is not known, may not do it, or asks too often. Never has a word of the credential. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
  /** When the caller may ask again; null unless it asked too often. */
  readonly retryAfterSeconds: number | null;

  constructor(
    message: string,
    readonly code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN' | 'RATE_LIMITED'>,
    { retryAfterSeconds = null }: { readonly retryAfterSeconds?: number | null } = {},
  ) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What a {@link GraphError} is told. */
export interface GraphErrorOptions extends ErrorOptions {
  readonly code: Extract<ErrorCode, `GRAPH_${string}`>;
  /** True when the same call may succeed a moment later. */
  readonly retriable?: boolean;
}

/** The graph engine failed or refused. */
export class GraphError extends Error {
  readonly code: GraphErrorOptions['code'];
  readonly retriable: boolean;
  override readonly name = 'GraphError';

  constructor(message: string, options: GraphErrorOptions) {
    super(message, options);
    this.code = options.code;
    this.retriable = options.retriable ?? false;
  }
}
