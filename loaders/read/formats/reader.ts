/** What reads one document. */
import type { ArticleFields } from '../assemble.js';
import type { KnownFields, RawDocument } from '../document.js';

/** What a document's words say, and what a record in it says beside them. */
export interface Reading {
  readonly fields: ArticleFields;
  /** Wins over the fields; empty for anything but a record. */
  readonly given: KnownFields;
}

/** Reads a document. A SourceError says why it cannot be read; its message may start with the source's name. */
export type Reader = (document: RawDocument) => Promise<Reading>;

/** A reading of fields alone. */
export function reading(fields: ArticleFields): Reading {
  return { fields, given: {} };
}
