/** The ways through a small graph, found by trying all of them: what the API's own search is compared with. */

import type { Graph } from '../../src/graph/graph.js';

/** One relationship by the ids of its ends. */
export interface Link {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** All relationships but those to loads. */
export async function readLinks(graph: Graph): Promise<readonly Link[]> {
  const text =
    "MATCH (a)-[r]->(b) WHERE type(r) <> 'LOADED_BY' RETURN a.id AS from, type(r) AS type, b.id AS to";
  return (await graph.read({ text, parameters: {} })).records as unknown as Link[];
}

/**
 * All ways of at most `maxHops` hops, as ids joined by ` > `, the shortest first: none passes a node twice, and none
 * is cut short by a relationship between two of its nodes that do not follow each other, but for its two ends.
 */
export function shortWays(links: readonly Link[], from: string, to: string, maxHops: number): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from: a, to: b } of links) {
    next.set(a, (next.get(a) ?? new Set()).add(b));
    next.set(b, (next.get(b) ?? new Set()).add(a));
  }
  const joined = (a: string, b: string) => next.get(a)?.has(b) ?? false;
  const extend = (way: readonly string[]): string[][] => {
    const last = way.at(-1) as string;
    if (last === to) return [[...way]];
    if (way.length > maxHops) return [];
    return [...(next.get(last) ?? [])]
      .filter((id) => !way.includes(id))
      .flatMap((id) => extend([...way, id]));
  };
  const isStraight = (way: readonly string[]) =>
    way.every((a, i) =>
      way.every((b, j) => j <= i + 1 || (i === 0 && j === way.length - 1) || !joined(a, b)),
    );
  return extend([from])
    .filter(isStraight)
    .sort((a, b) => a.length - b.length)
    .map((way) => way.join(' > '));
}
