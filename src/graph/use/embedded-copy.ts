/**
 * Queries of somebody else's on the embedded engine. A query there cannot be stopped and may take all memory, so it runs
 * on a copy of the graph that is open for reading alone, in a process of its own that can be ended at any moment.
 */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CypherQuery, GraphRecord, GraphRows, PlanOperator, StreamOptions } from '../graph.js';
import { startReader, type ReaderProcess } from './embedded-process.js';

/** The engine's file; beside it, with an ending more, stands what was committed since the file was written. */
export const DATABASE_FILE = 'graph.grafeo';

const PLAN_TIMEOUT_MS = 5_000; // 5 seconds: a plan takes a millisecond
const START_TIMEOUT_MS = 60_000; // 1 minute: a million relationships open in 3 seconds

/** What {@link createEmbeddedCopy} needs. */
export interface EmbeddedCopyOptions {
  /** The open graph. */
  readonly database: {
    /** Grows with each commit. */
    currentEpoch(): bigint;
    save(path: string): void;
  };
  /** Where it is; null when it is in memory. */
  readonly folder: string | null;
  /** Runs `work` while no transaction commits. */
  readonly whileNobodyWrites: <T>(work: () => Promise<T>) => Promise<T>;
}

/** `explain` and `stream` of the graph port; one query runs at a time, the others wait. */
export interface EmbeddedCopy {
  explain(query: CypherQuery): Promise<readonly PlanOperator[]>;
  stream<T>(query: CypherQuery, options: StreamOptions, use: (rows: GraphRows) => Promise<T>): Promise<T>;
  /** Ends what runs and removes the copy. */
  dispose(): Promise<void>;
}

/** Copies nothing yet: the first query does, and each that finds the graph changed since. */
export function createEmbeddedCopy(options: EmbeddedCopyOptions): EmbeddedCopy {
  const copy = new Copy(options);
  return {
    explain: (query) => copy.use(PLAN_TIMEOUT_MS, (reader) => reader.ask({ kind: 'explain', query })),
    stream: (query, { timeoutMs }, use) =>
      copy.use(timeoutMs, async (reader) => {
        const columns = await reader.ask({ kind: 'run', query });
        return use({ columns, records: walk(reader) });
      }),
    dispose: () => copy.dispose(),
  };
}

class Copy {
  #folder: string | null = null;
  #epoch: bigint | null = null;
  #reader: ReaderProcess | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isDisposed = false;

  constructor(readonly options: EmbeddedCopyOptions) {}

  /** The time runs from when the copy is there. */
  use<T>(timeoutMs: number, work: (reader: ReaderProcess) => Promise<T>): Promise<T> {
    const result = this.#turn.then(async () => {
      const reader = await this.#refresh();
      return reader.within(timeoutMs, () => work(reader));
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    this.#reader?.end();
    await this.#turn;
    await this.#remove();
  }

  async #refresh(): Promise<ReaderProcess> {
    if (this.#epoch !== this.options.database.currentEpoch()) await this.#copy();
    if (this.#reader?.isAlive) return this.#reader;
    this.#reader = await startReader(this.#folder as string, START_TIMEOUT_MS);
    if (this.#isDisposed) this.#reader.end();
    return this.#reader;
  }

  async #copy(): Promise<void> {
    await this.#remove();
    const to = await mkdtemp(join(tmpdir(), 'dateline-copy-'));
    this.#folder = to;
    const { database, folder, whileNobodyWrites } = this.options;
    await whileNobodyWrites(async () => {
      if (folder === null) database.save(join(to, DATABASE_FILE));
      else await cp(folder, to, { recursive: true, filter: (path) => path === folder || isData(path) });
      this.#epoch = database.currentEpoch();
    });
  }

  async #remove(): Promise<void> {
    await this.#reader?.end();
    this.#reader = null;
    this.#epoch = null;
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}

function isData(path: string): boolean {
  return path.includes(DATABASE_FILE);
}

async function* walk(reader: ReaderProcess): AsyncGenerator<GraphRecord> {
  for (let from = 0; ;) {
    const records = await reader.ask({ kind: 'records', from });
    if (records.length === 0) return;
    yield* records;
    from += records.length;
  }
}
