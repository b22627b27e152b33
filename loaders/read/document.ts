/** What passes between taking a source apart and reading what is in it. */
import type { Article, Message } from '../article.js';
import type { ColumnMapping } from './record-names.js';
import type { ArticleRecord } from './record.js';

/**
 * What the bytes of one document are read as. `FRAGMENT` is HTML that is the article and nothing else, such as a feed's
 * content; `RECORD` is one JSON object of {@link ArticleRecord}'s fields, or with the names that `columns` gives.
 */
export type DocumentFormat = 'TEXT' | 'HTML' | 'FRAGMENT' | 'MARKDOWN' | 'PDF' | 'DOCX' | 'RECORD';

/** What a container says of a document beside its words: it wins over what is found in them. */
export type KnownFields = Omit<ArticleRecord, 'text' | 'html'>;

/** One document still to be read: plain data, cheap to make, which a worker thread can be handed. */
export interface RawDocument {
  /** The file's path, a URL or `<stdin>`; with `:LINE` or the like where a container holds several. */
  readonly source: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** The charset that a header gave; null when none did. A record's bytes are always UTF-8. */
  readonly charset: string | null;
  readonly known: KnownFields;
  /** What may be wrong, such as a mail's sender or the address it was fetched from: taken where the words do not say. */
  readonly hints?: KnownFields;
  /** Names of a record's fields where they are not our own. */
  readonly columns?: ColumnMapping;
  /** What was noticed on the way; goes into the article's messages. */
  readonly messages: readonly Message[];
}

/** Where a document is on the web, for its relative addresses; undefined when nothing says so. */
export function addressOf({ known, hints }: Pick<RawDocument, 'known' | 'hints'>): string | undefined {
  return known.url ?? hints?.url;
}

/** Why there is no article. */
export interface ReadFailure {
  readonly ok: false;
  readonly source: string;
  /** "expected X, but got Y", without the source's name. */
  readonly reason: string;
  /** The record's own id, when it could be read. */
  readonly id?: string;
}

/** One document of a source, or why there is none. */
export type Unpacked = { readonly ok: true; readonly document: RawDocument } | ReadFailure;

/** One article, or why there is none. */
export type ReadResult =
  { readonly ok: true; readonly source: string; readonly article: Article } | ReadFailure;

/** The failure of a source. */
export function fail(source: string, reason: string): ReadFailure {
  return { ok: false, source, reason };
}

/** An error in words that stand after "but got". */
export function describeError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'one without permission';
  if (code === 'ENOENT') return 'no such file';
  return code === 'EISDIR' ? 'a folder' : message;
}
