import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { curate, type Curation } from '../../loaders/write/curate.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { lockLoading, updateEntries } from '../../src/graph/entries.js';
import type { Graph } from '../../src/graph/graph.js';
import { blankArticle } from '../utils/blank-article.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

/** What each search of these is to find is a list of headlines, names and quotations, best first. */
const ARTICLES = [
  told('full', 'Flood at the harbour', 'Ingvar Thorsby spoke in São Paulo.', {
    P: ['Ingvar Thorsby'],
    L: ['São Paulo'],
  }),
  told('initial', "Flooding: U.N. sends O'Brien", 'I. Thorsby wrote.', { P: ['I. Thorsby'] }),
  told('who', 'Of floods and the Who', 'Jens Ærø sang.', { P: ['Jens Ærø'] }),
  told('cafe', 'Café flood', 'The Harbour Relief Committee met.', { O: ['Harbour Relief Committee'] }),
];

describe.each(T_ENGINES)('search on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeEach(async () => {
    if (open === null) return;
    graph = await open();
    server = await createTServer(graph);
    await writeTArticles(graph, ARTICLES);
  });

  afterEach(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const find = async (query: string, more = ''): Promise<string[]> => {
    const { body } = await server.ask(
      `query ($query: String!) { search(query: $query${more}) { totalCount edges { score node { ... on Article { headline } ... on Entity { name } ... on Quotation { text } } } } }`,
      { variables: { query } },
    );
    expect(body.errors).toBeUndefined();
    const { totalCount, edges } = body.data?.['search'] as unknown as {
      totalCount: number;
      edges: { score: number; node: Record<string, string> }[];
    };
    expect(totalCount).toBe(edges.length);
    return edges.map(({ score, node }) => `${score} ${Object.values(node)[0]}`);
  };
  const decide = (command: Curation) =>
    graph.write((transaction) =>
      curate(transaction, command, { by: 'ada', at: '2025-12-31T10:00:00.000Z', reason: null }),
    );

  on(
    'finds whole texts, then those that begin so, then the rest, each in the order of their texts',
    async () => {
      expect(await find('café flood')).toEqual(['3 Café flood']);
      expect(await find('flood')).toEqual([
        '2 Flood at the harbour',
        "2 Flooding: U.N. sends O'Brien",
        '1 Café flood',
        '1 Of floods and the Who',
      ]);
      expect(await find('harbour')).toEqual(['2 Harbour Relief Committee', '1 Flood at the harbour']);
    },
  );

  on(
    'finds the beginnings of words of four letters and more, in any order and whatever their case',
    async () => {
      expect(await find('THORS ingv')).toEqual(['1 Ingvar Thorsby']);
      expect(await find('committee harb')).toEqual(['1 Harbour Relief Committee']);
      expect(await find('arbour')).toEqual([]);
      expect(await find('tho')).toEqual([]);
      expect(await find('i thorsby')).toEqual(['3 I. Thorsby']);
    },
  );

  on('takes no notice of accents, marks and the points of acronyms, on either side', async () => {
    const [place] = await find('sao paulo');
    expect(place).toBe('3 São Paulo');
    expect(await find('SÃO-PAULO')).toEqual([place]);
    expect(await find('cafe flood')).toEqual(['3 Café flood']);
    expect(await find('aero')).toEqual(['1 Jens Ærø']);
    expect(await find("un o'brien")).toEqual(["1 Flooding: U.N. sends O'Brien"]);
    expect(await find('U.N.')).toEqual(["1 Flooding: U.N. sends O'Brien"]);
  });

  on('common words count beside others, and by themselves only in names', async () => {
    expect(await find('the flood')).toEqual(['1 Flood at the harbour', '1 Of floods and the Who']);
    expect(await find('and of the')).toEqual([]);
    expect(await find('who')).toEqual(['1 Of floods and the Who']);
  });

  on('shows whole words where they stand', async () => {
    const { body } = await server.ask(
      '{ search(query: "flood u.n. brien") { edges { highlights { text start end } } } }',
    );
    const [edge] = (body.data?.['search'] as unknown as { edges: { highlights: Highlight[] }[] }).edges;
    expect(edge?.highlights.map(({ text, start, end }) => text.slice(start, end))).toEqual([
      'Flooding',
      'U.N.',
      'Brien',
    ]);
  });

  on('follows merges, names that curators give, undoing and unloading', async () => {
    const [first, second] = ['person:i-thorsby', 'person:ingvar-thorsby'];
    expect(await find('thorsby')).toEqual(['1 I. Thorsby', '1 Ingvar Thorsby']);
    const { decisions } = await decide({ action: 'MERGE', first, second });
    expect(await find('thorsby')).toEqual(['1 Ingvar Thorsby']);
    expect(await find('i thorsby')).toEqual(['3 Ingvar Thorsby']);
    const renamed = await decide({ action: 'RENAME', entity: second, name: 'The Harbour Master' });
    expect(await find('harbour master')).toEqual(['1 The Harbour Master']);
    expect(await find('thorsby')).toEqual(['1 The Harbour Master']);
    for (const { id } of [...renamed.decisions, ...decisions]) await decide({ action: 'UNDO', decision: id });
    expect(await find('harbour master')).toEqual([]);
    expect(await find('thorsby')).toEqual(['1 I. Thorsby', '1 Ingvar Thorsby']);
    await removeArticles(graph, ['article:full', 'article:initial']);
    expect(await find('thorsby')).toEqual([]);
    expect(await find('flood')).toEqual(['1 Café flood', '1 Of floods and the Who']);
  });

  on(
    'a word in more than 10,000 headlines leads to none by itself, and counts beside a rarer one',
    async () => {
      await addArticles(10_001, 'Ferry');
      expect(await find('ferry', ', first: 0')).toEqual([]);
      await addArticles(1, 'Ferry to Narvik');
      expect(await find('ferry narvik')).toEqual(['1 Ferry to Narvik']);
      expect(await find('ferries', ', first: 0')).toEqual([]);
    },
    60_000,
  );

  const addArticles = async (count: number, headline: string) => {
    const rows = Array.from({ length: count }, (_, n) => ({ id: `article:${headline}-${n}`, headline }));
    for (let from = 0; from < count; from += 2_000)
      await graph.write(async (transaction) => {
        const page = rows.slice(from, from + 2_000);
        await transaction.run(lockLoading());
        await transaction.run({
          text: 'UNWIND $page AS row CREATE (a:Article) SET a = row',
          parameters: { page },
        });
        const ids = page.map(({ id }) => id);
        await updateEntries(transaction, 'Article', ids);
      });
  };
});

interface Highlight {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function told(id: string, headline: string, line: string, names: Parameters<typeof toldArticle>[2]) {
  return { ...blankArticle(line), ...toldArticle(id, [line], names), headline };
}
