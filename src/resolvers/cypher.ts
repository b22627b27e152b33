/** `cypher`: an analyst's own query, with all its rows in one answer. */

import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';

interface CypherArguments {
  readonly query: string;
  readonly parameters?: Readonly<Record<string, unknown>> | null;
}

/** Throws `NOT_AVAILABLE` on a server that runs no Cypher of its callers, else as `RunCypher` does. */
export const resolveCypher: GraphQLFieldResolver<unknown, Context, CypherArguments> = async (
  _source,
  { query, parameters },
  context,
) => {
  if (context.cypher === null) {
    const message = 'cypher: expected a server with DATELINE_CYPHER=1, but got one without';
    throw new ServiceError(message, 'NOT_AVAILABLE');
  }
  let columns: readonly string[] = [];
  const rows: unknown[] = [];
  const { truncated } = await context.cypher(query, parameters ?? {}, {
    columns: (names) => (columns = names),
    row: (json) => rows.push(JSON.parse(json)) > 0,
  });
  return { columns, rows, truncated };
};
