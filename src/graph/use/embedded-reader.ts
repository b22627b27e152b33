/** The program of the process that runs queries on a copy of the embedded graph; `embedded-process.ts` starts it. */

import { GraphError } from '../../errors.js';
import type { GraphRecord } from '../graph.js';
import type { ReaderAnswers, ReaderMessage, ReaderRequest } from './embedded-process.js';
import { openEmbeddedReader, type EmbeddedReader, type EmbeddedRows } from './embedded.js';

/** What queries may take beside the graph itself. */
const MAX_QUERY_BYTES = 1_073_741_824; // 1 GiB
const WATCH_MS = 50; // an engine that is at work takes some 10 MB in that time
const MAX_BATCH_ROWS = 500;
const MAX_BATCH_BYTES = 1_048_576; // 1 MiB

// A parent that is gone asks nothing more, and a query that runs cannot be asked to stop.
process.on('disconnect', dieNow);
await serve(await openEmbeddedReader(process.argv[2] as string).catch(sayAndDie));

async function serve(reader: EmbeddedReader): Promise<void> {
  const limit = process.memoryUsage.rss() + MAX_QUERY_BYTES;
  setInterval(() => process.memoryUsage.rss() > limit && dieNow(), WATCH_MS);
  let rows: EmbeddedRows | null = null;
  const answer = async (request: ReaderRequest): Promise<ReaderAnswers[keyof ReaderAnswers]> => {
    if (request.kind === 'records') return rows === null ? [] : batchOf(rows, request.from);
    rows = null;
    if (request.kind === 'explain') return reader.explain(request.query);
    rows = await reader.run(request.query);
    return rows.columns;
  };
  process.on('message', (request: ReaderRequest) => {
    answer(request).then(
      (result) => say({ answer: result }),
      (error: Error) => say(toMessage(error)),
    );
  });
  say({ answer: null });
}

/** At least one row, so that none at all means the end. */
function batchOf(rows: EmbeddedRows, from: number): GraphRecord[] {
  const batch: GraphRecord[] = [];
  for (let bytes = 0; bytes < MAX_BATCH_BYTES && batch.length < MAX_BATCH_ROWS;) {
    if (from + batch.length >= rows.length) break;
    const record = rows.record(from + batch.length);
    bytes += JSON.stringify(record, bigIntAsText).length;
    batch.push(record);
  }
  return batch;
}

function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function toMessage(error: Error): ReaderMessage {
  const code = error instanceof GraphError ? error.code : 'GRAPH_QUERY_FAILED';
  return { message: error.message, code };
}

function say(message: ReaderMessage): void {
  process.send?.(message);
}

async function sayAndDie(error: Error): Promise<never> {
  say(toMessage(error));
  return new Promise(() => undefined);
}

/** The orderly way waits for the engine. */
function dieNow(): void {
  process.kill(process.pid, 'SIGKILL');
}
