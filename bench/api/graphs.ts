/** The generated graphs: kept in bench/api/data, one folder for each size and engine, and made when missing. */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Graph } from '../../src/graph/graph.js';
import { openEmbeddedGraph } from '../../src/graph/use/embedded.js';
import { openNeo4jGraph } from '../../src/graph/use/neo4j.js';
import { startLocalNeo4j, type LocalNeo4j } from '../../tests/utils/neo4j-process.js';
import { DATA_VERSION, fill } from './data.js';
import { fileHere } from './processes.js';

/** The folder of the embedded engine's graph with this many articles. */
export async function embeddedGraph(articles: number): Promise<string> {
  const folder = folderOf('embedded', articles);
  await make(folder, articles, () => openEmbeddedGraph({ folder }));
  return folder;
}

/** A Neo4j with this many articles, until `stop`. */
export async function neo4jGraph(articles: number): Promise<LocalNeo4j> {
  const folder = folderOf('neo4j', articles);
  if (!isMade(folder)) rmSync(folder, { recursive: true, force: true });
  const server = await startLocalNeo4j('', ['--data', folder, '--heap', '1g']);
  const none = { user: null, password: null, database: null, transactionTimeoutMs: 600_000 }; // 10 minutes
  await make(folder, articles, () => openNeo4jGraph({ uri: server.uri, ...none }), { isRunning: true });
  return server;
}

async function make(
  folder: string,
  articles: number,
  open: () => Promise<Graph>,
  { isRunning = false } = {},
): Promise<void> {
  if (isMade(folder)) return;
  if (!isRunning) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  const graph = await open();
  await fill(graph, articles);
  if (isRunning) await graph.define(['CALL db.awaitIndexes(600)']);
  await graph.dispose();
  writeFileSync(stampOf(folder), String(DATA_VERSION));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.error(`${graph.engine}: generated ${articles} articles in ${seconds} s`);
}

function isMade(folder: string): boolean {
  return existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === String(DATA_VERSION);
}

function stampOf(folder: string): string {
  return `${folder}.made`;
}

function folderOf(engine: string, articles: number): string {
  return fileHere(`data/${engine}-${articles}`);
}
