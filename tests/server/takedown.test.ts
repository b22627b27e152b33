import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDown } from '../../loaders/write/takedowns/take-down.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { expectPages } from '../utils/pages.js';
import { createTServer, type TServer } from '../utils/server.js';
import { toldArticle } from '../utils/told-articles.js';
import { writeTArticles } from '../utils/write.js';

const AT = '2025-12-31T10:00:00.000Z';
const TOLD = [
  toldArticle('meeting', ['Ingvar Thorsby met Mara Quillow in Oslo.'], {
    ...{ P: ['Ingvar Thorsby', 'Mara Quillow'], L: ['Oslo'] },
  }),
  toldArticle('letter', ['Ingvar Thorsby wrote.'], { P: ['Ingvar Thorsby'] }),
];

/** Everything through which a person might be reached. */
const REACH = `{
  node(id: "person:ingvar-thorsby") { id }
  nodes(ids: ["person:ingvar-thorsby"]) { id }
  people { nodes { id mentionedIn { totalCount } coMentioned { nodes { id } } neighbors { nodes { id } } } }
  search(query: "Thorsby") { nodes { id } }
  articles { nodes { mentions { nodes { id } } } }
  paths(from: "person:mara-quillow", to: "person:ingvar-thorsby") { nodes { id } }
  neighborhood(id: "person:mara-quillow", depth: 2) { nodes { id } }
}`;

describe.each(T_ENGINES)('takedowns on $name', ({ open }) => {
  let graph: Graph;
  let server: TServer;
  let at = AT;

  beforeAll(async () => {
    if (open === null) return;
    graph = await open();
    await writeTArticles(graph, TOLD);
    server = await createTServer(
      graph,
      {},
      {
        takeDown: ({ action, id }, by, reason) =>
          graph.write((transaction) => takeDown(transaction, { action, id, url: null }, { by, reason, at })),
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
    return body.data as Record<string, unknown>;
  };

  on('what is hidden is reached through no field, and comes back when it is loaded again', async () => {
    const before = await data(REACH);
    expect(JSON.stringify(before)).toContain('ingvar');
    const hidden = await data(
      'mutation { hide(input: {id: "person:ingvar-thorsby", reason: "a court says so"}) { takedown { kind hiddenBy } userErrors { code } } }',
    );
    expect(hidden).toEqual({
      hide: { takedown: { kind: 'PERSON', hiddenBy: 'local' }, userErrors: [] },
    });
    expect(JSON.stringify(await data(REACH))).not.toContain('ingvar');
    await writeTArticles(graph, TOLD);
    expect(JSON.stringify(await data(REACH))).not.toContain('ingvar');
    const record = { kind: 'PERSON', reason: 'a court says so', hiddenAt: AT, liftedAt: null };
    expect(await data('{ takedowns { totalCount nodes { kind reason hiddenAt liftedAt } } }')).toEqual({
      takedowns: { totalCount: 1, nodes: [record] },
    });
    await data('mutation { unhide(input: {id: "person:ingvar-thorsby"}) { takedown { liftedAt } } }');
    await writeTArticles(graph, TOLD);
    expect(await data(REACH)).toEqual(before);
  });

  on(
    'takedowns are read page by page, from both ends, the latest first, and do not tell what they hide',
    async () => {
      const notes = ['note-1', 'note-2', 'note-3'].map((id) => toldArticle(id, ['Rain fell.'], {}));
      await writeTArticles(graph, notes);
      for (const [index, { id }] of notes.entries()) {
        at = `2026-01-0${index + 1}T10:00:00.000Z`;
        await data(`mutation { hide(input: {id: "${id}", reason: "note ${index}"}) { takedown { id } } }`);
      }
      const all = await expectPages(data, 'takedowns', 'kind word: reason hiddenAt');
      expect(all.slice(0, 3)).toEqual(
        [2, 1, 0].map((index) => ({
          ...{ kind: 'ARTICLE', word: `note ${index}`, hiddenAt: `2026-01-0${index + 1}T10:00:00.000Z` },
        })),
      );
      const { body } = await server.ask('{ takedowns(first: 1) { nodes { __typename } } }', {
        extensions: { cypher: true },
      });
      expect(body.data).toEqual({ takedowns: { nodes: [{ __typename: 'Takedown' }] } });
      expect(body.extensions?.cypher?.[0]?.text).not.toContain('count(');
      const cost = async (size: number) =>
        (await server.ask(`{ takedowns(first: ${size}) { nodes { id reason } } }`)).body.extensions?.cost
          ?.requested as number;
      expect((await cost(100)) - (await cost(10))).toBe(90 * 3);
      const refused = await server.ask('{ takedowns(first: 101) { totalCount } }');
      expect(refused.body.errors?.[0]?.message).toBe('takedowns: expected first from 0 to 100, but got 101');
      expect((await server.ask('{ takedowns { nodes { hashes } } }')).status).toBe(400);
    },
  );

  on.each([
    ['id: "person:nobody", reason: "x"', 'NOT_FOUND', 'id'],
    ['id: "person:mara-quillow", reason: " "', 'INVALID', 'reason'],
  ])('hide(input: {%s}) tells what is wrong', async (input, code, field) => {
    const answer = await data(
      `mutation { hide(input: {${input}}) { takedown { id } userErrors { code field } } }`,
    );
    expect(answer).toEqual({ hide: { takedown: null, userErrors: [{ code, field }] } });
  });
});
