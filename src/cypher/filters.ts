/** What `where` can ask of a node. */

import type { Expression } from './traversal.js';

/** A condition's left side: one value, or a list of which one item must meet the condition. */
export interface Filter {
  readonly value: Expression;
  readonly list?: Expression;
}

const ENTITY = {
  name: on('name'),
  anyName: { ...on('name'), list: (node: string) => `([${node}.name] + ${node}.aliases)` },
};

/** By GraphQL type, then by the name of the condition. */
export const FILTERS: Readonly<Record<string, Readonly<Record<string, Filter>>>> = {
  Article: {
    headline: on('headline'),
    publisher: on('publisher'),
    url: on('url'),
    language: on('language'),
    text: on('text'),
    section: on('section'),
    publishedAt: on('publishedAt'),
    modifiedAt: on('modifiedAt'),
  },
  Entity: ENTITY,
  Person: ENTITY,
  Organization: ENTITY,
  Place: { ...ENTITY, kind: on('kind'), countryCode: on('countryCode') },
  Event: { ...ENTITY, kind: on('kind'), earliest: on('earliest'), latest: on('latest') },
  Quotation: { text: on('text'), kind: on('kind') },
};

function on(property: string): Filter {
  return { value: (node) => `${node}.${property}` };
}
