/** The gate in front of HTTP routes. */

import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { AccessError } from '../errors.js';
import { isRetryableStatus } from '../http/status-of.js';
import { hasRole, type Caller, type Role } from './caller.js';
import { hasCredential, type Gate } from './gate.js';
import { refusalOf } from './refusal.js';

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
  const refusal = refusalOf(error);
  if (refusal === null) return next(error);
  const { status, code, message, headers } = refusal;
  const extensions = {
    ...{ code, requestId: randomUUID() },
    ...(isRetryableStatus(status) && { retryable: true }),
  };
  response
    .status(status)
    .set({ ...headers, 'cache-control': 'no-store' })
    .json({ errors: [{ message, extensions }] });
}
