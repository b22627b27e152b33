import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Graph, GraphResult } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer } from '../utils/server.js';

const OPERATION = '{ people(first: 1) { nodes { name } } }';
const EMPTY: GraphResult = { columns: ['result'], records: [{ result: null }] };

let real: Graph;

beforeAll(async () => {
  real = await createTGraph();
});

afterAll(async () => {
  await real.dispose();
});

/** A graph that answers when it is told to, and counts who asks. */
function createDeferredGraph() {
  const answers: ((result: GraphResult) => void)[] = [];
  const graph: Graph = {
    ...real,
    read: () => new Promise((resolve) => void answers.push(resolve)),
  };
  return { graph, answers };
}

describe('a graph that never answers', () => {
  it('gives each field DEADLINE_EXCEEDED, and its place to the next', async () => {
    const { graph, answers } = createDeferredGraph();
    const server = await createTServer(graph, { deadlineMs: 100, inFlight: 1, queue: 0 });
    const query = '{ people(first: 1) { nodes { name } } places(first: 1) { nodes { name } } __typename }';
    for (const reads of [2, 4]) {
      const { status, body } = await server.ask(query);
      expect(status).toBe(200);
      expect(body.data).toEqual({ people: null, places: null, __typename: 'Query' });
      expect(body.errors?.map(({ extensions }) => extensions)).toEqual(
        Array(2).fill({ code: 'DEADLINE_EXCEEDED', retryable: true, requestId: expect.any(String) }),
      );
      expect(answers.length).toBe(reads);
    }
    await server.stop();
  });

  it('answers 504 to who waited for a turn all the time', async () => {
    const server = await createTServer(real, { deadlineMs: 100, inFlight: 0, queue: 1 });
    const { status, body } = await server.ask(OPERATION);
    expect(status).toBe(504);
    expect(body.errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED', retryable: true } }]);
    expect(body.data).toBeUndefined();
    await server.stop();
  });

  it('ends a decision that takes too long too', async () => {
    const server = await createTServer(real, { deadlineMs: 50 }, { curate: () => new Promise(() => {}) });
    const { body } = await server.ask(
      'mutation { undoDecision(input: {decision: "x"}) { userErrors { message } } }',
    );
    expect(body.errors).toMatchObject([{ extensions: { code: 'DEADLINE_EXCEEDED' } }]);
    await server.stop();
  });
});

describe('more callers than may run and wait', () => {
  it('are answered 503 with Retry-After, and the others as ever', async () => {
    const { graph, answers } = createDeferredGraph();
    const server = await createTServer(graph, { inFlight: 1, queue: 1 });
    const post = (query: string, signal: AbortSignal | null = null) =>
      fetch(`${server.url}/graphql`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, signal },
        body: JSON.stringify({ query }),
      });
    const first = server.ask(OPERATION);
    await vi.waitFor(() => expect(answers.length).toBe(1));
    const leaving = new AbortController();
    const second = post(OPERATION, leaving.signal).catch(() => 'left');
    await vi.waitFor(async () => {
      const refused = await post(OPERATION);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await refused.json()).toEqual({
        errors: [
          {
            message: 'expected at most 1 operations at a time and 1 that wait, but got more: try again later',
            extensions: { code: 'SERVICE_BUSY', retryable: true, requestId: expect.any(String) },
          },
        ],
      });
    });
    leaving.abort();
    expect(await second).toBe('left');
    // The place of the one who left is free: this one waits, is let in, and is the second that the graph sees.
    let third: Promise<Response> | null = null;
    await vi.waitFor(async () => {
      third = post(OPERATION);
      const refused = await Promise.race([third, new Promise((resolve) => setTimeout(resolve, 100, null))]);
      expect(refused).toBeNull();
    });
    answers[0]?.(EMPTY);
    await first;
    await vi.waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.(EMPTY);
    expect((await (third as unknown as Promise<Response>)).status).toBe(200);
    await server.stop();
  });

  it('keep their place when they leave while the graph still works for them', async () => {
    const { graph, answers } = createDeferredGraph();
    const server = await createTServer(graph, { inFlight: 1, queue: 0 });
    const leaving = new AbortController();
    const first = fetch(`${server.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, signal: leaving.signal },
      body: JSON.stringify({ query: OPERATION }),
    }).catch(() => 'left');
    await vi.waitFor(() => expect(answers.length).toBe(1));
    leaving.abort();
    expect(await first).toBe('left');
    expect((await server.ask(OPERATION)).status).toBe(503);
    answers[0]?.(EMPTY);
    await vi.waitFor(async () => expect((await server.ask('{ __typename }')).status).toBe(200));
    await server.stop();
  });

  it('do not hold places that are refused elsewhere', async () => {
    const server = await createTServer(real, { inFlight: 1, queue: 0 });
    for (let n = 0; n < 3; n += 1) {
      expect((await server.ask('{ nope }')).status).toBe(400);
      expect((await server.ask(OPERATION)).body.errors).toBeUndefined();
    }
    await server.stop();
  });
});
