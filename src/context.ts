/** What each GraphQL operation has at hand. */

import type { RunCypher } from './analyst/analyst.js';
import type { Cursors } from './cypher/compile/cursors.js';
import type { Curate } from './curation.js';
import { UserInputError } from './errors.js';
import type { CypherQuery, Graph, GraphRecord } from './graph/graph.js';

/** Words in a text that name, or refer to, an entity. */
export interface FoundMention {
  /** UTF-16 code units into the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly type: 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'EVENT';
  /** The fullest name that the text uses, or the gazetteer's. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Id that the entity has in the graph, if it is there. */
  readonly entity: string;
}

/**
 * Finds who and what is mentioned in a text, in its order, without loading it. Rejects with `ServiceError` when it has
 * too much to do, and with any other error when the text cannot be read.
 */
export type FindMentions = (text: string) => Promise<readonly FoundMention[]>;

/** The context value of one operation. */
export interface Context {
  readonly cursors: Cursors;
  /** Null when this server cannot. */
  readonly findMentions: FindMentions | null;
  /** Runs a query and notes it in `queries`. */
  read(query: CypherQuery): Promise<readonly GraphRecord[]>;
  /** The queries that ran, in order: one for each root field. */
  readonly queries: readonly CypherQuery[];
  /** Carries out a decision about who is who; null where the API may only read. */
  readonly curate: Curate | null;
  /** Runs an analyst's own Cypher, one query an operation; null where that is off. */
  readonly cypher: RunCypher | null;
  /** Who asks, as decisions note it. */
  readonly user: string;
}

/** What {@link createContext} needs. */
export interface ContextOptions {
  readonly graph: Graph;
  readonly cursors: Cursors;
  readonly findMentions?: FindMentions | null;
  readonly curate?: Curate | null;
  readonly user?: string;
  readonly cypher?: RunCypher | null;
}

/** A fresh context for one operation. */
export function createContext({
  graph,
  cursors,
  findMentions = null,
  curate = null,
  user = 'api',
  cypher = null,
}: ContextOptions): Context {
  const queries: CypherQuery[] = [];
  return {
    ...{ cursors, findMentions },
    queries,
    curate,
    user,
    cypher: cypher === null ? null : once(cypher),
    read: async (query) => {
      queries.push(query);
      return (await graph.read(query)).records;
    },
  };
}

/** Aliases of one field would run as many queries at once as an operation has room for. */
function once(run: RunCypher): RunCypher {
  let hasRun = false;
  return async (query, parameters, sink) => {
    if (hasRun) throw new UserInputError('cypher: expected one such field in an operation, but got several');
    hasRun = true;
    return run(query, parameters, sink);
  };
}
