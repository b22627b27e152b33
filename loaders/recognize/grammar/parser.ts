import type { Span } from '../../article.js';
import type { Tree, Word } from '../../grammar.js';
import {
  loadEncoder,
  windowEnd,
  type EncodedWords,
  type Encoder,
  type EncoderConfig,
  type EncoderOptions,
} from '../model/encoder.js';
import { splitTokens } from '../tokenize.js';
import { findTree } from './spanning-tree.js';
import { splitWords } from './words.js';

/** Loaded weights, ready to parse. */
export interface Parser {
  /** Which weights these are. */
  readonly version: string;
  /**
   * The tree of one sentence, with UTF-16 offsets into it. A sentence that is longer
   * than the model reads is parsed in parts, whose roots hang on the first part's. No word: no tree.
   */
  parse(sentence: string): Promise<Tree>;
  /** Frees the model. */
  dispose(): Promise<void>;
}

interface Config extends EncoderConfig {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

type Output = 'tags' | 'arcs' | 'relations';
type GrammarEncoder = Encoder<Config, Output>;

/** Loads the parser. Throws what the file system or the runtime throws when the model cannot be read. */
export async function createParser(options: EncoderOptions = {}): Promise<Parser> {
  const encoder = await loadEncoder<Config, Output>('grammar', options);
  return {
    version: encoder.config.version,
    parse: (sentence) => parseSentence(encoder, sentence),
    dispose: () => encoder.dispose(),
  };
}

async function parseSentence(encoder: GrammarEncoder, sentence: string): Promise<Tree> {
  const spans = splitWords(sentence);
  const tokens = splitTokens(sentence);
  const anchors = anchorsOf(spans, tokens);
  const encoded = encoder.encode(tokens.map((token) => sentence.slice(token.start, token.end)));
  const words: Word[] = [];
  let from = 0;
  while (words.length < spans.length) {
    const to = windowEnd(encoded.pieces, from, encoder.config.maxPieces);
    const part = spans.slice(words.length, endOfPart(anchors, words.length, to));
    words.push(...(await parsePart(encoder, encoded, { from, to }, part, anchors, words)));
    from = anchors[words.length] ?? to;
  }
  return words;
}

/** The first word, after the one at `start`, that stands on a token outside the window. */
function endOfPart(anchors: readonly number[], start: number, to: number): number {
  let end = start + 1;
  while (end < anchors.length && (anchors[end] ?? to) < to) end += 1;
  return end;
}

async function parsePart(
  encoder: GrammarEncoder,
  encoded: EncodedWords,
  window: { readonly from: number; readonly to: number },
  part: readonly Span[],
  anchors: readonly number[],
  before: readonly Word[],
): Promise<Word[]> {
  const { tags, relations } = encoder.config;
  const outputs = await encoder.run(encoded, window.from, window.to, 'root');
  const width = window.to - window.from + 1;
  const rows = [0, ...part.map((_, index) => (anchors[before.length + index] ?? 0) - window.from + 1)];
  const heads = findTree(pick(outputs.arcs, rows, width), rows.length);
  return part.map((span, index): Word => {
    const row = rows[index + 1] ?? 0;
    const head = heads[index + 1] ?? 0;
    const column = rows[head] ?? 0;
    const relation = bestLabel(
      outputs.relations,
      relations.length,
      (label) => (label * width + row) * width + column,
    );
    const isLaterRoot = head === 0 && before.length > 0;
    return {
      start: span.start,
      end: span.end,
      tag: tags[bestLabel(outputs.tags, tags.length, (label) => row * tags.length + label)] ?? 'X',
      head: isLaterRoot ? rootOf(before) : head === 0 ? -1 : before.length + head - 1,
      relation: isLaterRoot ? 'parataxis' : head === 0 ? 'root' : (relations[relation] ?? 'dep'),
    };
  });
}

/** The square of scores between the rows that stand for words. */
function pick(arcs: Float32Array, rows: readonly number[], width: number): Float32Array {
  const scores = new Float32Array(rows.length * rows.length);
  for (const [dependent, row] of rows.entries())
    for (const [head, column] of rows.entries())
      scores[dependent * rows.length + head] = arcs[row * width + column] ?? 0;
  return scores;
}

function bestLabel(scores: Float32Array, count: number, at: (label: number) => number): number {
  let best = 0;
  for (let label = 1; label < count; label += 1) {
    if ((scores[at(label)] ?? 0) > (scores[at(best)] ?? 0)) best = label;
  }
  return best;
}

function rootOf(words: readonly Word[]): number {
  return words.findIndex((word) => word.head === -1);
}

/** For each word the basic token that it stands on: the first that begins in it, else the one that it lies in. */
function anchorsOf(words: readonly Span[], tokens: readonly Span[]): number[] {
  let token = 0;
  return words.map((word) => {
    while (token < tokens.length - 1 && (tokens[token]?.end ?? 0) <= word.start) token += 1;
    let first = token;
    while (
      first < tokens.length - 1 &&
      (tokens[first]?.start ?? 0) < word.start &&
      startsIn(tokens[first + 1], word)
    )
      first += 1;
    return first;
  });
}

function startsIn(token: Span | undefined, word: Span): boolean {
  return token !== undefined && token.start >= word.start && token.start < word.end;
}
