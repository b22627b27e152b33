/** How much a source has grown while it was decompressed: bombs stop here, whatever they are packed in. */
import { SourceError } from '../../../src/errors.js';
import { FREE_EXPANSION_BYTES, MAX_EXPANSION, describeBytes } from '../limits.js';

/** One count for a source and everything in it. */
export interface Expansion {
  /** Bytes of the source itself have come. */
  read(bytes: number): void;
  /**
   * Bytes have come out of a decompressor.
   * @throws SourceError when there are more than limits.ts allows for what has been read.
   */
  produced(bytes: number): void;
}

/** A new count. */
export function createExpansion(): Expansion {
  let read = 0;
  let produced = 0;
  return {
    read(bytes) {
      read += bytes;
    },
    produced(bytes) {
      produced += bytes;
      if (produced <= FREE_EXPANSION_BYTES + read * MAX_EXPANSION) return;
      throw new SourceError(
        `expected data that grows at most ${MAX_EXPANSION} times when decompressed, but got more: ` +
          `${describeBytes(read)} have become over ${describeBytes(produced)}`,
      );
    },
  };
}
