/** Errors of HTTP itself, answered in the same shape as those of GraphQL: JSON, a code, a request id, no traces. */

import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ApiErrorCode } from '../format-error.js';
import { STATUS_OF } from './status-of.js';

/** Answers with one error, with the status of its code unless told otherwise; gives the id under which a log may have more of it. */
export function sendError(
  response: Response,
  code: ApiErrorCode,
  message: string,
  status: number = STATUS_OF[code],
): string {
  const requestId = randomUUID();
  response.status(status).json({ errors: [{ message, extensions: { code, requestId } }] });
  return requestId;
}

/** Refuses methods but GET and POST with 405, and what is posted but no JSON with 415. */
export const refuseOtherRequests: RequestHandler = (request, response, next) => {
  const { method } = request;
  if (method === 'GET') return next();
  if (method !== 'POST') {
    response.setHeader('Allow', 'GET, POST');
    sendError(response, 'METHOD_NOT_ALLOWED', `expected GET or POST, but got ${method}`);
  } else if (request.is('application/json') === 'application/json') next();
  else {
    const message = 'expected content-type application/json, but got another or no body';
    sendError(response, 'UNSUPPORTED_MEDIA_TYPE', message);
  }
};

/** Answers with 404: there is nothing at this path. */
export const refusePath: RequestHandler = (request, response) => {
  const path = request.originalUrl.split('?')[0]?.slice(0, 100);
  sendError(response, 'NOT_FOUND', `There is nothing at ${path}`);
};

const REFUSALS: Readonly<Record<number, readonly [ApiErrorCode, string]>> = {
  413: ['PAYLOAD_TOO_LARGE', 'expected a smaller body'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'expected a body of plain JSON in UTF-8'],
};

/** The last handler of all: a request that cannot be read is told so, a fault of the server's is masked and logged. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: { readonly status?: number; readonly type?: string }, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status = 500, type = '' } = error;
    if (status < 400 || status >= 500) {
      const requestId = sendError(response, 'INTERNAL_SERVER_ERROR', 'internal error');
      logger.error({ requestId, err: error, path: request.path }, 'request failed');
      return;
    }
    const isBody = /^(entity|encoding|charset|request|stream|parameters)\./.test(type);
    const otherwise = isBody
      ? 'expected a body of plain JSON in UTF-8'
      : 'expected a request that can be read, but got another';
    const [code, message] = REFUSALS[status] ?? (['BAD_REQUEST', otherwise] as const);
    sendError(response, code, message, status);
  };
}
