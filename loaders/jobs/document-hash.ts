import { createHash } from 'node:crypto';
import type { RawDocument } from '../read/document.js';

/**
 * SHA-256 of all that an article is made of, and by which version, known before anything of it is read: equal hashes
 * give equal facts. What the source is called does not count, nor what was noticed on the way to it.
 */
export function documentHash(document: RawDocument, version: string): string {
  const { format, charset, known, hints, columns } = document;
  return createHash('sha256')
    .update(JSON.stringify([version, format, charset, known, hints, columns]))
    .update(document.bytes)
    .digest('hex');
}
