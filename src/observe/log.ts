/** The log of operations: one line for each, and one more for what was slow, with its Cypher. */

import type { Logger } from 'pino';
import type { EndedOperation, Observer } from './observer.js';

/** A query of an operation, without its parameters. */
interface RunQuery {
  readonly cypher: string;
  readonly ms: number;
  readonly code: string | null;
}

const MAX_QUERIES = 20;

/**
 * Writes `operation` at level info for each operation, and `slow operation` at level warn, with the texts of its
 * queries, for those of `slowMs` milliseconds and more. Parameters, variables and documents are never written.
 */
export function createOperationLog(logger: Pick<Logger, 'info' | 'warn'>, slowMs: number): Observer {
  const running = new Map<string, RunQuery[]>();
  return {
    operation: ({ operationId }) => {
      running.set(operationId, []);
      return (ended) => {
        const queries = running.get(operationId) ?? [];
        running.delete(operationId);
        const line = { operationId, ...withoutEmpty(ended) };
        logger.info(line, 'operation');
        if (ended.ms >= slowMs) logger.warn({ ...line, queries }, 'slow operation');
      };
    },
    query:
      ({ operationId, text, access }) =>
      ({ code, ms: given }) => {
        const query = { cypher: text ?? '(a write)', ms: round(given), code };
        const queries = operationId === null ? undefined : running.get(operationId);
        if (queries === undefined) {
          if (given >= slowMs) logger.warn({ operationId, access, ...query }, 'slow query');
        } else if (queries.length < MAX_QUERIES) queries.push(query);
      },
  };
}

function withoutEmpty({ codes, requestIds, ms, ...rest }: EndedOperation): Record<string, unknown> {
  return { ...rest, ms: round(ms), ...(codes.length === 0 ? {} : { codes, requestIds }) };
}

/** Tenths of a millisecond are as much as a log needs. */
function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
