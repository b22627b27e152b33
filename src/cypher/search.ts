import { UserInputError } from '../errors.js';
import { ENTRIES, startOf, type EntryLabel } from '../graph/entries.js';
import { COMMON_WORDS, wordsIn } from '../words.js';
import { compilePage } from './compile/connection.js';
import { compileCounts } from './compile/counts.js';
import { toMap } from './compile/fields.js';
import { labelOfType } from './compile/of-types.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import { isBeginning } from './highlights.js';
import { lookUpById } from './node.js';

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
  const [node, relationships] = [scope.name('n'), scope.name('rs')];
  // Entries are put in order, and only those of the page lead to their nodes.
  const texts = `([coalesce(${node}.name, ${node}.headline, ${node}.text)] + coalesce(${node}.aliases, []))`;
  const hit = `{score: score, texts: [i IN hits | ${texts}[i]], words: ${scope.parameter(asked.words)}}`;
  const bind = (carried: string) => `WITH ${carried}, head(${relationships}) AS found
    WITH ${carried}, found.score AS score, found.hits AS hits, found.of AS of
    ${lookUpById('of', node, `${carried}, score, hits`)}
    WITH ${carried}, ${node}, [${hit}] AS ${relationships}`;
  const match = matchAll(scope, asked, (field.arguments['types'] as readonly string[] | null) ?? SEARCHED);
  const found = `CALL { ${match} } WITH entry AS ${node}, [{score: score, hits: hits, of: entry.of}] AS ${relationships}`;
  const order = (entry: string) => [
    { text: `head(${relationships}).score`, direction: 'DESC' as const },
    { text: `head(${entry}.texts)`, direction: 'ASC' as const },
  ];
  const item = { node, relationships, id: `${node}.of`, bind };
  const page = compilePage(scope, field, { target: 'Node', order }, item);
  const counts = compileCounts(scope, field, `CALL { ${match} } WITH entry`, {
    node: 'entry',
    target: 'Node',
  });
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
    ? 'UNWIND [] AS entry RETURN entry, [] AS hits, 0 AS score'
    : parts.join('\nUNION ALL\n');
}

/** Looks through the entries of the word that leads to fewest. The text is the same for all words: Neo4j plans it once. */
function matchEntries(scope: Scope, asked: Asked, label: EntryLabel, types: readonly string[]): string {
  const { leads } = ENTRIES[label];
  const telling = asked.words.filter((word) => label === 'Entity' || !COMMON_WORDS.has(word));
  const typed = (telling.length === 0 ? asked.words : telling).map((word) => ({
    word,
    start: startOf(word),
  }));
  const labels = scope.parameter(types.map((type) => labelOfType(type)));
  const isHit = `size([needle IN ${asked.needles} WHERE entry.texts[i] CONTAINS needle]) = size(${asked.needles})`;
  // What leads to too much is left out of `few` but not of `entries`, so that another typed word is chosen.
  return `UNWIND ${scope.parameter(typed)} AS each WITH each.word AS typed, each.start AS start
    CALL { WITH typed, start MATCH (word:Word {start: start})
      WITH typed, word, word.id AS id WHERE id STARTS WITH typed
      WITH id, id = typed AS isWhole, COUNT { (word)-[:${leads}]->() } AS entries
      WITH id, isWhole, entries WHERE entries > 0 ORDER BY isWhole DESC, entries DESC, id LIMIT ${MAX_WORDS}
      RETURN collect({id: id, entries: entries, few: CASE WHEN entries > ${MAX_ENTRIES} THEN 0 ELSE entries END}) AS found }
    WITH found, reduce(sum = 0, x IN found | sum + x.entries) AS entries, typed ORDER BY entries, typed LIMIT 1
    WITH found, reduce(sums = [0], x IN found | sums + [last(sums) + x.few]) AS sums
    UNWIND [i IN range(0, size(found) - 1) WHERE found[i].few > 0 AND sums[i + 1] <= ${MAX_ENTRIES} | found[i].id] AS id
    MATCH (word:Word {id: id}) MATCH (word)-[:${leads}]->(entry:Entry)
    WITH DISTINCT entry WHERE entry.label IN ${labels}
    WITH entry, [i IN range(0, size(entry.texts) - 1) WHERE ${isHit}] AS hits WHERE size(hits) > 0
    WITH entry, hits, [i IN hits | entry.texts[i]] AS folded
    RETURN entry, hits,
      CASE WHEN ${asked.whole} IN folded THEN 3 WHEN size([x IN folded WHERE x STARTS WITH ${asked.beginning}]) > 0 THEN 2 ELSE 1 END AS score`;
}
