/** Plain text, pages and fragments of pages. */
import { SourceError } from '../../../src/errors.js';
import { type ArticleFields, warn } from '../assemble.js';
import { describeBinary } from '../binary.js';
import { type RawDocument, addressOf } from '../document.js';
import { decodeBytes } from '../encoding.js';
import { readHtml } from '../html.js';
import { fieldsOfText } from '../record.js';
import { type Reading, reading } from './reader.js';

/** Reads plain text; the text is not changed. */
export async function readTextDocument(document: RawDocument): Promise<Reading> {
  return readDecoded(document, false, (text) => fieldsOfText(text));
}

/** Reads a page: its main content. */
export async function readPage(document: RawDocument): Promise<Reading> {
  return readDecoded(document, true, (html) => readHtml(html, document.source, addressOf(document)));
}

/** Reads HTML that is the article and nothing else. */
export async function readFragment(document: RawDocument): Promise<Reading> {
  return readDecoded(document, true, (html) => readHtml(html, document.source, addressOf(document), true));
}

/**
 * Decodes a document and reads its words; a guess at its encoding goes into the messages.
 * @throws SourceError when the bytes are no text, or only blanks.
 */
export function readDecoded(
  { bytes, charset }: RawDocument,
  html: boolean,
  read: (text: string) => ArticleFields,
): Reading {
  const problem = describeBinary(bytes);
  if (problem !== null) throw new SourceError(`expected text, but got ${problem}`);
  const { text, warning } = decodeBytes(bytes, { html, charset });
  if (text.trim() === '') throw new SourceError('expected words, but got only blanks');
  const fields = read(text);
  const messages = warning === null ? [] : [warn('read:encoding', warning)];
  return reading({ ...fields, messages: [...messages, ...fields.messages] });
}
