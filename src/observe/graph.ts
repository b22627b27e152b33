/** A graph whose calls are observed. */

import type { Graph } from '../graph/graph.js';
import type { Observer, StartedQuery } from './observer.js';

/** The same graph, with each read and write told to the observer; Cypher of a caller's own is not shown to it. `operationId` is null outside of an operation. */
export function observeGraph(graph: Graph, observer: Observer, operationId: string | null = null): Graph {
  const { engine, address } = graph;
  const start = (access: 'read' | 'write', text: string | null) => ({ operationId, engine, access, text });
  return {
    ...{ engine, address },
    read: (query) => observe(observer, start('read', query.text), () => graph.read(query)),
    explain: (query) => graph.explain(query),
    stream: (query, options, use) =>
      observe(observer, start('read', null), () => graph.stream(query, options, use)),
    write: (work) => observe(observer, start('write', null), () => graph.write(work)),
    define: (commands) => graph.define(commands),
    dispose: () => graph.dispose(),
  };
}

/** The same function, each of whose calls is told to the observer as one write. */
export function observeWrites<A extends readonly unknown[], T>(
  call: (...given: A) => Promise<T>,
  observer: Observer,
  { operationId, engine }: Pick<StartedQuery, 'operationId' | 'engine'>,
): (...given: A) => Promise<T> {
  const started = { operationId, engine, access: 'write', text: null } as const;
  return (...given) => observe(observer, started, () => call(...given));
}

async function observe<T>(observer: Observer, started: StartedQuery, call: () => Promise<T>): Promise<T> {
  const end = observer.query(started);
  const startedAt = performance.now();
  let code: string | null = 'INTERNAL';
  try {
    const result = await call();
    code = null;
    return result;
  } catch (error) {
    code = codeOf(error);
    throw error;
  } finally {
    end({ code, ms: performance.now() - startedAt });
  }
}

/** Ours are from a closed list; what has none, or another's, is a fault of the program. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'INTERNAL';
}
