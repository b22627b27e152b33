/** Well-known people, organizations and armed groups that go by several names; see loaders/models/knowledge. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { projectFile } from '../../src/project.js';
import { domainsOf, fitOfDomains } from './domains.js';
import { isSetApart, type Name } from './name.js';

/** The walks of life of the people in the file. */
const WELL_KNOWN_FOR = ['politics', 'security'];

/**
 * Id that all names of one well-known thing share; null for any other name, and for somebody of another walk of life
 * who has the name of a well-known person.
 */
export function knownAs({
  key,
  label,
  roles,
  sense,
}: Pick<Name, 'key' | 'label' | 'roles' | 'sense'>): string | null {
  if ((label !== 'Person' && label !== 'Organization') || isSetApart(sense)) return null;
  if (label === 'Person' && fitOfDomains(domainsOf(roles), WELL_KNOWN_FOR) !== 'FITS') return null;
  return aliases().get(key) ?? null;
}

let index: ReadonlyMap<string, string> | undefined;

function aliases(): ReadonlyMap<string, string> {
  index ??= read();
  return index;
}

function read(): Map<string, string> {
  const file = projectFile('loaders/models/knowledge/aliases.txt.gz');
  const found = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const names = line.split(' ').filter(Boolean);
    for (const name of names) found.set(name, names[0] as string);
  }
  return found;
}
