import { readFile } from 'node:fs/promises';

/**
 * For each basic token of a sentence: 0, or 1 for a well-known place and 2 for another, where it belongs to the longest run
 * of tokens that is a place's name in the gazetteer. `training/places.py` has the same rules and writes the file.
 */
export type PlaceReader = (words: readonly string[]) => number[];

/** Tokens that a run may have. */
const LONGEST = 4;
/** UTF-16 units of the shortest name. */
const SHORTEST = 3;
const HASHES = 8;
const FIRST_START = 0x811c9dc5;
const SECOND_START = 0x01000193;
const FNV_PRIME = 0x01000193;
const MAY_BEGIN = /^(?!\p{Ll}|\p{N}+$)[\p{L}\p{M}\p{N}]/u;
const encoder = new TextEncoder();

/** Reads the Bloom filters of `places.bin`. Throws what the file system throws when it cannot be read. */
export async function createPlaceReader(path: string): Promise<PlaceReader> {
  const filters = partsOf(await readFile(path));
  return (words) => classesOf(words, filters);
}

/** The file's parts: each has its length in bytes as four bytes, little end first, before it. */
function partsOf(content: Buffer): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < content.length;) {
    const length = content.readUInt32LE(at);
    parts.push(content.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}

function classesOf(words: readonly string[], filters: readonly Uint8Array[]): number[] {
  const folded = words.map(fold);
  const classes = new Array<number>(words.length).fill(0);
  for (let at = 0; at < words.length;) {
    const run = MAY_BEGIN.test(words[at] ?? '') ? longestRun(folded, at, filters) : { length: 0, kind: 0 };
    classes.fill(run.kind, at, at + run.length);
    at += Math.max(1, run.length);
  }
  return classes;
}

function longestRun(folded: readonly string[], at: number, filters: readonly Uint8Array[]) {
  for (let length = Math.min(LONGEST, folded.length - at); length > 0; length -= 1) {
    const key = folded.slice(at, at + length).join(' ');
    const kind = key.length < SHORTEST ? 0 : filters.findIndex((bits) => has(bits, key)) + 1;
    if (kind > 0) return { length, kind };
  }
  return { length: 0, kind: 0 };
}

/** Lower case without accents. */
function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Two hashes of the key's UTF-8 bytes, combined (Kirsch and Mitzenmacher 2006). */
function has(bits: Uint8Array, key: string): boolean {
  const bytes = encoder.encode(key);
  const first = fnv(bytes, FIRST_START);
  const second = (fnv(bytes, SECOND_START) | 1) >>> 0;
  for (let hash = 0; hash < HASHES; hash += 1) {
    const position = (first + hash * second) % (bits.length * 8);
    if ((((bits[position >> 3] ?? 0) >> (position & 7)) & 1) === 0) return false;
  }
  return true;
}

/** FNV-1a, 32 bits. */
function fnv(bytes: Uint8Array, start: number): number {
  let value = start;
  for (const byte of bytes) value = Math.imul(value ^ byte, FNV_PRIME);
  return value >>> 0;
}
