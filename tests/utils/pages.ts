/** Reads a connection page by page. */

import { expect } from 'vitest';

/** Posts an operation; gives its data. */
type Ask = (query: string) => Promise<Readonly<Record<string, unknown>>>;

interface Whole {
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
}

interface OnePage {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly pageInfo: Readonly<Record<string, string | boolean>>;
}

const ENDS = [
  ['first', 'after', 'endCursor', 'hasNextPage'],
  ['last', 'before', 'startCursor', 'hasPreviousPage'],
] as const;

/**
 * Expects that a root field gives the same items whole and one by one, from both ends, and counts them; gives them.
 * `own` is what is asked of each.
 */
export async function expectPages(ask: Ask, field: string, own: string): Promise<readonly unknown[]> {
  const all = (await ask(`{ ${field} { nodes { ${own} } totalCount } }`))[field] as Whole;
  expect(all.nodes.length).toBeGreaterThan(1);
  expect(all.totalCount).toBe(all.nodes.length);
  for (const [size, beyond, next, more] of ENDS) {
    const found: unknown[] = [];
    for (let cursor: string | null = null, isMore = true; isMore;) {
      const where: string = `${size}: 1${cursor === null ? '' : `, ${beyond}: "${cursor}"`}`;
      const page = await ask(
        `{ ${field}(${where}) { edges { cursor node { ${own} } } pageInfo { ${next} ${more} } } }`,
      );
      const { edges, pageInfo } = page[field] as OnePage;
      expect(edges.map((edge) => edge.cursor)).toEqual([pageInfo[next]]);
      if (size === 'first') found.push(...edges.map(({ node }) => node));
      else found.unshift(...edges.map(({ node }) => node));
      cursor = pageInfo[next] as string;
      isMore = pageInfo[more] as boolean;
    }
    expect(found).toEqual(all.nodes);
  }
  return all.nodes;
}
