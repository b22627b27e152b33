import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../loaders/article.js';
import { toFacts } from '../../../loaders/write/facts.js';
import { removeArticles } from '../../../loaders/write/remove-articles.js';
import { writeArticles } from '../../../loaders/write/write-articles.js';
import type { Graph } from '../../../src/graph/graph.js';
import { createTGraph } from '../../utils/graphs.js';
import { storyArticle, storySentences } from '../../utils/stories.js';

const LOAD = { id: 'load:test', startedAt: '2025-11-01T00:00:00.000Z', version: 'test' };
const WIRE = storySentences(1);
const OWN = storySentences(2);
const SHORT = storySentences(3, 3);
const day = (n: number) => `2025-11-${String(n).padStart(2, '0')}T08:00:00.000Z`;

describe('COPY_OF', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await createTGraph();
  });
  afterAll(() => graph.dispose());
  beforeEach(() => clear(graph));

  it('leads from each copy to the earliest article, whose words it has', async () => {
    await load(graph, [
      storyArticle('copy', [...OWN.slice(0, 2), ...WIRE.slice(2, 12)], day(2)),
      storyArticle('wire', WIRE, day(1)),
      storyArticle('late', WIRE.slice(0, 15), day(3)),
      storyArticle('own', OWN, day(1)),
    ]);
    expect(await links(graph)).toEqual(['copy -> wire 0.446', 'late -> wire 0.746']);
  });

  it('makes a chain of articles of which each has half of the one before', async () => {
    await load(graph, [
      storyArticle('a', WIRE.slice(0, 10), day(1)),
      storyArticle('b', WIRE.slice(5, 15), day(2)),
      storyArticle('c', WIRE.slice(10, 20), day(3)),
    ]);
    expect(await links(graph)).toEqual(['b -> a 0.318', 'c -> b 0.318']);
  });

  it('leads from two stories to a longer one that held both before them, and does not join them without it', async () => {
    const stories = [storyArticle('wire', WIRE, day(2)), storyArticle('own', OWN, day(3))];
    await load(graph, [storyArticle('week', [...WIRE, ...OWN], day(1)), ...stories]);
    expect(await links(graph)).toEqual(['own -> week 0.496', 'wire -> week 0.496']);
    await removeArticles(graph, ['article:week']);
    expect(await links(graph)).toEqual([]);
  });

  it.each([
    ['the earlier one', [day(1), day(2)], 'y -> x'],
    ['the one with a date, when the other has none', [null, day(2)], 'x -> y'],
    ['the one with the smaller id, when both have one date', [day(1), day(1)], 'y -> x'],
    ['the one with the smaller id, when none has a date', [null, null], 'y -> x'],
  ] as const)('leads to %s', async (_name, [x, y], link) => {
    await load(graph, [storyArticle('y', WIRE, y), storyArticle('x', WIRE, x)]);
    expect(await links(graph)).toEqual([`${link} 1`]);
  });

  it('joins short articles only when they have the very same text', async () => {
    await load(graph, [
      storyArticle('x', SHORT, day(1)),
      storyArticle('same', SHORT, day(2)),
      storyArticle('nearly', [...SHORT.slice(1), ...SHORT.slice(0, 1)], day(2)),
    ]);
    expect(await links(graph)).toEqual(['same -> x 1']);
  });

  it('moves to an earlier article that comes later, and back when that goes', async () => {
    await load(graph, [storyArticle('b', WIRE, day(2)), storyArticle('c', WIRE, day(3))]);
    expect(await links(graph)).toEqual(['c -> b 1']);
    await load(graph, [storyArticle('a', WIRE.slice(0, 18), day(1))]);
    expect(await links(graph)).toEqual(['b -> a 0.898', 'c -> a 0.898']);
    await removeArticles(graph, ['article:a']);
    expect(await links(graph)).toEqual(['c -> b 1']);
  });

  it('follows an article whose words or date have changed', async () => {
    await load(graph, [storyArticle('a', WIRE, day(1)), storyArticle('b', WIRE, day(2))]);
    await load(graph, [storyArticle('a', WIRE, day(3))]);
    expect(await links(graph)).toEqual(['a -> b 1']);
    await load(graph, [storyArticle('a', OWN, day(3))]);
    expect(await links(graph)).toEqual([]);
  });

  it('is the same whatever was loaded, changed and unloaded before, in any order and batching', async () => {
    const fresh = await createTGraph();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await Promise.all([clear(graph), clear(fresh)]);
        const there = new Map<string, Article>();
        for (const { articles, isRemoval } of steps) {
          if (isRemoval)
            await removeArticles(
              graph,
              articles.map(({ id }) => id),
            );
          else await load(graph, articles);
          for (const article of articles) {
            if (isRemoval) there.delete(article.id);
            else there.set(article.id, article);
          }
        }
        for (const article of [...there.values()].sort((a, b) => (a.id < b.id ? 1 : -1)))
          await load(fresh, [article]);
        expect(await links(graph)).toEqual(await links(fresh));
      }),
      { numRuns: 60 },
    );
    await fresh.dispose();
  });
});

/** Versions of two stories that are like each other to all degrees, with dates that are early, late, alike and missing. */
const article = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    from: fc.integer({ min: 0, max: 8 }),
    length: fc.integer({ min: 3, max: 12 }),
    own: fc.integer({ min: 0, max: 6 }),
    date: fc.constantFrom(null, day(1), day(2), day(3)),
  })
  .map(({ id, from, length, own, date }) =>
    storyArticle(String(id), [...OWN.slice(0, own), ...WIRE.slice(from, from + length)], date),
  );
const step = fc.record({
  articles: fc.uniqueArray(article, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
  isRemoval: fc.boolean(),
});

async function load(graph: Graph, articles: readonly Article[]): Promise<void> {
  await writeArticles(
    graph,
    articles.map((each) => toFacts(each)),
    LOAD,
  );
}

async function clear(graph: Graph): Promise<void> {
  await graph.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n', parameters: {} }));
}

async function links(graph: Graph): Promise<string[]> {
  const text =
    'MATCH (c:Article)-[r:COPY_OF]->(o:Article) RETURN c.id AS c, o.id AS o, r.similarity AS s ORDER BY c, o';
  const { records } = await graph.read({ text, parameters: {} });
  return records.map(({ c, o, s }) => `${String(c).slice(8)} -> ${String(o).slice(8)} ${String(s)}`);
}
