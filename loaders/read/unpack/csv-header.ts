/** The first line of a table: what parts its columns, and whether they are an article's. */
import { type ColumnMapping, countKnownNames, hasContentName } from '../record-names.js';

/** How a table is written. */
export interface TableStyle {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Names of columns are short; the first sentence of a text is not. */
const MAX_NAME_CHARACTERS = 40;

/** The delimiter that parts the first line into the most names that are known, or, when none is, into the most. */
export function readTableStyle(head: string, mapping?: ColumnMapping): TableStyle {
  const line = /^[^\r\n]*/u.exec(head.replace(/^\uFEFF/u, '').replace(/^(?:[ \t]*\r?\n)+/u, ''))?.[0] ?? '';
  const styles = DELIMITERS.map((delimiter) => ({ delimiter, columns: splitNames(line, delimiter) }));
  const score = ({ columns }: TableStyle): number =>
    countKnownNames(columns, mapping) * 1_000 + columns.length;
  return styles.reduce((best, style) => (score(style) > score(best) ? style : best));
}

/** True for a text whose first line can only be a table's: several short names, among them a text's and one more known. */
export function looksLikeTable(head: string): boolean {
  if (!/[\r\n]+[^\r\n]/u.test(head.trim())) return false;
  const { columns } = readTableStyle(head);
  if (columns.length < 2 || columns.some((name) => name.length > MAX_NAME_CHARACTERS)) return false;
  return hasContentName(columns) && countKnownNames(columns) >= 2 && !/[.!?]\s*$/u.test(columns.at(-1) ?? '');
}

function splitNames(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/u, '$1'));
}
