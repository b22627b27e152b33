import { ServiceError } from '../errors.js';

/** A query that an analyst may not run; `at` is where the reason stands in its text, in UTF-16 code units. */
export function refused(reason: string, at?: number): ServiceError {
  const place = at === undefined ? '' : ` at character ${at + 1}`;
  return new ServiceError(`cypher: ${reason}${place}`, 'CYPHER_REFUSED');
}
