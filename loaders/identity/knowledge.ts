import type { Name } from './name.js';

/** Id of the well-known person or body that a name means; null for any other name. */
export function knownAs(_name: Name): string | null {
  return null;
}
