/** The fields of what is proposed and decided about who is who, and of what was hidden. */

import { property, type CompileComputed, type FieldSpec } from './traversal.js';

/** The fields of a pair, which is a map of ids and properties. */
export const PROPOSAL_FIELDS: Readonly<Record<string, FieldSpec>> = {
  first: { kind: 'computed', compile: end('from') },
  second: { kind: 'computed', compile: end('to') },
  score: property('score'),
  reason: property('reason'),
};

/** The fields of a decision, by the names of its properties. */
export const DECISION_FIELDS = properties(
  ...['id', 'action', 'first', 'second', 'articleId', 'name'],
  ...['decidedBy', 'decidedAt', 'reason', 'undoneBy', 'undoneAt'],
);

/** The fields of a takedown, by the names of its properties: not the hashes of what it hides. */
export const TAKEDOWN_FIELDS: Readonly<Record<string, FieldSpec>> = {
  ...properties('id', 'reason', 'hiddenBy', 'hiddenAt', 'liftedBy', 'liftedAt'),
  // A label in the graph, and a word in capitals here.
  kind: { kind: 'value', expression: (takedown) => `${takedown}.kind`, derive: toCapitals },
};

function properties(...names: readonly string[]): Readonly<Record<string, FieldSpec>> {
  return Object.fromEntries(names.map((name) => [name, property(name)]));
}

function toCapitals(label: string): string {
  return label.toUpperCase();
}

function end(which: 'from' | 'to'): CompileComputed {
  return (scope, pair, { type, selectionSets }) => {
    const [id, node, found] = [scope.name('i'), scope.name('n'), scope.name('c')];
    const { clauses, value } = scope.compileNode(scope, node, type, selectionSets);
    const clause = `CALL { WITH ${pair} WITH ${pair}.${which} AS ${id} MATCH (${node}:Entity {id: ${id}})
      ${clauses.join('\n')}
      RETURN collect(${value}) AS ${found} }`;
    return { clauses: [clause], value: `head(${found})` };
  };
}
