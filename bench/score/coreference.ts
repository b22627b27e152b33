/** B³ (Bagga and Baldwin 1998): for each mention, how much of its chain is right. */
import type { Span } from '../../loaders/article.js';

/** A mention with the chain that it belongs to. */
export interface ChainedMention extends Span {
  readonly chain: string;
}

/** Sums over mentions; precision is `precise / found`, recall `recalled / expected`. */
export interface ChainTally {
  readonly precise: number;
  readonly found: number;
  readonly recalled: number;
  readonly expected: number;
}

/** A gold mention may be longer than the name in it: it is met by a found one over its head. */
export interface GoldChainedMention extends ChainedMention {
  /** Offset of its head word. */
  readonly head: number;
}

/**
 * Scores chains of two mentions or more on both sides. A found mention is the shortest gold one whose head it covers; one
 * that is none counts as wrong, and a gold one that nobody found as missed.
 */
export function scoreChains(
  golds: readonly GoldChainedMention[],
  founds: readonly ChainedMention[],
): ChainTally {
  const expected = withoutSingletons(golds);
  const found = withoutSingletons(founds);
  const pairs = pairMentions(expected, found);
  const goldOf = new Map(pairs.map(([gold, mention]) => [mention, gold]));
  const goldSizes = sizes(expected);
  const foundSizes = sizes(found);
  const shared = countShared(pairs);
  const share = (size: ReadonlyMap<string, number>, chain: string, both: number): number =>
    both / (size.get(chain) ?? 1);
  let [precise, recalled] = [0, 0];
  for (const [mention, gold] of goldOf) {
    const both = shared.get(`${gold.chain} ${mention.chain}`) ?? 0;
    precise += share(foundSizes, mention.chain, both);
    recalled += share(goldSizes, gold.chain, both);
  }
  return { precise, recalled, found: found.length, expected: expected.length };
}

function withoutSingletons<M extends ChainedMention>(mentions: readonly M[]): M[] {
  const count = sizes(mentions);
  return mentions.filter(({ chain }) => (count.get(chain) ?? 0) > 1);
}

function sizes(mentions: readonly ChainedMention[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { chain } of mentions) count.set(chain, (count.get(chain) ?? 0) + 1);
  return count;
}

function pairMentions(
  golds: readonly GoldChainedMention[],
  founds: readonly ChainedMention[],
): [GoldChainedMention, ChainedMention][] {
  const free = new Set(golds);
  return founds.flatMap((found) => {
    const over = [...free].filter(({ head }) => found.start <= head && head < found.end);
    const [gold] = over.sort((a, b) => a.end - a.start - (b.end - b.start));
    if (gold === undefined) return [];
    free.delete(gold);
    return [[gold, found] as [GoldChainedMention, ChainedMention]];
  });
}

function countShared(pairs: readonly (readonly [ChainedMention, ChainedMention])[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const [gold, found] of pairs) {
    const key = `${gold.chain} ${found.chain}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return count;
}
