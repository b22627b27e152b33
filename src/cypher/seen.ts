import type { CompileComputed, FieldSpec } from './traversal.js';

/** When the first article that mentions an entity was published; null when none says when. */
export const firstSeen: FieldSpec = { kind: 'computed', compile: seen('min') };

/** When the last article that mentions an entity was published; null when none says when. */
export const lastSeen: FieldSpec = { kind: 'computed', compile: seen('max') };

function seen(which: 'min' | 'max'): CompileComputed {
  return (scope, entity) => {
    const [article, value] = [scope.name('n'), scope.name('c')];
    const match = `MATCH (${entity})-[:MENTIONED_IN]->(${article}:Article)`;
    return {
      clauses: [`CALL { WITH ${entity} ${match} RETURN ${which}(${article}.publishedAt) AS ${value} }`],
      value,
    };
  };
}
