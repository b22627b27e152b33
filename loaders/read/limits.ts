/** How much one source may hold. Over a limit it is refused with its size: half an article would be a wrong article. */

const BYTES_PER_MIB = 1024 * 1024;

/** One article's text or page, as bytes. */
export const MAX_ARTICLE_BYTES = 10 * BYTES_PER_MIB;

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
