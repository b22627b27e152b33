import Table from 'cli-table3';
import type { GraphValue } from '../graph/graph.js';

/** The ways to print rows. */
export const ROW_FORMATS = ['table', 'json', 'csv'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

const CELL_CHARACTERS = 80; // shown of one value in a table

/** Rows as a table for people, as JSON (a list of objects) or as CSV (RFC 4180, with a header line). */
export function formatRows(
  columns: readonly string[],
  rows: readonly (readonly GraphValue[])[],
  format: RowFormat,
): string {
  if (format === 'json')
    return JSON.stringify(
      rows.map((row) => toObject(columns, row)),
      bigIntAsText,
      2,
    );
  if (format === 'csv') return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
  const table = new Table({ head: [...columns], style: { head: [], border: [] } });
  table.push(...rows.map((row) => row.map(tableCell)));
  return table.toString();
}

function toObject(columns: readonly string[], row: readonly GraphValue[]): Record<string, GraphValue> {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

function csvCell(value: GraphValue | undefined): string {
  const text = plain(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tableCell(value: GraphValue | undefined): string {
  const text = plain(value).replace(/\s+/g, ' ');
  return text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text;
}

function plain(value: GraphValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value, bigIntAsText) : String(value);
}

function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
