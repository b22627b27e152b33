import { UserInputError } from '../errors.js';
import { ENTRIES, startProperty, WORD_STARTS, type EntryLabel } from '../graph/entries.js';
import { COMMON_WORDS, wordsIn } from '../words.js';
import { compilePage } from './compile/connection.js';
import { compileCounts } from './compile/counts.js';
import { toMap } from './compile/fields.js';
import { labelOfType } from './compile/of-types.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import { isBeginning } from './highlights.js';

const MIN_QUERY_LETTERS = 2;
const MAX_QUERY_WORDS = 8;
/** Of the words with one beginning, so many are looked up: the word itself, then those in most texts. */
const MAX_WORDS = 100;
/** What stands in more names, headlines or quotations than this does not lead to them by itself. */
const MAX_ENTRIES = 10_000;
const SEARCHED = ['ARTICLE', 'PERSON', 'ORGANIZATION', 'PLACE', 'EVENT', 'QUOTATION'];

/**
 * Articles, entities and quotations with all of these words, or beginnings of words, in one of their texts, the best fit
 * first. Throws `UserInputError` when there are fewer than two letters, or more than eight words.
 */
export const search: CompileRoot = (scope, field) => {
  const asked = readQuery(scope, field.arguments['query'] as string);
  const item = { node: scope.name('n'), relationships: scope.name('rs') };
  const match = matchAll(scope, asked, (field.arguments['types'] as readonly string[] | null) ?? SEARCHED);
  const found = `CALL { ${match} } WITH node AS ${item.node}, [{score: score, texts: texts, words: ${scope.parameter(asked.words)}}] AS ${item.relationships}`;
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

/** What was typed, folded as the index folds texts; all but `words` are the texts of parameters. */
interface Asked {
  readonly words: readonly string[];
  /** What must stand in a folded text for each word. */
  readonly needles: string;
  /** A folded text that is what was typed. */
  readonly whole: string;
  /** What a folded text begins with that begins with what was typed. */
  readonly beginning: string;
}

function readQuery(scope: Scope, query: string): Asked {
  const typed = wordsIn(query).map(({ word }) => word);
  const phrase = typed.join(' ');
  if (phrase.replaceAll(' ', '').length < MIN_QUERY_LETTERS)
    throw new UserInputError(
      `search(query:): expected at least ${MIN_QUERY_LETTERS} letters, but got "${query.trim().toLowerCase()}"`,
    );
  const words = [...new Set(typed)];
  if (words.length > MAX_QUERY_WORDS)
    throw new UserInputError(
      `search(query:): expected at most ${MAX_QUERY_WORDS} words, but got ${words.length}`,
    );
  return {
    words,
    needles: scope.parameter(words.map((word) => (isBeginning(word) ? ` ${word}` : ` ${word} `))),
    whole: scope.parameter(` ${phrase} `),
    beginning: scope.parameter(` ${phrase}`),
  };
}

function matchAll(scope: Scope, asked: Asked, types: readonly string[]): string {
  const entities = types.filter((type) => type !== 'ARTICLE' && type !== 'QUOTATION');
  const parts = [
    ...(entities.length === 0 ? [] : [matchEntries(scope, asked, 'Entity', entities)]),
    ...(types.includes('ARTICLE') ? [matchEntries(scope, asked, 'Article', ['ARTICLE'])] : []),
    ...(types.includes('QUOTATION') ? [matchEntries(scope, asked, 'Quotation', ['QUOTATION'])] : []),
  ];
  return parts.length === 0
    ? 'UNWIND [] AS node RETURN node, 0 AS score, [] AS texts'
    : parts.join('\nUNION ALL\n');
}

/** Looks through the entries of the word that leads to fewest. */
function matchEntries(scope: Scope, asked: Asked, label: EntryLabel, types: readonly string[]): string {
  const { leads, texts } = ENTRIES[label];
  const telling = asked.words.filter((word) => label === 'Entity' || !COMMON_WORDS.has(word));
  const leading = telling.length === 0 ? asked.words : telling;
  const choices = leading.map((word) => findWords(scope, word, leads));
  const labels = scope.parameter(types.map((type) => labelOfType(type)));
  const isHit = `size([needle IN ${asked.needles} WHERE entry.texts[i] CONTAINS needle]) = size(${asked.needles})`;
  return `${choices.map(({ clause }) => clause).join('\n')}
    UNWIND [${choices.map(({ choice }) => choice).join(', ')}] AS choice
    WITH choice ORDER BY choice.entries LIMIT 1
    UNWIND choice.words AS id
    MATCH (word:Word {id: id}) MATCH (word)-[:${leads}]->(entry:Entry)
    WITH DISTINCT entry WHERE entry.label IN ${labels}
    WITH entry, [i IN range(0, size(entry.texts) - 1) WHERE ${isHit}] AS hits WHERE size(hits) > 0
    WITH entry.id AS id, hits, [i IN hits | entry.texts[i]] AS folded
    MATCH (node:${label} {id: id})
    WITH node, hits, folded, ${texts('node')} AS texts
    RETURN node, [i IN hits | texts[i]] AS texts,
      CASE WHEN ${asked.whole} IN folded THEN 3 WHEN size([x IN folded WHERE x STARTS WITH ${asked.beginning}]) > 0 THEN 2 ELSE 1 END AS score`;
}

/** A clause that finds the words of the index that one typed word means, and a map `{words, entries}`: ids, and how much they lead to. */
function findWords(scope: Scope, word: string, leads: string): { clause: string; choice: string } {
  const [found, sums] = [scope.name('w'), scope.name('s')];
  const typed = scope.parameter(word);
  const clause = `CALL { ${matchWord(scope, word, typed)}
    WITH word.id AS id, COUNT { (word)-[:${leads}]->() } AS entries WHERE entries > 0 AND entries <= ${MAX_ENTRIES}
    WITH id, entries ORDER BY id = ${typed} DESC, entries DESC, id LIMIT ${MAX_WORDS}
    RETURN collect({id: id, entries: entries}) AS ${found} }
    WITH *, reduce(sums = [0], x IN ${found} | sums + [last(sums) + x.entries]) AS ${sums}`;
  const kept = `[i IN range(0, size(${found}) - 1) WHERE ${sums}[i + 1] <= ${MAX_ENTRIES} | ${found}[i].id]`;
  return {
    clause,
    choice: `{words: ${kept}, entries: last(${sums})}`,
  };
}

function matchWord(scope: Scope, word: string, typed: string): string {
  if (!isBeginning(word)) return `MATCH (word:Word {id: ${typed}})`;
  const length = WORD_STARTS.findLast((each) => each <= word.length) as (typeof WORD_STARTS)[number];
  const start = `MATCH (word:Word {${startProperty(length)}: ${scope.parameter(word.slice(0, length))}})`;
  // Under a name of its own: by the property, the embedded engine looks at every word for this condition first.
  return word.length === length
    ? start
    : `${start} WITH word, word.id AS found WHERE found STARTS WITH ${typed}`;
}
