/** Documents as unpacking a source gives them. */

import type { RawDocument, Unpacked } from '../../loaders/read/document.js';

type Document = Extract<Unpacked, { readonly ok: true }>;

/** A text, or something else if `more` says so. */
export function textDocument(text: string, more: Partial<RawDocument> = {}): Document {
  const common = { source: 'story.txt', format: 'TEXT', charset: null, known: {}, messages: [] } as const;
  return { ok: true, document: { ...common, bytes: Buffer.from(text), ...more } };
}

/** A line of JSON Lines. */
export function recordDocument(record: object, source = 'in.jsonl'): Document {
  return textDocument(JSON.stringify(record), { format: 'RECORD', source });
}
