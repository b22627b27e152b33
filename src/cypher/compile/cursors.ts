/** Cursors: what a page goes on from, opaque to callers and signed, so that nobody can make one up. */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const VERSION = 3;
const SIGNATURE_BYTES = 16; // half of SHA-256, as RFC 2104 allows

/** A value that a list is ordered by. */
export type SortValue = string | number;

/** What a cursor says. */
export interface Position {
  /** The list and its order. */
  readonly tag: string;
  /** The item's values in that order. */
  readonly values: readonly SortValue[];
}

/** Makes and reads cursors. */
export interface Cursors {
  encode(position: Position): string;
  /** Null for anything that `encode` did not make with the same key and version. */
  decode(cursor: string): Position | null;
}

/** Cursors under a key; without one, under a random one: they then end with the process. */
export function createCursors(key: string | null = null): Cursors {
  const secret = key ?? randomBytes(32);
  const sign = (payload: Buffer) =>
    createHmac('sha256', secret).update(payload).digest().subarray(0, SIGNATURE_BYTES);
  return {
    encode: ({ tag, values }) => {
      const payload = Buffer.from(JSON.stringify([VERSION, tag, ...values]));
      return Buffer.concat([sign(payload), payload]).toString('base64url');
    },
    decode: (cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      const [signature, payload] = [bytes.subarray(0, SIGNATURE_BYTES), bytes.subarray(SIGNATURE_BYTES)];
      if (signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, sign(payload))) return null;
      const [version, tag, ...values] = JSON.parse(payload.toString('utf8')) as [
        number,
        string,
        ...SortValue[],
      ];
      return version === VERSION ? { tag, values } : null;
    },
  };
}
