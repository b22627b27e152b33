/** Sitemaps: the addresses that a site lists of itself (sitemaps.org protocol 0.9, with Google's news fields). */
import { XMLParser } from 'fast-xml-parser';
import { describeBytes } from '../limits.js';
import { MAX_URL_CHARACTERS } from './check-url.js';
import { plainText } from './plain-text.js';
import { decodeXml, describeForbiddenXml, rootName } from './xml.js';

/** The protocol's bounds for one file, unpacked. */
export const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;
/** Of one file, and of the sitemaps that one index may name. */
export const MAX_SITEMAP_URLS = 50_000;

/** One address of a sitemap; null is what it does not say. */
export interface SitemapEntry {
  readonly url: string;
  /** Dates as written. */
  readonly lastModified: string | null;
  readonly newsPublished: string | null;
  readonly newsTitle: string | null;
  /** The publication's name. */
  readonly newsName: string | null;
}

/** The addresses of a sitemap, or of the sitemaps that an index names; or why the bytes are none. */
export type SitemapResult =
  | { readonly ok: true; readonly kind: 'URLS'; readonly entries: readonly SitemapEntry[] }
  | { readonly ok: true; readonly kind: 'INDEX'; readonly sitemaps: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type XmlNode = Readonly<Record<string, unknown>>;

/** Reads a sitemap or an index of sitemaps, unpacked already; relative addresses count from `url`. Never throws. */
export function readSitemap(bytes: Uint8Array, url: string): SitemapResult {
  if (bytes.length > MAX_SITEMAP_BYTES) {
    return fail(
      `a sitemap of at most ${describeBytes(MAX_SITEMAP_BYTES)}, but got ${describeBytes(bytes.length)}`,
    );
  }
  const text = decodeXml(bytes, null);
  const root = rootName(text);
  if (root !== 'urlset' && root !== 'sitemapindex') return fail('a sitemap, but got something else');
  const problem = describeForbiddenXml(text);
  if (problem !== null) return { ok: false, reason: problem };
  try {
    return readTree(new XMLParser(PARSER_OPTIONS).parse(text) as XmlNode, root, url);
  } catch (error) {
    return fail(`a sitemap that can be read, but got ${(error as Error).message}`);
  }
}

/** True for the text of a sitemap or of an index. */
export function isSitemap(text: string): boolean {
  const root = rootName(text);
  return root === 'urlset' || root === 'sitemapindex';
}

const LISTS: ReadonlySet<string> = new Set(['url', 'sitemap']);

const PARSER_OPTIONS = {
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name: string) => LISTS.has(name),
} as const;

function readTree(tree: XmlNode, root: 'urlset' | 'sitemapindex', base: string): SitemapResult {
  const list = (tree[root] as XmlNode | undefined)?.[root === 'urlset' ? 'url' : 'sitemap'];
  const nodes = Array.isArray(list) ? (list as readonly unknown[]) : [];
  if (nodes.length > MAX_SITEMAP_URLS) {
    return fail(`a sitemap of at most ${MAX_SITEMAP_URLS} addresses, but got ${nodes.length}`);
  }
  const entries = nodes.flatMap((node) => readEntry(node, base) ?? []);
  if (root === 'urlset') return { ok: true, kind: 'URLS', entries };
  return { ok: true, kind: 'INDEX', sitemaps: entries.map((entry) => entry.url) };
}

/** Null when it has no address. */
function readEntry(node: unknown, base: string): SitemapEntry | null {
  const written = words(node, 'loc');
  if (written === null || written.length > MAX_URL_CHARACTERS || !URL.canParse(written, base)) return null;
  const news = firstOf(child(node, 'news'));
  return {
    url: new URL(written, base).href,
    lastModified: words(node, 'lastmod'),
    newsPublished: words(news, 'publication_date'),
    newsTitle: plainText(words(news, 'title') ?? undefined),
    newsName: plainText(words(child(news, 'publication'), 'name') ?? undefined),
  };
}

/** Without its prefix, `image:loc` is called `loc` too, but it stands one level deeper. */
function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? (node as XmlNode)[name] : undefined;
}

function words(node: unknown, name: string): string | null {
  const value = firstOf(child(node, name));
  return typeof value === 'string' ? value.trim() || null : null;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

function fail(expectation: string): SitemapResult {
  return { ok: false, reason: `expected ${expectation}` };
}
