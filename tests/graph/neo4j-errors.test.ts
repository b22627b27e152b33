import { describe, expect, it } from 'vitest';
import { isLeaderChange, isRetriableCode, toGraphError } from '../../src/graph/use/neo4j/errors.js';
import { retryWithin } from '../../src/graph/use/neo4j/within.js';

const driverError = (code: string, message = 'text\nmore') =>
  Object.assign(new Error(message), { code, gqlStatus: '50N42' });
const waiting = (active: number) =>
  `Connection acquisition timed out in 200 ms. Pool status: Active conn count = ${active}, Idle conn count = 0.`;

it.each([
  ['Neo.ClientError.Cluster.NotALeader', true, true, 'GRAPH_UNAVAILABLE'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', true, true, 'GRAPH_UNAVAILABLE'],
  ['Neo.TransientError.Cluster.ReplicationFailure', true, false, 'GRAPH_BUSY'],
  ['Neo.TransientError.Transaction.DeadlockDetected', true, false, 'GRAPH_BUSY'],
  ['Neo.TransientError.Transaction.Terminated', false, false, 'GRAPH_BUSY'],
  ['Neo.ClientError.Security.AuthorizationExpired', true, false, 'GRAPH_UNAVAILABLE'],
  ['Neo.ClientError.Security.Unauthorized', false, false, 'GRAPH_UNAVAILABLE'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', false, false, 'GRAPH_TIMEOUT'],
  ['Neo.ClientError.Statement.SyntaxError', false, false, 'GRAPH_QUERY_FAILED'],
  ['Neo.ClientError.Statement.AccessMode', false, false, 'GRAPH_QUERY_FAILED'],
  ['ServiceUnavailable', true, false, 'GRAPH_UNAVAILABLE'],
  ['ProtocolError', true, false, 'GRAPH_UNAVAILABLE'],
  ['SessionExpired', true, false, 'GRAPH_UNAVAILABLE'],
])('%s', (code, isRetriable, isLeader, graphCode) => {
  expect([isRetriableCode(code), isLeaderChange(code)]).toEqual([isRetriable, isLeader]);
  expect(toGraphError(driverError(code), 2)).toMatchObject({ code: graphCode, message: 'text' });
});

it.each([
  [2, 'GRAPH_BUSY'],
  [0, 'GRAPH_UNAVAILABLE'],
])('a wait for a connection with %i of 2 in use is %s, and retriable', (active, code) => {
  expect(toGraphError(driverError('N/A', waiting(active)), 2)).toMatchObject({ code, retriable: true });
});

describe('retryWithin', () => {
  const failing = (codes: readonly string[]) => {
    const left = [...codes];
    const lefts: number[] = [];
    const attempt = async (leftMs: number) => {
      lefts.push(leftMs);
      const code = left.shift();
      if (code !== undefined) throw driverError(code);
      return 'done';
    };
    return { attempt, lefts };
  };
  const isRetriable = (error: unknown) => isRetriableCode((error as { code: string }).code);
  const options = { timeoutMs: 60_000, isRetriable, firstPauseMs: 1 };

  it('goes on through a change of leader and transient errors, with ever less time', async () => {
    const { attempt, lefts } = failing([
      'Neo.ClientError.Cluster.NotALeader',
      'Neo.TransientError.General.DatabaseUnavailable',
      'SessionExpired',
    ]);
    expect(await retryWithin(attempt, options)).toBe('done');
    expect(lefts).toHaveLength(4);
    expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
  });

  it('does not go on after an error of the query', async () => {
    const { attempt, lefts } = failing(['Neo.ClientError.Statement.SyntaxError']);
    await expect(retryWithin(attempt, options)).rejects.toMatchObject({ message: 'text\nmore' });
    expect(lefts).toHaveLength(1);
  });

  it('throws the last error when no time is left for another try', async () => {
    const { attempt, lefts } = failing(['SessionExpired', 'ServiceUnavailable']);
    const hurried = { ...options, timeoutMs: 1, firstPauseMs: 100 };
    await expect(retryWithin(attempt, hurried)).rejects.toMatchObject({ code: 'SessionExpired' });
    expect(lefts).toHaveLength(1);
  });
});
