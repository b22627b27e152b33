/** A source that is one document. */
import type { DocumentFormat, Unpacked } from '../document.js';
import { MAX_ARTICLE_BYTES } from '../limits.js';
import { type Unpack, readWhole, saidOf } from './input.js';

/** Takes a source as one document of a format, of at most `most` bytes. */
export function unpackOne(format: DocumentFormat, most = MAX_ARTICLE_BYTES): Unpack {
  return async function* (input): AsyncIterable<Unpacked> {
    const bytes = await readWhole(input, most);
    const { name: source, charset, options } = input;
    yield { ok: true, document: { source, format, bytes, charset, ...saidOf(options), messages: [] } };
  };
}
