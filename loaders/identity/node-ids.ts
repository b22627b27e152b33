/** Under which id a cluster of names stands in the graph. */

import { compareText, groupBy } from '../../src/collections.js';
import { frequency } from './cluster.js';
import { isSetApart, wordsOf, type Name } from './name.js';
import { personNameOf } from './person-words.js';

/**
 * The id of each name's entity: the plainest key in its cluster. Where the names of one key are several things, the
 * one without a sense, else the most usual, keeps the key, and the others are told apart by their sense.
 */
export function nodeIds(clusters: readonly (readonly Name[])[]): Map<string, string> {
  const owners = ownersOf(clusters.flat());
  const ids = new Map<string, string>();
  for (const cluster of clusters) {
    const best = [...cluster].sort(comparePlainness)[0] as Name;
    const owner = owners.get(best.key);
    const id = cluster.some((name) => name.id === owner) ? best.key : best.id;
    for (const name of cluster) ids.set(name.id, id);
  }
  return ids;
}

function ownersOf(names: readonly Name[]): Map<string, string> {
  const open = names.filter(({ sense }) => !isSetApart(sense));
  return new Map(
    [...groupBy(open, ({ key }) => key)].map(([key, same]) => [
      key,
      ([...same].sort(compareSenses)[0] as Name).id,
    ]),
  );
}

function compareSenses(a: Name, b: Name): number {
  if ((a.sense === '') !== (b.sense === '')) return a.sense === '' ? -1 : 1;
  return frequency(b) - frequency(a) || compareText(a.sense, b.sense);
}

/** A known place, a name that is no one's alone, a given name in full, few words; then by code units. */
function comparePlainness(a: Name, b: Name): number {
  return rank(a) - rank(b) || wordsOf(a.key).length - wordsOf(b.key).length || compareText(a.id, b.id);
}

function rank(name: Name): number {
  if (isSetApart(name.sense)) return 3;
  if (name.key.startsWith('place:geonames-')) return 0;
  const given = name.label === 'Person' ? (personNameOf(name.key).words[0] ?? '') : '';
  return name.label === 'Person' && given.length <= 2 ? 2 : 1;
}
