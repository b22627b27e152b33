/** Plans and streams of rows, as Neo4j's driver gives them. */

import type { ManagedTransaction, Plan, Record as Neo4jRecord, Transaction } from 'neo4j-driver';
import type { CypherQuery, GraphRecord, GraphRows, PlanOperator } from '../../graph.js';
import { isDriverError, toGraphError } from './errors.js';
import { toParameter, toRecord } from './values.js';

/** The operators of the plan of an EXPLAIN; null when the server gives none. */
export async function readPlan(
  tx: ManagedTransaction,
  { text, parameters }: CypherQuery,
): Promise<PlanOperator[] | null> {
  const { summary } = await tx.run(text, toParameter(parameters) as Record<string, unknown>);
  return summary.plan === false ? null : toOperators(summary.plan);
}

/** Each operator's name ends with its database's. */
function toOperators({ operatorType, arguments: { Details: details }, children }: Plan): PlanOperator[] {
  const [name = ''] = operatorType.split('@', 1);
  return [{ name, detail: String(details ?? '') }, ...children.flatMap(toOperators)];
}

/** Runs a query whose rows are read as they come; reading them throws `GraphError`. `poolSize` is told in errors. */
export async function toRows(
  transaction: Transaction,
  query: CypherQuery,
  poolSize: number,
): Promise<GraphRows> {
  const result = transaction.run(query.text, toParameter(query.parameters) as Record<string, unknown>);
  return { columns: (await result.keys()) as string[], records: toRecords(result, poolSize) };
}

async function* toRecords(result: AsyncIterable<Neo4jRecord>, poolSize: number): AsyncGenerator<GraphRecord> {
  try {
    for await (const record of result) yield toRecord(record);
  } catch (error) {
    throw isDriverError(error) ? toGraphError(error, poolSize) : error;
  }
}
