/** The variables of an operation, checked before anything walks through them. */

import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { isDeeperThan } from '../collections.js';

const MAX_NESTING = 32; // lists and objects inside each other
const MAX_PROBLEMS = 3; // told at a time

/** The values of an operation's variables. Throws BAD_USER_INPUT when they do not fit, or nest too deeply. */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  // What reads variables calls itself for each level, and would end the stack.
  if (isDeeperThan(MAX_NESTING, given))
    throw refusal(`variables: expected at most ${MAX_NESTING} levels of lists and objects, but got more`);
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given, { maxErrors: MAX_PROBLEMS });
  if (errors === undefined) return coerced;
  throw refusal(errors.map((error) => error.message).join(' '));
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
