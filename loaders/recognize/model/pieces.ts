import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';

/** Distinct words whose pieces are remembered before the memory starts afresh. */
const REMEMBERED_WORDS = 50_000;
const UNKNOWN_PIECE = 100;

/** The word-piece ids of one word; never none. */
export type PieceReader = (word: string) => readonly number[];

/** Readers by the path of their file, so that two models with one vocabulary share it and its memory. */
const readers = new Map<string, Promise<PieceReader>>();

/** A reader for the vocabulary of a `tokenizer.json`. Throws what the file system throws when it cannot be read. */
export function createPieceReader(path: string): Promise<PieceReader> {
  const known = readers.get(path);
  if (known !== undefined) return known;
  const reader = readVocabulary(path);
  readers.set(path, reader);
  reader.catch(() => readers.delete(path));
  return reader;
}

async function readVocabulary(path: string): Promise<PieceReader> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(path, 'utf8')) as object, {});
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
