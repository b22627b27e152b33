import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';

let graph: Graph;
let server: TServer;

beforeAll(async () => {
  graph = await createTGraph();
  server = await createTServer(graph);
});

afterAll(async () => {
  await server.stop();
  await graph.dispose();
});

/** The audits of GraphQL over HTTP that are not passed. */
async function audit(headers: Readonly<Record<string, string>>) {
  const fetchFn = (address: string, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...init.headers, ...headers } });
  const results = await auditServer({ url: `${server.url}/graphql`, fetchFn });
  expect(results.length).toBe(61);
  return results.filter(({ status }) => status !== 'ok').map(({ status, id }) => `${status} ${id}`);
}

it('passes all audits of GraphQL over HTTP when the caller says that it is no mere form', async () => {
  expect(await audit({ 'apollo-require-preflight': 'true' })).toEqual([]);
});

it('refuses without that only what another site could send: GET', async () => {
  expect((await audit({})).sort()).toEqual(['notice 5A70', 'notice 6A70', 'notice D6D5']);
});
