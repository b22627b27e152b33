import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curate } from '../loaders/write/curate.js';
import { lazyFetcher } from '../src/commands/fetching.js';
import { createHider } from '../src/commands/hider.js';
import { createArticleLoader } from '../src/commands/load-article.js';
import { createSharedProcessor } from '../src/commands/shared-processor.js';
import type { Graph } from '../src/graph/graph.js';
import { T_ENGINES } from './utils/graphs.js';
import { PATIENCE_MS } from './utils/patience.js';
import { createTServer, type TServer } from './utils/server.js';
import { createTClient, listen } from './utils/socket.js';

const FOLDER = new URL('../examples/operations/', import.meta.url);
const filesIn = (folder: string) => readdirSync(new URL(folder, FOLDER)).sort();
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const done = { userErrors: [] };
const thorsby = { id: 'person:ingvar-thorsby', name: 'Ingvar Thorsby' };

/** What each of the changes answers when they are made in order. */
const ANSWERS: Readonly<Record<string, object>> = {
  '1-load-two-texts.graphql': {
    harbour: {
      ...{ ...done, outcome: 'LOADED' },
      article: {
        mentions: { nodes: expect.arrayContaining([thorsby]) },
        quotations: { nodes: [{ text: 'We are late', speaker: { name: 'Ingvar Thorsby' } }] },
      },
    },
    letter: { ...done, outcome: 'LOADED' },
  },
  '2-what-may-be-one.graphql': {
    proposals: { totalCount: 1, nodes: [{ first: { id: 'person:i-thorsby' }, second: thorsby }] },
  },
  '3-accept-a-proposal.graphql': {
    acceptProposal: { ...done, entities: [{ name: 'Ingvar Thorsby' }], decisions: [{ action: 'MERGE' }] },
  },
  '4-give-another-name.graphql': {
    renameEntity: { ...done, entities: [{ name: 'Ingvar Lund Thorsby' }], decisions: [{ action: 'RENAME' }] },
  },
  '5-hide-a-person.graphql': { hide: { ...done, takedown: { kind: 'PERSON' } } },
  '6-lift-a-takedown.graphql': {
    unhide: { ...done, takedown: { kind: 'PERSON', liftedBy: expect.any(String) } },
  },
  '7-what-was-hidden.graphql': {
    takedowns: { totalCount: 1, nodes: [{ kind: 'PERSON', reason: 'asked for by letter' }] },
  },
  '8-unload-an-article.graphql': { unloadArticle: { ...done, id: 'desk:harbour' } },
};

describe.each(T_ENGINES)('examples/operations on $name', ({ open }) => {
  const processor = createSharedProcessor();
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    const at = '2025-12-31T10:00:00.000Z';
    server = await createTServer(
      graph,
      {},
      {
        load: createArticleLoader({ processor, fetcher: lazyFetcher({}), timeoutMs: PATIENCE_MS }),
        takeDown: createHider(graph),
        curate: (command, by, reason) =>
          graph.write((transaction) => curate(transaction, command, { by, reason, at })),
      },
    );
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
    await processor.dispose();
  });

  const on = it.skipIf(open === null);

  on('changes/ and news/ have each an answer, the changes in order', async () => {
    expect(filesIn('changes/')).toEqual(Object.keys(ANSWERS));
    const client = createTClient(server.url);
    const news = filesIn('news/').map((file) => listen(client, read(`news/${file}`)));
    expect(await news[1]?.next()).toMatchObject({ data: { loadProgress: { running: 0, loaded: 0 } } });
    for (const [file, answer] of Object.entries(ANSWERS)) {
      const { body } = await server.ask(read(`changes/${file}`));
      expect([file, body.errors, body.data]).toMatchObject([file, undefined, answer]);
      if (file.startsWith('1-'))
        expect(await news[0]?.next()).toMatchObject({
          data: { articleMentions: { missed: 0, article: { id: 'desk:harbour' } } },
        });
    }
  });
});
