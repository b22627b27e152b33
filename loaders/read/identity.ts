/** What makes two sources the same article: its given id, else its address, else its words. */
import { sha256Hex } from '../../src/collections.js';

const ID_HEX_DIGITS = 20;

/** Query parameters that say where a reader came from, not which page it is. */
const TRACKING_PARAMETERS =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|cmpid|icid|ito|ns_\w+|at_\w+|ref|ref_src|ref_url|smid|smtyp|_ga|__twitter_impression|guccounter|guce_referrer\w*|sh)$/i;

/**
 * The same address for every way to link to a page: host in lower case, no fragment, no tracking parameters, the
 * others sorted, no slash at the end. Null when the words are no absolute http(s) address.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = parseUrl(address.trim(), base);
  if (url === null) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING_PARAMETERS.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/u, '') || '/';
  return url.pathname === '/' && url.search === '' ? url.origin + '/' : url.href;
}

/** The article's id: the one given; else `article:` and the first 20 hex digits of SHA-256 over URL or text. */
export function articleId(source: {
  readonly id?: string | null;
  readonly url: string | null;
  readonly text: string;
}): string {
  if (source.id != null && source.id !== '') return source.id;
  return `article:${sha256Hex(source.url ?? source.text).slice(0, ID_HEX_DIGITS)}`;
}

function parseUrl(address: string, base: string | undefined): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
