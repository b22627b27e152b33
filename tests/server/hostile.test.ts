import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { HOSTILE_REQUESTS } from './hostile.js';

const MAX_ANSWER_BYTES = 2_048;

let real: Graph;
let server: TServer;
let reads = 0;

beforeAll(async () => {
  real = await createTGraph();
  const graph: Graph = {
    ...real,
    read: (query) => {
      reads += 1;
      return real.read(query);
    },
  };
  server = await createTServer(graph);
});

afterAll(async () => {
  await server.stop();
  await real.dispose();
});

it.each(HOSTILE_REQUESTS.map((request) => [request.name, request] as const))(
  'refuses %s in few words, and asks the graph nothing',
  async (_name, { query, variables, code }) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { errors, data } = JSON.parse(text);
    expect([response.status, errors[0].extensions.code, data]).toEqual([400, code, undefined]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_ANSWER_BYTES);
    expect(text).not.toMatch(/stacktrace|node_modules|call stack/i);
    expect(reads).toBe(0);
  },
);

it('answers an honest operation after all that', async () => {
  expect(HOSTILE_REQUESTS.length).toBeGreaterThanOrEqual(30);
  const { body } = await server.ask('{ people { totalCount } }');
  expect(body.errors).toBeUndefined();
  expect(({} as Record<string, unknown>)['name']).toBeUndefined();
});
