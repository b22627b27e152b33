/** JSON and JSON Lines to records: one document for each article. */
import { warn } from '../assemble.js';
import { type Unpacked, describeError, fail } from '../document.js';
import { decodeBytes, toUtf8 } from '../encoding.js';
import { readJsonLines } from '../jsonl.js';
import { MAX_FEED_BYTES } from '../limits.js';
import { type ColumnMapping, hasContentName } from '../record-names.js';
import { type SourceInput, readWhole } from './input.js';
import { splitJsonArray } from './json-array.js';
import { recordDocument } from './records.js';

/** Objects that hold the list of articles may be in one another this deep, as in `{"response": {"results": […]}}`. */
const MAX_WRAPPERS = 3;

/** JSON Lines, an array of articles, one article, or an object with a list of articles in it; told by the first line. */
export async function* unpackJson(input: SourceInput): AsyncIterable<Unpacked> {
  const { columns } = input.options;
  const chunks = toUtf8(input.chunks, input.head);
  const start = decodeBytes(input.head).text.trimStart();
  if (start.startsWith('[') && !isLineOfArrays(start)) yield* unpackArray(chunks, input.name, columns);
  else if (isOneObject(start, columns)) yield* unpackObject({ ...input, chunks }, columns);
  else yield* unpackJsonLines(chunks, input.name, columns);
}

/** One document for each line that is not blank, whatever the lines look like, in their order and as they come. */
export async function* unpackJsonLines(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  columns?: ColumnMapping,
): AsyncIterable<Unpacked> {
  let count = 0;
  for await (const { line, text, error, warning } of readJsonLines(stream)) {
    count += 1;
    const source = `${name}:${line}`;
    const messages = warning === undefined ? [] : [warn('read:jsonl', warning)];
    yield error ? fail(source, error.message) : recordDocument(source, text, messages, columns);
  }
  if (count === 0) yield fail(name, 'expected articles, but got no line with words');
}

async function* unpackArray(
  chunks: AsyncIterable<Buffer>,
  name: string,
  columns?: ColumnMapping,
): AsyncIterable<Unpacked> {
  let index = 0;
  for await (const { bytes, error } of splitJsonArray(chunks)) {
    const source = `${name}[${index++}]`;
    const { text, warning } = decodeBytes(bytes);
    const messages = warning === null ? [] : [warn('read:encoding', warning)];
    yield error === undefined ? recordDocument(source, text, messages, columns) : fail(source, error);
  }
  if (index === 0) yield fail(name, 'expected articles, but got an empty array');
}

/** One value over several lines, or alone on its line. */
async function* unpackObject(input: SourceInput, columns?: ColumnMapping): AsyncIterable<Unpacked> {
  const { name, charset } = input;
  const { text, warning } = decodeBytes(await readWhole(input, MAX_FEED_BYTES, 'a JSON object'), { charset });
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return yield fail(name, `expected JSON, but got ${describeError(error)}`);
  }
  const list = findList(value, columns, '');
  if (list === null) return yield recordDocument(name, text, messages, columns);
  for (const [index, each] of list.records.entries())
    yield recordDocument(`${name}${list.path}[${index}]`, JSON.stringify(each), messages, columns);
}

/** The first list of objects with words in them; null when the object is an article itself, or has no such list. */
function findList(
  value: unknown,
  columns: ColumnMapping | undefined,
  path: string,
): { path: string; records: readonly unknown[] } | null {
  if (!isObject(value) || path.split('.').length > MAX_WRAPPERS) return null;
  if (hasContentName(namesWithWords(value), columns)) return null;
  for (const [key, each] of Object.entries(value)) {
    const isList =
      Array.isArray(each) &&
      each.some((item) => isObject(item) && hasContentName(namesWithWords(item), columns));
    if (isList) return { path: `${path}.${key}`, records: each };
  }
  for (const [key, each] of Object.entries(value)) {
    const found = findList(each, columns, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/** A "content" or "body" that is an object or a list is a wrapper. */
function namesWithWords(value: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(value).filter((key) => {
    const each = value[key];
    return typeof each === 'string' || (isObject(each) && typeof each['rendered'] === 'string');
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * JSON that does not end with its first line is no JSON Lines, and neither is a line that holds a list of articles. A
 * whole line that is an article is enough to start on: the writer of the next may be waiting.
 */
function isOneObject(start: string, columns: ColumnMapping | undefined): boolean {
  const end = start.search(/[\r\n]/u);
  const firstLine = end < 0 ? start : start.slice(0, end);
  const value = parseJson(firstLine);
  if (value !== undefined) return findList(value, columns, '') !== null;
  return end < 0 ? startsWithList(start, columns) : /^\{\s*$|[,[{]\s*$/u.test(firstLine);
}

/** The start of a long line: a list of objects comes before any words. */
function startsWithList(start: string, columns: ColumnMapping | undefined): boolean {
  const at = start.search(/:\s*\[\s*\{/u);
  const keys = [...start.slice(0, at).matchAll(/"(\w{1,40})"\s*:/gu)].map((match) => match[1] ?? '');
  return at >= 0 && !hasContentName(keys, columns);
}

/** Rows of values, one array a line, are refused line by line. */
function isLineOfArrays(start: string): boolean {
  const [first = '', second = ''] = start.split(/\r?\n/u);
  return first.trim().endsWith(']') && second.startsWith('[') && parseJson(first) !== undefined;
}

/** Undefined when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
