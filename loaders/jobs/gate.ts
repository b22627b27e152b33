/**
 * Lets a thread be ended between two calls into native code. Ending one inside such a call takes the whole process
 * with it (onnxruntime-node 1.30 throws into a thread that has no JavaScript any more), so the owner closes the gate,
 * waits until the thread is out, and ends it then; the thread never goes in again.
 */

const CLOSED = 0;
const INSIDE = 1;
const POLL_MS = 5; // milliseconds
const MAX_WAIT_MS = 30_000; // 30 seconds; one call of the recognizer takes less than one

/** Memory that both threads see: whether the gate is closed, and how many native calls are running. */
export type Gate = Int32Array<SharedArrayBuffer>;

/** An open gate. */
export function createGate(): Gate {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** Makes a native call, in the thread. Throws when the gate is closed. */
export async function passGate<T>(gate: Gate, call: () => Promise<T>): Promise<T> {
  Atomics.add(gate, INSIDE, 1);
  try {
    if (Atomics.load(gate, CLOSED) === 1) throw new Error('expected time to go on, but got stopped');
    return await call();
  } finally {
    Atomics.sub(gate, INSIDE, 1);
    Atomics.notify(gate, INSIDE);
  }
}

/** Closes the gate and waits until no native call is running. */
export async function closeGate(gate: Gate): Promise<void> {
  Atomics.store(gate, CLOSED, 1);
  for (let waitedMs = 0; Atomics.load(gate, INSIDE) > 0 && waitedMs < MAX_WAIT_MS; waitedMs += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** {@link closeGate} for a process that is ending, where nothing can be awaited. */
export function closeGateNow(gate: Gate): void {
  Atomics.store(gate, CLOSED, 1);
  for (let calls = Atomics.load(gate, INSIDE); calls > 0; calls = Atomics.load(gate, INSIDE)) {
    if (Atomics.wait(gate, INSIDE, calls, MAX_WAIT_MS) === 'timed-out') return;
  }
}
