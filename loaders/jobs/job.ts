/** What can be asked for one document, and what comes back: plain data, whichever thread does it. */

import { toFailedExtract } from '../extract.js';
import type { RawDocument } from '../read/document.js';
import type { ArticleFacts } from '../write/facts.js';

/** An article's facts, or why there are none. */
export type FactsResult =
  { readonly ok: true; readonly facts: ArticleFacts } | { readonly ok: false; readonly reason: string };

/** What `dateline extract` prints of a document, as one line of JSON without its end. */
export interface ExtractResult {
  /** True when there is no article in it, or a stage gave up. */
  readonly failed: boolean;
  readonly line: string;
}

/** The jobs by name; none of them rejects because of what the document holds. */
export interface Jobs {
  facts(document: RawDocument): Promise<FactsResult>;
  extract(document: RawDocument): Promise<ExtractResult>;
}

/** The line of a document that gives no article; `id` is its own, null when it could not be read. */
export function failedExtract(source: string, reason: string, id: string | null = null): ExtractResult {
  return { failed: true, line: JSON.stringify(toFailedExtract(id, `${source}: ${reason}`)) };
}
