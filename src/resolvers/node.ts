/** Tells the type of a node by the labels in its record. */

import { LABELS_KEY } from '../cypher/compile/node.js';

/** The GraphQL type of a record of an interface: its label that is no interface itself. */
export function resolveNodeType(record: Readonly<Record<string, unknown>>): string {
  const labels = record[LABELS_KEY] as readonly string[];
  return labels.find((label) => label !== 'Entity') ?? 'Entity';
}
