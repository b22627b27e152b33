import { UserInputError } from '../errors.js';
import { RELATIONSHIP_TYPES } from '../graph/model.js';
import { compileEvidence } from './compile/evidence.js';
import { toMap } from './compile/fields.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import { selectFields, type SelectedField } from './compile/selection.js';
import { matchById } from './node.js';

const MAX_HOPS = 6;
const WALKED = RELATIONSHIP_TYPES.filter((type) => type !== 'LOADED_BY' && type !== 'SAME_AS').join('|');

/**
 * A shortest path between two nodes; there is no record when there is none. Throws `UserInputError` when `maxHops` is
 * not from 1 to 6, or both ends are the same.
 */
export const path: CompileRoot = (scope, field) => {
  const { from, to, maxHops } = field.arguments as { from: string; to: string; maxHops: number };
  if (maxHops < 1 || maxHops > MAX_HOPS) {
    throw new UserInputError(`path(maxHops:): expected a number from 1 to ${MAX_HOPS}, but got ${maxHops}`);
  }
  if (from === to) throw new UserInputError('path: expected two different nodes, but got the same twice');
  const fields = selectFields(scope, field.type, field.selectionSets);
  const parts = fields.map((each) => compilePart(scope, each));
  return `WITH 1 AS start ${matchById(scope.parameter(from), 'source', 'start')}
    ${matchById(scope.parameter(to), 'target', 'source')}
    WITH source, target WHERE source IS NOT NULL AND target IS NOT NULL
    MATCH way = shortestPath((source)-[:${WALKED}*..${maxHops}]-(target))
    WITH [x IN nodes(way) | x.id] AS ids, relationships(way) AS hops LIMIT 1
    ${parts.flatMap(({ clauses }) => clauses).join('\n')}
    RETURN ${toMap(parts.map(({ entry }) => entry))} AS result`;
};

function compilePart(scope: Scope, field: SelectedField): { clauses: readonly string[]; entry: string } {
  if (field.name === 'length') return { clauses: [], entry: `\`${field.key}\`: size(hops)` };
  const list = scope.name('c');
  const inner = field.name === 'nodes' ? compileNodes(scope, field) : compileHops(scope, field);
  return { clauses: [`CALL { ${inner} AS ${list} }`], entry: `\`${field.key}\`: ${list}` };
}

function compileNodes(scope: Scope, field: SelectedField): string {
  const variable = scope.name('n');
  const { clauses, value } = scope.compileNode(scope, variable, field.type, field.selectionSets);
  return `WITH ids UNWIND range(0, size(ids) - 1) AS position
    WITH position, ids[position] AS id
    ${matchById('id', variable, 'position')}
    ${clauses.join('\n')}
    WITH position, ${value} AS found ORDER BY position
    RETURN collect(found)`;
}

function compileHops(scope: Scope, field: SelectedField): string {
  const [hop, from, to] = [scope.name('r'), scope.name('n'), scope.name('n')];
  const parts = selectFields(scope, field.type, field.selectionSets).map((each) =>
    compileHop(scope, each, hop, from, to),
  );
  return `WITH hops UNWIND range(0, size(hops) - 1) AS position
    WITH position, hops[position] AS ${hop}
    WITH position, ${hop}, startNode(${hop}).id AS fromId, endNode(${hop}).id AS toId
    ${matchById('fromId', from, `position, toId, ${hop}`)}
    ${matchById('toId', to, `position, ${from}, ${hop}`)}
    ${parts.flatMap(({ clauses }) => clauses).join('\n')}
    WITH position, ${toMap(parts.map(({ entry }) => entry))} AS found ORDER BY position
    RETURN collect(found)`;
}

function compileHop(scope: Scope, field: SelectedField, hop: string, from: string, to: string) {
  if (field.name === 'type') return { clauses: [], entry: `\`${field.key}\`: type(${hop})` };
  if (field.name === 'confidence') return { clauses: [], entry: `\`${field.key}\`: ${hop}.confidence` };
  if (field.name === 'evidence') {
    const all = scope.name('rs');
    const { clauses, value } = compileEvidence(scope, all, field);
    return {
      clauses: [`CALL { WITH ${hop} WITH [${hop}] AS ${all} ${clauses.join('\n')} RETURN ${value} }`],
      entry: `\`${field.key}\`: ${value}`,
    };
  }
  const { clauses, value } = scope.compileNode(
    scope,
    field.name === 'from' ? from : to,
    field.type,
    field.selectionSets,
  );
  return { clauses, entry: `\`${field.key}\`: ${value}` };
}
