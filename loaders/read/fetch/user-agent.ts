/** How the fetcher presents itself. */
import { ConfigError } from '../../../src/errors.js';
import { programVersion } from '../../../src/project.js';

/** The name by which robots.txt knows the program. */
export const PRODUCT = 'Dateline';

/**
 * `Dateline/0.1.0`, with ` (+CONTACT)` when a page or address is given where the operator can be reached.
 * @throws ConfigError when the contact is not one line of printable ASCII without brackets.
 */
export function describeUserAgent(contact?: string): string {
  const product = `${PRODUCT}/${programVersion()}`;
  if (contact === undefined || contact === '') return product;
  if (/^[\x21-\x27\x2A-\x7E]{3,200}$/u.test(contact)) return `${product} (+${contact})`;
  throw new ConfigError(`contact: expected an address such as https://example.org/bot, but got "${contact}"`);
}
