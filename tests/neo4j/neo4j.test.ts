import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { NEO4J_IS_ABSENT, startTNeo4j } from '../utils/neo4j.js';

it.skipIf(NEO4J_IS_ABSENT)('answers Cypher on the Neo4j of this run', async () => {
  const server = await startTNeo4j();
  const driver = neo4j.driver(server?.uri ?? '', undefined, { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery(
    'CALL dbms.components() YIELD versions RETURN versions[0] AS v',
  );
  expect(records.map((record) => String(record.get('v')))).toEqual([
    expect.stringMatching(/^5\.26\.|^20\d\d\./),
  ]);
  await driver.close();
  await server?.stop();
});

it.skipIf(NEO4J_IS_ABSENT)('lets in whoever has the password, and refuses the others', async () => {
  const server = await startTNeo4j({ password: 'correct-horse' });
  const tryPassword = async (password: string): Promise<unknown> => {
    const driver = neo4j.driver(server?.uri ?? '', neo4j.auth.basic('neo4j', password));
    return driver
      .verifyAuthentication()
      .catch((problem: Error) => problem.message)
      .finally(() => driver.close());
  };
  expect(await tryPassword('correct-horse')).toBe(true);
  expect(await tryPassword('battery-staple')).toBe(false);
  await server?.stop();
});
