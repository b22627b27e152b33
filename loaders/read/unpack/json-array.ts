/** A JSON array from a stream, one element at a time, however large the whole is. */
import { MAX_LINE_BYTES, describeBytes } from '../limits.js';

/** One element as it is written, or why there is none. */
export interface ArrayElement {
  readonly bytes: Buffer;
  readonly error?: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

/** What the scan is in. */
interface State {
  /** Brackets that are open; 1 is the array itself. */
  depth: number;
  inString: boolean;
  escaped: boolean;
  parts: Buffer[];
  bytes: number;
}

/**
 * The elements of a UTF-8 array. Holds one of them in memory; the bytes of one over 20 MiB are dropped as they come, and
 * it is given with an error, as is an array without its end.
 */
export async function* splitJsonArray(chunks: AsyncIterable<Buffer>): AsyncIterable<ArrayElement> {
  const state: State = { depth: 0, inString: false, escaped: false, parts: [], bytes: 0 };
  let isOver = false;
  for await (const chunk of chunks) {
    if (isOver) continue;
    let from = 0;
    for (let at = 0; at < chunk.length && !isOver; at += 1) {
      const edge = step(state, chunk[at]!);
      if (edge === 'OPEN') from = at + 1;
      if (edge !== 'NEXT' && edge !== 'CLOSE') continue;
      keep(state, chunk.subarray(from, at));
      const element = finish(state);
      if (element !== null) yield element;
      from = at + 1;
      isOver = edge === 'CLOSE';
    }
    if (!isOver) keep(state, chunk.subarray(from));
  }
  if (!isOver)
    yield { bytes: Buffer.alloc(0), error: 'expected the end of the array, but got the end of the file' };
}

/** What a byte is to the array: its start, its end, a comma between two elements, or a part of one. */
function step(state: State, byte: number): 'OPEN' | 'NEXT' | 'CLOSE' | null {
  if (state.inString) {
    if (state.escaped) state.escaped = false;
    else if (byte === BACKSLASH) state.escaped = true;
    else if (byte === QUOTE) state.inString = false;
    return null;
  }
  if (byte === QUOTE) state.inString = true;
  else if (byte === 0x5b || byte === 0x7b) return (state.depth += 1) === 1 ? 'OPEN' : null;
  else if (byte === 0x5d || byte === 0x7d) return (state.depth -= 1) === 0 ? 'CLOSE' : null;
  else if (byte === COMMA && state.depth === 1) return 'NEXT';
  return null;
}

function keep(state: State, part: Buffer): void {
  state.bytes += part.length;
  if (state.bytes > MAX_LINE_BYTES) state.parts = [];
  else if (part.length > 0) state.parts.push(part);
}

/** Null for nothing between two commas, and for an array without elements. */
function finish(state: State): ArrayElement | null {
  const { parts, bytes } = state;
  state.parts = [];
  state.bytes = 0;
  if (bytes > MAX_LINE_BYTES) {
    const error = `expected an article of at most ${describeBytes(MAX_LINE_BYTES)}, but got ${describeBytes(bytes)}`;
    return { bytes: Buffer.alloc(0), error };
  }
  const element = Buffer.concat(parts);
  return element.toString('latin1').trim() === '' ? null : { bytes: element };
}
