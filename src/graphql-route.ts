/** The endpoint of GraphQL over HTTP: who may ask from where, in which form, and then Apollo Server. */

import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type Response } from 'express';
import { authenticate } from './access/authenticate.js';
import type { Gate } from './access/gate.js';
import { allowOrigins } from './http/cors.js';
import { refuseOtherRequests, refusePath } from './http/errors.js';

/** What {@link createGraphqlRoute} needs. */
export interface GraphqlRouteOptions<C extends BaseContext> {
  /** Started. */
  readonly apollo: ApolloServer<C>;
  readonly gate: Gate;
  /** Origins of pages that may read answers. */
  readonly origins: readonly string[];
  readonly maxBodyBytes: number;
  /** The context of the operation that `response` answers; the caller is known by then. */
  readonly context: (response: Response) => C | Promise<C>;
}

/** Answers everything below the path it is mounted at. */
export function createGraphqlRoute<C extends BaseContext>(options: GraphqlRouteOptions<C>): Router {
  const { apollo, gate, origins, maxBodyBytes, context } = options;
  const route = Router();
  route.all('/', allowOrigins(origins), authenticate(gate));
  route.all('/', refuseOtherRequests, json({ limit: maxBodyBytes }));
  route.all('/', expressMiddleware(apollo, { context: async ({ res }) => context(res) }));
  route.use(refusePath);
  return route;
}
