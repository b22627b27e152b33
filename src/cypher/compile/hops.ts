/** Compiles the nodes and hops of a way that is known by the ids of its nodes. */

import { lookUpById } from '../node.js';
import { compileFields, toMap } from './fields.js';
import type { Scope } from './scope.js';
import { selectFields, type SelectedField } from './selection.js';
import { walkStep, type Walk } from './walk.js';

/** One map of the fields asked of a `Path`, with the clauses it needs; `ids` holds the ids of its nodes in order. */
export function compileWay(scope: Scope, field: SelectedField, ids: string, walk: Walk) {
  const parts = selectFields(scope, field.type, field.selectionSets).map((each) => {
    if (each.name === 'length') return { clauses: [], entry: `\`${each.key}\`: size(${ids}) - 1` };
    const list = scope.name('c');
    const inner =
      each.name === 'nodes' ? compileNodes(scope, each, ids) : compileHopsOfWay(scope, each, ids, walk);
    return { clauses: [`CALL { ${inner} AS ${list} }`], entry: `\`${each.key}\`: ${list}` };
  });
  return { clauses: parts.flatMap(({ clauses }) => clauses), value: toMap(parts.map(({ entry }) => entry)) };
}

/** Clauses up to `RETURN collect(…)` for a list of nodes, in the order of `ids`. */
export function compileNodes(scope: Scope, field: SelectedField, ids: string): string {
  const [variable, position, id] = [scope.name('n'), scope.name('i'), scope.name('d')];
  const { clauses, value } = scope.compileNode(scope, variable, field.type, field.selectionSets);
  return `WITH ${ids} UNWIND range(0, size(${ids}) - 1) AS ${position}
    WITH ${position}, ${ids}[${position}] AS ${id}
    ${lookUpById(id, variable, position)}
    ${clauses.join('\n')}
    WITH ${position}, ${value} AS found ORDER BY ${position}
    RETURN collect(found)`;
}

/** The map of one `Hop`; `relationships` holds those of one type and direction between two nodes. */
export function compileHop(scope: Scope, field: SelectedField, relationships: string, carried: string) {
  const [from, to] = [scope.name('n'), scope.name('n')];
  const [fromId, toId] = [scope.name('d'), scope.name('d')];
  const fields = selectFields(scope, field.type, field.selectionSets);
  const ends = fields
    .filter(({ name }) => name === 'from' || name === 'to')
    .map((each) => {
      const node = each.name === 'from' ? from : to;
      const { clauses, value } = scope.compileNode(scope, node, each.type, each.selectionSets);
      return { clauses, entries: [`\`${each.key}\`: ${value}`] };
    });
  const others = fields.filter(({ name }) => name !== 'from' && name !== 'to');
  const parts = [...ends, compileFields(scope, relationships, others, null)];
  const matchEnds = `WITH ${carried}, ${relationships}, startNode(head(${relationships})).id AS ${fromId}, endNode(head(${relationships})).id AS ${toId}
    ${lookUpById(fromId, from, `${carried}, ${relationships}, ${toId}`)}
    ${lookUpById(toId, to, `${carried}, ${relationships}, ${from}`)}`;
  return {
    clauses: [...(ends.length === 0 ? [] : [matchEnds]), ...parts.flatMap(({ clauses }) => clauses)],
    value: toMap(parts.flatMap(({ entries }) => entries)),
  };
}

/**
 * Where relationships of several types join two nodes, the last in the alphabet counts: WROTE says more than
 * QUOTED_IN, that more than MENTIONED_IN, and SAID more than ABOUT.
 */
function compileHopsOfWay(scope: Scope, field: SelectedField, ids: string, walk: Walk): string {
  const [position, near, far] = [scope.name('i'), scope.name('n'), scope.name('n')];
  const [relationship, type, relationships] = [scope.name('r'), scope.name('t'), scope.name('rs')];
  const hop = compileHop(scope, field, relationships, position);
  // The ends of a way may have very many relationships, so its first hop is walked from its second node.
  return `WITH ${ids} UNWIND range(0, size(${ids}) - 2) AS ${position}
    WITH ${position}, ${ids}[CASE WHEN ${position} = 0 THEN 1 ELSE ${position} END] AS nearId, ${ids}[CASE WHEN ${position} = 0 THEN 0 ELSE ${position} + 1 END] AS farId
    ${lookUpById('nearId', near, `${position}, farId`)}
    ${lookUpById('farId', far, `${position}, ${near}`)}
    ${walkStep(scope, walk, [near, relationship, far], { carried: [position] })}
    WITH ${position}, type(${relationship}) AS ${type}, collect(${relationship}) AS ${relationships} ORDER BY ${position}, ${type} DESC
    WITH ${position}, head(collect(${relationships})) AS ${relationships}
    ${hop.clauses.join('\n')}
    WITH ${position}, ${hop.value} AS found ORDER BY ${position}
    RETURN collect(found)`;
}
