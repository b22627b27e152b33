/** What taking a source apart is given, and the few things that every way of doing it needs. */
import { SourceError } from '../../../src/errors.js';
import { readAtLeast } from '../chunks.js';
import type { KnownFields, RawDocument, Unpacked } from '../document.js';
import { MAX_NESTING, describeBytes } from '../limits.js';
import type { ColumnMapping } from '../record-names.js';
import type { Expansion } from './expansion.js';

/** What is known of a stream beside its bytes. */
export interface StreamOptions {
  /** A Content-Type header. */
  readonly contentType?: string | undefined;
  /** The whole length in bytes. */
  readonly size?: number | undefined;
  /** What the caller knows of the one article in it; a container's articles have only its address as their base. */
  readonly known?: KnownFields | undefined;
  /** What else is said of it, and may be wrong: the address that it was found at, or what a feed says. */
  readonly hints?: KnownFields | undefined;
  /** Names of fields in CSV and JSON where they are not the usual ones. */
  readonly columns?: ColumnMapping | undefined;
}

/** A source that is being taken apart. */
export interface SourceInput {
  /** For messages: the file's path, with `: MEMBER` for what is in an archive. */
  readonly name: string;
  /** All of its bytes, from the first. */
  readonly chunks: AsyncGenerator<Buffer>;
  /** The first bytes, up to 64 KiB, which come again in `chunks`. */
  readonly head: Buffer;
  /** The path of a file on disk with these bytes; null for a stream. */
  readonly file: string | null;
  /** Null when a header did not say. */
  readonly charset: string | null;
  readonly options: StreamOptions;
  /** How many archives it is in. */
  readonly depth: number;
  readonly expansion: Expansion;
  /** True for a name that says a format which is read here. */
  readonly isArticleName: (name: string) => boolean;
  /** The documents of a source in this one. */
  readonly open: (
    stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    name: string,
    options: StreamOptions,
  ) => AsyncIterable<Unpacked>;
}

/** What a document is handed of what is known of its stream. */
export function saidOf({ known = {}, hints }: StreamOptions): Pick<RawDocument, 'known' | 'hints'> {
  return hints === undefined ? { known } : { known, hints };
}

/** Takes a source apart. What it throws becomes the source's failure. */
export type Unpack = (input: SourceInput) => AsyncIterable<Unpacked> | Iterable<Unpacked>;

/**
 * All bytes of a source.
 * @throws SourceError when there are more than `most`; a stream whose size is known is refused unread.
 */
export async function readWhole(input: SourceInput, most: number, what = 'an article'): Promise<Buffer> {
  const { size } = input.options;
  const refuse = (got: string): SourceError =>
    new SourceError(`expected ${what} of at most ${describeBytes(most)}, but got ${got}`);
  if (size !== undefined && size > most) throw refuse(describeBytes(size));
  const bytes = await readAtLeast(input.chunks, most + 1);
  if (bytes.length > most) throw refuse('more');
  return bytes;
}

/** @throws SourceError when a source is in more archives than limits.ts allows. */
export function assertNesting(input: SourceInput): void {
  if (input.depth < MAX_NESTING) return;
  throw new SourceError(`expected at most ${MAX_NESTING} archives in one another, but got more`);
}
