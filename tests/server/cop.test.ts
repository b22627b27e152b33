import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';

let graph: Graph;
const servers = new Map<boolean, TServer>();

beforeAll(async () => {
  graph = await createTGraph();
  for (const introspection of [true, false])
    servers.set(introspection, await createTServer(graph, {}, { introspection }));
});

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  await graph.dispose();
});

/** What a check asks of a server, as a scanner without a browser does. */
interface Target {
  /** Posts a document as JSON; gives the text of the answer. */
  ask(query: string): Promise<string>;
  send(path: string, init?: RequestInit): Promise<string>;
}

function aim(server: TServer): Target {
  const send = async (path: string, init: RequestInit = {}) =>
    (await fetch(`${server.url}${path}`, { ...init, headers: { accept: '*/*', ...init.headers } })).text();
  const headers = { 'content-type': 'application/json' };
  const ask = (query: string) =>
    send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { send, ask };
}

const answered = (text: string) => JSON.parse(text).data != null;
const ANSWER = /"__typename":"Query"/;

/** The 13 checks of graphql-cop by their names; each says whether the server has the weakness. */
const CHECKS: Readonly<Record<string, (target: Target) => Promise<boolean>>> = {
  'alias overloading': async ({ ask }) =>
    answered(await ask(`{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`)),
  'array batching': async ({ send }) => {
    const body = JSON.stringify(Array(10).fill({ query: '{ __typename }' }));
    return ANSWER.test(
      await send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    );
  },
  'directive overloading': async ({ ask }) =>
    JSON.parse(await ask(`{ __typename ${'@aa'.repeat(10)} }`)).errors.length === 10,
  'field duplication': async ({ ask }) => answered(await ask(`{ ${'__typename '.repeat(500)} }`)),
  'circular introspection': async ({ ask }) => {
    const nested = `${'fields { type { '.repeat(4)}name${' } }'.repeat(4)}`;
    return answered(await ask(`{ __schema { types { ${nested} } } }`));
  },
  introspection: async ({ ask }) => answered(await ask('{ __schema { types { name } } }')),
  'field suggestions': async ({ ask }) => /did you mean/i.test(await ask('{ __schema { directive } }')),
  'GET query': async ({ send }) => ANSWER.test(await send('/graphql?query={__typename}')),
  'GET mutation': async ({ send }) => /"__typename"/.test(await send('/graphql?query=mutation{__typename}')),
  'POST urlencoded': async ({ send }) => {
    const body = new URLSearchParams({ query: '{ __typename }' });
    const inAddress = await send('/graphql?query={__typename}', { method: 'POST' });
    return ANSWER.test(await send('/graphql', { method: 'POST', body })) || ANSWER.test(inAddress);
  },
  'graphiql exposure': async ({ send }) => {
    const pages = await Promise.all(['/graphiql', '/playground', '/console', '/graphql'].map((p) => send(p)));
    return pages.some((text) =>
      /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground/.test(text),
    );
  },
  'trace mode': async ({ ask }) => /tracing|exception|stacktrace/i.test(await ask('{ __typename }')),
  'unhandled error': async ({ ask }) => /exception|stacktrace/i.test(await ask('qwerty cop { abc }')),
};

async function weaknesses(introspection: boolean): Promise<string[]> {
  const target = aim(servers.get(introspection) as TServer);
  const names: string[] = [];
  for (const [name, isWeak] of Object.entries(CHECKS)) if (await isWeak(target)) names.push(name);
  return names;
}

describe('of 13 common weaknesses', () => {
  it('has none where the schema may not be asked for', async () => {
    expect(Object.keys(CHECKS).length).toBe(13);
    expect(await weaknesses(false)).toEqual([]);
  });

  it('has introspection alone where it may', async () => {
    expect(await weaknesses(true)).toEqual(['introspection']);
  });
});

describe('a server that does not tell its schema', () => {
  it('suggests no names and has no GraphiQL, but answers', async () => {
    const server = servers.get(false) as TServer;
    expect((await server.ask('{ artcles { totalCount } }')).body.errors?.[0]?.message).toBe(
      'Cannot query field "artcles" on type "Query".',
    );
    const page = await fetch(`${server.url}/graphiql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect((await server.ask('{ people { totalCount } }')).body.errors).toBeUndefined();
  });
});
