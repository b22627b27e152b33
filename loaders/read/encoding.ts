/** Bytes to text: which encoding a source is in, and what to say when the answer is a guess. */
import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

/** Detection looks at this many bytes: letters of a language repeat well before. */
const DETECTION_BYTES = 64 * 1024;

/** Encodings that detection may answer: what European and world newsrooms have written, not every one it knows. */
const PLAUSIBLE = /^(?:windows-125\d|iso-8859-\d+|utf-16[lb]e|shift_jis|euc-(?:jp|kr)|gb18030|big5|koi8-r)$/i;

/** English has few letters outside ASCII, so its neighbours score nearly the same: this much (of 100) does not beat it. */
const WESTERN_BONUS = 25;

/** UTF-16 without a mark: bytes looked at, and the share of zeros in one half of them. */
const UTF16_BYTES = 4 * 1024;
const MIN_UTF16_BYTES = 16;
const MANY_ZEROS = 0.6;

/** Bytes read as text, and how far to trust that. */
export interface DecodedText {
  readonly text: string;
  /** The encoding's name as iconv-lite knows it, such as `utf-8` or `windows-1252`. */
  readonly encoding: string;
  /** Why the words may be wrong in places; null when the bytes are what they say they are. */
  readonly warning: string | null;
}

/** What is known of the bytes beside themselves. */
export interface DecodeOptions {
  /** True when the bytes are a page, whose own `<meta charset>` counts. */
  readonly html?: boolean;
  /** True when the bytes are XML, whose first line may name its encoding. */
  readonly xml?: boolean;
  /** The `charset` of a Content-Type header; null when there is none. */
  readonly charset?: string | null;
}

/**
 * The text of a source, without a byte order mark. Order of trust: byte order mark, valid UTF-8, the header's charset,
 * the page's charset, then detection by letters. Bytes that fit nowhere become U+FFFD and a warning.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked, null);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', null);
  const declared = declaredEncoding(bytes, options);
  if (declared === 'utf-8') return repairUtf8(bytes);
  if (declared !== null) return decodeAs(bytes, declared, null);
  if (isMostlyUtf8(bytes)) return repairUtf8(bytes);
  const detected = detectEncoding(bytes);
  return decodeAs(bytes, detected, `expected valid UTF-8, but got bytes that are not: read as ${detected}`);
}

/** The encoding that a byte order mark says, or the zeros of UTF-16 without one; null when the letters have to tell. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes.subarray(0, UTF16_BYTES));
}

/** A stream of UTF-16 as UTF-8, piece by piece; any other stream as it is. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, head: Uint8Array): AsyncGenerator<Buffer> {
  const encoding = markedEncoding(head);
  if (encoding === null || encoding === 'utf-8') return yield* chunks;
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk));
  yield Buffer.from(decoder.end() ?? '');
}

/**
 * Text in which windows-1252 was decoded as ISO-8859-1, as Node 20's own decoder does: its quotation marks and dashes
 * have become control characters, which no text has.
 */
export function restoreMarks(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) =>
    iconv.decode(Buffer.from([control.charCodeAt(0)]), 'windows-1252'),
  );
}

/** Latin letters in UTF-16 have a zero in every second byte, and none in the others. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < MIN_UTF16_BYTES || !bytes.includes(0)) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const [even, odd] = zeros.map((count) => count / (bytes.length / 2)) as [number, number];
  if (odd > MANY_ZEROS && even === 0) return 'utf-16le';
  return even > MANY_ZEROS && odd === 0 ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array, options: DecodeOptions): string | null {
  const sniffed = options.html ? sniffHtmlEncoding(bytes, { defaultEncoding: 'replacement' }) : 'replacement';
  const xml = options.xml ? xmlEncoding(bytes) : null;
  for (const name of [options.charset ?? null, xml, sniffed === 'replacement' ? null : sniffed]) {
    if (name !== null && iconv.encodingExists(name)) return name.toLowerCase();
  }
  return null;
}

function xmlEncoding(bytes: Uint8Array): string | null {
  const line = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(line)?.[1] ?? null;
}

/** A stray byte in a long UTF-8 text is damage, not another encoding: most sequences above ASCII are still valid. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8');
  const damaged = text.split('\uFFFD').length - 1;
  const valid = text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  return valid > damaged;
}

function repairUtf8(bytes: Uint8Array): DecodedText {
  return decodeAs(bytes, 'utf-8', 'expected valid UTF-8, but got broken sequences: each became U+FFFD');
}

function detectEncoding(bytes: Uint8Array): string {
  const candidates = analyse(bytes.subarray(0, DETECTION_BYTES)).filter((match) =>
    PLAUSIBLE.test(match.name),
  );
  const best = candidates.find((match) => iconv.encodingExists(match.name));
  const western = candidates.find((match) => /^(?:iso-8859-1|windows-1252)$/i.test(match.name));
  // ISO-8859-1 has the same letters as windows-1252 and lacks its quotation marks.
  if (!best || (western && best.confidence - western.confidence <= WESTERN_BONUS)) return 'windows-1252';
  return best.name.toLowerCase();
}

function decodeAs(bytes: Uint8Array, encoding: string, warning: string | null): DecodedText {
  return { text: iconv.decode(bytes, encoding), encoding, warning };
}
