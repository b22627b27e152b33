/** One document to one article: the costly half of reading, a pure function of its bytes. */
import { SourceError } from '../../src/errors.js';
import { type ArticleFields, assembleArticle } from './assemble.js';
import { parsePublishedTime } from './dates.js';
import { type KnownFields, type RawDocument, type ReadResult, describeError, fail } from './document.js';
import { READERS } from './formats.js';
import { withGiven } from './record.js';
import { splitNames } from './text/byline.js';

/** Reads a document. Never throws: what cannot be read is a failure with its reason. */
export async function readDocument(document: RawDocument): Promise<ReadResult> {
  const { source, known, hints = {}, messages } = document;
  try {
    const { fields, given } = await READERS[document.format](document);
    const article = await assembleArticle(
      withGiven(withHints(fields, hints), { ...given, ...known }, messages),
    );
    return { ok: true, source, article };
  } catch (error) {
    return { ...fail(source, describeFailure(error, source)), ...idOf(document) };
  }
}

/** What the words do not say, a hint does. */
function withHints(fields: ArticleFields, hints: KnownFields): ArticleFields {
  const { byline, publishedAt } = hints;
  const isNew = fields.byline === null && byline !== undefined;
  return {
    ...fields,
    url: fields.url ?? hints.url ?? null,
    headline: fields.headline ?? hints.headline ?? null,
    byline: fields.byline ?? byline ?? null,
    authors: isNew ? splitNames(byline) : fields.authors,
    publisher: fields.publisher ?? hints.publisher ?? null,
    published: fields.published ?? (publishedAt === undefined ? null : parsePublishedTime(publishedAt)),
    language: fields.language ?? hints.language ?? null,
  };
}

function describeFailure(error: unknown, source: string): string {
  if (error instanceof SourceError) return error.message.replace(`${source}: `, '');
  return `expected an article, but got an error while reading it: ${describeError(error)}`;
}

/** A record's own id goes with its failure, so that a caller can say which of its records failed. */
function idOf({ format, bytes, known }: RawDocument): { id?: string } {
  if (format !== 'RECORD') return known.id === undefined ? {} : { id: known.id };
  try {
    const value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as unknown;
    const id = (value as { readonly id?: unknown } | null)?.id;
    return typeof id === 'string' ? { id } : {};
  } catch {
    return {};
  }
}
