/** What Apollo Server is told: everything that an operation meets between HTTP and the resolvers. */

import type { Server } from 'node:http';
import type {
  ApolloServerOptionsWithSchema,
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.js';
import { toPasteable } from './cypher/paste.js';
import { createErrorFormatter } from './format-error.js';
import { chooseStatus } from './http/status.js';
import { MAX_VALIDATION_ERRORS, limitOperations, type Limits } from './limits.js';
import type { Queue } from './limits/queue.js';
import { createStringifier } from './limits/result.js';
import type { Observer } from './observe/observer.js';
import { observeOperations } from './observe/operations.js';

/** What {@link createApolloOptions} needs. */
export interface ApolloParts {
  readonly schema: GraphQLSchema;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  readonly limits: Limits;
  readonly queue: Queue;
  /** Closed, after its requests have been answered, when Apollo Server stops. */
  readonly http: Server;
  readonly logger: Logger;
  readonly observer: Observer;
}

/** The options of Apollo Server. */
export function createApolloOptions(parts: ApolloParts): ApolloServerOptionsWithSchema<Context> {
  const { schema, introspection, limits, queue, http, logger, observer } = parts;
  return {
    schema,
    introspection,
    // Whoever may ask for the schema needs no names suggested, and nobody else should be given them.
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    stringifyResult: createStringifier(limits.maxResultBytes, logger),
    formatError: createErrorFormatter(logger),
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 8_000 }), // 8 seconds
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      observeOperations(observer),
      limitOperations(limits, queue),
      explainOnRequest(),
      chooseStatus(),
    ],
  };
}

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
