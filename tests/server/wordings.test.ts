import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../loaders/article.js';
import { toFacts } from '../../loaders/write/facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

const FULL = 'The ferry left the island an hour early and nobody in the harbour office told us why';
const CUT = 'The ferry left the island early and nobody in the harbour office told us why';
const TOLD = [saying('full', FULL), saying('cut', CUT)];

describe.each(T_ENGINES)('nearly the same words on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeTArticles(graph, TOLD);
    server = await createTServer(graph);
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  it.skipIf(open === null)('are one quotation, which each wording has led to', async () => {
    const ids = TOLD.map((article) => toFacts(article).quotations[0]?.id as string);
    expect(new Set(ids).size).toBe(2);
    const fields = '... on Quotation { text appearsIn { nodes { id } totalCount } }';
    const { body } = await server.ask(`{ nodes(ids: ${JSON.stringify(ids)}) { id ${fields} } }`);
    const quotation = {
      ...{ id: [...ids].sort()[0], text: FULL },
      appearsIn: { nodes: [{ id: 'article:cut' }, { id: 'article:full' }], totalCount: 2 },
    };
    expect(body).toMatchObject({ data: { nodes: [quotation, quotation] } });
  });
});

function saying(id: string, words: string): Article {
  const article = toldArticle(id, [`“${words},” he said.`], {});
  const span = { start: 1, end: 1 + words.length, kind: 'DIRECT' as const };
  return {
    ...article,
    quotations: [{ ...span, text: words, speaker: null, cue: null, confidence: 0.9, about: [] }],
  };
}
