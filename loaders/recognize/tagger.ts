import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EntityType, Span } from '../article.js';
import { createDecoder, type Decoder, type WordSpan } from './decode.js';
import { MODEL_FOLDER } from './model-folder.js';
import { caseIds, splitTokens } from './tokenize.js';

/** Words that two windows of one long sentence share. */
const OVERLAP_WORDS = 32;
/** Distinct words whose pieces are remembered before the memory starts afresh. */
const REMEMBERED_WORDS = 50_000;
const START_PIECE = 101;
const END_PIECE = 102;
const UNKNOWN_PIECE = 100;

/** What {@link createTagger} may be told. */
export interface TaggerOptions {
  /** Folder with `model.onnx`, `tokenizer.json` and `config.json`; the model that comes with Dateline by default. */
  readonly modelPath?: string;
  /** Threads inside one run of the model; 1 by default. The result does not depend on it. */
  readonly threads?: number;
  /** Wraps each call into the runtime's native code, loading included. @default calls it */
  readonly guard?: Guard;
}

/** Runs a call now, or refuses by throwing. */
export type Guard = <T>(call: () => Promise<T>) => Promise<T>;

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

interface Config {
  readonly version: string;
  readonly maxPieces: number;
  readonly labels: readonly string[];
}

interface Model {
  readonly session: InferenceSession;
  readonly guard: Guard;
  readonly config: Config;
  readonly decode: Decoder;
  readonly piecesOf: (word: string) => readonly number[];
}

/** Word pieces of one sentence: for each word, its pieces and its case id. */
interface EncodedWords {
  readonly pieces: readonly (readonly number[])[];
  readonly cases: readonly number[];
}

/** Loads the name recognizer. Throws what the file system or the runtime throws when the model cannot be read. */
export async function createTagger(options: TaggerOptions = {}): Promise<Tagger> {
  const model = await loadModel(options);
  return {
    version: model.config.version,
    async tag(sentences) {
      const tagged: TaggedSpan[][] = [];
      for (const sentence of sentences) tagged.push(await tagSentence(model, sentence));
      return tagged;
    },
    dispose: () => model.session.release(),
  };
}

async function loadModel(options: TaggerOptions): Promise<Model> {
  const { modelPath: folder = MODEL_FOLDER, threads = 1, guard = (call) => call() } = options;
  const [config, tokenizer, session] = await Promise.all([
    readJson(join(folder, 'config.json')) as Promise<Config>,
    readJson(join(folder, 'tokenizer.json')),
    guard(() =>
      InferenceSession.create(join(folder, 'model.onnx'), {
        executionProviders: ['cpu'],
        graphOptimizationLevel: 'all',
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
      }),
    ),
  ]);
  return {
    session,
    guard,
    config,
    decode: createDecoder(config.labels),
    piecesOf: createPieceReader(tokenizer),
  };
}

async function readJson(path: string): Promise<object> {
  return JSON.parse(await readFile(path, 'utf8')) as object;
}

function createPieceReader(tokenizerFile: object): (word: string) => readonly number[] {
  const tokenizer = new Tokenizer(tokenizerFile, {});
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const { ids } = tokenizer.encode(word, { add_special_tokens: false });
    const pieces = ids.length === 0 ? [UNKNOWN_PIECE] : ids;
    if (known.size >= REMEMBERED_WORDS) known.clear();
    known.set(word, pieces);
    return pieces;
  };
}

async function tagSentence(model: Model, sentence: string): Promise<TaggedSpan[]> {
  const tokens = splitTokens(sentence);
  if (tokens.length === 0) return [];
  const words = tokens.map((token) => sentence.slice(token.start, token.end));
  const pieces = words.map((word) => model.piecesOf(word).slice(0, model.config.maxPieces));
  const scores = await scoreWords(model, { pieces, cases: caseIds(words) });
  return model.decode(scores, tokens.length).map((span) => ({
    start: tokens[span.start]?.start ?? 0,
    end: tokens[span.end - 1]?.end ?? 0,
    type: span.type as EntityType,
    confidence: confidenceOf(scores, span, model.config.labels),
  }));
}

/** Log probabilities of every label for every word; a long sentence is read in windows that overlap. */
async function scoreWords(model: Model, words: EncodedWords): Promise<Float32Array> {
  const width = model.config.labels.length;
  const scores = new Float32Array(words.pieces.length * width);
  let from = 0;
  let known = 0;
  while (known < words.pieces.length) {
    const to = windowEnd(words.pieces, from, model.config.maxPieces);
    const window = await runWindow(model, words, from, to);
    const isLast = to === words.pieces.length;
    const keepTo = isLast ? to : Math.max(known + 1, to - OVERLAP_WORDS / 2);
    scores.set(window.subarray((known - from) * width, (keepTo - from) * width), known * width);
    known = keepTo;
    from = Math.max(from + 1, to - OVERLAP_WORDS);
  }
  return scores;
}

function windowEnd(pieces: readonly (readonly number[])[], from: number, maxPieces: number): number {
  let total = 0;
  let end = from;
  while (end < pieces.length && total + (pieces[end]?.length ?? 0) <= maxPieces) {
    total += pieces[end]?.length ?? 0;
    end += 1;
  }
  return Math.max(end, from + 1);
}

async function runWindow(model: Model, words: EncodedWords, from: number, to: number): Promise<Float32Array> {
  const ids = [START_PIECE];
  const cases = [0];
  const first: number[] = [];
  for (let word = from; word < to; word += 1) {
    first.push(ids.length);
    for (const piece of words.pieces[word] ?? []) {
      ids.push(piece);
      cases.push(words.cases[word] ?? 0);
    }
  }
  ids.push(END_PIECE);
  cases.push(0);
  const inputs = { ids: toTensor(ids), cases: toTensor(cases), first: toTensor(first) };
  const { scores } = await model.guard(() => model.session.run(inputs));
  return scores?.data as Float32Array;
}

function toTensor(numbers: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(numbers, BigInt), [numbers.length]);
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
