/** What each GraphQL operation has at hand. */

import type { Curate } from './curation.js';
import type { CypherQuery, Graph, GraphRecord } from './graph/graph.js';

/** The context value of one operation. */
export interface Context {
  /** Runs a query and notes it in `queries`. */
  read(query: CypherQuery): Promise<readonly GraphRecord[]>;
  /** The queries that ran, in order: one for each root field. */
  readonly queries: readonly CypherQuery[];
  /** Carries out a decision about who is who; null where the API may only read. */
  readonly curate: Curate | null;
  /** Who asks, as decisions note it. */
  readonly user: string;
}

/** A fresh context for one operation. */
export function createContext(graph: Graph, curate: Curate | null = null, user = 'api'): Context {
  const queries: CypherQuery[] = [];
  return {
    queries,
    curate,
    user,
    read: async (query) => {
      queries.push(query);
      return (await graph.read(query)).records;
    },
  };
}
