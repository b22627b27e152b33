/** The jobs done by worker threads, each of which may fail, hang or die without taking the others with it. */

import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { ConfigError } from '../../src/errors.js';
import { entryPoint, IS_SOURCE, projectFile } from '../../src/project.js';
import type { RawDocument } from '../read/document.js';
import { closeGate, closeGateNow, createGate, type Gate } from './gate.js';
import { failedExtract, type ExtractResult, type FactsResult, type Jobs } from './job.js';
import { Slots } from './slots.js';

/** What a worker is sent. */
export interface WorkerTask {
  readonly job: keyof Jobs;
  readonly document: RawDocument;
  readonly gate: Gate;
}

/** What a worker answers. */
export type WorkerAnswer = { readonly result: FactsResult | ExtractResult } | { readonly broken: string };

/** What {@link createPool} may be told. */
export interface PoolOptions {
  /** Threads at most. One works alone at first: the others start when it has shown that there is work for them. */
  readonly threads: number;
  /**
   * How long one document may take; a large one gets a second more for each 10 kB.
   * @default 120_000 (2 minutes)
   */
  readonly timeLimitMs?: number;
  /**
   * How much more the first document may take, for which a thread starts and the weights are read, in milliseconds.
   * @default 0
   */
  readonly startTimeMs?: number;
  /** @default true; false: however large a document is, it gets no more time */
  readonly isLimitBySize?: boolean;
  /**
   * JavaScript memory of one thread, in MiB.
   * @default 2048
   */
  readonly heapMb?: number;
  /** The module whose `work` the threads run. @default the worker beside this file */
  readonly worker?: URL;
}

const DEFAULT_TIME_LIMIT_MS = 120_000; // 2 minutes
const DEFAULT_HEAP_MB = 2_048; // 2 GiB
/** A thread takes as long to start as to deal with some twenty articles: for less than this, one is enough. */
const ALONE_DOCUMENTS = 8;
const ALONE_MS = 3_000; // 3 seconds
/** A thread reads and recognizes about four times as fast. */
const BYTES_PER_MS = 10;

/**
 * Starts no thread yet. A document over its time, or whose thread dies, gives a failure with the reason; the thread is
 * replaced. A job rejects with `ConfigError` when the program itself cannot work, such as without its weights.
 */
export function createPool(options: PoolOptions): Jobs & { dispose(): Promise<void> } {
  const pool = new Pool(options);
  return {
    facts: async (document) => {
      const answer = await pool.run<FactsResult>('facts', document);
      return 'died' in answer ? { ok: false, reason: answer.died } : answer.result;
    },
    extract: async (document) => {
      const answer = await pool.run<ExtractResult>('extract', document);
      return 'died' in answer ? failedExtract(document.source, answer.died) : answer.result;
    },
    dispose: () => pool.dispose(),
  };
}

class Pool {
  readonly #threads: Piscina;
  readonly #slots: Slots;
  readonly #timeLimitMs: number;
  readonly #bytesPerMs: number;
  readonly #startTimeMs: number;
  #more: number;
  #done = 0;
  #alone: NodeJS.Timeout | undefined;
  readonly #running = new Map<Gate, AbortController>();
  readonly #closeGatesNow = () => [...this.#running.keys()].forEach(closeGateNow);
  #hasStarted = false;
  #isDisposed = false;
  #broken: ConfigError | null = null;

  constructor({ threads, timeLimitMs, startTimeMs = 0, isLimitBySize = true, heapMb, worker }: PoolOptions) {
    this.#slots = new Slots(1);
    this.#more = threads - 1;
    this.#timeLimitMs = timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
    this.#startTimeMs = startTimeMs;
    this.#bytesPerMs = isLimitBySize ? BYTES_PER_MS : Infinity;
    this.#threads = new Piscina({
      ...{ ...runs(worker), name: 'work' },
      ...{ minThreads: 0, maxThreads: threads, idleTimeout: Infinity, recordTiming: false },
      ...{ resourceLimits: { maxOldGenerationSizeMb: heapMb ?? DEFAULT_HEAP_MB } },
    });
    this.#threads.on('workerCreate', () => (this.#hasStarted = true));
    // A thread that died without a task: when none has ever been ready, the module does not load.
    this.#threads.on('error', (error: Error) => {
      if (!this.#hasStarted) this.#break(error.message);
    });
    // The end of the process ends all threads, wherever they are.
    process.once('exit', this.#closeGatesNow);
  }

  /** A task begins as soon as it has a slot, so its time does not count while it waits. */
  run<T>(job: keyof Jobs, document: RawDocument): Promise<{ result: T } | { died: string }> {
    return this.#slots.run(async () => {
      if (this.#broken !== null) throw this.#broken;
      if (this.#isDisposed) return { died: 'expected a result, but got stopped' };
      this.#alone ??= setTimeout(() => this.#startMore(), ALONE_MS);
      try {
        const answer = await this.#runInTime({ job, document: withOwnBytes(document), gate: createGate() });
        if ('result' in answer) return answer as { result: T };
        this.#break(answer.broken);
      } catch (error) {
        if (this.#broken === null) return { died: (error as Error).message };
      } finally {
        this.#done += 1;
        if (this.#done >= ALONE_DOCUMENTS) this.#startMore();
      }
      throw this.#broken as unknown as Error;
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#alone);
    process.off('exit', this.#closeGatesNow);
    await Promise.all([...this.#running.keys()].map(closeGate));
    await this.#threads.destroy();
  }

  async #runInTime(task: WorkerTask): Promise<WorkerAnswer> {
    const startMs = this.#done === 0 ? this.#startTimeMs : 0;
    const limitMs = Math.round(this.#timeLimitMs + startMs + task.document.bytes.length / this.#bytesPerMs);
    const stop = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void closeGate(task.gate).then(() => stop.abort());
    }, limitMs);
    this.#running.set(task.gate, stop);
    try {
      const transferList = [task.document.bytes.buffer as ArrayBuffer];
      return (await this.#threads.run(task, { signal: stop.signal, transferList })) as WorkerAnswer;
    } catch (cause) {
      const got = isLate ? 'no end' : `an error in its worker thread: ${(cause as Error).message}`;
      const seconds = Math.round(limitMs / 1000);
      throw new Error(`expected a result within ${seconds} s, but got ${got}`, { cause });
    } finally {
      clearTimeout(timer);
      this.#running.delete(task.gate);
    }
  }

  #startMore(): void {
    this.#slots.add(this.#more);
    this.#more = 0;
  }

  #break(reason: string): void {
    this.#broken ??= new ConfigError(`expected a recognizer that works, but got: ${reason}`);
    for (const [gate, stop] of this.#running) void closeGate(gate).then(() => stop.abort());
  }
}

/** The bytes may be a view into a larger buffer, and their owner still needs them. */
function withOwnBytes(document: RawDocument): RawDocument {
  return { ...document, bytes: Uint8Array.from(document.bytes) };
}

/** How a thread comes to a module, compiled or as it was written; without one to the worker of this folder. */
function runs(worker: URL | undefined): { readonly filename: string; readonly argv?: string[] } {
  const module = worker ?? pathToFileURL(entryPoint('loaders/jobs/worker'));
  if (!IS_SOURCE) return { filename: fileURLToPath(module) };
  return { filename: projectFile('loaders/jobs/run-source.mjs'), argv: [module.href] };
}
