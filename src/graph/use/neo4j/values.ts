/** Values on their way to Neo4j's driver and back. */

import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';
import type { GraphRecord, GraphValue } from '../../graph.js';

/** JavaScript has one number type: whole numbers go out as integers, so that `LIMIT $n` is accepted. */
export function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item)]));
  }
  return value;
}

/** A row of the driver's as the port states it. */
export function toRecord(record: Neo4jRecord): GraphRecord {
  return Object.fromEntries(record.keys.map((key) => [key as string, toValue(record.get(key))]));
}

function toValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object') return value as GraphValue;
  if (neo4j.isNode(value)) {
    return { labels: [...value.labels].sort(), properties: toMap(value.properties) };
  }
  if (neo4j.isRelationship(value)) return { type: value.type, properties: toMap(value.properties) };
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    const relationships = value.segments.map((segment) => segment.relationship);
    return { nodes: toValue(nodes) as never, relationships: toValue(relationships) as never };
  }
  return isPlainMap(value) ? toMap(value) : String(value);
}

function isPlainMap(value: object): value is Record<string, unknown> {
  return Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
}

function toMap(map: Record<string, unknown>): Record<string, GraphValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toValue(value)]));
}
