/** How many values an operation may give, worked out before it runs. */

import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../cypher/compile/page.js';

/** A name and the words up to the next one have about so many letters. */
const LETTERS_OF_MENTION = 20;

/** The values that an operation may give at most: a list counts what is in it as often as it may have items. */
export function costOf(
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

/** The same for variables with which an operation costs the same: of a string only its length counts. */
export function whatCosts(variables: Record<string, unknown>): string {
  return JSON.stringify(variables, (_name, value: unknown) =>
    typeof value === 'string' ? value.length : value,
  );
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
