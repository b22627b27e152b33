/** JSON Lines from a stream, one line at a time, however large the whole is. */
import { SourceError } from '../../src/errors.js';
import { decodeBytes } from './encoding.js';
import { MAX_LINE_BYTES, describeBytes } from './limits.js';

/** A line that holds something; `line` counts from 1 and counts blank lines too. */
export interface JsonLine {
  readonly line: number;
  readonly text: string;
  /** Set instead of the words when the line is longer than 20 MiB. */
  readonly error?: SourceError;
  /** Set when the line's bytes are not UTF-8: how they were read. */
  readonly warning?: string;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a UTF-8 stream that are not blank, without byte order mark. Holds one line in memory; the bytes of a
 * line over 20 MiB are dropped as they come, and the line is given with an error.
 */
export async function* readJsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncIterable<JsonLine> {
  let line = 1;
  let parts: Buffer[] = [];
  let bytes = 0;
  const finish = (): JsonLine | null => {
    const finished = finishLine(line, parts, bytes);
    line += 1;
    parts = [];
    bytes = 0;
    return finished;
  };
  for await (const chunk of stream) {
    let rest =
      typeof chunk === 'string'
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      bytes += at;
      if (bytes <= MAX_LINE_BYTES) parts.push(rest.subarray(0, at));
      const finished = finish();
      if (finished !== null) yield finished;
      rest = rest.subarray(at + 1);
    }
    bytes += rest.length;
    if (bytes > MAX_LINE_BYTES) parts = [];
    else if (rest.length > 0) parts.push(rest);
  }
  const last = finish();
  if (last !== null) yield last;
}

function finishLine(line: number, parts: readonly Buffer[], bytes: number): JsonLine | null {
  if (bytes > MAX_LINE_BYTES) {
    const reason = `expected a line of at most ${describeBytes(MAX_LINE_BYTES)}, but got ${describeBytes(bytes)}`;
    return { line, text: '', error: new SourceError(reason) };
  }
  const decoded = decodeBytes(Buffer.concat(parts));
  const text = decoded.text.trim();
  if (text === '') return null;
  return decoded.warning === null ? { line, text } : { line, text, warning: decoded.warning };
}
