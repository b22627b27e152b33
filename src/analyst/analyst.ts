/** An analyst's own Cypher on the served graph: it only reads, only the graph, and only so much. */

import { isDeeperThan } from '../collections.js';
import { GraphError, UserInputError } from '../errors.js';
import type { Graph, GraphRows, GraphValue } from '../graph/graph.js';
import { checkPlan } from './plan.js';
import { checkText } from './wall.js';

/** Limits of one query; the README states these numbers. */
export interface AnalystLimits {
  /** @default 10_000 rows */
  readonly maxRows: number;
  /** @default 8_388_608 bytes of all rows as JSON */
  readonly maxBytes: number;
  /** @default 10_000 milliseconds; Neo4j looks at its clock every two seconds */
  readonly timeoutMs: number;
}

/** The limits when none are given. */
export const DEFAULT_ANALYST_LIMITS: AnalystLimits = {
  maxRows: 10_000,
  maxBytes: 8_388_608, // 8 MiB
  timeoutMs: 10_000, // 10 seconds
};

/** What {@link createAnalyst} needs. */
export interface AnalystOptions {
  readonly graph: Graph;
  /** @default DEFAULT_ANALYST_LIMITS */
  readonly limits?: Partial<AnalystLimits>;
  /**
   * Runs a query when it is its turn, or throws `SERVICE_BUSY`.
   * @default at once
   */
  readonly gate?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Takes what comes of a query. */
export interface RowSink {
  /** Once, before all rows. */
  columns(columns: readonly string[]): void;
  /** A row as a JSON text: a list with a value for each column. False when no more are wanted. */
  row(json: string): boolean;
}

/** How much came. */
export interface RowSummary {
  readonly rows: number;
  /** True when there are more rows than the limits let through. */
  readonly truncated: boolean;
}

/**
 * Checks a query, runs it and hands its rows on. Throws `CYPHER_REFUSED` before anything runs, `BAD_USER_INPUT` with the
 * engine's words for a query that is wrong, and `GraphError`.
 */
export type RunCypher = (
  query: string,
  parameters: Readonly<Record<string, unknown>>,
  sink: RowSink,
) => Promise<RowSummary>;

const MAX_PARAMETER_DEPTH = 16;

/** Makes the door for analysts. */
export function createAnalyst({ graph, limits: given, gate = (work) => work() }: AnalystOptions): RunCypher {
  const limits = { ...DEFAULT_ANALYST_LIMITS, ...given };
  return async (text, parameters, sink) => {
    const query = { text: checkText(text), parameters };
    if (isDeeperThan(MAX_PARAMETER_DEPTH, parameters))
      throw new UserInputError(`cypher: expected parameters at most ${MAX_PARAMETER_DEPTH} levels deep`);
    return gate(async () => {
      try {
        checkPlan(graph.engine, await graph.explain(query));
        return await graph.stream(query, limits, (rows) => handOn(rows, limits, sink));
      } catch (error) {
        throw isQuerysOwn(error) ? new UserInputError(`cypher: ${error.message}`, { cause: error }) : error;
      }
    });
  };
}

async function handOn(
  { columns, records }: GraphRows,
  { maxRows, maxBytes }: AnalystLimits,
  sink: RowSink,
): Promise<RowSummary> {
  sink.columns(columns);
  let rows = 0;
  let bytes = 0;
  for await (const record of records) {
    if (rows === maxRows) return { rows, truncated: true };
    const json = JSON.stringify(
      columns.map((column): GraphValue => record[column] ?? null),
      bigIntAsText,
    );
    bytes += Buffer.byteLength(json);
    if (bytes > maxBytes) return { rows, truncated: true };
    rows += 1;
    if (!sink.row(json)) return { rows, truncated: true };
  }
  return { rows, truncated: false };
}

function isQuerysOwn(error: unknown): error is GraphError {
  return error instanceof GraphError && error.code === 'GRAPH_QUERY_FAILED';
}

/** JSON has no whole numbers past 2^53 that every reader keeps. */
function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
