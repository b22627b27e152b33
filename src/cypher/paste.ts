/** A query as text that Neo4j Browser and cypher-shell take as it is: its parameters first, a line for each. */

import type { CypherQuery } from '../graph/graph.js';

/** `:param name => value` lines, then the query. */
export function toPasteable({ text, parameters }: CypherQuery): string {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${toLiteral(value)}`);
  return [...lines, `${text};`].join('\n');
}

/** A Cypher literal of plain data. */
export function toLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `\`${key.replaceAll('`', '``')}\`: ${toLiteral(each)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  // A JSON text is a Cypher text too: both have the same escapes.
  return JSON.stringify(value) ?? 'null';
}
