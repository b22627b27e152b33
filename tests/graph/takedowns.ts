/** The rows of the graph model that tell what a takedown takes out, and keeps out. */

import { expect } from 'vitest';
import type { Article } from '../../loaders/article.js';
import { toFacts } from '../../loaders/write/facts.js';
import { removeArticles } from '../../loaders/write/remove-articles.js';
import { listTakedowns, takeDown, type TakedownCommand } from '../../loaders/write/takedowns/take-down.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import type { Graph } from '../../src/graph/graph.js';
import { exportGraph } from '../../src/graph/transfer.js';
import { toldArticle } from '../utils/told-articles.js';
import type { ContractRow } from './contract.js';

const LOAD = { id: 'load:test', startedAt: '2025-11-01T00:00:00.000Z', version: 'test' };
const CURATOR = { by: 'ada', at: '2025-11-20T10:00:00.000Z', reason: 'court order 12/25' };

const WORDS = 'The ferry left the island an hour early and nobody in the harbour office told us why';
const TOLD = [
  saying('ferry', WORDS),
  saying('cut', WORDS.replace('an hour ', '')),
  toldArticle('meeting', ['The minister Ingvar Thorsby met Mara Quillow in Oslo.', 'Thorsby left.'], {
    ...{ P: ['Ingvar Thorsby', 'Thorsby', 'Mara Quillow'], L: ['Oslo'] },
  }),
  toldArticle('initial', ['I. Thorsby wrote the letter to Mara Quillow.'], {
    P: ['I. Thorsby', 'Mara Quillow'],
  }),
  toldArticle('judge', ['The judge Mara Quillow ruled in Paris.'], { P: ['Mara Quillow'], L: ['Paris'] }),
];
const IDS = TOLD.map(({ id }) => id);

export const TAKEDOWN_CONTRACT: readonly ContractRow[] = [
  {
    id: 'D95E',
    name: 'MUST take an article down as if it had never been loaded, and keep it out until that is lifted',
    run: async (graph) => {
      await load(
        graph,
        TOLD.filter(({ id }) => id !== 'article:judge'),
      );
      const without = await dump(graph);
      await load(graph, TOLD);
      const all = await dump(graph);
      const { kind } = await decide(graph, { action: 'HIDE', id: 'article:judge' });
      expect(kind).toBe('Article');
      expect(withoutTakedowns(await dump(graph))).toEqual(without);
      expect((await load(graph, TOLD)).get('article:judge')).toBe('WITHHELD');
      expect(withoutTakedowns(await dump(graph))).toEqual(without);
      await decide(graph, { action: 'UNHIDE', id: 'a page', url: 'https://news.example/judge' });
      expect((await load(graph, TOLD)).get('article:judge')).toBe('LOADED');
      expect(withoutTakedowns(await dump(graph))).toEqual(all);
    },
  },
  {
    id: 'EA6F',
    name: 'MUST take a person down with all names, keep namesakes, and give all back when it is lifted and loaded again',
    run: async (graph) => {
      await load(graph, TOLD);
      const all = await dump(graph);
      await decide(graph, { action: 'HIDE', id: 'person:ingvar-thorsby' });
      expect(traces(await dump(graph), 'thorsby')).toEqual(['person:i-thorsby']);
      await decide(graph, { action: 'HIDE', id: 'person:i-thorsby' });
      for (const articles of [[], TOLD, [...TOLD].reverse()]) {
        await load(graph, articles);
        expect(traces(await dump(graph), 'thorsby')).toEqual([]);
      }
      await removeArticles(graph, IDS);
      await load(graph, TOLD);
      expect(traces(await dump(graph), 'thorsby')).toEqual([]);
      expect(traces(await dump(graph), 'quillow')).toEqual(traces(all, 'quillow'));
      await decide(graph, { action: 'UNHIDE', id: 'person:ingvar-thorsby' });
      await decide(graph, { action: 'UNHIDE', id: 'person:i-thorsby' });
      await load(graph, TOLD);
      expect(withoutTakedowns(await dump(graph))).toEqual(all);
    },
  },
  {
    id: 'FB70',
    name: 'MUST take a quotation down in every wording, with what QUOTED_IN shows of it, and keep it out',
    run: async (graph) => {
      await load(graph, TOLD);
      const all = await dump(graph);
      const quoted = TOLD.flatMap((article) => toFacts(article).quotations.map(({ id }) => id));
      expect(new Set(quoted).size).toBe(2);
      expect(all.filter((line) => line.includes('"QUOTED_IN"'))).toHaveLength(2);
      await decide(graph, { action: 'HIDE', id: quoted.sort()[1] as string });
      for (const articles of [[], [...TOLD].reverse()]) {
        await load(graph, articles);
        const lines = (await dump(graph)).filter((line) => !line.includes('"Article"]'));
        expect(lines.filter((line) => line.includes('harbour office told us'))).toEqual([]);
        expect(lines.filter((line) => line.includes('"QUOTED_IN"'))).toEqual([]);
      }
      await decide(graph, { action: 'UNHIDE', id: quoted[0] as string });
      await load(graph, TOLD);
      expect(withoutTakedowns(await dump(graph))).toEqual(all);
    },
  },
  {
    id: '0C81',
    name: 'MUST keep a record of who took what kind of thing down, when and why, that does not name it',
    run: async (graph) => {
      await load(graph, TOLD);
      await expect(decide(graph, { action: 'HIDE', id: 'person:nobody' })).rejects.toThrow(
        'expected the id of an article, entity or quotation, but got person:nobody',
      );
      await expect(
        graph.write((transaction) =>
          takeDown(
            transaction,
            { action: 'HIDE', id: 'person:mara-quillow', url: null },
            { ...CURATOR, reason: ' ' },
          ),
        ),
      ).rejects.toThrow('hide: expected a reason, but got none');
      expect(await list(graph)).toEqual([]);
      const { id } = await decide(graph, { action: 'HIDE', id: 'person:mara-quillow' });
      await expect(decide(graph, { action: 'HIDE', id: 'person:mara-quillow' })).rejects.toThrow(
        'expected something that is shown, but person:mara-quillow is hidden already',
      );
      const record = { id, kind: 'Person', reason: CURATOR.reason, hiddenBy: 'ada', hiddenAt: CURATOR.at };
      expect(await list(graph)).toMatchObject([{ ...record, liftedBy: null, liftedAt: null }]);
      expect((await dump(graph)).join('\n').match(/\{"node":\{"labels":\["Takedown"\].*/)?.[0]).not.toContain(
        'mara',
      );
      await decide(graph, { action: 'UNHIDE', id });
      expect(await list(graph)).toMatchObject([{ ...record, liftedBy: 'ada', liftedAt: CURATOR.at }]);
      await expect(decide(graph, { action: 'UNHIDE', id })).rejects.toThrow('was lifted by ada');
    },
  },
];

/** An article of one direct quotation. */
function saying(id: string, words: string): Article {
  const article = toldArticle(id, [`“${words},” Mara Quillow said.`], { P: ['Mara Quillow'] });
  const start = words.length + 4;
  const speaker = { entity: 'person:mara-quillow', basis: 'NAMED' as const, start, end: start + 12 };
  const span = { start: 1, end: 1 + words.length, kind: 'DIRECT' as const };
  return {
    ...article,
    quotations: [{ ...span, text: words, speaker, cue: null, confidence: 0.9, about: [] }],
  };
}

function load(graph: Graph, articles: readonly Article[]) {
  return writeArticles(
    graph,
    articles.map((article) => toFacts(article)),
    LOAD,
  );
}

function decide(graph: Graph, { url = null, ...command }: Partial<TakedownCommand>) {
  return graph.write((transaction) => takeDown(transaction, { ...command, url } as TakedownCommand, CURATOR));
}

async function list(graph: Graph) {
  return listTakedowns(async (query) => (await graph.read(query)).records);
}

async function dump(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(graph)) lines.push(line);
  return lines;
}

function withoutTakedowns(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.includes('"Takedown"'));
}

/** Ids of all nodes but articles, and ends of relationships, that hold some letters. */
function traces(lines: readonly string[], letters: string): string[] {
  const ids = lines
    .filter((line) => !line.startsWith('{"node":{"labels":["Article"]'))
    .flatMap((line) => line.match(/"(?:id|from|to|fromKey|toKey|key|entity)":"([^"]*)"/g) ?? [])
    .map((pair) => (/:"([^"]*)"$/.exec(pair) as RegExpExecArray)[1] as string)
    .filter((id) => id.includes(letters) && !id.includes('~'));
  return [...new Set(ids)].sort();
}
