/** `POST /cypher`: an analyst's own Cypher, answered as JSON Lines. */

import express, { type Request, type Response, type Router } from 'express';
import { ServiceError, UserInputError } from '../errors.js';
import { sendError } from '../http/errors.js';
import { STATUS_OF } from '../http/status-of.js';
import type { RunCypher } from './analyst.js';

/** An error as the API tells it. */
export interface ToldError {
  readonly message: string;
  readonly extensions?: { readonly [key: string]: unknown };
}

/** What {@link createCypherRoute} needs. */
export interface CypherRouteOptions {
  /** Null: the route is off, and every request is answered with 404 and `NOT_AVAILABLE`. */
  readonly run: RunCypher | null;
  readonly maxBodyBytes: number;
  /** Translates an error for the caller, and logs it. */
  readonly tell: (error: Error) => ToldError;
}

/**
 * A body `{"query", "parameters"?}` is answered with a line of columns, a line for each row and a line that sums up; an
 * error before the first line is an ordinary JSON answer, a later one the last line. A caller that goes away ends
 * its query.
 */
export function createCypherRoute({ run, maxBodyBytes, tell }: CypherRouteOptions): Router {
  const router = express.Router();
  router.all('/', (request, response, next) => {
    if (run === null) return refuse(response, tell(notAvailable()));
    if (request.method !== 'POST') return refuseMethod(response);
    next();
  });
  router.post('/', express.json({ limit: maxBodyBytes }), (request, response) =>
    answer(run as RunCypher, request, response, tell),
  );
  return router;
}

async function answer(
  run: RunCypher,
  request: Request,
  response: Response,
  tell: CypherRouteOptions['tell'],
): Promise<void> {
  const started = performance.now();
  // Without waiting for a slow reader: what is written is within the query's limits, and the query ends sooner.
  const write = (line: string) => response.write(`${line}\n`);
  try {
    const { query, parameters } = readBody(request.body);
    const summary = await run(query, parameters, {
      columns: (columns) => {
        response.status(200).type('application/x-ndjson').setHeader('Cache-Control', 'no-store');
        write(JSON.stringify({ columns }));
      },
      row: (json) => {
        write(json);
        return !response.destroyed;
      },
    });
    write(JSON.stringify({ ...summary, ms: Math.round(performance.now() - started) }));
    response.end();
  } catch (error) {
    const told = tell(error as Error);
    if (!response.headersSent) return refuse(response, told);
    write(JSON.stringify({ error: { message: told.message, ...told.extensions } }));
    response.end();
  }
}

function readBody(body: unknown): { query: string; parameters: Record<string, unknown> } {
  if (!isMap(body)) throw new UserInputError('expected a JSON body {"query": "…", "parameters": {…}}');
  const { query, parameters = {}, ...others } = body;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UserInputError(`expected query and parameters, but got ${JSON.stringify(other)}`);
  if (typeof query !== 'string') throw new UserInputError('query: expected a text, but got another value');
  if (!isMap(parameters)) throw new UserInputError('parameters: expected an object, but got another value');
  return { query, parameters };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(response: Response, { message, extensions }: ToldError): void {
  const status = (STATUS_OF as Readonly<Record<string, number>>)[String(extensions?.['code'])] ?? 500;
  response.status(status).json({ errors: [{ message, extensions }] });
}

function refuseMethod(response: Response): void {
  response.setHeader('Allow', 'POST');
  sendError(response, 'METHOD_NOT_ALLOWED', 'expected POST, but got another method');
}

function notAvailable(): ServiceError {
  return new ServiceError('expected a server with DATELINE_CYPHER=1, but got one without', 'NOT_AVAILABLE');
}
