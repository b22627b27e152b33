import type { Sentence } from '../../article.js';
import type { Grammar, Tree } from '../../grammar.js';
import type { EncoderOptions } from '../model/encoder.js';
import { createParser, type Parser } from './parser.js';

/** Grammar for the stages of a pipeline. */
export interface GrammarService {
  readonly treeOf: Grammar;
  /** Frees the parser, where one was loaded. */
  dispose(): Promise<void>;
}

/** Trees on demand. The parser is loaded when the first one is asked for; then it throws what {@link createParser} throws. */
export function createGrammar(options: EncoderOptions = {}): GrammarService {
  let parser: Promise<Parser> | null = null;
  const known = new WeakMap<readonly Sentence[], Map<number, Promise<Tree>>>();
  return {
    treeOf(article, index) {
      const trees = known.get(article.sentences) ?? new Map<number, Promise<Tree>>();
      known.set(article.sentences, trees);
      const tree = trees.get(index) ?? parse(article.text, article.sentences[index], index);
      trees.set(index, tree);
      return tree;
    },
    async dispose() {
      await (await parser)?.dispose();
    },
  };

  async function parse(text: string, sentence: Sentence | undefined, index: number): Promise<Tree> {
    if (sentence === undefined) throw new RangeError(`expected the index of a sentence, but got ${index}`);
    parser ??= createParser(options);
    const words = await (await parser).parse(text.slice(sentence.start, sentence.end));
    return words.map((word) => ({
      ...word,
      start: word.start + sentence.start,
      end: word.end + sentence.start,
    }));
  }
}
