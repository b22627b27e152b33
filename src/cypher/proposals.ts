import { UserInputError } from '../errors.js';
import { toMap } from './compile/fields.js';
import { MAX_PAGE_SIZE } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import { selectFields, type SelectedField } from './compile/selection.js';
import { lookUpById } from './node.js';

/** What the rules propose to be one thing. Throws `UserInputError` when `first` is not from 1 to 100. */
export const proposals: CompileRoot = (scope, field) => {
  const limit = readLimit('proposals', field.arguments['first'] as number);
  const [from, to] = [scope.name('n'), scope.name('n')];
  const parts = selectFields(scope, field.type, field.selectionSets).map((each) =>
    compilePart(scope, each, from, to),
  );
  return `MATCH (a:Entity)-[s:SAME_AS]->(b:Entity) WHERE s.status = 'PROPOSED'
    WITH a.id AS fromId, b.id AS toId, s.score AS score, s.reason AS reason
    ORDER BY score DESC, fromId, toId LIMIT ${limit}
    ${lookUpById('fromId', from, 'fromId, toId, score, reason')}
    ${lookUpById('toId', to, `fromId, toId, score, reason, ${from}`)}
    ${parts.flatMap(({ clauses }) => clauses).join('\n')}
    WITH score, fromId, toId, ${toMap(parts.map(({ entry }) => entry))} AS found ORDER BY score DESC, fromId, toId
    RETURN collect(found) AS result`;
};

/** A page size as asked for; throws `UserInputError` when it is not from 1 to 100. */
export function readLimit(field: string, first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new UserInputError(
    `${field}(first:): expected a number from 1 to ${MAX_PAGE_SIZE}, but got ${first}`,
  );
}

function compilePart(scope: Scope, field: SelectedField, from: string, to: string) {
  if (field.name === 'score' || field.name === 'reason')
    return { clauses: [], entry: `\`${field.key}\`: ${field.name}` };
  const variable = field.name === 'first' ? from : to;
  const { clauses, value } = scope.compileNode(scope, variable, field.type, field.selectionSets);
  return { clauses, entry: `\`${field.key}\`: ${value}` };
}
