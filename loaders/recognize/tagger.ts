import type { EntityType, Span } from '../article.js';
import { createDecoder, type Decoder, type WordSpan } from './model/decode.js';
import {
  loadEncoder,
  windowEnd,
  type EncodedWords,
  type Encoder,
  type EncoderConfig,
  type EncoderOptions,
} from './model/encoder.js';
import { splitTokens } from './tokenize.js';

/** Words that two windows of one long sentence share. */
const OVERLAP_WORDS = 32;

/** A name in a sentence: UTF-16 offsets into that sentence. */
export interface TaggedSpan extends Span {
  readonly type: EntityType;
  /** 0 to 1, the mean over its words of the probability of its type. */
  readonly confidence: number;
}

/** Loaded weights, ready to find names. */
export interface Tagger {
  /** Which weights these are. */
  readonly version: string;
  /** The names of each sentence, in order, not overlapping. Every sentence is read alone, whatever is beside it. */
  tag(sentences: readonly string[]): Promise<TaggedSpan[][]>;
  /** Frees the model. */
  dispose(): Promise<void>;
}

interface Config extends EncoderConfig {
  readonly labels: readonly string[];
}

/** Loads the name recognizer. Throws what the file system or the runtime throws when the model cannot be read. */
export async function createTagger(options: EncoderOptions = {}): Promise<Tagger> {
  const encoder = await loadEncoder<Config, 'scores'>('names', options);
  const decode = createDecoder(encoder.config.labels);
  return {
    version: encoder.config.version,
    async tag(sentences) {
      const tagged: TaggedSpan[][] = [];
      for (const sentence of sentences) tagged.push(await tagSentence(encoder, decode, sentence));
      return tagged;
    },
    dispose: () => encoder.dispose(),
  };
}

async function tagSentence(
  encoder: Encoder<Config, 'scores'>,
  decode: Decoder,
  sentence: string,
): Promise<TaggedSpan[]> {
  const tokens = splitTokens(sentence);
  if (tokens.length === 0) return [];
  const words = encoder.encode(tokens.map((token) => sentence.slice(token.start, token.end)));
  const scores = await scoreWords(encoder, words);
  return decode(scores, tokens.length).map((span) => ({
    start: tokens[span.start]?.start ?? 0,
    end: tokens[span.end - 1]?.end ?? 0,
    type: span.type as EntityType,
    confidence: confidenceOf(scores, span, encoder.config.labels),
  }));
}

/** Log probabilities of every label for every word; a long sentence is read in windows that overlap. */
async function scoreWords(encoder: Encoder<Config, 'scores'>, words: EncodedWords): Promise<Float32Array> {
  const { labels, maxPieces } = encoder.config;
  const width = labels.length;
  const scores = new Float32Array(words.pieces.length * width);
  let from = 0;
  let known = 0;
  while (known < words.pieces.length) {
    const to = windowEnd(words.pieces, from, maxPieces);
    const window = (await encoder.run(words, from, to)).scores;
    const isLast = to === words.pieces.length;
    const keepTo = isLast ? to : Math.max(known + 1, to - OVERLAP_WORDS / 2);
    scores.set(window.subarray((known - from) * width, (keepTo - from) * width), known * width);
    known = keepTo;
    from = Math.max(from + 1, to - OVERLAP_WORDS);
  }
  return scores;
}

function confidenceOf(scores: Float32Array, span: WordSpan, labels: readonly string[]): number {
  let sum = 0;
  for (let word = span.start; word < span.end; word += 1) {
    for (const [index, label] of labels.entries()) {
      if (label.endsWith(span.type)) sum += Math.exp(scores[word * labels.length + index] ?? -Infinity);
    }
  }
  return Math.round(Math.min(1, sum / (span.end - span.start)) * 1000) / 1000;
}
