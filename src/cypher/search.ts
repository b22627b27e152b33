import { UserInputError } from '../errors.js';
import { compilePage } from './compile/connection.js';
import { compileCounts } from './compile/counts.js';
import { toMap } from './compile/fields.js';
import { ofTypes } from './compile/of-types.js';
import type { CompileRoot } from './compile/root.js';

const MIN_QUERY_LETTERS = 2;
const MAX_QUERY_WORDS = 8;
const SEARCHED = ['ARTICLE', 'PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'QUOTATION'];

/**
 * Articles, entities and quotations with all of these words in one of their texts, the best fit first. Throws
 * `UserInputError` when there are fewer than two letters, or more than eight words.
 */
export const search: CompileRoot = (scope, field) => {
  const phrase = (field.arguments['query'] as string).trim().toLowerCase();
  if (phrase.length < MIN_QUERY_LETTERS) {
    throw new UserInputError(
      `search(query:): expected at least ${MIN_QUERY_LETTERS} letters, but got "${phrase}"`,
    );
  }
  const words = [...new Set(phrase.split(/\s+/))];
  if (words.length > MAX_QUERY_WORDS) {
    throw new UserInputError(
      `search(query:): expected at most ${MAX_QUERY_WORDS} words, but got ${words.length}`,
    );
  }
  const item = { node: scope.name('n'), relationships: scope.name('rs') };
  const asked = { phrase: scope.parameter(phrase), words: scope.parameter(words) };
  const match = matchAll(asked, (field.arguments['types'] as readonly string[] | null) ?? SEARCHED);
  const found = `CALL { ${match} } WITH node AS ${item.node}, [{score: score, texts: texts, words: ${asked.words}}] AS ${item.relationships}`;
  const order = (node: string, hits: string) => [
    { text: `head(${hits}).score`, direction: 'DESC' as const },
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

/** Parameters: what was typed, in lower case, and its words. */
interface Asked {
  readonly phrase: string;
  readonly words: string;
}

function matchAll(asked: Asked, types: readonly string[]): string {
  const entities = types.filter((type) => type !== 'ARTICLE' && type !== 'QUOTATION');
  const parts = [
    ...(entities.length === 0
      ? []
      : [matchTexts(asked, 'Entity', '[node.name] + node.aliases', ofTypes('node', entities))]),
    ...(types.includes('ARTICLE')
      ? [matchTexts(asked, 'Article', '[node.headline]', 'node.headline IS NOT NULL')]
      : []),
    ...(types.includes('QUOTATION') ? [matchTexts(asked, 'Quotation', '[node.text]', null)] : []),
  ];
  return parts.length === 0
    ? 'UNWIND [] AS node RETURN node, 0 AS score, [] AS texts'
    : parts.join('\nUNION ALL\n');
}

/** `texts` is a list of a node's texts, none of them null. */
function matchTexts(
  { phrase, words }: Asked,
  label: string,
  texts: string,
  condition: string | null,
): string {
  return `MATCH (node:${label})${condition === null ? '' : ` WHERE ${condition}`}
    WITH node, [x IN ${texts} WHERE size([w IN ${words} WHERE toLower(x) CONTAINS w]) = size(${words})] AS texts WHERE size(texts) > 0
    WITH node, texts, [x IN texts | toLower(x)] AS lower
    RETURN node, texts, CASE WHEN ${phrase} IN lower THEN 3 WHEN size([x IN lower WHERE x STARTS WITH ${phrase}]) > 0 THEN 2 ELSE 1 END AS score`;
}
