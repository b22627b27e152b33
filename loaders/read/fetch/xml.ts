/** What feeds and sitemaps have in common: XML from strangers. */
import { decodeBytes } from '../encoding.js';

/** Encodings are declared in the first line. */
const DECLARATION_BYTES = 200;

/**
 * XML as text. Order of trust: byte order mark, valid UTF-8, the header's charset, the declaration's.
 * `contentType` is the header as sent, or null.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head)?.[1] ?? null;
  const charset = /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? '')?.[1] ?? declared;
  return decodeBytes(bytes, { charset }).text;
}

/**
 * The root element's name in lower case without its prefix, or the name that a DOCTYPE gives: `rss`, `feed`, `rdf`,
 * `urlset`, `html`. Null when the text does not begin as XML does.
 */
export function rootName(text: string): string | null {
  const match = /^<(?:!doctype\s+)?(?:[\w.-]+:)?([\w.-]+)/iu.exec(text.slice(prologEnd(text)).slice(0, 200));
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * Why XML is refused: it has a DOCTYPE or an ENTITY, with which a few bytes can be made to expand to many or to name
 * files. Null when it has neither. Comments and CDATA may hold those words: pages in a feed do.
 */
export function describeForbiddenXml(text: string): string | null {
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    if (text.startsWith('<!--', at)) at = skip(text, '-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) at = skip(text, ']]>', at + 9);
    else if (/^<!(?:doctype|entity)/iu.test(text.slice(at, at + 9))) {
      return 'expected XML without a DOCTYPE or entities of its own, but got one with them';
    } else at += 2;
  }
  return null;
}

/** Where blanks, the declaration, processing instructions and comments at the beginning end. */
function prologEnd(text: string): number {
  for (let at = 0; ;) {
    at += /^\s*/u.exec(text.slice(at, at + 10_000))?.[0].length ?? 0;
    if (text.startsWith('<?', at)) at = skip(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = skip(text, '-->', at + 4);
    else return at;
  }
}

function skip(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}
