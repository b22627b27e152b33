/** The tables of recognition alone: names, grammar, and places on the map. */
import { NAME_SETS } from '../recognize/name-sets.js';
import { createParser } from '../../loaders/recognize/grammar/parser.js';
import { scoreNames, type ScoreNamesOptions } from '../recognize/score-names.js';
import { scoreToponyms } from '../recognize/toponyms.js';
import { loadTrees, scoreTrees } from '../recognize/trees.js';

export const RECOGNIZE_PARTS = [...NAME_SETS, 'grammar', 'toponyms'] as const;
export type RecognizePart = (typeof RECOGNIZE_PARTS)[number];

/**
 * The printed lines, table by table. Throws when a part is unknown, and what {@link scoreNames} throws.
 * @param names parts to score; empty for all
 */
export async function* scoreRecognition(
  names: readonly string[],
  options: ScoreNamesOptions,
): AsyncGenerator<readonly string[]> {
  const parts = chooseParts(names);
  const sets = NAME_SETS.filter((set) => parts.includes(set));
  if (sets.length > 0) yield* scoreNames(sets, options);
  if (parts.includes('grammar')) yield await scoreGrammar();
  if (parts.includes('toponyms')) yield await scoreToponyms();
}

async function scoreGrammar(): Promise<string[]> {
  const trees = loadTrees();
  const parser = trees === null ? null : await createParser();
  try {
    return await scoreTrees(trees, parser);
  } finally {
    await parser?.dispose();
  }
}

function chooseParts(names: readonly string[]): readonly RecognizePart[] {
  const isPart = (name: string): name is RecognizePart =>
    (RECOGNIZE_PARTS as readonly string[]).includes(name);
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`expected one of ${RECOGNIZE_PARTS.join(', ')}, but got ${unknown.join(' ')}`);
  return names.length === 0 ? RECOGNIZE_PARTS : names.filter(isPart);
}
