import type { CompileRoot } from './compile/root.js';
import { toMap } from './compile/fields.js';
import { selectedNamed, selectFields } from './compile/selection.js';
import { ENTITY_BY_ID, lookUpById } from './node.js';

/**
 * What is asked of the entities with these ids: `result` has a map for each, in their order, with the values of
 * `entity` under their record keys, null where there is no such entity.
 */
export function whoIsMentioned(ids: readonly string[]): CompileRoot {
  return (scope, field) => {
    const fields = selectFields(scope, field.type, field.selectionSets);
    const node = scope.name('n');
    const parts = selectedNamed(fields, 'entity').map(({ key, type, selectionSets }) => {
      const { clauses, value } = scope.compileNode(scope, node, type, selectionSets);
      return { clauses, entry: `\`${key}\`: CASE WHEN ${node} IS NULL THEN null ELSE ${value} END` };
    });
    const list = scope.parameter(ids);
    return `UNWIND range(0, size(${list}) - 1) AS position
      WITH position, ${list}[position] AS id
      ${lookUpById('id', node, 'position', [ENTITY_BY_ID])}
      ${parts.flatMap(({ clauses }) => clauses).join('\n')}
      WITH position, ${toMap(parts.map(({ entry }) => entry))} AS found ORDER BY position
      RETURN collect(found) AS result`;
  };
}
