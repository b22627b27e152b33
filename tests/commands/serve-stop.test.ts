/** How the served program ends: told to under load, and killed in the middle of decisions. */

import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { applyConstraints } from '../../src/graph/schema.js';
import { openEmbeddedGraph } from '../../src/graph/use/embedded.js';
import { createTFolder, startDateline } from '../utils/command.js';
import { createTGraph } from '../utils/graphs.js';
import { createTServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

const PEOPLE = Array.from({ length: 20 }, (_, n) => `Ines Okonkwo${String.fromCharCode(97 + n)}`);
const TOLD = PEOPLE.map((name, n) => toldArticle(`a${n}`, [`${name} spoke.`], { P: [name] }));
const ASK = '{ articles(first: 50) { nodes { id text } } people { totalCount } }';

interface Answer {
  readonly status: number;
  readonly connection: string | undefined;
  readonly body: string;
}

/** Rejects as Node's client does: ECONNREFUSED says that nothing was sent. */
function post(agent: Agent, address: string, query: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const call = request(`${address}/graphql`, { method: 'POST', agent, headers }, async (response) => {
      try {
        const body = String(Buffer.concat(await response.toArray()));
        resolve({ status: response.statusCode as number, connection: response.headers.connection, body });
      } catch (error) {
        reject(error as Error);
      }
    });
    call.on('error', reject);
    call.end(JSON.stringify({ query }));
  });
}

/** Serves a folder that holds the people above. */
async function serve(): Promise<{
  folder: string;
  address: string;
  child: ReturnType<typeof startDateline>;
}> {
  const folder = createTFolder();
  const graph = await openEmbeddedGraph({ folder });
  await applyConstraints(graph);
  await writeTArticles(graph, TOLD);
  await graph.dispose();
  const child = startDateline(['serve'], { DATELINE_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = / at (http:\S+) /.exec(line)?.[1];
    if (address !== undefined) return { folder, address, child };
  }
  throw new Error('the server has not said where it is');
}

describe('dateline serve', () => {
  it('drops no request on SIGTERM under load, and ends within ten seconds', async () => {
    const { address, child } = await serve();
    const codes: string[] = [];
    const agents = Array.from({ length: 8 }, () => new Agent({ keepAlive: true, maxSockets: 2 }));
    /** Asks until it is told to go elsewhere, or finds the door closed. */
    const call = async (agent: Agent): Promise<void> => {
      for (let isTold = false; !isTold;) {
        try {
          const { status, body, connection } = await post(agent, address, ASK);
          codes.push(status === 200 && body.includes('"nodes"') ? 'answered' : `${status} ${body}`);
          isTold = connection === 'close';
        } catch (error) {
          return void codes.push((error as NodeJS.ErrnoException).code ?? String(error));
        }
      }
    };
    const calls = Promise.all([...agents, ...agents].map(call));
    while (codes.length < 50) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = codes.length;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    // Against a process that hangs; the program promises ten seconds and its own last resort keeps that.
    const late = new Promise((resolve) => setTimeout(() => resolve('still there'), 30_000).unref());
    expect(await Promise.race([closed, late])).toEqual([0, null]);
    await calls;
    expect([...new Set(codes)]).toEqual(['answered']);
    await expect(post(new Agent(), address, ASK)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(codes.filter((code) => code === 'answered').length).toBeGreaterThan(before);
    for (const agent of agents) agent.destroy();
  });

  it('keeps every acknowledged decision when it is killed', async () => {
    const { folder, address, child } = await serve();
    const agent = new Agent({ keepAlive: true });
    const acknowledged: string[] = [];
    const decide = async (n: number): Promise<void> => {
      for (let round = 0; ; round++) {
        const input = `{entity: "${idOf(PEOPLE[n] as string)}", name: "Name ${n} ${round}"}`;
        const mutation = `mutation { renameEntity(input: ${input}) { userErrors { message } decisions { id } } }`;
        const answer = await post(agent, address, mutation).catch(() => null);
        if (answer === null) return;
        const [id] = /decision:\w+/.exec(answer.body) ?? [];
        if (id === undefined) throw new Error(answer.body);
        acknowledged.push(id);
      }
    };
    const deciding = Promise.all([0, 1, 2, 3].map(decide));
    while (acknowledged.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await Promise.all([closed, deciding]);
    const graph = await openEmbeddedGraph({ folder });
    const { records } = await graph.read({ text: 'MATCH (d:Decision) RETURN d.id AS id', parameters: {} });
    const kept = new Set(records.map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await graph.dispose();
    agent.destroy();
  });
});

describe('a stop', () => {
  it('says so at /readyz, and asks callers to come back elsewhere, before it takes no more', async () => {
    const graph = await createTGraph();
    const server = await createTServer(graph, {}, { noticeMs: 2_000 });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const stopping = server.stop();
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json(), ready.headers.get('connection')]).toEqual([
      ...[503, { status: 'draining' }, 'close'],
    ]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const agent = new Agent({ keepAlive: true });
    expect(await post(agent, server.url, '{ articles { totalCount } }')).toMatchObject({
      ...{ status: 200, connection: 'close' },
    });
    await stopping;
    await expect(post(agent, server.url, '{ articles { totalCount } }')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    await graph.dispose();
  });
});

function idOf(name: string): string {
  return `person:${name.toLowerCase().replace(' ', '-')}`;
}
