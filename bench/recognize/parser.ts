/**
 * The one place where the parser of `loaders/recognize/grammar` is asked for. Nothing else here knows it: what is scored
 * is any function from a sentence to its words.
 */
import { existsSync } from 'node:fs';
import type { TreeWord } from './judge-trees.js';

/** Parses sentences. */
export interface SentenceParser {
  /** The words of one sentence with their heads; UTF-16 offsets into it. */
  parse(sentence: string): Promise<readonly TreeWord[]>;
  /** Frees the weights, where there is something to free. */
  dispose?(): Promise<void>;
}

interface ParserModule {
  readonly createParser: (options: object) => Promise<SentenceParser>;
}

const MODULE = new URL('../../loaders/recognize/grammar/parser.ts', import.meta.url);

/** The parser that comes with Dateline; null while there is none. Throws what the parser's own factory throws. */
export async function loadParser(): Promise<SentenceParser | null> {
  if (!existsSync(MODULE)) return null;
  const { createParser } = (await import(MODULE.href)) as ParserModule;
  return createParser({});
}
