/** The pages on a free port, with a tiny GraphQL API in the place of the real one. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { buildSchema, graphql } from 'graphql';
import { createPages, type PagesOptions } from '../../src/pages.js';
import type { GraphSummary } from '../../src/pages/summary.js';

export interface TPages {
  readonly origin: string;
  stop(): Promise<void>;
}

export const T_SUMMARY: GraphSummary = {
  nodes: [
    { label: 'Article', count: 1_204 },
    { label: 'Person', count: 3_118 },
    { label: 'Organization', count: 977 },
    { label: 'Place', count: 640 },
    { label: 'Event', count: 85 },
    { label: 'Quotation', count: 2_431 },
  ],
  relationships: [
    { type: 'MENTIONED_IN', count: 18_220 },
    { type: 'SAID', count: 2_399 },
    { type: 'LOCATED_AT', count: 61 },
  ],
  newest: [
    {
      id: 'article:1',
      headline: 'Ferry talks resume after storm closes harbour',
      publisher: 'Northern Courier',
      publishedAt: '2026-03-04T09:30:00.000Z',
    },
    { id: 'article:2', headline: null, publisher: null, publishedAt: null },
  ],
  top: [
    { id: 'person:1', type: 'Person', name: 'Ingrid Solheim', articles: 41 },
    { id: 'person:2', type: 'Person', name: 'Tom O’Dea', articles: 1 },
    { id: 'organization:1', type: 'Organization', name: 'Harbour Authority', articles: 17 },
    { id: 'place:1', type: 'Place', name: 'Tromsø', articles: 22 },
  ],
};

const SCHEMA = buildSchema(`
  type Query { people(first: Int): PersonConnection }
  type PersonConnection { nodes: [Person!]! }
  type Person { name: String! description: String quotations(first: Int): QuotationConnection! }
  type QuotationConnection { nodes: [Quotation!]! }
  type Quotation { text: String! appearsIn(first: Int): ArticleConnection! }
  type ArticleConnection { nodes: [Article!]! }
  type Article { headline: String publisher: String }
`);

const PEOPLE = {
  people: {
    nodes: [
      {
        name: 'Ingrid Solheim',
        description: 'harbour master',
        quotations: {
          nodes: [
            { text: 'We open at dawn.', appearsIn: { nodes: [{ headline: 'Harbour', publisher: null }] } },
          ],
        },
      },
    ],
  },
};

/** Starts the pages; `summary` is `T_SUMMARY` unless the options say otherwise. */
export async function startTPages(options: Partial<PagesOptions> = {}): Promise<TPages> {
  const app = express();
  app.post('/graphql', express.json(), async (request, response) => {
    const { query, variables, operationName } = request.body;
    const args = { variableValues: variables, operationName };
    response.json(await graphql({ schema: SCHEMA, source: query, rootValue: PEOPLE, ...args }));
  });
  app.use(createPages({ summary: async () => T_SUMMARY, ...options }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
