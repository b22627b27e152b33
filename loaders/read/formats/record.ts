/** One JSON object with an article in it. */
import { SourceError } from '../../../src/errors.js';
import { type RawDocument, describeError } from '../document.js';
import { fieldsOfRecord, parseRecord } from '../record.js';
import type { Reading } from './reader.js';

/** Reads a record: what it gives beside its text or page wins over what they say. */
export async function readRecord({ source, bytes, columns }: RawDocument): Promise<Reading> {
  const record = parseRecord(parseJson(bytes), source, columns);
  return { fields: fieldsOfRecord(record, source), given: record };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch (error) {
    throw new SourceError(`expected JSON, but got ${describeError(error)}`);
  }
}
