/** Finds the names that have to be decided on anew when some have changed, and those that they are compared with. */

import { uniqueById } from '../../../src/collections.js';
import { aliasKeysOf, blocksOf, meetingKeysOf } from '../../identity/alias-keys.js';
import { canMeet } from '../../identity/cluster.js';
import type { Decision } from '../../identity/decision.js';
import { knownAs } from '../../identity/knowledge.js';
import { keyOf, type Name } from '../../identity/name.js';
import type { NameStore } from './name-store.js';

/** What has been found. */
export interface Gathered {
  /** The names to decide on, short ones that decisions are about among them. */
  readonly names: readonly Name[];
  /** Full names of the same blocks that nothing can have changed for. */
  readonly beside: readonly Name[];
  /** The curators' decisions about any of the names. */
  readonly decisions: readonly Decision[];
}

/**
 * The names that the touched ones can change the decision on: those that share a block with one of them, and then
 * whatever hangs together with those by a clear likeness, an entity, a key or a decision, until nothing new comes in.
 * A block alone leads no further: who has two surnames lies in two blocks, and half a country hangs together by blocks.
 */
export async function gather(
  store: NameStore,
  touched: readonly Name[],
  keys: readonly string[],
): Promise<Gathered> {
  const names = new Map<string, Name>();
  const loaded = new Map<string, Name>();
  const inBlock = new Map<string, Name[]>();
  const decisions = new Map<string, Decision>();
  const asked = createAsked();
  let last: readonly Name[] = touched;
  let next: readonly string[] = keys;
  while (last.length > 0 || next.length > 0) {
    const full = last.filter(isFull);
    const lying = await findLying(store, full, asked);
    for (const name of lying.filter(({ id }) => !loaded.has(id))) {
      loaded.set(name.id, name);
      for (const block of meetingKeysOf(name)) inBlock.set(block, [...(inBlock.get(block) ?? []), name]);
    }
    const isTouched = last === touched;
    const meeting = full.flatMap((name) =>
      meetingKeysOf(name).flatMap((block) =>
        (inBlock.get(block) ?? []).filter(
          (other) => isTouched || (!names.has(other.id) && canMeet(name, other)),
        ),
      ),
    );
    const tied = [
      ...(await store.find(
        'cluster',
        asked(
          'cluster',
          full.map(({ entity }) => entity),
        ),
      )),
      ...(await store.find(
        'known',
        asked(
          'known',
          full.flatMap((name) => knownAs(name) ?? []),
        ),
      )),
      ...(await store.find('key', asked('key', next))),
    ];
    last = uniqueById([...meeting, ...tied]).filter(({ id }) => !names.has(id));
    for (const name of last) names.set(name.id, name);
    const about = await store.decisionsAbout(asked('decision', [...next, ...last.map(({ key }) => key)]));
    for (const decision of about) decisions.set(decision.id, decision);
    next = asked(
      'end',
      about.flatMap(({ first, second }) => [keyOf(first), keyOf(second ?? '')]),
    );
  }
  const beside = [...loaded.values()].filter(({ id }) => !names.has(id));
  return { names: [...names.values()], beside, decisions: [...decisions.values()] };
}

/** Gives of some values those that it has not been given before. */
type Asked = (kind: string, values: readonly string[]) => readonly string[];

function createAsked(): Asked {
  const asked = new Set<string>();
  return (kind, values) => {
    const fresh = [...new Set(values)].filter((value) => value !== '' && !asked.has(`${kind} ${value}`));
    for (const value of fresh) asked.add(`${kind} ${value}`);
    return fresh;
  };
}

function isFull(name: Name): boolean {
  return !aliasKeysOf(name).isShort;
}

async function findLying(store: NameStore, full: readonly Name[], asked: Asked): Promise<Name[]> {
  const initials = full.flatMap((name) => aliasKeysOf(name).initials ?? []);
  return uniqueById([
    ...(await store.findInBlocks(asked('block', full.flatMap(blocksOf)))),
    ...(await store.find('initials', asked('initials', initials))),
  ]);
}
