/** The gate in front of HTTP routes. */

import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { AccessError, ServiceError } from '../errors.js';
import { hasRole, type Caller, type Role } from './caller.js';
import { hasCredential, type Gate } from './gate.js';

const STATUS = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 } as const;

/** Lets in whom the gate knows, whom {@link callerOf} then gives; answers all others with JSON: 401, 429 or 503. */
export function authenticate({ identify }: Pick<Gate, 'identify'>): RequestHandler {
  return async ({ headers, socket }, response, next) => {
    try {
      response.locals['caller'] = await identify(headers, socket.remoteAddress);
      next();
    } catch (error) {
      refuse(response, error, next);
    }
  };
}

/** As {@link authenticate}, but lets in whoever shows no credential, as nobody. */
export function authenticateIfAsked(gate: Gate): RequestHandler {
  const check = authenticate(gate);
  return async (request, response, next) => {
    if (!gate.isConfigured || hasCredential(request.headers)) await check(request, response, next);
    else next();
  };
}

/** Behind {@link authenticate}: answers 403 to callers whose role is less than this one. */
export function requireRole(role: Role): RequestHandler {
  return (_request, response, next) => {
    const caller = callerOf(response);
    if (caller !== null && hasRole(caller, role)) return next();
    const message = `expected a caller with the role ${role}, but got ${caller?.role ?? 'nobody'}`;
    refuse(response, new AccessError(message, 'FORBIDDEN'), next);
  };
}

/** Who asks; null where nobody was identified. */
export function callerOf(response: Response): Caller | null {
  return (response.locals['caller'] as Caller | undefined) ?? null;
}

function refuse(response: Response, error: unknown, next: (error: unknown) => void): void {
  if (!(error instanceof AccessError) && !(error instanceof ServiceError)) return next(error);
  const isRetryable = error instanceof ServiceError || error.code === 'RATE_LIMITED';
  if (error instanceof AccessError && error.code === 'UNAUTHENTICATED')
    response.setHeader('WWW-Authenticate', 'Bearer realm="dateline"');
  if (error instanceof AccessError && error.retryAfterSeconds !== null)
    response.setHeader('Retry-After', error.retryAfterSeconds);
  const status = error instanceof AccessError ? STATUS[error.code] : 503;
  const extensions = {
    ...{ code: error.code, requestId: randomUUID() },
    ...(isRetryable && { retryable: true }),
  };
  response
    .status(status)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message: error.message, extensions }] });
}
