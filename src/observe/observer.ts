/** What happens while the server works, told to whoever counts, logs or traces it. */

/** An operation that has started. */
export interface StartedOperation {
  /** Of this operation alone, as log lines and queries name it. */
  readonly operationId: string;
}

/** An operation that has been answered. Nothing here holds an argument, a variable or a value of the graph. */
export interface EndedOperation {
  /** `query`, `mutation` or `subscription`; null when it was refused before that was known. */
  readonly kind: string | null;
  /** The name in the document; null without one. */
  readonly name: string | null;
  /** SHA-256 of the document, in hexadecimal digits; null when there was none. */
  readonly hash: string | null;
  /** Names of the root fields, as the schema has them, in order. */
  readonly fields: readonly string[];
  /** Codes of the errors in the answer, in order. */
  readonly codes: readonly string[];
  /** The ids under which those errors stand in the log. */
  readonly requestIds: readonly string[];
  readonly ms: number;
}

/** A call of the graph that has started. */
export interface StartedQuery {
  /** Null outside of an operation. */
  readonly operationId: string | null;
  readonly engine: string;
  readonly access: 'read' | 'write';
  /** Null for a write: its queries are its own. Values never stand in the text. */
  readonly text: string | null;
}

/** A call of the graph that has ended. */
export interface EndedQuery {
  /** Null when it succeeded. */
  readonly code: string | null;
  readonly ms: number;
}

/** Each member is told a start, and gives a function that is called once, at the end. They must not throw. */
export interface Observer {
  operation(started: StartedOperation): (ended: EndedOperation) => void;
  query(started: StartedQuery): (ended: EndedQuery) => void;
}

/** One observer that tells all of these, in order. */
export function combineObservers(observers: readonly Observer[]): Observer {
  return {
    operation: (started) => tellAll(observers.map((observer) => observer.operation(started))),
    query: (started) => tellAll(observers.map((observer) => observer.query(started))),
  };
}

function tellAll<T>(ends: readonly ((ended: T) => void)[]): (ended: T) => void {
  return (ended) => ends.forEach((end) => end(ended));
}
