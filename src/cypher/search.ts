import { UserInputError } from '../errors.js';
import { compilePage } from './compile/connection.js';
import { compileCounts } from './compile/counts.js';
import { toMap } from './compile/fields.js';
import { ofTypes } from './compile/of-types.js';
import type { CompileRoot } from './compile/root.js';

const MIN_QUERY_LETTERS = 2;
const SEARCHED = ['ARTICLE', 'PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'QUOTATION'];

/**
 * Articles, entities and quotations with these letters, the best fit first. Throws `UserInputError` when there are
 * fewer than two letters.
 */
export const search: CompileRoot = (scope, field) => {
  const words = (field.arguments['query'] as string).trim().toLowerCase();
  if (words.length < MIN_QUERY_LETTERS) {
    throw new UserInputError(
      `search(query:): expected at least ${MIN_QUERY_LETTERS} letters, but got "${words}"`,
    );
  }
  const item = { node: scope.name('n'), relationships: scope.name('rs') };
  const match = matchAll(
    scope.parameter(words),
    (field.arguments['types'] as readonly string[] | null) ?? SEARCHED,
  );
  const found = `CALL { ${match} } WITH node AS ${item.node}, [score] AS ${item.relationships}`;
  const order = (node: string, scores: string) => [
    { text: `head(${scores})`, direction: 'DESC' as const },
    { text: `coalesce(${node}.name, ${node}.headline, ${node}.text)`, direction: 'ASC' as const },
  ];
  const page = compilePage(scope, field, { target: 'Node', order }, item);
  const counts = compileCounts(scope, field, `CALL { ${match} } WITH node`, { node: 'node', target: 'Node' });
  return [
    `CALL { ${found}\n${page} AS items }`,
    ...counts.clauses,
    `RETURN ${toMap(['items: items', ...counts.entries])} AS result`,
  ].join('\n');
};

function matchAll(words: string, types: readonly string[]): string {
  const entities = types.filter((type) => type !== 'ARTICLE' && type !== 'QUOTATION');
  const parts = [
    ...(entities.length === 0 ? [] : [matchEntities(words, entities)]),
    ...(types.includes('ARTICLE') ? [match('Article', words, 'headline')] : []),
    ...(types.includes('QUOTATION') ? [match('Quotation', words, 'text')] : []),
  ];
  return parts.length === 0 ? 'UNWIND [] AS node RETURN node, 0 AS score' : parts.join('\nUNION ALL\n');
}

function matchEntities(words: string, types: readonly string[]): string {
  return `MATCH (node:Entity) WHERE ${ofTypes('node', types)}
    WITH node, [x IN [node.name] + node.aliases WHERE toLower(x) CONTAINS ${words} | toLower(x)] AS names WHERE size(names) > 0
    RETURN node, CASE WHEN ${words} IN names THEN 3 WHEN size([x IN names WHERE x STARTS WITH ${words}]) > 0 THEN 2 ELSE 1 END AS score`;
}

function match(label: string, words: string, property: string): string {
  return `MATCH (node:${label}) WHERE toLower(node.${property}) CONTAINS ${words}
    RETURN node, CASE WHEN toLower(node.${property}) = ${words} THEN 3 WHEN toLower(node.${property}) STARTS WITH ${words} THEN 2 ELSE 1 END AS score`;
}
