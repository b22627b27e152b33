/** Compiles a `Subgraph`: nodes, and the relationships between them. */

import { compileNodes, compileHop } from './hops.js';
import { toMap } from './fields.js';
import type { Scope } from './scope.js';
import { selectFields, type SelectedField } from './selection.js';
import { keepFacts } from './facts.js';
import type { Walk } from './walk.js';

const MAX_RELATIONSHIPS = 1_000; // of one subgraph

/** `nodes` holds the list of nodes; `isTruncated` says whether there are more. */
export function compileSubgraph(
  scope: Scope,
  field: SelectedField,
  walk: Walk,
  { nodes, isTruncated }: { readonly nodes: string; readonly isTruncated: string },
) {
  const ids = scope.name('d');
  const fields = selectFields(scope, field.type, field.selectionSets);
  const parts = fields.map((each) => {
    if (each.name === 'truncated') return { clauses: [], entry: `\`${each.key}\`: ${isTruncated}` };
    const list = scope.name('c');
    const inner =
      each.name === 'nodes' ? compileNodes(scope, each, ids) : compileBetween(scope, each, walk, nodes);
    return { clauses: [`CALL { ${inner} AS ${list} }`], entry: `\`${each.key}\`: ${list}` };
  });
  return `WITH *, [x IN ${nodes} | x.id] AS ${ids}
    ${parts.flatMap(({ clauses }) => clauses).join('\n')}
    RETURN ${toMap(parts.map(({ entry }) => entry))} AS result`;
}

/** Those of one type and direction between two nodes are one. */
function compileBetween(scope: Scope, field: SelectedField, walk: Walk, nodes: string): string {
  const [from, relationship, to] = [scope.name('n'), scope.name('r'), scope.name('n')];
  const [type, relationships, key] = [scope.name('t'), scope.name('rs'), scope.name('k')];
  const hop = compileHop(scope, field, relationships, key);
  return `WITH ${nodes} UNWIND ${nodes} AS ${from}
    MATCH (${from})-[${relationship}:${walk.types}]->(${to}) WHERE ${to} IN ${nodes}
    ${keepFacts(scope, walk.facts, relationship, [from, to])}
    WITH ${from}.id + ' ' + type(${relationship}) + ' ' + ${to}.id AS ${key}, type(${relationship}) AS ${type}, collect(${relationship}) AS ${relationships}
    WITH ${key}, ${relationships} ORDER BY ${key} LIMIT ${MAX_RELATIONSHIPS}
    ${hop.clauses.join('\n')}
    WITH ${key}, ${hop.value} AS found ORDER BY ${key}
    RETURN collect(found)`;
}
