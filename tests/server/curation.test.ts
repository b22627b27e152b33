import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curate } from '../../loaders/write/curate.js';
import { toFacts } from '../../loaders/write/facts.js';
import { writeArticles } from '../../loaders/write/write-articles.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { createTServer, type TServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';

const LOAD = { id: 'load:test', startedAt: '2025-12-31T00:00:00.000Z', version: 'test' };
const TOLD = [
  toldArticle('full', ['Ingvar Thorsby spoke.'], { P: ['Ingvar Thorsby'] }),
  toldArticle('initial', ['I. Thorsby wrote.'], { P: ['I. Thorsby'] }),
];
const PAIR = '{first: "person:i-thorsby", second: "person:ingvar-thorsby", reason: "one hand"}';

describe.each(T_ENGINES)('curation on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeArticles(
      graph,
      TOLD.map((article) => toFacts(article)),
      LOAD,
    );
    const at = '2025-12-31T10:00:00.000Z';
    server = await createTServer(
      graph,
      {},
      {
        curate: (command, by, reason) =>
          graph.write((transaction) => curate(transaction, command, { by, reason, at })),
      },
    );
  });

  afterAll(async () => {
    await server?.stop();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const data = async (query: string) => {
    const { body } = await server.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data as Record<string, never>;
  };

  on('a proposal is shown, accepted, and undone', async () => {
    const proposals =
      '{ proposals { score reason first { name } second { id mentionedIn { totalCount } } } }';
    const before = await data(proposals);
    expect(before).toEqual({
      proposals: [
        {
          ...{ score: 0.5, reason: 'an initial for the given name', first: { name: 'I. Thorsby' } },
          second: { id: 'person:ingvar-thorsby', mentionedIn: { totalCount: 1 } },
        },
      ],
    });
    const accepted = await data(`mutation { acceptProposal(input: ${PAIR}) {
      userErrors { message } decisions { id action decidedBy decidedAt reason }
      entities { id aliases mentionedIn { totalCount } } } }`);
    expect(accepted).toEqual({
      acceptProposal: {
        userErrors: [],
        decisions: [
          {
            ...{ id: expect.stringMatching(/^decision:/), action: 'MERGE', decidedBy: 'local' },
            ...{ decidedAt: '2025-12-31T10:00:00.000Z', reason: 'one hand' },
          },
        ],
        entities: [{ id: 'person:ingvar-thorsby', aliases: ['I. Thorsby'], mentionedIn: { totalCount: 2 } }],
      },
    });
    expect(await data(proposals)).toEqual({ proposals: [] });
    expect(
      await data(
        '{ node(id: "person:i-thorsby") { id } nodes(ids: ["person:nobody", "person:i-thorsby"]) { id } }',
      ),
    ).toEqual({
      node: { id: 'person:ingvar-thorsby' },
      nodes: [null, { id: 'person:ingvar-thorsby' }],
    });
    const { decisions } = (await data('{ decisions { id undoneBy } }')) as Record<string, { id: string }[]>;
    const undone = await data(`mutation { undoDecision(input: {decision: "${decisions?.[0]?.id}"}) {
      decisions { undoneBy } entities { id } userErrors { message } } }`);
    expect(undone).toEqual({
      undoDecision: {
        ...{ decisions: [{ undoneBy: 'local' }], userErrors: [] },
        entities: [{ id: 'person:i-thorsby' }, { id: 'person:ingvar-thorsby' }],
      },
    });
    expect(await data(proposals)).toEqual(before);
  });

  on('rename and split answer with what the entities are now', async () => {
    expect(
      await data(`mutation {
        renameEntity(input: {entity: "person:i-thorsby", name: "Ida Thorsby"}) { entities { name aliases } }
        splitEntity(input: {entity: "person:ingvar-thorsby", articles: ["article:full"]}) { entities { name } } }`),
    ).toEqual({
      renameEntity: { entities: [{ name: 'Ida Thorsby', aliases: ['I. Thorsby'] }] },
      splitEntity: { entities: [{ name: 'Ingvar Thorsby' }] },
    });
  });

  on.each([
    [
      'mergeEntities(input: {first: "person:x", second: "person:y"})',
      'expected the id of an entity, but got person:x',
    ],
    ['undoDecision(input: {decision: "decision:x"})', 'expected the id of a decision, but got decision:x'],
    ['renameEntity(input: {entity: "person:i-thorsby", name: ""})', 'rename: expected a name, but got none'],
  ])('%s tells the user what is wrong', async (call, message) => {
    const answer = await data(
      `mutation { ${call} { entities { id } decisions { id } userErrors { message } } }`,
    );
    expect(Object.values(answer)).toEqual([{ entities: [], decisions: [], userErrors: [{ message }] }]);
  });

  on('a server that was handed no curator refuses', async () => {
    const reading = await createTServer(graph);
    const { body } = await reading.ask(
      `mutation { rejectProposal(input: ${PAIR}) { userErrors { message } } }`,
    );
    expect(body.data).toEqual({
      rejectProposal: { userErrors: [{ message: expect.stringContaining('only reads') }] },
    });
    await reading.stop();
  });
});
