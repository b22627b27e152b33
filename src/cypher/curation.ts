/** The fields of what is proposed and decided about who is who. */

import { property, type CompileComputed, type FieldSpec } from './traversal.js';

/** The fields of a pair, which is a map of ids and properties. */
export const PROPOSAL_FIELDS: Readonly<Record<string, FieldSpec>> = {
  first: { kind: 'computed', compile: end('from') },
  second: { kind: 'computed', compile: end('to') },
  score: property('score'),
  reason: property('reason'),
};

/** The fields of a decision, by the names of its properties. */
export const DECISION_FIELDS: Readonly<Record<string, FieldSpec>> = Object.fromEntries(
  [
    ...['id', 'action', 'first', 'second', 'articleId', 'name'],
    ...['decidedBy', 'decidedAt', 'reason', 'undoneBy', 'undoneAt'],
  ].map((name) => [name, property(name)]),
);

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
