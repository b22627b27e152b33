/** The one ordered list of formats: how each is told, and what takes it apart or reads it. */
import type { DocumentFormat } from './document.js';
import { readDocx } from './formats/docx.js';
import { readMarkdown } from './formats/markdown.js';
import { readPdf } from './formats/pdf.js';
import type { Reader } from './formats/reader.js';
import { readRecord } from './formats/record.js';
import { readFragment, readPage, readTextDocument } from './formats/text.js';
import { MAX_DOCUMENT_BYTES } from './limits.js';
import {
  looksLikeFeed,
  looksLikeJson,
  looksLikeJsonFeed,
  looksLikeMail,
  looksLikeMarkdown,
  looksLikeMarkup,
  looksLikePage,
} from './marks.js';
import { looksLikeTable } from './unpack/csv-header.js';
import { unpackCsv } from './unpack/csv.js';
import { unpackFeed } from './unpack/feed.js';
import { unpackGzip } from './unpack/gzip.js';
import type { Unpack } from './unpack/input.js';
import { unpackJson } from './unpack/json.js';
import { unpackMail } from './unpack/mail.js';
import { unpackOne } from './unpack/one.js';
import { unpackWarc } from './unpack/warc.js';
import { unpackZip } from './unpack/zip.js';

/** The beginning of a source. */
export interface Start {
  readonly bytes: Uint8Array;
  /** The same as text, without blanks before the first word. */
  readonly text: string;
}

/** One format. */
export interface Format {
  /** For messages: "PDF". */
  readonly name: string;
  /** Endings of names, in lower case, without the dot. */
  readonly endings: readonly string[];
  /** Matches Content-Type headers. */
  readonly contentType: RegExp | null;
  /** True for what can be nothing else: goes before Content-Type and name. */
  readonly isSurely?: (start: Start) => boolean;
  /** True for what looks like it: counts where Content-Type and name say no more than that it is text. */
  readonly isProbably?: (start: Start) => boolean;
  readonly unpack: Unpack;
}

const startsWith =
  (...signatures: readonly string[]) =>
  ({ bytes }: Start): boolean =>
    signatures.some(
      (signature) => Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature,
    );

/** Plain text: what nothing else claims. */
export const TEXT_FORMAT: Format = {
  ...{ name: 'text', endings: ['txt', 'text'], contentType: /^text\/plain\b/iu },
  unpack: unpackOne('TEXT'),
};

/**
 * All formats. Bytes that say what they are come first; then JSON and mark-up, a feed before a page since both may start
 * with a comment; mail after them, since its marks are words.
 */
export const FORMATS: readonly Format[] = [
  {
    ...{ name: 'PDF', endings: ['pdf'], contentType: /^application\/(?:x-)?pdf\b/iu },
    isSurely: startsWith('%PDF-'),
    unpack: unpackOne('PDF', MAX_DOCUMENT_BYTES),
  },
  {
    ...{ name: 'ZIP', endings: ['zip', 'docx'], contentType: null },
    isSurely: startsWith('PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'),
    unpack: unpackZip,
  },
  {
    ...{ name: 'gzip', endings: ['gz'], contentType: null },
    isSurely: startsWith('\u001f\u008b'),
    unpack: unpackGzip,
  },
  {
    ...{ name: 'WARC', endings: ['warc'], contentType: /^application\/warc\b/iu },
    isSurely: startsWith('WARC/1.', 'WARC/0.'),
    unpack: unpackWarc,
  },
  {
    ...{
      name: 'feed',
      endings: ['xml', 'rss', 'atom', 'rdf'],
      contentType: /^application\/(?:rss|atom|rdf|feed)\b/iu,
    },
    isSurely: ({ text }) => looksLikeJsonFeed(text) || looksLikeFeed(text),
    unpack: unpackFeed,
  },
  {
    ...{ name: 'JSON', endings: ['json', 'jsonl', 'ndjson'], contentType: /\bjson\b|ndjson|jsonl/iu },
    isSurely: ({ text }) => looksLikeJson(text),
    unpack: unpackJson,
  },
  {
    ...{ name: 'HTML', endings: ['html', 'htm', 'xhtml', 'xht'], contentType: /\bx?html\b/iu },
    isSurely: ({ text }) => looksLikePage(text),
    isProbably: ({ text }) => looksLikeMarkup(text),
    unpack: unpackOne('HTML'),
  },
  {
    ...{
      name: 'mail',
      endings: ['eml', 'mht', 'mhtml'],
      contentType: /^(?:message\/rfc822|multipart\/related)\b/iu,
    },
    isSurely: ({ text }) => looksLikeMail(text),
    unpack: unpackMail,
  },
  {
    ...{
      name: 'CSV',
      endings: ['csv', 'tsv'],
      contentType: /^text\/(?:csv|tab-separated-values)\b|^application\/csv\b/iu,
    },
    isProbably: ({ text }) => looksLikeTable(text),
    unpack: unpackCsv,
  },
  {
    ...{ name: 'Markdown', endings: ['md', 'markdown'], contentType: /^text\/(?:x-)?markdown\b/iu },
    isProbably: ({ text }) => looksLikeMarkdown(text),
    unpack: unpackOne('MARKDOWN'),
  },
  TEXT_FORMAT,
];

/** What reads a document of each format. */
export const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  TEXT: readTextDocument,
  HTML: readPage,
  FRAGMENT: readFragment,
  MARKDOWN: readMarkdown,
  PDF: readPdf,
  DOCX: readDocx,
  RECORD: readRecord,
};

/** The format of a source: by its content, then its Content-Type, then its name, then what its words look like. */
export function detectFormat(start: Start, name: string, contentType = ''): Format {
  const sure = FORMATS.find((format) => format.isSurely?.(start));
  if (sure) return sure;
  const said = [
    FORMATS.find((format) => format.contentType?.test(contentType.trim())),
    FORMATS.find((format) => format.endings.includes(endingOf(name))),
  ].find((format) => format !== undefined && format !== TEXT_FORMAT && !isBinary(format));
  return said ?? FORMATS.find((format) => format.isProbably?.(start)) ?? TEXT_FORMAT;
}

/** True for a name that says a format which is read here; `.gz` after it says nothing. */
export function isArticleName(name: string): boolean {
  const ending = endingOf(name);
  return FORMATS.some(({ endings }) => endings.includes(ending)) || /\.gz$/iu.test(name);
}

/** All endings, for messages. */
export function describeEndings(): string {
  const endings = [...new Set(FORMATS.flatMap((format) => format.endings))].map((ending) => `.${ending}`);
  return `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;
}

/** A name cannot make a PDF or an archive of bytes that are none. */
function isBinary(format: Format): boolean {
  return ['PDF', 'ZIP', 'gzip', 'WARC'].includes(format.name);
}

function endingOf(name: string): string {
  return /\.([a-z\d]+)$/iu.exec(name.replace(/(?<=\.[a-z\d]{1,8})\.gz$/iu, ''))?.[1]?.toLowerCase() ?? '';
}
