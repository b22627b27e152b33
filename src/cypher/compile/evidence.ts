/** Compiles `evidence`: the spans of an edge's relationships, with the articles that they stand in. */

import { UserInputError } from '../../errors.js';
import type { Compiled, Scope } from './scope.js';
import { selectFields, type SelectedField } from './selection.js';

const MAX_EVIDENCE = 100; // spans of one edge

/** Which of a relationship's lists holds a field of `Evidence`. */
const LISTS: Readonly<Record<string, string>> = {
  start: 'starts',
  end: 'ends',
  text: 'surfaces',
  segmentKind: 'segmentKinds',
};

/** `relationships` holds the list of relationships; each has `articleId` and the lists of {@link LISTS}. */
export function compileEvidence(scope: Scope, relationships: string, field: SelectedField): Compiled {
  const value = scope.name('c');
  const [article, relationship, index] = [scope.name('n'), scope.name('r'), scope.name('i')];
  const fields = selectFields(scope, field.type, field.selectionSets);
  const parts = fields.map((each) => evidenceEntry(scope, each, article, relationship, index));
  const clause = `CALL { WITH ${relationships} UNWIND ${relationships} AS ${relationship}
    MATCH (${article}:Article {id: ${relationship}.articleId})
    UNWIND range(0, size(${relationship}.starts) - 1) AS ${index}
    WITH ${article}, ${relationship}, ${index} ORDER BY ${article}.publishedAt DESC, ${article}.id, ${relationship}.starts[${index}] LIMIT ${limitOf(field)}
    ${parts.flatMap(({ clauses }) => clauses).join('\n')}
    RETURN collect({${parts.map(({ entry }) => entry).join(', ')}}) AS ${value} }`;
  return { clauses: [clause], value };
}

function evidenceEntry(
  scope: Scope,
  field: SelectedField,
  article: string,
  relationship: string,
  index: string,
) {
  if (field.name === 'article') {
    const { clauses, value } = scope.compileNode(scope, article, field.type, field.selectionSets);
    return { clauses, entry: `\`${field.key}\`: ${value}` };
  }
  return { clauses: [], entry: `\`${field.key}\`: ${relationship}.${LISTS[field.name]}[${index}]` };
}

function limitOf(field: SelectedField): number {
  const first = field.arguments['first'] as number;
  if (first >= 0 && first <= MAX_EVIDENCE) return first;
  throw new UserInputError(`evidence(first:): expected a number from 0 to ${MAX_EVIDENCE}, but got ${first}`);
}
