/** One document to one article: the costly half of reading, a pure function of its bytes. */
import type { Message } from '../article.js';
import { SourceError } from '../../src/errors.js';
import { warn } from './assemble.js';
import { type RawDocument, type ReadResult, describeError, fail } from './document.js';
import { decodeBytes } from './encoding.js';
import { describeBinary } from './format.js';
import { type ArticleRecord, articleFromRecord, parseRecord } from './record.js';

/** Reads a document. Never throws: what cannot be read is a failure with its reason. */
export async function readDocument(document: RawDocument): Promise<ReadResult> {
  if (document.format === 'RECORD') return readRecord(document);
  const { source, bytes, format, charset } = document;
  const problem = describeBinary(bytes);
  if (problem !== null) return fail(source, `expected text, but got ${problem}`);
  const { text, warning } = decodeBytes(bytes, { html: format === 'HTML', charset });
  if (text.trim() === '') return fail(source, 'expected words, but got only blanks');
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  return attempt(document, () => (format === 'HTML' ? { html: text } : { text }), messages);
}

/** A record's own id goes with its failure, so that a caller can say which of its records failed. */
async function readRecord(document: RawDocument): Promise<ReadResult> {
  const { source, bytes } = document;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch (error) {
    return fail(source, `expected JSON, but got ${describeError(error)}`);
  }
  const result = await attempt(document, () => parseRecord(value, source), []);
  const id = (value as { readonly id?: unknown } | null)?.id;
  return result.ok || typeof id !== 'string' ? result : { ...result, id };
}

async function attempt(
  { source, known, messages }: RawDocument,
  record: () => ArticleRecord,
  more: readonly Message[],
): Promise<ReadResult> {
  try {
    const article = await articleFromRecord({ ...record(), ...known }, source, [...messages, ...more]);
    return { ok: true, source, article };
  } catch (error) {
    if (error instanceof SourceError) return fail(source, error.message.replace(`${source}: `, ''));
    return fail(source, `expected an article, but got an error while reading it: ${describeError(error)}`);
  }
}
