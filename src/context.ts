/** What each GraphQL operation has at hand. */

import { randomUUID } from 'node:crypto';
import type { Caller } from './access/caller.js';
import type { RunCypher } from './analyst/analyst.js';
import type { Cursors } from './cypher/compile/cursors.js';
import type { Curate } from './curation.js';
import { UserInputError } from './errors.js';
import type { CypherQuery, Graph, GraphRecord } from './graph/graph.js';
import type { Deadline } from './limits/deadline.js';
import type { Live } from './live/live.js';
import type { TakeDown } from './takedown.js';
import type { Load, LoadCommand, LoadResult } from './loading.js';

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
  /** Of this operation alone, as log lines name it. */
  readonly operationId: string;
  readonly cursors: Cursors;
  /** Null when this server cannot. */
  readonly findMentions: FindMentions | null;
  /** Runs a query and notes it in `queries`. */
  read(query: CypherQuery): Promise<readonly GraphRecord[]>;
  /** The queries that ran, in order: one for each root field. */
  readonly queries: readonly CypherQuery[];
  /** Carries out a decision about who is who; null where the API may only read. */
  readonly curate: Curate | null;
  /** Hides something, or lets it be loaded again; null where the API may only read. */
  readonly takeDown: TakeDown | null;
  /** Loads or unloads an article; null where the API may only read. */
  readonly load: ((command: LoadCommand) => Promise<LoadResult>) | null;
  /** What subscriptions listen to; null where nothing is heard. */
  readonly live: Live | null;
  /** Who asks; decisions note the name. */
  readonly caller: Caller;
  /** Aborted when nobody waits for the answer any more; undefined where nothing is timed. */
  readonly signal: AbortSignal | undefined;
  /** Runs an analyst's own Cypher, one query an operation; null where that is off. */
  readonly cypher: RunCypher | null;
}

/** What {@link createContext} needs. */
export interface ContextOptions {
  readonly graph: Graph;
  readonly cursors: Cursors;
  /** @default a random one */
  readonly operationId?: string;
  readonly findMentions?: FindMentions | null;
  readonly curate?: Curate | null;
  readonly takeDown?: TakeDown | null;
  readonly load?: Load | null;
  readonly live?: Live | null;
  readonly caller: Caller;
  /**
   * When all that is asked is answered with DEADLINE_EXCEEDED.
   * @default null, and the operation takes the time that it takes
   */
  readonly deadline?: Deadline | null;
  readonly cypher?: RunCypher | null;
}

/** A fresh context for one operation. */
export function createContext({
  graph,
  cursors,
  operationId = randomUUID(),
  findMentions = null,
  curate = null,
  takeDown = null,
  load = null,
  live = null,
  caller,
  deadline = null,
  cypher = null,
}: ContextOptions): Context {
  const queries: CypherQuery[] = [];
  const inTime = async <T>(work: Promise<T>): Promise<T> => (deadline === null ? work : deadline.race(work));
  return {
    ...{ operationId, cursors },
    findMentions: findMentions && ((text) => inTime(findMentions(text))),
    queries,
    curate: curate && ((...decision) => inTime(curate(...decision))),
    takeDown: takeDown && ((...given) => inTime(takeDown(...given))),
    load: load && ((command) => inTime(load(command, { graph, signal: deadline?.signal }))),
    ...{ live, caller },
    signal: deadline?.signal,
    cypher: cypher && once((...query) => inTime(cypher(...query))),
    read: async (query) => {
      queries.push(query);
      return (await inTime(graph.read(query))).records;
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
