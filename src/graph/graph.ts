/**
 * The graph port: the few things that the rest of the project needs of a graph engine. Both engines answer the
 * same Cypher with the same records; `tests/graph/contract.test.ts` is the list that proves it.
 */

/** A Cypher text and its parameters. Values never stand in the text. */
export interface CypherQuery {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A node as it comes back from a query that returns the node itself. */
export interface GraphNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, GraphValue>>;
}

/** A relationship as it comes back from a query that returns it; its ends are the engine's business. */
export interface GraphRelationship {
  readonly type: string;
  readonly properties: Readonly<Record<string, GraphValue>>;
}

/** A path: nodes and relationships in walking order. */
export interface GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/**
 * What a column can hold. Integers within ±2^53 are numbers, larger ones `bigint`; temporal values are ISO 8601
 * strings. Maps are plain objects.
 */
export type GraphValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | GraphNode
  | GraphRelationship
  | GraphPath
  | readonly GraphValue[]
  | { readonly [key: string]: GraphValue };

/** One row, by column name. */
export type GraphRecord = Readonly<Record<string, GraphValue>>;

/** The rows of a query and the names of its columns, in order (also when there are no rows). */
export interface GraphResult {
  readonly columns: readonly string[];
  readonly records: readonly GraphRecord[];
}

/** One operator of a query's plan, in the engine's own words. */
export interface PlanOperator {
  /** Its name, such as `NodeByLabelScan` or `NodeScan`. */
  readonly name: string;
  /** What it works on, such as the name of the procedure that it calls; may be empty. */
  readonly detail: string;
}

/** The rows of a running query, as they come. */
export interface GraphRows {
  readonly columns: readonly string[];
  /** Can be walked once. */
  readonly records: AsyncIterable<GraphRecord>;
}

/** The bounds of {@link Graph.stream}. */
export interface StreamOptions {
  /** How long it may take until `use` has what it wants; after that it ends with `GRAPH_TIMEOUT`. */
  readonly timeoutMs: number;
}

/** A running write transaction. */
export interface GraphTransaction {
  /** Runs a query and gives its records; throws {@link GraphError}, after which nothing of the transaction is kept. */
  run(query: CypherQuery): Promise<readonly GraphRecord[]>;
}

/** An open graph. Every member throws `GraphError`. */
export interface Graph {
  readonly engine: 'embedded' | 'neo4j';
  /** Where the data is: a folder or a URI without secrets. */
  readonly address: string;
  /** Runs a query that cannot change the graph: whatever it writes is refused or undone. */
  read(query: CypherQuery): Promise<GraphResult>;
  /** The operators of a query's plan, of which nothing runs: what stands in an expression may have none of its own. */
  explain(query: CypherQuery): Promise<readonly PlanOperator[]>;
  /**
   * Runs a query of somebody else's, which the engine itself keeps from writing, and hands its rows to `use` as they
   * come. The query ends when `use` does or when its time is over, and can harm nothing but itself: however long it
   * runs and whatever memory it takes, the graph goes on answering.
   */
  stream<T>(query: CypherQuery, options: StreamOptions, use: (rows: GraphRows) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction: committed when it resolves, undone as a whole when it throws. `work` may run
   * again when the engine asks for a retry, so it must have no other effects.
   */
  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;
  /** Runs schema commands (constraints, indexes), each on its own. */
  define(commands: readonly string[]): Promise<void>;
  /** Closes connections and files. Calling it twice is fine. */
  dispose(): Promise<void>;
}

/** How a graph is opened. */
export interface OpenOptions {
  /**
   * `read` lets the engine itself refuse every write.
   * @default 'write'
   */
  readonly access?: 'read' | 'write';
  /**
   * How long one read may take, with all its tries, before it throws `GRAPH_TIMEOUT` (or what it failed with); for Neo4j.
   * @default 60_000
   */
  readonly readTimeoutMs?: number;
}
