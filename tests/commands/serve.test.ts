import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createTFolder, runDateline, startDateline } from '../utils/command.js';
import { NEO4J_IS_ABSENT, startTNeo4j, type TNeo4j } from '../utils/neo4j.js';

describe('dateline serve', () => {
  it('prints its address, owns its folder, answers, and stops on SIGTERM', async () => {
    const environment = { DATELINE_DATA: createTFolder(), PORT: '0', LOG_LEVEL: 'silent' };
    const child = startDateline(['serve'], environment);
    const { value } = (await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()) as {
      value: string;
    };
    const [, address] = /at (http:\/\/127\.0\.0\.1:\d+) /.exec(value) as unknown as [string, string];
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const second = await runDateline(['stats'], { environment });
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(new RegExp(`in use by process ${child.pid} \\(serving at `));
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    expect((await runDateline(['stats', '--json'], { environment })).code).toBe(0);
  });

  it('counts articles, entities and quotations when it starts, and no nodes that serve them', async () => {
    const environment = { DATELINE_DATA: createTFolder(), PORT: '0', LOG_LEVEL: 'silent' };
    await runDateline(['load', '-'], { environment, input: '"We are late," Amina Okafor said in Lisbon.' });
    const child = startDateline(['serve'], environment);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    // Lisbon, and the places that hold it.
    expect((await lines.next()).value).toMatch(/: 1 Article, 1 Person, [2-9] Place, 1 Quotation$/);
    child.kill('SIGTERM');
    await once(child, 'close');
  });

  it.each([
    ['on', /\/graphql, try it: http:\/\/127\.0\.0\.1:\d+\/graphiql\)$/],
    ['off', /^[^,]*\/graphql\)$/],
  ])('with introspection %s names the doors that there are', async (introspection, line) => {
    const environment = { DATELINE_DATA: createTFolder(), PORT: '0', LOG_LEVEL: 'silent' };
    const child = startDateline(['serve', '--introspection', introspection], environment);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toMatch(line);
    child.kill('SIGTERM');
    await once(child, 'close');
  });

  it('has lost nothing of what a caller was told is loaded when it is killed', async () => {
    const environment = { DATELINE_DATA: createTFolder(), PORT: '0', LOG_LEVEL: 'silent' };
    const child = startDateline(['serve'], environment);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String((await lines.next()).value)) ?? [];
    const query = `mutation { loadText(input: {id: "desk:1", text: "Amina Okafor came to Lisbon."}) { outcome } }`;
    const response = await fetch(`${address}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query }),
    });
    child.kill('SIGKILL');
    expect(await response.json()).toMatchObject({ data: { loadText: { outcome: 'LOADED' } } });
    await once(child, 'close');
    const words = 'MATCH (p:Person)-[:MENTIONED_IN]->(a:Article) RETURN a.id, p.name';
    const { stdout } = await runDateline(['cypher', words, '--format', 'csv'], { environment });
    expect(stdout.trim().split(/\r?\n/)).toEqual(['a.id,p.name', 'desk:1,Amina Okafor']);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const run = await runDateline(['serve'], {
      environment: { DATELINE_DATA: createTFolder(), PORT: String(port) },
    });
    expect(run).toMatchObject({
      code: 2,
      stderr: `PORT: expected a free port on 127.0.0.1, but got ${port}: another program uses it\n`,
    });
    other.close();
  });
});

describe('a Neo4j that cannot be used', () => {
  it('is down', async () => {
    const run = await runDateline(['stats'], { environment: { NEO4J_URI: 'bolt://127.0.0.1:9' } });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /^Neo4j at bolt:\/\/127\.0\.0\.1:9 does not answer: check NEO4J_URI and that the server runs/,
    );
  });

  it.skipIf(NEO4J_IS_ABSENT)('refuses the password', async () => {
    const neo4j = (await startTNeo4j({ password: 'right-password' })) as TNeo4j;
    const environment = { NEO4J_URI: neo4j.uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'wrong-password' };
    const run = await runDateline(['stats'], { environment });
    expect(run).toMatchObject({
      code: 2,
      stderr: `Neo4j at ${neo4j.uri} refuses user neo4j: check NEO4J_USER and NEO4J_PASSWORD.\n`,
    });
    await neo4j.stop();
  });
});
