/** Finds out which bare surnames and acronyms have to be decided on anew, and reads them with those they may mean. */

import { groupBy } from '../../../src/collections.js';
import { aliasKeysOf } from '../../identity/alias-keys.js';
import { isSetApart, type Name } from '../../identity/name.js';
import type { NameStore, Ties } from './name-store.js';

/** Beyond so many articles with one short form, all of them are decided as one: they mean the best-known bearer or nobody. */
const MANY = 200; // names
/** Beyond so many full names with one short form, it means only those that the articles tie it to. */
const MANY_BEARERS = 16; // names
/** Beyond so many it means nobody. */
const TOO_MANY_BEARERS = 64; // names

/** What may have changed whom short forms mean. */
export interface ShortsCause {
  /** Short forms that are decided on whatever has happened. */
  readonly blocks: readonly string[];
  /** Full names that are new, gone, moved or say something else, as they were and as they are. */
  readonly bearers: readonly Name[];
  /** Short names that are new or say something else. */
  readonly came: readonly Name[];
  readonly gone: readonly Name[];
  /** True when a curator has decided. */
  readonly byHand: boolean;
}

/** The names with one short form, all of them or those of which no other says the same, and the full names to compare. */
export interface ShortBlock {
  readonly list: readonly Name[];
  /** True when they are too many to be told apart. */
  readonly isMany: boolean;
  /** True when so many full names have the form that one without anything in common with the short name is not meant. */
  readonly isCommon: boolean;
  readonly candidates: readonly Name[];
}

/**
 * The short forms to decide on. Where few bear one, each change of a bearer may decide all anew; where many do, only
 * that of one who has something in common with a name of that form. So what is read does not grow with the bearers.
 */
export async function findShortBlocks(
  store: NameStore,
  cause: ShortsCause,
): Promise<ReadonlyMap<string, ShortBlock>> {
  const [cameTo, wentFrom] = [groupBy(cause.came, blockOf), groupBy(cause.gone, blockOf)];
  const changedOf = byShort(cause.bearers);
  const always = new Set(cause.blocks);
  const blocks = [...new Set([...always, ...changedOf.keys(), ...cameTo.keys(), ...wentFrom.keys()])].sort();
  // Beyond the bounds it is all the same how many there are, also before this change.
  const counts = await store.countBlocks(blocks, MANY + longest(cameTo) + 1);
  const bearers = await store.countByShorts([...counts.keys()], TOO_MANY_BEARERS + longest(changedOf) + 1);
  const whole: string[] = [];
  const open: string[] = [];
  for (const [block, count] of counts) {
    const came = (cameTo.get(block) ?? []).filter(({ entity }) => entity === '').length;
    const before = count - came + (wentFrom.get(block)?.length ?? 0);
    const isMany = count > MANY && before > MANY;
    const [borne, changed] = [bearers.get(block) ?? 0, changedOf.get(block)?.length ?? 0];
    const crosses = (bound: number) => borne - changed <= bound && borne + changed > bound;
    if (cause.byHand || always.has(block)) whole.push(block);
    else if (borne - changed > (isMany ? MANY_BEARERS : TOO_MANY_BEARERS)) continue;
    else if (crosses(MANY_BEARERS) || crosses(TOO_MANY_BEARERS)) whole.push(block);
    else if (borne > MANY_BEARERS && !cameTo.has(block) && !wentFrom.has(block)) open.push(block);
    else if (!isMany || changed > 0) whole.push(block);
  }
  const telling = await store.findTied(open.map((block) => tiesOf(block, changedOf.get(block) ?? [])));
  whole.push(...new Set(telling.map(blockOf)));
  const found = groupBy(await store.find('block', [...new Set(whole)]), blockOf);
  const lists = [...counts.keys()]
    .map((block) => ({ block, list: found.get(block) ?? cameTo.get(block) ?? [] }))
    .filter(({ list }) => list.length > 0);
  return withCandidates(store, lists, counts, bearers);
}

async function withCandidates(
  store: NameStore,
  lists: readonly { readonly block: string; readonly list: readonly Name[] }[],
  counts: ReadonlyMap<string, number>,
  bearers: ReadonlyMap<string, number>,
): Promise<Map<string, ShortBlock>> {
  const borneBy = (block: string) => bearers.get(block) ?? 0;
  const isMany = (block: string) => (counts.get(block) ?? 0) > MANY;
  const isCommon = (block: string) => borneBy(block) > MANY_BEARERS;
  const rare = lists.filter(({ block }) => !isCommon(block)).map(({ block }) => block);
  const common = lists.filter(
    ({ block }) => isCommon(block) && borneBy(block) <= TOO_MANY_BEARERS && !isMany(block),
  );
  const candidates = byShort(
    [
      ...(await store.findByShorts(rare)),
      ...(await store.findTiedByShorts(common.map(({ block, list }) => tiesOf(block, list)))),
    ].filter(({ sense }) => !isSetApart(sense)),
  );
  return new Map(
    lists.map(({ block, list }) => [
      block,
      { list, isMany: isMany(block), isCommon: isCommon(block), candidates: candidates.get(block) ?? [] },
    ]),
  );
}

function tiesOf(value: string, names: readonly Name[]): Ties {
  const all = (list: 'roles' | 'affiliations' | 'context') => names.flatMap((name) => name[list]);
  const beside = [...new Set(all('affiliations'))];
  return {
    ...{ value, beside, tied: [...new Set([...beside, ...all('context')])] },
    nouns: [...new Set(all('roles').map((role) => role.split(' ').at(-1) as string))],
  };
}

function blockOf(name: Name): string {
  return aliasKeysOf(name).block;
}

/** Full names by each of their short forms, in their order. */
function byShort(names: readonly Name[]): Map<string, Name[]> {
  const pairs = names.flatMap((name) => aliasKeysOf(name).shorts.map((short) => ({ short, name })));
  return new Map(
    [...groupBy(pairs, ({ short }) => short)].map(([short, own]) => [short, own.map(({ name }) => name)]),
  );
}

function longest(groups: ReadonlyMap<string, readonly unknown[]>): number {
  return Math.max(0, ...[...groups.values()].map(({ length }) => length));
}
