/** CSV to records: one document for each row, as the rows come. */
import { Readable, pipeline } from 'node:stream';
import { type CsvError, type Info, type Parser, parse } from 'csv-parse';
import { SourceError } from '../../../src/errors.js';
import { warn } from '../assemble.js';
import { type Unpacked, fail } from '../document.js';
import { decodeBytes, toUtf8 } from '../encoding.js';
import { MAX_LINE_BYTES, describeBytes } from '../limits.js';
import { type ColumnMapping, hasContentName } from '../record-names.js';
import { readTableStyle } from './csv-header.js';
import type { SourceInput } from './input.js';
import { recordDocument } from './records.js';

/** A row as bytes in the guise of latin1 letters, and the line that it starts on. */
interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

/**
 * The rows of a table whose first row names its columns. A row with another number of cells is a failure of its own; so
 * is an unclosed quotation mark, after which nothing can be trusted.
 * @throws SourceError when no column is an article's text.
 */
export async function* unpackCsv(input: SourceInput): AsyncIterable<Unpacked> {
  const { name, options } = input;
  const decode = createDecoder(input);
  const { delimiter } = readTableStyle(decodeBytes(input.head).text, options.columns);
  let columns: readonly string[] | null = null;
  let rows = 0;
  for await (const { record, line } of readRows(toUtf8(input.chunks, input.head), delimiter)) {
    if (columns === null) {
      columns = record.map((cell) =>
        decode(cell)
          .text.replace(/^\uFEFF/u, '')
          .trim(),
      );
      assertColumns(columns, options.columns);
    } else {
      rows += 1;
      yield rowDocument(`${name}:${line}`, columns, record, decode, options.columns);
    }
  }
  if (rows === 0)
    yield fail(name, `expected rows, but got only ${columns === null ? 'blanks' : 'the names of columns'}`);
}

/** The parser is a stream, and hands what it does not know to it: otherwise sixteen rows wait in it. */
const ONE_ROW_AHEAD: object = { readableHighWaterMark: 1 };

type Decode = (cell: string) => { text: string; warning: string | null };

/** A row's bytes are UTF-8 where they can be, else what the header, or the table's beginning, says. */
function createDecoder({ head, charset }: SourceInput): Decode {
  const whole = head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length);
  const detected = decodeBytes(whole, { charset });
  const fallback = detected.encoding === 'utf-8' ? charset : detected.encoding;
  return (cell) => {
    const bytes = Buffer.from(cell, 'latin1');
    const { text, warning, encoding } = decodeBytes(bytes, { charset: fallback });
    return { text, warning: encoding === fallback && charset === null ? detected.warning : warning };
  };
}

async function* readRows(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncIterable<Row> {
  // Bytes stay bytes as latin1, so that each row can be decoded by itself; quotes and line ends are ASCII.
  const parser = parse({
    ...{ delimiter, encoding: 'latin1', info: true, max_record_size: MAX_LINE_BYTES },
    ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    ...ONE_ROW_AHEAD,
  });
  const rows: Parser = pipeline(Readable.from(chunks, { highWaterMark: 1 }), parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, info } of rows as AsyncIterable<{ record: string[]; info: Info }>) {
      const height = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      yield { record, line: Math.max(line, info.lines - height) };
      line = info.lines;
    }
  } catch (error) {
    throw describeCsvError(error, line);
  }
}

function describeCsvError(error: unknown, line: number): unknown {
  const { code } = error as CsvError;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new SourceError(
      `expected rows of at most ${describeBytes(MAX_LINE_BYTES)}, but got a longer one after line ${line}`,
    );
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new SourceError(
      `expected the quotation marks of a row to be closed, but got the end after line ${line}`,
    );
  return error;
}

function assertColumns(columns: readonly string[], mapping: ColumnMapping | undefined): void {
  if (hasContentName(columns, mapping)) return;
  const names = columns.slice(0, 12).map((column) => `"${column.slice(0, 40)}"`);
  throw new SourceError(
    `expected a column with the text, such as "text", "body", "content" or "html", or columns that say which it is, but got ${names.join(', ')}`,
  );
}

function rowDocument(
  source: string,
  columns: readonly string[],
  record: readonly string[],
  decode: Decode,
  mapping: ColumnMapping | undefined,
): Unpacked {
  const extra = record.slice(columns.length).some((cell) => cell !== '');
  if (extra || record.length < columns.length)
    return fail(source, `expected ${columns.length} cells, but got ${record.length}`);
  const cells = record.map(decode);
  const warning = cells.find((cell) => cell.warning !== null)?.warning;
  const value: Record<string, string> = {};
  // The first of two columns with one name counts.
  columns.forEach((column, index) => (value[column] ??= cells[index]!.text));
  const messages = warning == null ? [] : [warn('read:csv', warning)];
  return recordDocument(source, JSON.stringify(value), messages, mapping);
}
