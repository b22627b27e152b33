/** Opens the engine that the settings name. */

import type { Config } from '../config.js';
import { ensureEntries } from './entries.js';
import type { Graph, OpenOptions } from './graph.js';
import { applyConstraints } from './schema.js';

/**
 * Opens Neo4j when `neo4jUri` is set, else the embedded engine, with keys and indexes in place, and the index of words
 * of a graph that has none (`onIndexing` is called when it has to be made). Throws `GraphError` that says what to check.
 */
export async function openGraph(
  config: Config,
  options: OpenOptions & { ownerNote?: string; onIndexing?: () => void } = {},
): Promise<Graph> {
  const graph = await openEngine(config, options);
  try {
    if (options.access !== 'read') {
      await applyConstraints(graph);
      await ensureEntries(graph, options.onIndexing);
    }
    return graph;
  } catch (error) {
    await graph.dispose();
    throw error;
  }
}

/** Opens what is there for reading alone; null when the embedded engine's folder holds no graph yet. */
export async function openExistingGraph(config: Config): Promise<Graph | null> {
  if (config.neo4jUri === null) {
    const { hasEmbeddedGraph } = await import('./use/embedded.js');
    if (!hasEmbeddedGraph(config.dataFolder)) return null;
  }
  return openGraph(config, { access: 'read' });
}

async function openEngine(config: Config, options: OpenOptions & { ownerNote?: string }): Promise<Graph> {
  const { neo4jUri: uri, neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = config;
  if (uri === null) {
    const { openEmbeddedGraph } = await import('./use/embedded.js');
    return openEmbeddedGraph({ ...options, folder: config.dataFolder });
  }
  const { openNeo4jGraph } = await import('./use/neo4j.js');
  const timeout = config.neo4jTimeoutMs === null ? {} : { readTimeoutMs: config.neo4jTimeoutMs };
  return openNeo4jGraph({ ...options, ...timeout, uri, user, password, database });
}
