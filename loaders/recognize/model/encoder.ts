import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { CASE_COUNT, caseIds } from '../tokenize.js';
import { MODEL_FOLDER } from './folder.js';
import { createPieceReader, type PieceReader } from './pieces.js';
import { createPlaceReader, type PlaceReader } from './places.js';

const START_PIECE = 101;
const END_PIECE = 102;

/** What an encoder may be told. */
export interface EncoderOptions {
  /** Folder with the weights; the ones that come with Dateline by default. */
  readonly modelPath?: string;
  /** Threads inside one run of the model; 1 by default. The result does not depend on it. */
  readonly threads?: number;
  /** Wraps each call into the runtime's native code, loading included. @default calls it */
  readonly guard?: Guard;
}

/** Runs a call now, or refuses by throwing. */
export type Guard = <T>(call: () => Promise<T>) => Promise<T>;

/** What the configuration beside the weights says; each model adds the names of its outputs. */
export interface EncoderConfig {
  readonly version: string;
  /** Word pieces that one run may hold, without its start and end. */
  readonly maxPieces: number;
  /** How often the rows of the case table stand there: once, or once for each class of places. */
  readonly placeClasses: number;
}

/** Word pieces of one sentence: for each word, its pieces and its row of the case table. */
export interface EncodedWords {
  readonly pieces: readonly (readonly number[])[];
  readonly cases: readonly number[];
}

/** Loaded weights of one model. */
export interface Encoder<Config extends EncoderConfig, Output extends string> {
  readonly config: Config;
  /** The pieces of words, none longer than one run may hold. */
  encode(words: readonly string[]): EncodedWords;
  /**
   * Runs words `from` to `to`, end exclusive, and returns the model's outputs by name. With `root`, the start piece
   * stands before them as a word of its own.
   */
  run(words: EncodedWords, from: number, to: number, root?: 'root'): Promise<Record<Output, Float32Array>>;
  /** Frees the model. */
  dispose(): Promise<void>;
}

/** Loads `NAME.onnx` and `NAME.json`. Throws what the file system or the runtime throws when they cannot be read. */
export async function loadEncoder<Config extends EncoderConfig, Output extends string>(
  name: 'names' | 'grammar',
  options: EncoderOptions = {},
): Promise<Encoder<Config, Output>> {
  const { modelPath: folder = MODEL_FOLDER, threads = 1, guard = (call) => call() } = options;
  // First and alone: of several reads that fail, chance would choose the one that is told.
  const config = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as Config;
  const [piecesOf, placesOf, session] = await Promise.all([
    createPieceReader(join(folder, 'tokenizer.json')),
    createPlaceReader(join(folder, 'places.bin')),
    guard(() =>
      InferenceSession.create(join(folder, `${name}.onnx`), {
        executionProviders: ['cpu'],
        graphOptimizationLevel: 'all',
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
      }),
    ),
  ]);
  return {
    config,
    encode: (words) => encodeWords(words, config, piecesOf, placesOf),
    async run(words, from, to, root) {
      const outputs = await guard(() => session.run(inputsOf(words, from, to, root)));
      return Object.fromEntries(
        Object.entries(outputs).map(([output, tensor]) => [output, tensor.data as Float32Array]),
      ) as Record<Output, Float32Array>;
    },
    dispose: () => session.release(),
  };
}

/** The end, exclusive, of the longest run of words that begins at `from` and fits; at least one word. */
export function windowEnd(pieces: EncodedWords['pieces'], from: number, maxPieces: number): number {
  let total = 0;
  let end = from;
  while (end < pieces.length && total + (pieces[end]?.length ?? 0) <= maxPieces) {
    total += pieces[end]?.length ?? 0;
    end += 1;
  }
  return Math.max(end, from + 1);
}

function encodeWords(
  words: readonly string[],
  { maxPieces, placeClasses }: EncoderConfig,
  piecesOf: PieceReader,
  placesOf: PlaceReader,
): EncodedWords {
  const pieces = words.map((word) => piecesOf(word).slice(0, maxPieces));
  const cases = caseIds(words);
  if (placeClasses === 1) return { pieces, cases };
  const places = placesOf(words);
  return { pieces, cases: cases.map((row, index) => row + CASE_COUNT * (places[index] ?? 0)) };
}

function inputsOf(words: EncodedWords, from: number, to: number, root?: 'root'): Record<string, Tensor> {
  const ids = [START_PIECE];
  const cases = [0];
  const first = root === undefined ? [] : [0];
  for (let word = from; word < to; word += 1) {
    first.push(ids.length);
    for (const piece of words.pieces[word] ?? []) {
      ids.push(piece);
      cases.push(words.cases[word] ?? 0);
    }
  }
  ids.push(END_PIECE);
  cases.push(0);
  return { ids: toTensor(ids), cases: toTensor(cases), first: toTensor(first) };
}

function toTensor(numbers: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(numbers, BigInt), [numbers.length]);
}
