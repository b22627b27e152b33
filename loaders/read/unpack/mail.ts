/** Mail, and pages that a browser has saved as mail: the message, and each attachment that is a document. */
import type { Address, Attachment, Email } from 'postal-mime';
import { SourceError } from '../../../src/errors.js';
import { type KnownFields, type RawDocument, type Unpacked, describeError, fail } from '../document.js';
import { restoreMarks } from '../encoding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { type SourceInput, assertNesting, readWhole } from './input.js';
import { type Sender, readSender } from './sender.js';

/** Parts in one another, and header bytes: more is no mail that anybody wrote. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, forceRfc822Attachments: true };

/**
 * A message: its page, else its text, with its subject as headline and its date. Who sent it is a hint only: a
 * newsletter's article may name another author. Attachments with a document's name are sources of their own.
 */
export async function* unpackMail(input: SourceInput): AsyncIterable<Unpacked> {
  assertNesting(input);
  const bytes = await readWhole(input, MAX_DOCUMENT_BYTES, 'a message');
  const mail = await parse(bytes);
  const saved = headerOf(mail, 'snapshot-content-location');
  const attachments = mail.attachments.filter((each) => isDocument(each, input));
  const message = saved === null ? mailDocument(mail, input) : pageDocument(mail, saved, input);
  if (message !== null) yield { ok: true, document: message };
  else if (attachments.length === 0) yield fail(input.name, 'expected a message with words, but got none');
  if (saved === null) for (const each of attachments) yield* openAttachment(each, input);
}

async function parse(bytes: Buffer): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    throw new SourceError(`expected a message, but got ${describeError(error)}`);
  }
}

function headerOf(mail: Email, key: string): string | null {
  return mail.headers.find((header) => header.key === key)?.value ?? null;
}

/** A page saved with its pictures says where it was, not when it was published. */
function pageDocument(mail: Email, url: string, { name, options }: SourceInput): RawDocument | null {
  if (mail.html === undefined) return null;
  const known = { url, ...options.known };
  return { ...textDocument(name, 'HTML', mail.html), known };
}

function mailDocument(mail: Email, { name, options }: SourceInput): RawDocument | null {
  const { html, text = '' } = mail;
  const page = html !== undefined && /[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>/gu, '')) ? html : null;
  if (page === null && text.trim() === '') return null;
  const document = page === null ? textDocument(name, 'TEXT', text) : textDocument(name, 'FRAGMENT', page);
  const sender = readSender(
    mailbox(mail.from),
    headerOf(mail, 'list-id') !== null || headerOf(mail, 'list-unsubscribe') !== null,
  );
  return { ...document, known: { ...knownFields(mail), ...options.known }, hints: hintsOf(sender) };
}

function textDocument(source: string, format: 'HTML' | 'FRAGMENT' | 'TEXT', words: string): RawDocument {
  return {
    source,
    format,
    bytes: Buffer.from(restoreMarks(words)),
    charset: 'utf-8',
    known: {},
    messages: [],
  };
}

function knownFields(mail: Email): KnownFields {
  const headline = restoreMarks(mail.subject ?? '')
    ?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+/iu, '')
    .trim();
  return {
    ...(headline === '' ? {} : { headline }),
    ...(mail.date === undefined ? {} : { publishedAt: mail.date }),
  };
}

function hintsOf({ byline, publisher }: Sender): KnownFields {
  return { ...(byline === null ? {} : { byline }), ...(publisher === null ? {} : { publisher }) };
}

function mailbox(address: Address | undefined): { name: string; address: string } | null {
  const first = address?.group === undefined ? address : address.group[0];
  return first === undefined ? null : { name: first.name, address: first.address };
}

function isDocument(attachment: Attachment, input: SourceInput): boolean {
  if (attachment.mimeType === 'message/rfc822') return true;
  return attachment.related !== true && input.isArticleName(attachment.filename ?? '');
}

function openAttachment(attachment: Attachment, input: SourceInput): AsyncIterable<Unpacked> {
  const { content, filename, mimeType } = attachment;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const label = filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : 'attachment');
  const { columns } = input.options;
  return input.open([bytes], `${input.name}: ${label}`, {
    contentType: mimeType,
    columns,
    size: bytes.length,
  });
}
