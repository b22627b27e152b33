/** What one GraphQL operation may ask for; the README states these numbers. */

import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { Context } from './context.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './cypher/compile/page.js';

/** Limits of one operation. */
export interface Limits {
  /** @default 1_000 lexical tokens */
  readonly maxTokens: number;
  /** @default 16 fields inside each other, fragments included */
  readonly maxDepth: number;
  /** @default 100_000 values: a list counts what is in it as often as it may have items */
  readonly maxCost: number;
  /** @default 1_048_576 bytes of a request's body */
  readonly maxBodyBytes: number;
}

/** The limits when none are given. */
export const DEFAULT_LIMITS: Limits = {
  maxTokens: 1_000,
  maxDepth: 16,
  maxCost: 100_000,
  maxBodyBytes: 1_048_576, // 1 MiB
};

/** A name and the words up to the next one have about so many letters. */
const LETTERS_OF_MENTION = 20;

/** A plugin that refuses wrong variables, and operations that are too deep or may give too much, before anything runs. */
export function limitOperations({
  maxDepth,
  maxCost,
}: Pick<Limits, 'maxDepth' | 'maxCost'>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation === undefined) return;
        const variables = readVariables(schema, operation, request.variables ?? {});
        refuseAbove(
          maxDepth,
          depthOf(document, operation.selectionSet),
          'is at most %d fields deep',
          'fewer fields inside each other',
        );
        const cost = costOf(schema, document, operation, variables);
        refuseAbove(maxCost, cost, 'costs at most %d', 'fewer items in lists');
      },
    }),
  };
}

function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
) {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: 5,
  });
  if (errors === undefined) return coerced;
  const message = errors.map((error) => error.message).join(' ');
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Depth through fragments; validation has refused those that contain themselves. */
function depthOf(document: DocumentNode, root: SelectionSetNode): number {
  const known = new Map<SelectionSetNode, number>();
  const measure = (set: SelectionSetNode): number => {
    const before = known.get(set);
    if (before !== undefined) return before;
    const depths = set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD)
        return 1 + (selection.selectionSet ? measure(selection.selectionSet) : 0);
      if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      );
      return fragment?.kind === Kind.FRAGMENT_DEFINITION ? measure(fragment.selectionSet) : 0;
    });
    const depth = Math.max(0, ...depths);
    known.set(set, depth);
    return depth;
  };
  return measure(root);
}

function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const operationName = operation.name?.value;
  return getComplexity({
    ...{ schema, query, variables, estimators: [estimate] },
    ...(operationName === undefined ? {} : { operationName }),
  });
}

/**
 * A page counts the fields of an item as often as it may have items, and once more for the item that tells whether
 * there is a next page (more than the maximum is refused later); a list of ids as often as there are ids; a walk by its
 * limit, hops and pairs of ends; a text by its length; all else once.
 */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const isPaged = field.args.some(({ name }) => name === 'first');
  if (isPaged) return 1 + (pageSize(args) + 1) * childComplexity;
  return 1 + itemsOf(args) * childComplexity;
};

/** How often what is asked of an item may come in a field without pages. */
function itemsOf({
  ids,
  among,
  limit,
  maxHops,
  bucket,
  last,
  text,
}: {
  readonly [name: string]: unknown;
}): number {
  if (Array.isArray(ids)) return ids.length;
  if (bucket !== undefined) return Number(last);
  if (typeof text === 'string') return Math.ceil(text.length / LETTERS_OF_MENTION);
  const pairs = Array.isArray(among) ? (among.length * (among.length - 1)) / 2 : 1;
  return Number(limit ?? 1) * Number(maxHops ?? 1) * pairs;
}

function pageSize(given: { readonly [name: string]: unknown }): number {
  const size = Number(given['first'] ?? given['last'] ?? DEFAULT_PAGE_SIZE);
  return Math.min(Math.max(0, size), MAX_PAGE_SIZE);
}

function refuseAbove(limit: number, value: number, allowed: string, advice: string): void {
  if (value <= limit) return;
  const extensions = { code: 'OPERATION_TOO_COMPLEX', limit, value, http: { status: 400 } };
  const message = `expected an operation that ${allowed.replace('%d', String(limit))}, but got ${value}: ask for ${advice}`;
  throw new GraphQLError(message, { extensions });
}
