import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curate } from '../../loaders/write/curate.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { expectPages } from '../utils/pages.js';
import { createTServer, type TServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

const TOLD = [
  toldArticle('full', ['Ingvar Thorsby spoke.'], { P: ['Ingvar Thorsby'] }),
  toldArticle('initial', ['I. Thorsby wrote.'], { P: ['I. Thorsby'] }),
  toldArticle('rain', ['Rain fell in Lyon and in Leeds.'], { L: ['Lyon', 'Leeds'] }),
];
const PAIR = '{first: "person:i-thorsby", second: "person:ingvar-thorsby", reason: "one hand"}';

describe.each(T_ENGINES)('curation on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeTArticles(graph, TOLD);
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
      '{ proposals { totalCount nodes { sure: score reason first { name } second { id mentionedIn { totalCount } } } } }';
    const before = await data(proposals);
    expect(before).toEqual({
      proposals: {
        totalCount: 1,
        nodes: [
          {
            ...{ sure: 0.5, reason: 'an initial for the given name', first: { name: 'I. Thorsby' } },
            second: { id: 'person:ingvar-thorsby', mentionedIn: { totalCount: 1 } },
          },
        ],
      },
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
    expect(await data(proposals)).toEqual({ proposals: { totalCount: 0, nodes: [] } });
    expect(
      await data(
        '{ node(id: "person:i-thorsby") { id } nodes(ids: ["person:nobody", "person:i-thorsby"]) { id } }',
      ),
    ).toEqual({
      node: { id: 'person:ingvar-thorsby' },
      nodes: [null, { id: 'person:ingvar-thorsby' }],
    });
    const { decisions } = (await data('{ decisions { nodes { id undoneBy } } }')) as Record<
      string,
      { nodes: { id: string }[] }
    >;
    const undone = await data(`mutation { undoDecision(input: {decision: "${decisions?.nodes[0]?.id}"}) {
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
    [
      'mergeEntities(input: {first: "place:geonames-1", second: "place:geonames-4"})',
      'expected at most one place of the gazetteer, but got place:geonames-1 and place:geonames-4: ' +
        'each has coordinates and lies in places of its own, which one node cannot have twice',
    ],
    ['renameEntity(input: {entity: "person:i-thorsby", name: ""})', 'rename: expected a name, but got none'],
  ])('%s tells the user what is wrong', async (call, message) => {
    const answer = await data(
      `mutation { ${call} { entities { id } decisions { id } userErrors { message } } }`,
    );
    expect(Object.values(answer)).toEqual([{ entities: [], decisions: [], userErrors: [{ message }] }]);
  });

  on('proposals and decisions are read page by page, from both ends', async () => {
    const pages = [
      toldArticle('page-1', ['Ines Villarroel wrote.'], { P: ['Ines Villarroel'] }),
      toldArticle('page-2', ['Ines Villarroel Montano wrote.'], { P: ['Ines Villarroel Montano'] }),
      toldArticle('page-3', ['Ines Villarroel Terrazas wrote.'], { P: ['Ines Villarroel Terrazas'] }),
      toldArticle('page-4', ['J.D. Harlow wrote.'], { P: ['J.D. Harlow'] }),
      toldArticle('page-5', ['James David Harlow wrote.'], { P: ['James David Harlow'] }),
    ];
    await writeTArticles(graph, pages);
    const ids = ['person:ines-villarroel', 'person:jd-harlow'];
    for (const id of ids)
      await data(
        `mutation { renameEntity(input: {entity: "${id}", name: "Someone"}) { userErrors { message } } }`,
      );
    await expectPages(data, 'proposals', 'first { id } second { id }');
    await expectPages(data, 'decisions', 'id action');
    expect(await data('{ proposals(first: 1) { nodes { __typename } } }')).toEqual({
      proposals: { nodes: [{ __typename: 'Proposal' }] },
    });
    const { body } = await server.ask('{ proposals(first: 101) { totalCount } }');
    expect(body.errors?.[0]?.message).toBe('proposals: expected first from 0 to 100, but got 101');
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
