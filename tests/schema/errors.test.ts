import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import pino from 'pino';
import { expect, it } from 'vitest';
import { AccessError, GraphError, ServiceError, UserInputError } from '../../src/errors.js';
import { API_ERROR_CODES, createErrorFormatter } from '../../src/format-error.js';
import { projectFile } from '../../src/project.js';

const rows = [
  ...readFileSync(projectFile('schema/errors.md'), 'utf8').matchAll(/^\| ([A-Z_]+) +\| (yes|no) +\|/gm),
];
const isRetryable = new Map(rows.map(([, code, retryable]) => [code, retryable === 'yes']));
const format = createErrorFormatter(pino({ level: 'silent' }));
const formatted = (error: Error) => {
  const located = new GraphQLError(error.message, { path: ['articles'], originalError: error });
  return format({ message: error.message, path: ['articles'] }, located);
};

it('documents the codes that there are, and no others', () => {
  expect([...isRetryable.keys()]).toEqual([...API_ERROR_CODES]);
});

it.each([
  [
    new UserInputError('articles: expected more, but got less'),
    'BAD_USER_INPUT',
    'articles: expected more, but got less',
  ],
  [
    new ServiceError('expected a recognizer, but got none', 'NOT_AVAILABLE'),
    'NOT_AVAILABLE',
    'expected a recognizer, but got none',
  ],
  [
    new ServiceError('expected reading, but got more', 'CYPHER_REFUSED'),
    'CYPHER_REFUSED',
    'expected reading, but got more',
  ],
  [
    new ServiceError('expected fewer, but got more', 'SERVICE_BUSY'),
    'SERVICE_BUSY',
    'expected fewer, but got more',
  ],
  [new AccessError('expected a key', 'UNAUTHENTICATED'), 'UNAUTHENTICATED', 'expected a key'],
  [new AccessError('expected an editor', 'FORBIDDEN'), 'FORBIDDEN', 'expected an editor'],
  [new AccessError('expected fewer', 'RATE_LIMITED'), 'RATE_LIMITED', 'expected fewer'],
  [
    new GraphError('bolt://secret', { code: 'GRAPH_UNAVAILABLE' }),
    'DB_UNAVAILABLE',
    'the graph does not answer',
  ],
  [new GraphError('bolt://secret', { code: 'GRAPH_BUSY' }), 'DB_UNAVAILABLE', 'the graph is busy'],
  [
    new GraphError('bolt://secret', { code: 'GRAPH_TIMEOUT' }),
    'DEADLINE_EXCEEDED',
    'the graph took too long',
  ],
  [
    new GraphError('MATCH (secret)', { code: 'GRAPH_QUERY_FAILED' }),
    'INTERNAL_SERVER_ERROR',
    'internal error',
  ],
  [new TypeError('secret of undefined'), 'INTERNAL_SERVER_ERROR', 'internal error'],
])('%s becomes %s, retryable where the list says so', (error, code, message) => {
  const answer = formatted(error);
  expect(answer).toEqual({
    message,
    path: ['articles'],
    extensions: {
      ...{ code, requestId: expect.any(String) },
      ...(isRetryable.get(code) ? { retryable: true } : {}),
    },
  });
});

it.each([
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'INTERNAL_SERVER_ERROR',
  undefined,
])('a request that is refused with %s is a BAD_REQUEST', (code) => {
  const error = new GraphQLError('expected an operation', { extensions: { code } });
  expect(format(error.toJSON(), error).extensions).toEqual({
    code: 'BAD_REQUEST',
    requestId: expect.any(String),
  });
});
