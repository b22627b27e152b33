/** The HTTP server: GraphQL at /graphql, pages for people, health for machines. It opens no engine and no port. */

import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import { createAnalyst, type AnalystLimits, type RunCypher } from './analyst/analyst.js';
import { createCypherRoute } from './analyst/route.js';
import { createContext, type Context, type FindMentions } from './context.js';
import { createCursors } from './cypher/compile/cursors.js';
import { toPasteable } from './cypher/paste.js';
import type { Curate } from './curation.js';
import type { Graph } from './graph/graph.js';
import { createHealth, type Health } from './health.js';
import { DEFAULT_LIMITS, limitOperations, type Limits } from './limits.js';
import { createPages } from './pages.js';
import { createSchema } from './schema.js';
import { createErrorFormatter } from './format-error.js';
import { readSummary } from './summary.js';

/** What {@link createServer} needs. */
export interface ServerOptions {
  readonly graph: Graph;
  readonly logger: Logger;
  /**
   * True when it listens on a loopback address: then only this machine's own names are answered, so that a site whose
   * name is turned to 127.0.0.1 cannot read the graph through somebody's browser.
   * @default false
   */
  readonly isLoopbackOnly?: boolean;
  /**
   * Signs cursors; the same key on several servers, and across restarts, lets a page go on anywhere.
   * @default a random one, so that cursors end with the process
   */
  readonly cursorKey?: string | null;
  /** Finds who is mentioned in a text; without it `whoIsMentioned` is answered with NOT_AVAILABLE. */
  readonly findMentions?: FindMentions;
  /**
   * Carries out decisions about who is who.
   * @default null, and every mutation is refused
   */
  readonly curate?: Curate | null;
  /**
   * Limits of callers' own Cypher; those left out are DEFAULT_ANALYST_LIMITS.
   * @default null, and it is off
   */
  readonly cypher?: Partial<AnalystLimits> | null;
  /**
   * Throws when the caller of `POST /cypher` may not run it.
   * @default everybody may
   */
  readonly authorizeCypher?: (request: express.Request) => Promise<void>;
  /** @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits>;
}

/** A server that is ready to listen. */
export interface DatelineServer {
  readonly http: Server;
  readonly apollo: ApolloServer<Context>;
  /** Refuses new work, finishes what runs (10 seconds at most) and closes all connections. The graph stays open. */
  stop(): Promise<void>;
}

/** Builds the server around an open graph. */
export async function createServer(options: ServerOptions): Promise<DatelineServer> {
  const { graph, logger } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const health = createHealth(graph);
  const app = express();
  const http = createHttpServer(app);
  const apollo = new ApolloServer<Context>({
    schema: createSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    formatError: createErrorFormatter(logger),
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitOperations(limits),
      explainOnRequest(),
    ],
  });
  await apollo.start();
  addRoutes(app, apollo, options, health, limits);
  const stop = async () => {
    health.drain();
    await apollo.stop();
  };
  return { http, apollo, stop };
}

function addRoutes(
  app: Express,
  apollo: ApolloServer<Context>,
  options: ServerOptions,
  health: Health,
  limits: Limits,
): void {
  const { graph, logger, isLoopbackOnly = false } = options;
  const cursors = createCursors(options.cursorKey);
  const cypher = options.cypher ? createAnalyst({ graph, limits: options.cypher }) : null;
  app.disable('x-powered-by');
  app.use(harden(isLoopbackOnly));
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.all('/graphql', allowSandbox, express.json({ limit: limits.maxBodyBytes }));
  app.all(
    '/graphql',
    expressMiddleware(apollo, { context: async () => createContext({ ...options, cursors, cypher }) }),
  );
  app.use('/graphql', refuseBody);
  app.use('/cypher', cypherRoute(cypher, options, limits), refuseBody);
  app.use(
    createPages({
      summary: () => readSummary(graph),
      onProblem: (err) => logger.warn({ err }, 'no summary of the graph'),
    }),
  );
}

function cypherRoute(run: RunCypher | null, options: ServerOptions, limits: Limits): express.Router {
  const format = createErrorFormatter(options.logger);
  const { authorizeCypher: authorize } = options;
  return createCypherRoute({
    ...{ run, maxBodyBytes: limits.maxBodyBytes, ...(authorize && { authorize }) },
    tell: (error) => format({ message: error.message }, error),
  });
}

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Headers and checks of every answer. */
function harden(isLoopbackOnly: boolean): express.RequestHandler {
  return (request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isLoopbackOnly || LOOPBACK_NAME.test(request.headers.host ?? '')) return next();
    response
      .status(421)
      .json({ errors: [{ message: 'expected a request to localhost, but got one to another host' }] });
  };
}

const SANDBOX_ORIGINS = new Set([
  'https://studio.apollographql.com',
  'https://sandbox.embed.apollographql.com',
]);

/** Apollo Sandbox runs on Apollo's own address; no other site may read answers from here. */
const allowSandbox: express.RequestHandler = (request, response, next) => {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin !== undefined && SANDBOX_ORIGINS.has(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader(
      'Access-Control-Allow-Headers',
      'content-type, apollo-require-preflight, x-apollo-operation-name',
    );
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
  }
  if (request.method === 'OPTIONS') response.status(204).end();
  else next();
};

/** A body that is no JSON, or too large, is answered as JSON, without a trace. */
const refuseBody: ErrorRequestHandler = (
  error: { status?: number; type?: string },
  _request,
  response,
  next,
) => {
  if (error.status === undefined || error.status >= 500) return next(error);
  const isTooLarge = error.type === 'entity.too.large';
  const message = isTooLarge ? 'expected a smaller body' : 'expected a body of plain JSON in UTF-8';
  const code = isTooLarge ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  response
    .status(error.status)
    .json({ errors: [{ message, extensions: { code, requestId: randomUUID() } }] });
};

/** `extensions: { cypher: true }` in a request shows the queries that ran, ready to paste. */
function explainOnRequest(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({
        response,
        contextValue,
      }: GraphQLRequestContextWillSendResponse<Context>) => {
        if (request.extensions?.['cypher'] !== true || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const cypher = contextValue.queries.map((query) => ({ ...query, paste: toPasteable(query) }));
        singleResult.extensions = { ...singleResult.extensions, cypher };
      },
    }),
  };
}
