import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../src/commands/mentions.js';
import { createSharedProcessor } from '../../src/commands/shared-processor.js';
import type { FindMentions } from '../../src/context.js';
import { ServiceError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import { T_ENGINES } from '../utils/graphs.js';
import { fillTGraph } from '../utils/newsroom.js';
import { createTServer, type TServer } from '../utils/server.js';

const TEXT =
  'Amina Okafor flew to Tbilisi on Monday.\r\n\r\n“We are late,” Okafor said. 🚂 Then she met Jovana Petrović.';
const FIELDS = 'start end text type name confidence';

describe.each(T_ENGINES)('whoIsMentioned on $name', ({ open }) => {
  let graph: Graph;
  const processor = createSharedProcessor();
  const findMentions: FindMentions = createMentionFinder(processor);
  let server: TServer;

  beforeAll(async () => {
    if (open === null) return;
    graph = await fillTGraph(await open());
    server = await createTServer(graph, {}, { findMentions });
  });

  afterAll(async () => {
    await server?.stop();
    await processor.dispose();
    await graph?.dispose();
  });

  const on = it.skipIf(open === null);
  const ask = (text: string, fields = FIELDS) =>
    server.ask(`query ($text: String!) { whoIsMentioned(text: $text) { ${fields} } }`, {
      ...{ variables: { text }, extensions: { cypher: true } },
    });

  on('finds the words with their offsets, and what the graph knows of them', async () => {
    const { body } = await ask(
      TEXT,
      `${FIELDS} entity { __typename id } ... on FoundMention { again: entity { name ... on Person { quotedIn { totalCount } } } }`,
    );
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cypher).toHaveLength(1);
    const found = body.data?.['whoIsMentioned'] as unknown as Record<string, unknown>[];
    for (const { start, end, text } of found) expect(TEXT.slice(start as number, end as number)).toBe(text);
    const known = { __typename: 'Person', id: 'person:amina-okafor' };
    const again = { name: 'Amina Okafor', quotedIn: { totalCount: 7 } };
    expect(found.filter(({ type }) => type !== 'EVENT')).toEqual([
      expect.objectContaining({
        text: 'Amina Okafor',
        type: 'PERSON',
        name: 'Amina Okafor',
        entity: known,
        again,
      }),
      expect.objectContaining({ text: 'Tbilisi', type: 'PLACE', name: 'Tbilisi', entity: null, again: null }),
      expect.objectContaining({ text: 'Okafor', type: 'PERSON', name: 'Amina Okafor', entity: known, again }),
      expect.objectContaining({ text: 'she', type: 'PERSON', name: 'Amina Okafor', entity: known, again }),
      expect.objectContaining({
        text: 'Jovana Petrović',
        type: 'PERSON',
        name: 'Jovana Petrović',
        entity: null,
      }),
    ]);
  });

  on.each(['', ' \n ', 'It was raining.'])('finds nobody in %j', async (text) => {
    const { body } = await ask(text);
    expect(body).toMatchObject({ data: { whoIsMentioned: [] } });
  });

  on('keeps nothing of the text', async () => {
    const { body } = await server.ask(
      '{ articles(where: { text: { contains: "flew to Tbilisi" } }) { totalCount } }',
    );
    expect(body.data).toEqual({ articles: { totalCount: 0 } });
  });

  on('refuses a text over its limit, and leaves the other root fields alone', async () => {
    const { body } = await server.ask(
      'query ($text: String!) { whoIsMentioned(text: $text) { text } people(first: 1) { nodes { name } } }',
      { variables: { text: 'x'.repeat(20_001) } },
    );
    expect(body).toMatchObject({
      data: { whoIsMentioned: null, people: { nodes: [{ name: 'Amina Okafor' }] } },
      errors: [
        {
          message: 'whoIsMentioned(text:): expected at most 20000 characters, but got 20001',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  on('refuses more texts at once than it takes', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => findMentions('Okafor is here.')),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(2);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(ServiceError);
  });

  on('says so where there is no recognizer', async () => {
    const other = await createTServer(graph);
    const { body } = await other.ask('{ whoIsMentioned(text: "Okafor") { text } }');
    expect(body).toMatchObject({
      data: { whoIsMentioned: null },
      errors: [{ extensions: { code: 'NOT_AVAILABLE' } }],
    });
    await other.stop();
  });
});
