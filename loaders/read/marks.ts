/** What the beginning of a source looks like: the marks by which text formats are told apart. */
import { rootOf } from './unpack/xml.js';

/** JSON: an object or an array, not a text that starts with a bracket. */
export function looksLikeJson(start: string): boolean {
  return /^\{\s*(?:"|\})/u.test(start) || /^\[\s*(?:[{\]"[\d]|$)/u.test(start);
}

/** A JSON Feed says so before its entries. */
export function looksLikeJsonFeed(start: string): boolean {
  return (
    looksLikeJson(start) &&
    /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/u.test(start.slice(0, 4_000))
  );
}

/** A whole page: its doctype, or an element that only a page's beginning has. */
export function looksLikePage(start: string): boolean {
  return new RegExp(`${PROLOG}<(?:!doctype\\s+html|html|head|body|meta|title)\\b`, 'iu').test(
    start.slice(0, 4_000),
  );
}

/** A part of a page: an element that a page's content starts with. */
export function looksLikeMarkup(start: string): boolean {
  return new RegExp(`${PROLOG}<(?:article|main|div|section|h1|p|script|link|header)\\b`, 'iu').test(
    start.slice(0, 4_000),
  );
}

const PROLOG = '^(?:<\\?xml[^>]*>\\s*)?(?:<!--[\\s\\S]{0,1500}?-->\\s*)*';

/** RSS, Atom or RDF by the root element. */
export function looksLikeFeed(start: string): boolean {
  const root = rootOf(start);
  if (root === 'feed' || root?.endsWith(':feed')) return /\bAtom\b|purl\.org\/atom/iu.test(start);
  return (
    root === 'rss' ||
    (root === 'rdf:rdf' && /purl\.org\/rss|my\.netscape\.com|purl\.org\/net\/rss/iu.test(start))
  );
}

/** What other XML is, for a message; null when it is none. */
export function describeXml(start: string): string | null {
  const root = rootOf(start);
  if (root === 'urlset' || root === 'sitemapindex')
    return 'a sitemap: it has addresses of articles, not articles';
  const isXml = /^<\?xml\b/u.test(start) || root === 'svg' || /^<!DOCTYPE\s+(?!html\b)/iu.test(start);
  return isXml ? `XML of another kind (its root element is <${root ?? '?'}>)` : null;
}

const HEADER_LINE = /^[!-9;-~]{1,76}:(?:[ \t]|$)/u;
/** Lines that programs write into mail and people do not write into texts. */
const PROGRAM_HEADER =
  /^(?:mime-version|message-id|received|return-path|delivered-to|dkim-signature|content-transfer-encoding|x-[\w-]+|snapshot-content-location):/iu;
const ADDRESS_HEADER = /^(?:from|sender|reply-to):.*\S+@\S+/iu;
const DATE_HEADER = /^date:.*\d{4}/iu;
const OTHER_HEADER = /^(?:to|subject|cc):/iu;

/** Mail: header lines and nothing else up to the first blank line, among them ones that only mail has. */
export function looksLikeMail(start: string): boolean {
  const end = start.search(/\r?\n\r?\n/u);
  const lines = start.slice(0, end < 0 ? undefined : end).split(/\r?\n/u);
  // The head of a long header may be cut in a line.
  if (end < 0) lines.pop();
  const headers = lines.filter((line) => !/^[ \t]/u.test(line));
  if (headers.length < 2 || lines[0] !== headers[0]) return false;
  if (!headers.every((line) => HEADER_LINE.test(line))) return false;
  const has = (pattern: RegExp): boolean => headers.some((line) => pattern.test(line));
  return (
    headers.filter((line) => PROGRAM_HEADER.test(line)).length > 1 ||
    (has(ADDRESS_HEADER) && has(DATE_HEADER) && has(OTHER_HEADER))
  );
}

/** Markdown: front matter with an article's keys, or headings together with links. */
export function looksLikeMarkdown(start: string): boolean {
  const front = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,10000}?)\r?\n\1[ \t]*(?:\r?\n|$)/u.exec(start)?.[2];
  if (front !== undefined) return /^(?:title|headline|date|author)\s*[:=]/imu.test(front);
  const headings = start.match(/^#{1,6} \S.*$/gmu)?.length ?? 0;
  return headings > 0 && /\[[^\]\n]{1,200}\]\((?:https?:\/\/|\/)[^)\s]{1,500}\)/u.test(start);
}
