/** What the embedded engine gives and throws, in the words of the port. */

import { GraphError } from '../../errors.js';
import type { GraphRecord, GraphValue, PlanOperator } from '../graph.js';

/** A row of the engine, as a record. */
export function toRecord(row: Record<string, unknown>): GraphRecord {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toValue(value)]));
}

function toValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as GraphValue;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toValue);
  const map = value as Record<string, unknown>;
  if (Array.isArray(map['_labels']))
    return { labels: map['_labels'] as string[], properties: properties(map) };
  if ('_id' in map && typeof map['_type'] === 'string')
    return { type: map['_type'], properties: properties(map) };
  if (isPath(map)) {
    return { nodes: toValue(map['nodes']) as never, relationships: toValue(map['edges']) as never };
  }
  return toRecord(map);
}

function isPath(map: Record<string, unknown>): boolean {
  const isElement = (item: unknown) => typeof item === 'object' && item !== null && '_id' in item;
  return (
    Object.keys(map).length === 2 &&
    Array.isArray(map['nodes']) &&
    Array.isArray(map['edges']) &&
    map['nodes'].length > 0 &&
    [...map['nodes'], ...map['edges']].every(isElement)
  );
}

const ENGINE_KEYS = new Set(['_id', '_labels', '_source', '_target', '_type']);

function properties(map: Record<string, unknown>): Record<string, GraphValue> {
  return toRecord(Object.fromEntries(Object.entries(map).filter(([key]) => !ENGINE_KEYS.has(key)))) as never;
}

/** The lines of a plan, each of which names an operator and then what it works on. */
export function toOperators(plan: string): PlanOperator[] {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, name = '', detail = ''] = /^\s*(\w*)\s*(.*)$/u.exec(line) ?? [];
    return { name, detail };
  });
}

/** True for what the engine throws, and for nothing of ours. */
export function isEngineError(error: unknown): error is Error {
  return error instanceof Error && /GRAFEO-/.test(error.message);
}

/** An error of the engine, as the port throws it. */
export function toGraphError(cause: Error): GraphError {
  const conflict = (cause as { gqlStatus?: string }).gqlStatus === '40000';
  const code = conflict ? 'GRAPH_BUSY' : 'GRAPH_QUERY_FAILED';
  return new GraphError(plainReason(cause), { code, retriable: conflict, cause });
}

/** The engine's message without its own codes. */
export function plainReason(error: Error): string {
  return error.message.replace(/^[\w ]+ error: /, '').replace(/GRAFEO-[A-Z]\d+: /g, '');
}
