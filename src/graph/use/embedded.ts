/** The graph port over Grafeo, a graph engine inside this process that keeps its data in a folder. */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphError } from '../../errors.js';
import type {
  CypherQuery,
  Graph,
  GraphRecord,
  GraphResult,
  GraphTransaction,
  GraphValue,
  OpenOptions,
} from '../graph.js';

const DATABASE_FILE = 'graph.grafeo';
const OWNER_FILE = 'owner.json';

/** What {@link openEmbeddedGraph} needs. */
export interface EmbeddedGraphOptions extends OpenOptions {
  /** Folder of the data, made when missing. Null keeps everything in memory. */
  readonly folder: string | null;
  /** Said to others that find the folder taken, such as the address that this process serves on. */
  readonly ownerNote?: string;
}

type Grafeo = typeof import('@grafeo-db/js');
type Database = InstanceType<Grafeo['GrafeoDB']>;
type Runner = Pick<Database, 'executeCypher'>;

/**
 * Opens the folder, or a graph in memory. One process owns a folder: a second one gets `GRAPH_BUSY` with the
 * process and address of the owner. Throws `GRAPH_UNAVAILABLE` when the engine has no build for this platform or the
 * file is damaged.
 */
export async function openEmbeddedGraph(options: EmbeddedGraphOptions): Promise<Graph> {
  const { GrafeoDB } = await importEngine();
  const database = openDatabase(GrafeoDB, options);
  const owner =
    options.folder !== null && options.access !== 'read' ? join(options.folder, OWNER_FILE) : null;
  if (owner !== null) claim(owner, options.ownerNote);
  return new EmbeddedGraph(database, options.folder ?? 'memory', owner);
}

/** True when the folder holds a graph. */
export function hasEmbeddedGraph(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/** Changes what others are told about the owner of an open folder; see {@link EmbeddedGraphOptions.ownerNote}. */
export function noteOwner(folder: string, note: string): void {
  claim(join(folder, OWNER_FILE), note);
}

class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    readonly database: Database,
    readonly address: string,
    readonly ownerFile: string | null,
  ) {}

  async read(query: CypherQuery): Promise<GraphResult> {
    // A transaction that is always rolled back: a query that writes leaves nothing behind.
    const transaction = this.#begin();
    try {
      const result = await execute(transaction, query);
      if (Object.values(result.counters).some((count) => count > 0)) throw writeRefused();
      return { columns: result.columns, records: result.toArray().map(toRecord) };
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }

  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    // One writer at a time, so that transactions never conflict with each other inside this process.
    const result = this.#writing.then(() => this.#transact(work));
    this.#writing = result.catch(() => undefined);
    return result;
  }

  async define(commands: readonly string[]): Promise<void> {
    for (const text of commands) await execute(this.database, { text, parameters: {} });
  }

  async dispose(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writing;
    if (this.ownerFile !== null) rmSync(this.ownerFile, { force: true });
    this.database.close();
  }

  async #transact<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T> {
    const transaction = this.#begin();
    try {
      const result = await work({
        run: async (query) => (await execute(transaction, query)).toArray().map(toRecord),
      });
      transaction.commit();
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error instanceof GraphError || !isEngineError(error) ? error : toGraphError(error);
    }
  }

  #begin() {
    if (this.#closed) throw new GraphError('The graph is closed.', { code: 'GRAPH_UNAVAILABLE' });
    return this.database.beginTransaction();
  }
}

async function importEngine(): Promise<Grafeo> {
  try {
    const module = await import('@grafeo-db/js');
    return (module as { default?: Grafeo }).default ?? module;
  } catch (cause) {
    throw new GraphError(
      `The embedded engine has no build for ${process.platform} ${process.arch}: set NEO4J_URI to use Neo4j instead.`,
      { code: 'GRAPH_UNAVAILABLE', cause },
    );
  }
}

function openDatabase(GrafeoDB: Grafeo['GrafeoDB'], { folder, access }: EmbeddedGraphOptions): Database {
  if (folder === null) return GrafeoDB.create();
  const path = join(folder, DATABASE_FILE);
  try {
    if (access === 'read') {
      if (!existsSync(path)) throw new Error(`expected a graph in ${folder}, but there is none yet`);
      return GrafeoDB.openReadOnly(path);
    }
    mkdirSync(folder, { recursive: true });
    return GrafeoDB.create(path);
  } catch (cause) {
    throw openingError(folder, cause as Error);
  }
}

function openingError(folder: string, cause: Error): GraphError {
  if (!/cannot be locked/.test(cause.message)) {
    const code = 'GRAPH_UNAVAILABLE';
    return new GraphError(`Cannot open the graph in ${folder}: ${plainReason(cause)}`, { code, cause });
  }
  return new GraphError(`The graph in ${folder} is in use by ${describeOwner(folder)}.`, {
    code: 'GRAPH_BUSY',
    retriable: true,
    cause,
  });
}

function describeOwner(folder: string): string {
  try {
    const owner = JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8')) as {
      pid: number;
      note?: string;
    };
    return `process ${owner.pid}${owner.note ? ` (${owner.note})` : ''}; stop it, or choose another DATELINE_DATA`;
  } catch {
    return 'another process';
  }
}

function claim(file: string, note: string | undefined): void {
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...(note === undefined ? {} : { note }) }));
}

async function execute(runner: Runner, { text, parameters }: CypherQuery) {
  try {
    return await runner.executeCypher(text, parameters);
  } catch (error) {
    throw toGraphError(error as Error);
  }
}

function isEngineError(error: unknown): error is Error {
  return error instanceof Error && /GRAFEO-/.test(error.message);
}

function toGraphError(cause: Error): GraphError {
  const conflict = (cause as { gqlStatus?: string }).gqlStatus === '40000';
  const code = conflict ? 'GRAPH_BUSY' : 'GRAPH_QUERY_FAILED';
  return new GraphError(plainReason(cause), { code, retriable: conflict, cause });
}

function writeRefused(): GraphError {
  return new GraphError('Writing is not allowed here: the query is read-only.', {
    code: 'GRAPH_QUERY_FAILED',
  });
}

/** The engine's message without its own codes. */
function plainReason(error: Error): string {
  return error.message.replace(/^[\w ]+ error: /, '').replace(/GRAFEO-[A-Z]\d+: /g, '');
}

function toRecord(row: Record<string, unknown>): GraphRecord {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toValue(value)]));
}

function toValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as GraphValue;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toValue);
  const map = value as Record<string, unknown>;
  if (Array.isArray(map['_labels']))
    return { labels: map['_labels'] as string[], properties: properties(map) };
  if ('_id' in map && typeof map['_type'] === 'string')
    return { type: map['_type'], properties: properties(map) };
  if (isPath(map)) {
    return { nodes: toValue(map['nodes']) as never, relationships: toValue(map['edges']) as never };
  }
  return toRecord(map);
}

function isPath(map: Record<string, unknown>): boolean {
  const isElement = (item: unknown) => typeof item === 'object' && item !== null && '_id' in item;
  return (
    Object.keys(map).length === 2 &&
    Array.isArray(map['nodes']) &&
    Array.isArray(map['edges']) &&
    map['nodes'].length > 0 &&
    [...map['nodes'], ...map['edges']].every(isElement)
  );
}

const ENGINE_KEYS = new Set(['_id', '_labels', '_source', '_target', '_type']);

function properties(map: Record<string, unknown>): Record<string, GraphValue> {
  return toRecord(Object.fromEntries(Object.entries(map).filter(([key]) => !ENGINE_KEYS.has(key)))) as never;
}
