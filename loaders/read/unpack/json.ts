/** JSON and JSON Lines to records: one document for each article. */
import type { Message } from '../../article.js';
import { warn } from '../assemble.js';
import { type RawDocument, type Unpacked, describeError, fail } from '../document.js';
import { decodeBytes } from '../encoding.js';
import { readJsonLines } from '../jsonl.js';

/** One document for each line that is not blank, whatever the lines look like, in their order and as they come. */
export async function* unpackJsonLines(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncIterable<Unpacked> {
  let count = 0;
  for await (const { line, text, error, warning } of readJsonLines(stream)) {
    count += 1;
    const source = `${name}:${line}`;
    const messages = warning === undefined ? [] : [warn('read:jsonl', warning)];
    yield error ? fail(source, error.message) : recordDocument(source, text, messages);
  }
  if (count === 0) yield fail(name, 'expected articles, but got no line with words');
}

/** One JSON value over several lines: an article, or an array of them. */
export function* unpackJsonValue(document: Omit<RawDocument, 'format'>): Iterable<Unpacked> {
  const { source: name, bytes, charset } = document;
  const { text, warning } = decodeBytes(bytes, { charset });
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  if (text.trim() === '') return yield fail(name, 'expected words, but got only blanks');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return yield fail(name, `expected JSON, but got ${describeError(error)}`);
  }
  if (!Array.isArray(value)) return yield recordDocument(name, text, messages);
  for (const [index, each] of value.entries())
    yield recordDocument(`${name}[${index}]`, JSON.stringify(each), messages);
}

/** JSON that does not end with its first line is no JSON Lines. */
export function isOneJsonValue(head: Buffer): boolean {
  const text = decodeBytes(head).text.trimStart();
  const end = text.search(/[\r\n]/u);
  if (/^\[/u.test(text)) return true;
  const firstLine = end < 0 ? '' : text.slice(0, end);
  return end >= 0 && !isJson(firstLine) && /^\{\s*$|[,[{]\s*$/u.test(firstLine);
}

function recordDocument(source: string, json: string, messages: readonly Message[]): Unpacked {
  const bytes = Buffer.from(json);
  return { ok: true, document: { source, format: 'RECORD', bytes, charset: null, known: {}, messages } };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
