/** How much one source may hold. Over a limit it is refused with its size: half an article would be a wrong article. */

const BYTES_PER_MIB = 1024 * 1024;

/** One article's text or page, as bytes. */
export const MAX_ARTICLE_BYTES = 10 * BYTES_PER_MIB;

/** One PDF, DOCX or mail with its pictures and fonts: its words are held to {@link MAX_ARTICLE_BYTES}. */
export const MAX_DOCUMENT_BYTES = 50 * BYTES_PER_MIB;

/** One feed or one JSON object with many articles in it: these are read whole. */
export const MAX_FEED_BYTES = 20 * BYTES_PER_MIB;

/** A ZIP archive that comes as a stream or inside another archive is held in memory; one that is a file is not. */
export const MAX_BUFFERED_ARCHIVE_BYTES = 64 * BYTES_PER_MIB;

/** Files in one ZIP archive: their names are held in memory to be sorted. */
export const MAX_ARCHIVE_FILES = 100_000;

/** Archives, compressed files and mails in one another. */
export const MAX_NESTING = 3;

/**
 * How many times its size a source may grow when it is decompressed, over all that is in it. Text grows 3 to 10 times,
 * the most repetitive logs about 50 times, bombs 1,000 times at each level.
 */
export const MAX_EXPANSION = 200;

/** Bytes that any source may decompress to, however small it is. */
export const FREE_EXPANSION_BYTES = 64 * BYTES_PER_MIB;

/** Elements of XML in one another: feeds have about 6. */
export const MAX_XML_DEPTH = 100;

/** One XML part of a DOCX, decompressed. */
export const MAX_DOCX_XML_BYTES = 20 * BYTES_PER_MIB;

/** All parts of a DOCX, decompressed. */
export const MAX_DOCX_BYTES = 200 * BYTES_PER_MIB;

/** Pages of one PDF. */
export const MAX_PDF_PAGES = 1_000;

/** How long the pages of one PDF may take, looked at between two pages. */
export const MAX_PDF_MS = 60_000;

/** One line of JSON Lines: an article's page plus what JSON escapes add to it. */
export const MAX_LINE_BYTES = 20 * BYTES_PER_MIB;

/** Tags of one page that make elements: large news pages have about 5,000. */
export const MAX_HTML_ELEMENTS = 50_000;

/** Every `<` of a page, the ones of end tags, comments and scripts included. */
export const MAX_HTML_BRACKETS = 200_000;

/** How deep elements may be nested: news pages stay under 60, generated ones under 100. */
export const MAX_HTML_DEPTH = 150;

/** A size for a message: "12.4 MiB". */
export function describeBytes(bytes: number): string {
  if (bytes < BYTES_PER_MIB) return `${bytes.toLocaleString('en')} bytes`;
  return `${(bytes / BYTES_PER_MIB).toFixed(1)} MiB`;
}
