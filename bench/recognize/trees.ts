/** The trees of PUD, which nothing is trained on, and the table of how they are parsed from raw sentences. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parser } from '../../loaders/recognize/grammar/parser.js';
import { readSentences } from './conllu-sentences.js';
import { SHARED_DIR } from '../score/sources.js';
import { addTallies, formatTally } from '../score/tally.js';
import { judgeTree, type TreeTallies, type TreeWord } from './judge-trees.js';

/** A sentence and its tree. */
export interface GoldTree {
  readonly text: string;
  readonly words: readonly TreeWord[];
}

const SOURCE = 'data/ud/pud/en_pud-ud-test.conllu';
const MEASURES: readonly (readonly [keyof TreeTallies, string])[] = [
  ['words', 'words'],
  ['upos', 'UPOS'],
  ['uas', 'UAS'],
  ['las', 'LAS'],
];

/** Every sentence of PUD; null when it is not there. */
export function loadTrees(): GoldTree[] | null {
  const path = join(SHARED_DIR, SOURCE);
  return existsSync(path) ? readTrees(readFileSync(path, 'utf8')) : null;
}

/** The trees of a CoNLL-U file, over the text that each sentence gives. */
export function readTrees(source: string): GoldTree[] {
  return readSentences(source).map(({ text, tokens }) => ({
    text,
    words: tokens.map(({ start, end, upos: tag, head, deprel: relation }) => ({
      start,
      end,
      tag,
      head,
      relation,
    })),
  }));
}

/** Lines of the table: how the parser does on the trees, or why there is nothing to say. */
export async function scoreTrees(
  trees: readonly GoldTree[] | null,
  parser: Pick<Parser, 'parse'> | null,
): Promise<string[]> {
  const title = '== grammar: PUD, parsed from raw sentences';
  if (trees === null) return [`${title}: skipped (its material is not under ../shared)`];
  if (parser === null) return [`${title}: skipped (loaders/recognize/grammar has no parser yet)`];
  const judged: TreeTallies[] = [];
  for (const { text, words } of trees) judged.push(judgeTree(words, await parser.parse(text)));
  return [
    `${title}; ${trees.length} sentences`,
    ...MEASURES.map(
      ([measure, name]) =>
        `  ${name.padEnd(6)} ${formatTally(addTallies(judged.map((one) => one[measure])))}`,
    ),
  ];
}
