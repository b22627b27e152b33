/** Documents as unpacking a source gives them. */

import type { RawDocument } from '../../loaders/read/document.js';

/** A plain text. */
export function textDocument(text: string, more: Partial<RawDocument> = {}): RawDocument {
  return {
    ...{ source: 'story.txt', format: 'TEXT', bytes: Buffer.from(text), charset: null, known: {} },
    messages: [],
    ...more,
  };
}
