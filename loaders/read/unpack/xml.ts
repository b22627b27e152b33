/** XML that is safe to parse: no declarations of its own, not too deep. */
import { SourceError } from '../../../src/errors.js';
import { MAX_XML_DEPTH } from '../limits.js';

/**
 * The XML without its document type. Entities that it declares are never resolved: they are how a page of text becomes
 * gigabytes, or another file's words.
 * @throws SourceError when it declares entities or elements, or nests them deeper than limits.ts allows.
 */
export function withoutDoctype(xml: string): string {
  const at = xml.search(/<!DOCTYPE/iu);
  const root = xml.search(/<[A-Za-z]/u);
  if (/<!ENTITY/iu.test(xml.slice(0, root < 0 ? undefined : root)) || declaresInside(xml, at, root))
    throw new SourceError('expected XML without declarations of its own, but got a document type with some');
  assertDepth(xml);
  if (at < 0 || (root >= 0 && at > root)) return xml;
  const end = xml.indexOf('>', at);
  return end < 0 ? xml : xml.slice(0, at) + xml.slice(end + 1);
}

/** The name of the root element, in lower case; null when there is none. */
export function rootOf(head: string): string | null {
  const prolog =
    /^\uFEFF?(?:\s+|<\?[^>]{0,2000}\?>|<!--[\s\S]{0,20000}?-->|<!DOCTYPE[^>[]{0,2000}(?:\[[\s\S]{0,20000}?\]\s*)?>){0,50}/iu;
  const rest = head.slice(prolog.exec(head)?.[0].length ?? 0);
  return /^<([A-Za-z_][\w.:-]{0,100})/u.exec(rest)?.[1]?.toLowerCase() ?? null;
}

function declaresInside(xml: string, at: number, root: number): boolean {
  if (at < 0 || (root >= 0 && at > root)) return false;
  const end = xml.indexOf('>', at);
  return xml.slice(at, end < 0 ? undefined : end).includes('[');
}

/** Counts tags without building anything; comments and character data are no tags. */
function assertDepth(xml: string): void {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const skip = endOfLiteral(xml, at);
    if (skip !== null) {
      if (skip < 0) return;
      at = skip;
      continue;
    }
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    if (xml[at + 1] === '/') depth -= 1;
    else if (xml[end - 1] !== '/' && !/[?!]/u.test(xml[at + 1] ?? '')) depth += 1;
    if (depth > MAX_XML_DEPTH)
      throw new SourceError(`expected elements nested at most ${MAX_XML_DEPTH} deep, but got more`);
  }
}

/** Where a comment or character data ends; -1 when it does not; null when there is neither. */
function endOfLiteral(xml: string, at: number): number | null {
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at);
  return xml.startsWith('<!--', at) ? xml.indexOf('-->', at) : null;
}
