/** Runs Apollo's suite against our endpoint. */

import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import express from 'express';
import pino from 'pino';
import { createGate } from '../../../dist/conformance/access/gate.js';
import { createApolloOptions } from '../../../dist/conformance/apollo.js';
import { createGraphqlRoute } from '../../../dist/conformance/graphql-route.js';
import { createErrorHandler } from '../../../dist/conformance/http/errors.js';
import { DEFAULT_LIMITS as limits } from '../../../dist/conformance/limits.js';
import { createQueue } from '../../../dist/conformance/limits/queue.js';

const logger = pino({ level: 'silent' });
const observer = { operation: () => () => {}, query: () => () => {} };

defineIntegrationTestSuite(
  async (config, { context = async () => ({}) } = {}) => {
    const app = express();
    const http = createHttpServer(app);
    const own = createApolloOptions({
      ...{ limits, http, logger, observer },
      queue: createQueue(limits),
      introspection: true,
      schema: undefined,
    });
    const apollo = new ApolloServer({
      ...own,
      formatError: (formatted, error) => withoutId(own.formatError(formatted, error)),
      ...config,
      plugins: [...own.plugins, withoutCost, ...(config.plugins ?? [])],
    });
    await apollo.start();
    app.use(
      '/graphql',
      createGraphqlRoute({
        apollo,
        gate: createGate(),
        origins: [],
        maxBodyBytes: limits.maxBodyBytes,
        context: (response) => context({ req: response.req, res: response }),
      }),
    );
    app.use(createErrorHandler(logger));
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return { server: apollo, url: `http://127.0.0.1:${http.address().port}/graphql` };
  },
  { noIncrementalDelivery: false },
);

/** What we add to each answer, and the suite's texts cannot have. */
const withoutCost = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      const { cost, ...extensions } = body.singleResult?.extensions ?? {};
      if (cost) body.singleResult.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
    },
  }),
};

/** Random, so that no text can be compared with it. */
function withoutId({ extensions: { requestId, ...extensions }, ...error }) {
  return { ...error, extensions };
}
