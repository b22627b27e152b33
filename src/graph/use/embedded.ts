/** The graph port over Grafeo, a graph engine inside this process that keeps its data in a folder. */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphError } from '../../errors.js';
import type {
  CypherQuery,
  Graph,
  GraphRecord,
  GraphResult,
  GraphRows,
  GraphTransaction,
  OpenOptions,
  PlanOperator,
  StreamOptions,
} from '../graph.js';
import { createEmbeddedCopy, DATABASE_FILE, type EmbeddedCopy } from './embedded-copy.js';
import { isEngineError, plainReason, toGraphError, toOperators, toRecord } from './embedded-values.js';

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
  return new EmbeddedGraph(database, options.folder, owner);
}

/** A graph that is open for reading alone and answers one query after the other; it ends with its process. */
export interface EmbeddedReader {
  /** The operators of the plan; nothing runs. */
  explain(query: CypherQuery): Promise<readonly PlanOperator[]>;
  /** All rows, of which each is made when it is asked for. */
  run(query: CypherQuery): Promise<EmbeddedRows>;
}

/** What {@link EmbeddedReader.run} found. */
export interface EmbeddedRows {
  readonly columns: readonly string[];
  readonly length: number;
  /** The row at this place, from 0 on. */
  record(index: number): GraphRecord;
}

/** Opens the graph of a folder that nobody writes to, such as a copy. Throws `GRAPH_UNAVAILABLE`. */
export async function openEmbeddedReader(folder: string): Promise<EmbeddedReader> {
  const { GrafeoDB } = await importEngine();
  const database = openDatabase(GrafeoDB, { folder, access: 'read' });
  return {
    explain: async ({ text, parameters }) => {
      const result = await execute(database, { text: `EXPLAIN ${text}`, parameters });
      return toOperators(String(result.scalar()));
    },
    run: async (query) => {
      const result = await execute(database, query);
      const { columns, length } = result;
      return { columns, length, record: (index) => toRecord(result.get(index)) };
    },
  };
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
  readonly address: string;
  readonly #copy: EmbeddedCopy;
  #closed = false;

  constructor(
    readonly database: Database,
    folder: string | null,
    readonly ownerFile: string | null,
  ) {
    this.address = folder ?? 'memory';
    const whileNobodyWrites = <T>(work: () => Promise<T>) => this.#exclusively(work);
    this.#copy = createEmbeddedCopy({ database, folder, whileNobodyWrites });
  }

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
    return this.#exclusively(() => this.#transact(work));
  }

  async explain(query: CypherQuery): Promise<readonly PlanOperator[]> {
    this.#assertOpen();
    return this.#copy.explain(query);
  }

  async stream<T>(
    query: CypherQuery,
    options: StreamOptions,
    use: (rows: GraphRows) => Promise<T>,
  ): Promise<T> {
    this.#assertOpen();
    return this.#copy.stream(query, options, use);
  }

  async define(commands: readonly string[]): Promise<void> {
    for (const text of commands) await execute(this.database, { text, parameters: {} });
  }

  async dispose(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#copy.dispose();
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

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writing.then(work);
    this.#writing = result.catch(() => undefined);
    return result;
  }

  #assertOpen(): void {
    if (this.#closed) throw new GraphError('The graph is closed.', { code: 'GRAPH_UNAVAILABLE' });
  }

  #begin() {
    this.#assertOpen();
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

function writeRefused(): GraphError {
  return new GraphError('Writing is not allowed here: the query is read-only.', {
    code: 'GRAPH_QUERY_FAILED',
  });
}
