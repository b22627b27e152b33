/** Documents that are records: JSON objects, rows. */
import type { Message } from '../../article.js';
import type { Unpacked } from '../document.js';
import type { ColumnMapping } from '../record-names.js';

/** One record as a document; `json` is its object, under the names that the source has. */
export function recordDocument(
  source: string,
  json: string,
  messages: readonly Message[],
  columns: ColumnMapping | undefined,
): Unpacked {
  const bytes = Buffer.from(json);
  const document = { source, format: 'RECORD', bytes, charset: null, known: {}, messages } as const;
  return { ok: true, document: columns === undefined ? document : { ...document, columns } };
}
