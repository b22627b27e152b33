/** A process that runs one query after the other on a copy of the embedded graph, seen from outside. */

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { GraphError, type GraphErrorOptions } from '../../errors.js';
import { entryPoint, IS_SOURCE } from '../../project.js';
import type { CypherQuery, GraphRecord, PlanOperator } from '../graph.js';

/** What the process can be asked. */
export type ReaderRequest =
  | { readonly kind: 'explain'; readonly query: CypherQuery }
  /** Runs the query and keeps its rows until the next one; answers with its columns. */
  | { readonly kind: 'run'; readonly query: CypherQuery }
  /** Some of the rows of the query that ran, from this place on; none at their end. */
  | { readonly kind: 'records'; readonly from: number };

/** What each kind of request is answered with. */
export interface ReaderAnswers {
  readonly explain: readonly PlanOperator[];
  readonly run: readonly string[];
  readonly records: readonly GraphRecord[];
}

/** A message of the process: the first, when it is ready, has no answer. */
export type ReaderMessage =
  | { readonly answer: ReaderAnswers[keyof ReaderAnswers] | null }
  | { readonly message: string; readonly code: GraphErrorOptions['code'] };

/** A running process. */
export interface ReaderProcess {
  readonly isAlive: boolean;
  /** One request at a time. Throws `GraphError`, also when the process dies over it. */
  ask<R extends ReaderRequest>(request: R): Promise<ReaderAnswers[R['kind']]>;
  /** Does `work`, and ends the process when that takes longer: then `GRAPH_TIMEOUT` is thrown. */
  within<T>(timeoutMs: number, work: () => Promise<T>): Promise<T>;
  /** Ends it whatever it does. */
  end(): Promise<void>;
}

/** Memory that the process may take for JavaScript; what a query takes is watched by the process itself. */
const HEAP_MB = 512;

/** Starts a process on the graph of a folder. Throws `GRAPH_UNAVAILABLE` when it does not open it. */
export async function startReader(folder: string, timeoutMs: number): Promise<ReaderProcess> {
  const reader = new Reader(
    fork(entryPoint('src/graph/use/embedded-reader'), [folder], {
      // Nothing of the environment: it has the secrets of the server.
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`, ...(IS_SOURCE ? ['--import', 'tsx'] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  );
  await reader.within(timeoutMs, () => reader.next());
  return reader;
}

class Reader implements ReaderProcess {
  readonly #exit: Promise<unknown>;
  #waiting: { resolve(message: ReaderMessage): void; reject(error: Error): void } | null = null;
  #end: GraphError | null = null;

  constructor(readonly child: ChildProcess) {
    this.#exit = once(child, 'exit').catch(() => undefined);
    child.on('message', (message: ReaderMessage) => this.#waiting?.resolve(message));
    child.on('error', (cause) => this.#died(broken(cause.message)));
    child.on('exit', (_code, signal) => this.#died(diedOf(signal)));
  }

  get isAlive(): boolean {
    return this.#end === null;
  }

  async ask<R extends ReaderRequest>(request: R): Promise<ReaderAnswers[R['kind']]> {
    const next = this.next();
    if (this.isAlive) this.child.send(request);
    return (await next) as ReaderAnswers[R['kind']];
  }

  async next(): Promise<unknown> {
    const message = await new Promise<ReaderMessage>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#end !== null) reject(this.#end);
    });
    if ('answer' in message) return message.answer;
    throw new GraphError(message.message, { code: message.code });
  }

  async within<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#kill(timedOut(timeoutMs)), timeoutMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }

  async end(): Promise<void> {
    this.#kill(new GraphError('The graph is closed.', { code: 'GRAPH_UNAVAILABLE' }));
    await this.#exit;
  }

  #kill(reason: GraphError): void {
    this.#died(reason);
    this.child.kill('SIGKILL');
  }

  /** The first reason counts: the end of a process that was ended is none of its own. */
  #died(reason: GraphError): void {
    this.#end ??= reason;
    this.#waiting?.reject(this.#end);
  }
}

function timedOut(timeoutMs: number): GraphError {
  return new GraphError(`The query took longer than ${timeoutMs / 1000} s.`, { code: 'GRAPH_TIMEOUT' });
}

function broken(reason: string): GraphError {
  return new GraphError(`Cannot run a query on a copy of the graph: ${reason}`, {
    code: 'GRAPH_UNAVAILABLE',
  });
}

function diedOf(signal: NodeJS.Signals | null): GraphError {
  const reason = signal === 'SIGKILL' ? 'needs too much memory' : 'breaks the engine';
  return new GraphError(`The query ${reason}.`, { code: 'GRAPH_QUERY_FAILED' });
}
