/** What one GraphQL operation may ask for; the README states these numbers. */

import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type ASTVisitor, type FieldNode, type ValidationContext } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import type { Context } from './context.js';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './cypher/compile/page.js';

/** Limits of one operation. */
export interface Limits {
  /** @default 1_000 lexical tokens */
  readonly maxTokens: number;
  /** @default 16 fields inside each other */
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

/** A validation rule that refuses documents whose fields lie too deep inside each other. */
export function limitDepth(maxDepth: number) {
  return (context: ValidationContext): ASTVisitor => ({
    Field(node, _key, _parent, _path, ancestors) {
      const depth =
        ancestors.filter((each) => !Array.isArray(each) && (each as FieldNode).kind === Kind.FIELD).length +
        1;
      if (depth !== maxDepth + 1) return undefined;
      context.reportError(
        new GraphQLError(`expected at most ${maxDepth} fields inside each other, but got more`, {
          nodes: node,
        }),
      );
      return false;
    },
  });
}

/** A plugin that refuses operations which may give too much, before anything runs. */
export function limitCost(maxCost: number): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request, operationName }) => {
        const cost = getComplexity({
          ...{ schema, query: document, estimators: [estimatePage] },
          variables: request.variables ?? {},
          ...(operationName === null ? {} : { operationName }),
        });
        if (cost <= maxCost) return;
        throw new GraphQLError(
          `expected an operation that costs at most ${maxCost}, but got one that costs ${cost}: ask for fewer items in lists`,
          {
            extensions: { code: 'OPERATION_TOO_COMPLEX', cost, maxCost, http: { status: 400 } },
          },
        );
      },
    }),
  };
}

/** A page counts the fields of an item as often as it may have items (more than the maximum is refused later); all else counts once. */
const estimatePage: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const isPaged = type.name !== 'PageInfo' && field.args.some(({ name }) => name === 'first');
  const size = isPaged ? Number(args['first'] ?? args['last'] ?? DEFAULT_PAGE_SIZE) : 1;
  return 1 + Math.min(Math.max(0, size), MAX_PAGE_SIZE) * childComplexity;
};
