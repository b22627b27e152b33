/** A `subscribe` message of a client: checked like any operation, then run once for each thing that happens. */

import { createHash } from 'node:crypto';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.js';
import { createOperationCheck, MAX_VALIDATION_ERRORS, type Limits } from '../limits.js';
import type { Queue } from '../limits/queue.js';
import { rootFields } from '../observe/operations.js';
import type { EndedOperation } from '../observe/observer.js';
import { mapValues, type ListenedTo } from './channel.js';

/** What a client asks for. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What {@link openSubscription} needs. */
export interface SubscriptionMeans {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** A fresh context, and what frees it. */
  readonly open: () => { readonly context: Context; readonly end: () => void };
  /** Lets so many answers be worked out at a time. */
  readonly turns: Pick<Queue, 'run'>;
}

/** The answers of a subscription, one for each thing that happens; or why there are none. */
export type Opened =
  | { readonly args: ExecutionArgs; readonly answers: ListenedTo<ExecutionResult> }
  | { readonly errors: readonly GraphQLError[] };

/** What an observer is told of it. */
export type Described = Pick<EndedOperation, 'kind' | 'name' | 'hash' | 'fields'>;

/** Opens a subscription; what is wrong with it is given with a code, and nothing listens then. */
export async function openSubscription(
  asked: Asked,
  { schema, limits, open, turns }: SubscriptionMeans,
): Promise<Opened & { readonly described: Described }> {
  let described: Described = { kind: null, name: null, hash: hashOf(asked.query), fields: [] };
  try {
    const document = parseWithin(asked.query, limits.maxTokens);
    const options = { maxErrors: MAX_VALIDATION_ERRORS, hideSuggestions: true };
    const invalid = validate(schema, document, undefined, options);
    if (invalid.length > 0)
      return { described, errors: invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const operation = getOperationAST(document, asked.operationName);
    if (operation === null || operation === undefined)
      throw refusal('expected the name of one of the operations, but got another');
    const kind = operation.operation;
    const fields = rootFields(document, operation.selectionSet);
    described = { ...described, kind, name: operation.name?.value.slice(0, 80) ?? null, fields };
    if (kind !== 'subscription')
      throw refusal(`expected a subscription on a web socket, but got a ${kind}: post it to /graphql`);
    createOperationCheck(limits)({ schema, document, operation, variables: { ...asked.variables } });
    const args = {
      ...{ schema, document, operationName: asked.operationName },
      variableValues: { ...asked.variables },
    };
    const answered = async (contextValue: Context, rootValue: unknown) =>
      execute({ ...args, contextValue, rootValue });
    const { context, end } = open();
    const source = await createSourceEventStream({ ...args, contextValue: context }).finally(end);
    if (!(Symbol.asyncIterator in source)) return { described, errors: source.errors ?? [] };
    const answers = mapValues(source as ListenedTo<unknown>, (happened) =>
      turns.run(async () => {
        const { context, end } = open();
        return answered(context, happened).finally(end);
      }),
    );
    return { described, args, answers };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { described, errors: [error] };
  }
}

function parseWithin(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
