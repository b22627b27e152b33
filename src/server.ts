/** The HTTP server: GraphQL at /graphql, pages for people, health for machines. It opens no engine and no port. */

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
import { createContext, type Context } from './context.js';
import type { Graph } from './graph/graph.js';
import { createHealth, type Health } from './health.js';
import { DEFAULT_LIMITS, limitCost, limitDepth, type Limits } from './limits.js';
import { createPages } from './pages.js';
import { createSchema } from './schema.js';
import { createErrorFormatter } from './format-error.js';
import { readSummary } from './summary.js';

/** What {@link createServer} needs. */
export interface ServerOptions {
  readonly graph: Graph;
  readonly logger: Logger;
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
export async function createServer({ graph, logger, limits: given }: ServerOptions): Promise<DatelineServer> {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const health = createHealth(graph);
  const app = express();
  const http = createHttpServer(app);
  const apollo = new ApolloServer<Context>({
    schema: createSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [limitDepth(limits.maxDepth)],
    formatError: createErrorFormatter(logger),
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost(limits.maxCost),
      explainOnRequest(),
    ],
  });
  await apollo.start();
  addRoutes(app, apollo, { graph, logger }, health, limits);
  const stop = async () => {
    health.drain();
    await apollo.stop();
  };
  return { http, apollo, stop };
}

function addRoutes(
  app: Express,
  apollo: ApolloServer<Context>,
  { graph, logger }: Pick<ServerOptions, 'graph' | 'logger'>,
  health: Health,
  limits: Limits,
): void {
  app.disable('x-powered-by');
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.use('/graphql', allowSandbox, express.json({ limit: limits.maxBodyBytes }), refuseBody);
  app.use('/graphql', expressMiddleware(apollo, { context: async () => createContext(graph) }));
  app.use(
    createPages({
      summary: () => readSummary(graph),
      onProblem: (err) => logger.warn({ err }, 'no summary of the graph'),
    }),
  );
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
  const message = isTooLarge ? 'expected a smaller body' : 'expected a JSON body';
  const code = isTooLarge ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  response.status(error.status).json({ errors: [{ message, extensions: { code } }] });
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
        singleResult.extensions = { ...singleResult.extensions, cypher: contextValue.queries };
      },
    }),
  };
}
