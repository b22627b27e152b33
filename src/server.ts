/** The HTTP server: GraphQL at /graphql, pages for people, health for machines. It opens no engine and no port. */

import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import express, { type Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { authenticate, authenticateIfAsked, callerOf, requireRole } from './access/authenticate.js';
import type { Caller } from './access/caller.js';
import { createGate, type Gate } from './access/gate.js';
import { isOwnName } from './access/loopback.js';
import { createAnalyst, type AnalystLimits, type RunCypher } from './analyst/analyst.js';
import { createCypherRoute } from './analyst/route.js';
import { createApolloOptions } from './apollo.js';
import { createContext, type Context, type FindMentions } from './context.js';
import { createCursors, type Cursors } from './cypher/compile/cursors.js';
import type { Curate } from './curation.js';
import type { TakeDown } from './takedown.js';
import { createDrain, type Drain } from './drain.js';
import type { Graph } from './graph/graph.js';
import { createGraphqlRoute } from './graphql-route.js';
import { createHealth, type Health } from './health.js';
import { SANDBOX_ORIGINS } from './http/cors.js';
import { timeRequest } from './http/deadline.js';
import { createErrorHandler, sendError } from './http/errors.js';
import type { Load } from './loading.js';
import { createLive, type LiveServer } from './live/live.js';
import { createSockets, type Sockets } from './live/sockets.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { describeError } from './observe/error-line.js';
import { observeGraph, observeWrites } from './observe/graph.js';
import { createObservation, type Observation, type ObservationOptions } from './observe/observe.js';
import { startDeadline } from './limits/deadline.js';
import { createQueue, type Queue } from './limits/queue.js';
import { createStringifier } from './limits/result.js';
import { createPages } from './pages.js';
import { createSchema } from './schema.js';
import { createErrorFormatter } from './format-error.js';
import { readSummary } from './summary.js';

/** What {@link createServer} needs. */
export interface ServerOptions extends Pick<ObservationOptions, 'slowMs' | 'mayReadMetrics'> {
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
   * @default null, and its mutations are refused
   */
  readonly curate?: Curate | null;
  /**
   * Hides things, and lets them be loaded again.
   * @default null, and its mutations are refused
   */
  readonly takeDown?: TakeDown | null;
  /**
   * Loads and unloads articles.
   * @default null, and its mutations are refused
   */
  readonly load?: Load | null;
  /**
   * Whether the schema may be asked for; where it may not, there is no GraphiQL either.
   * @default true
   */
  readonly introspection?: boolean;
  /**
   * Origins of pages that may read answers.
   * @default SANDBOX_ORIGINS
   */
  readonly corsOrigins?: readonly string[];
  /**
   * Tells who asks.
   * @default one that lets this machine alone in, as admin
   */
  readonly gate?: Gate;
  /**
   * Limits of callers' own Cypher; those left out are DEFAULT_ANALYST_LIMITS.
   * @default null, and it is off
   */
  readonly cypher?: Partial<AnalystLimits> | null;
  /** @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits>;
  /**
   * How long a stop lets callers find another server, in milliseconds, before it takes no new connections.
   * @default 0
   */
  readonly noticeMs?: number;
}

/** A server that is ready to listen. */
export interface DatelineServer {
  readonly http: Server;
  readonly apollo: ApolloServer<Context>;
  /** How many subscriptions listen now. */
  listeners(): number;
  /** Refuses new work, finishes what runs (8 seconds at most) and closes all connections. The graph stays open. */
  stop(): Promise<void>;
}

const RECEIVE_TIMEOUT_MS = 60_000; // 1 minute for a whole request, so that slow senders hold no socket

/** Builds the server around an open graph. */
export async function createServer(asked: ServerOptions): Promise<DatelineServer> {
  const given = { ...asked, logger: asked.logger.child({}, { serializers: { err: describeError } }) };
  const observation = createObservation({
    ...given,
    // Read when somebody asks, and nobody can before all is put together.
    live: { sockets: () => sockets.open, subscriptions: () => live.listeners },
  });
  const live: LiveServer = createLive({ ...given, graph: observeGraph(given.graph, observation.observer) });
  const options = { ...given, load: given.load ? live.watch(given.load) : null };
  const { graph, logger, introspection = true } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const health = createHealth(graph);
  const drain = createDrain();
  const cursors = createCursors(options.cursorKey);
  const queue = createQueue(limits);
  const app = express();
  const http = createHttpServer({ requestTimeout: RECEIVE_TIMEOUT_MS }, app);
  const schema = createSchema();
  const apollo = new ApolloServer<Context>(
    createApolloOptions({
      ...{ schema, introspection, limits, queue, http, logger },
      observer: observation.observer,
    }),
  );
  await apollo.start();
  addRoutes(app, apollo, options, { health, drain, observation, queue, cursors }, limits);
  const sockets: Sockets = addSockets(http, schema, options, { observation, live, cursors }, limits);
  const stop = async () => {
    health.drain();
    await Promise.all([drain.begin(options.noticeMs ?? 0), sockets.stop()]);
    await apollo.stop();
  };
  return { http, apollo, listeners: () => live.listeners, stop };
}

interface Parts {
  readonly health: Health;
  readonly drain: Drain;
  readonly observation: Observation;
  readonly queue: Queue;
  readonly cursors: Cursors;
}

function addRoutes(
  app: Express,
  apollo: ApolloServer<Context>,
  options: ServerOptions,
  { health, drain, observation, queue, cursors }: Parts,
  limits: Limits,
): void {
  const { graph, logger, isLoopbackOnly = false, gate = createGate() } = options;
  const cypher = options.cypher
    ? createAnalyst({ graph, limits: options.cypher, gate: (work) => queue.run(work) })
    : null;
  app.disable('x-powered-by');
  app.disable('etag'); // answers of POST would be hashed for nothing
  app.use(drain.handler);
  app.use(harden(isLoopbackOnly));
  app.get('/livez', health.live);
  app.get('/readyz', health.ready);
  app.get('/metrics', observation.metrics);
  app.use(
    '/graphql',
    createGraphqlRoute({
      ...{ apollo, gate, maxBodyBytes: limits.maxBodyBytes },
      origins: options.corsOrigins ?? SANDBOX_ORIGINS,
      context: (res) =>
        createContext({
          ...options,
          ...observed(options, observation),
          ...{ cursors, cypher },
          caller: callerOf(res) as Caller,
          deadline: timeRequest(res, limits.deadlineMs),
        }),
    }),
  );
  app.use('/cypher', authenticate(gate), requireRole('analyst'), cypherRoute(cypher, logger, limits));
  app.get('/', authenticateIfAsked(gate));
  app.use(
    createPages({
      mayShow: (response) => callerOf(response) !== null,
      summary: () => readSummary(graph),
      onProblem: (err) => logger.warn({ err }, 'no summary of the graph'),
      hasGraphiql: options.introspection ?? true,
    }),
  );
  app.use(createErrorHandler(logger));
}

/** Subscriptions, behind the same checks as the other operations. */
function addSockets(
  http: Server,
  schema: GraphQLSchema,
  options: ServerOptions,
  { observation, live, cursors }: Pick<Parts, 'observation' | 'cursors'> & { readonly live: LiveServer },
  limits: Limits,
): Sockets {
  const { logger, isLoopbackOnly = false, gate = createGate(), corsOrigins = SANDBOX_ORIGINS } = options;
  return createSockets({
    ...{ http, schema, gate, isLoopbackOnly, corsOrigins, limits, logger },
    observer: observation.observer,
    format: createErrorFormatter(logger),
    stringify: createStringifier(limits.maxResultBytes, logger),
    openContext: (caller, operationId) => {
      const deadline = startDeadline(limits.deadlineMs);
      const { graph } = observed(options, observation, operationId);
      const context = createContext({ operationId, graph, cursors, caller, deadline, live });
      return { context, end: () => deadline.end() };
    },
  });
}

/** What an operation does to the graph is told under its own id. */
function observed(
  { graph, curate = null, takeDown = null }: ServerOptions,
  { observer }: Observation,
  operationId: string = randomUUID(),
) {
  const of = { operationId, engine: graph.engine };
  return {
    ...{ operationId, graph: observeGraph(graph, observer, operationId) },
    curate: curate === null ? null : observeWrites(curate, observer, of),
    takeDown: takeDown === null ? null : observeWrites(takeDown, observer, of),
  };
}

function cypherRoute(run: RunCypher | null, logger: Logger, { maxBodyBytes }: Limits): express.Router {
  const format = createErrorFormatter(logger);
  return createCypherRoute({ run, maxBodyBytes, tell: (error) => format({ message: error.message }, error) });
}

/** Headers and checks of every answer. */
function harden(isLoopbackOnly: boolean): express.RequestHandler {
  return (request, response, next) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isLoopbackOnly || isOwnName(request.headers.host)) return next();
    const message = 'expected a request to localhost, but got one to another host';
    sendError(response, 'MISDIRECTED_REQUEST', message);
  };
}
