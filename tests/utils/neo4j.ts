/** A real Neo4j for tests. Each worker of a vitest run has one, which its test files use one after the other. */
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { startLocalNeo4j } from './neo4j-process.js';
import { PATIENCE_MS } from './patience.js';

export interface TNeo4jOptions {
  /** Starts a server of its own that asks for user `neo4j` and this password (8 characters or more). */
  readonly password?: string;
}

/** A Neo4j to use until `stop`. */
export interface TNeo4j {
  /** What NEO4J_URI would be. */
  readonly uri: string;
  stop(): Promise<void>;
}

/** True where no Neo4j is to be had (no Java or Maven, or GRAPHS leaves it out): skip. */
export const NEO4J_IS_ABSENT = inject('neo4jUris') === null;

/**
 * Hands out the Neo4j of this worker, once it answers: the one at NEO4J_URI, else a local one, which the first call
 * starts. It may hold what the file before left there: empty it first. Null where `NEO4J_IS_ABSENT`.
 * Throws when it is there and does not start, or when GRAPHS names it and it is not there.
 */
export async function startTNeo4j(options: TNeo4jOptions = {}): Promise<TNeo4j | null> {
  const uris = inject('neo4jUris');
  if (uris === null) return null;
  if (options.password !== undefined) {
    const server = await startLocalNeo4j(options.password);
    await waitUntilItAnswers(server.uri, 'neo4j', options.password);
    return server;
  }
  const uri = uris[(Number(process.env['VITEST_POOL_ID']) - 1) % uris.length] as string;
  await waitUntilItAnswers(uri, process.env['NEO4J_USER'], process.env['NEO4J_PASSWORD']);
  return { uri, stop: async () => {} };
}

/** With more patience than the product has: a JVM on a busy machine takes its time. */
async function waitUntilItAnswers(uri: string, user = '', password = ''): Promise<void> {
  const auth = user && password ? neo4j.auth.basic(user, password) : undefined;
  const driver = neo4j.driver(uri, auth, {
    connectionTimeout: PATIENCE_MS,
    connectionAcquisitionTimeout: PATIENCE_MS,
  });
  await driver.getServerInfo().finally(() => driver.close());
}
