/** What each GraphQL operation has at hand. */

import type { CypherQuery, Graph, GraphRecord } from './graph/graph.js';

/** The context value of one operation. */
export interface Context {
  /** Runs a query and notes it in `queries`. */
  read(query: CypherQuery): Promise<readonly GraphRecord[]>;
  /** The queries that ran, in order: one for each root field. */
  readonly queries: readonly CypherQuery[];
}

/** A fresh context for one operation. */
export function createContext(graph: Graph): Context {
  const queries: CypherQuery[] = [];
  return {
    queries,
    read: async (query) => {
      queries.push(query);
      return (await graph.read(query)).records;
    },
  };
}
