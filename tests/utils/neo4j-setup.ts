/**
 * For vitest's `globalSetup`: provides `neo4jUris`, a Neo4j for each worker of this run, or null. A local one starts
 * when the first test connects, so that a run without such a test does not wait for a JVM.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import neo4j from 'neo4j-driver';
import type { TestProject } from 'vitest/node';
import { fetchLocalNeo4j, isNeo4jWanted, startLocalNeo4j, type LocalNeo4j } from './neo4j-process.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each worker's own is, in the order of their numbers; or the one at NEO4J_URI. */
    neo4jUris: readonly string[] | null;
  }
}

/** Where it is, and what ends it. */
type TestedNeo4j = Pick<LocalNeo4j, 'uri' | 'stop'>;

/** Returns what ends it. vitest wants this as a default export. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await findNeo4js(project.vitest.config.maxWorkers);
  project.provide('neo4jUris', servers?.map(({ uri }) => uri) ?? null);
  return async () => void (await Promise.all((servers ?? []).map((server) => server.stop())));
}

async function findNeo4js(workers: number): Promise<readonly TestedNeo4j[] | null> {
  if (!isNeo4jWanted()) return null;
  const uri = process.env['NEO4J_URI'] ?? '';
  if (uri !== '') return [await borrowNeo4j(uri)];
  if (!(await fetchLocalNeo4j())) return null;
  return Promise.all(Array.from({ length: workers }, () => listenForFirstUse()));
}

/** A database of the user's: refused unless it is empty, because tests delete everything, and left empty again. */
async function borrowNeo4j(uri: string): Promise<TestedNeo4j> {
  const count = await queryCount(uri, 'MATCH (n) RETURN count(n) AS count');
  if (count > 0) {
    throw new Error(
      `Tests delete everything at NEO4J_URI: expected an empty database, but got ${count} nodes`,
    );
  }
  return {
    uri,
    stop: async () => void (await queryCount(uri, 'MATCH (n) DETACH DELETE n RETURN count(*) AS count')),
  };
}

async function queryCount(uri: string, cypher: string): Promise<number> {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  const auth = user && password ? neo4j.auth.basic(user, password) : undefined;
  const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(cypher, {}, database ? { database } : {});
    return records[0]?.get('count') as number;
  } finally {
    await driver.close();
  }
}

/** A port that passes everything on to a Neo4j, which it starts for its first visitor. */
async function listenForFirstUse(): Promise<TestedNeo4j> {
  let server: Promise<LocalNeo4j> | undefined;
  const door = createServer((visitor) => {
    server ??= startLocalNeo4j();
    server.then(
      ({ uri }) => join(visitor, connect(Number(new URL(uri).port), '127.0.0.1')),
      (problem: Error) => refuse(visitor, problem),
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const stop = async (): Promise<void> => {
    door.close();
    await (await server?.catch(() => undefined))?.stop();
  };
  return { uri: `bolt://127.0.0.1:${(door.address() as AddressInfo).port}`, stop };
}

function join(a: Socket, b: Socket): void {
  a.on('error', () => b.destroy()).on('close', () => b.destroy());
  b.on('error', () => a.destroy()).on('close', () => a.destroy());
  a.setNoDelay(true).pipe(b.setNoDelay(true)).pipe(a);
}

function refuse(visitor: Socket, problem: Error): void {
  console.error(problem.message);
  visitor.destroy();
}
