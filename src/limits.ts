/** What one GraphQL request may ask for and how long it may take; the README states these numbers. */

import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Context } from './context.js';
import { ServiceError } from './errors.js';
import { costOf, whatCosts } from './limits/cost.js';
import type { Queue, QueueOptions } from './limits/queue.js';
import { refuseAbove } from './limits/refusal.js';
import { refuseShape, type ShapeLimits } from './limits/shape.js';
import { readVariables } from './limits/variables.js';

/** Limits of one request; {@link QueueOptions} are those of all together. */
export interface Limits extends ShapeLimits, QueueOptions {
  /** @default 1_000 lexical tokens */
  readonly maxTokens: number;
  /** @default 100_000 values: a list counts what is in it as often as it may have items */
  readonly maxCost: number;
  /** @default 1_048_576 bytes of a request's body */
  readonly maxBodyBytes: number;
  /** @default 8_388_608 bytes of an answer */
  readonly maxResultBytes: number;
  /** @default 30_000 milliseconds until the caller is answered, whatever the graph does */
  readonly deadlineMs: number;
  /** @default 200 web sockets at once */
  readonly sockets: number;
  /** @default 20 subscriptions of one web socket */
  readonly subscriptions: number;
}

/** Faults of a document that are told at a time. */
export const MAX_VALIDATION_ERRORS = 3;

/** The limits when none are given. */
export const DEFAULT_LIMITS: Limits = {
  maxTokens: 1_000,
  maxDepth: 16,
  maxAliases: 30,
  maxDirectives: 20,
  maxRootFields: 20,
  maxSelections: 2_000,
  maxCost: 100_000,
  maxBodyBytes: 1_048_576, // 1 MiB
  maxResultBytes: 8_388_608, // 8 MiB
  deadlineMs: 30_000, // 30 seconds
  sockets: 200,
  subscriptions: 20,
  inFlight: 16, // operations
  queue: 64, // operations
};

const RETRY_AFTER = '1'; // seconds, as the header says them

/** An operation that somebody wants to run. */
export interface OperationToCheck {
  readonly schema: GraphQLSchema;
  /** Valid against the schema. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the caller gave them. */
  readonly variables: Record<string, unknown>;
}

/** Kinds of variables whose costs are remembered for one operation. */
const MAX_KNOWN_COSTS = 100;

/**
 * Gives the cost of an operation that may run. Throws a `GraphQLError` with BAD_USER_INPUT on wrong variables, and with
 * OPERATION_TOO_COMPLEX on an operation that is over a limit. What was worked out is kept with the parsed operation.
 */
export function createOperationCheck(
  limits: ShapeLimits & Pick<Limits, 'maxCost'>,
): (asked: OperationToCheck) => number {
  // Apollo Server parses a text once for all that send it.
  const known = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  return ({ schema, document, operation, variables }) => {
    const costs = known.get(operation) ?? new Map<string, number>();
    if (costs.size === 0) refuseShape(document, operation, limits);
    const values = readVariables(schema, operation, variables);
    const key = whatCosts(values);
    const cost = costs.get(key) ?? costOf(schema, document, operation, values);
    refuseAbove(limits.maxCost, cost, 'costs at most %d', 'fewer items in lists');
    if (costs.size >= MAX_KNOWN_COSTS) costs.clear();
    known.set(operation, costs.set(key, cost));
    return cost;
  };
}

/**
 * A plugin that checks each operation before anything runs, lets it take its turn, and tells its cost in
 * `extensions.cost` of the answer.
 */
export function limitOperations(limits: Limits, queue: Queue): ApolloServerPlugin<Context> {
  const check = createOperationCheck(limits);
  return {
    requestDidStart: async () => {
      const place = createPlace(queue);
      let requested: number | null = null;
      return {
        didResolveOperation: async (call: GraphQLRequestContextDidResolveOperation<Context>) => {
          const { operation, request, contextValue } = call;
          if (operation === undefined) return;
          if (operation.operation === 'subscription') throw notHere();
          requested = check({ ...call, operation, variables: request.variables ?? {} });
          await place.take(contextValue.signal);
        },
        willSendResponse: async ({ response }: GraphQLRequestContextWillSendResponse<Context>) => {
          place.free();
          if (requested === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (singleResult.data === undefined) return;
          const cost = { requested, limit: limits.maxCost };
          singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };
    },
  };
}

function notHere(): GraphQLError {
  const extensions = { code: 'BAD_REQUEST', http: { status: 400 } };
  const message = 'expected a query or a mutation, but got a subscription: those are for web sockets';
  return new GraphQLError(message, { extensions });
}

/** One operation's place in the queue: it may be given back before it is there, when another plugin refuses. */
function createPlace(queue: Queue) {
  let isOver = false;
  let leave: (() => void) | null = null;
  return {
    take: async (signal: AbortSignal | undefined) => {
      leave = await queue.enter(signal).catch(refuseService);
      if (isOver) leave();
    },
    free: () => {
      isOver = true;
      leave?.();
    },
  };
}

/** Nothing ran: 503 when too many wait, 504 when the time was up before its turn. */
function refuseService(error: unknown): never {
  if (!(error instanceof ServiceError)) throw error;
  const { message, code } = error;
  const isBusy = code === 'SERVICE_BUSY';
  const headers = new HeaderMap(isBusy ? [['retry-after', RETRY_AFTER]] : []);
  const http = { status: isBusy ? 503 : 504, headers };
  throw new GraphQLError(message, { extensions: { code, retryable: true, http }, originalError: error });
}
