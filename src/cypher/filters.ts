/** What `where` can ask of a node. */

import type { Expression } from './traversal.js';

/** A condition's left side: one value, or a list of which one item must meet the condition. */
export interface Filter {
  readonly value: Expression;
  readonly list?: Expression;
}

/** A condition on other nodes that a node leads to: some of them, or none, meet conditions of their own. */
export interface RelatedFilter {
  /** GraphQL type of the other nodes. */
  readonly target: string;
  /** The MATCH pattern from `node` to `other`. */
  readonly pattern: (node: string, other: string) => string;
}

const MENTIONED_IN: RelatedFilter = {
  target: 'Article',
  pattern: (node, other) => `(${node})-[:MENTIONED_IN]->(${other}:Article)`,
};
const MENTIONS: RelatedFilter = {
  target: 'Entity',
  pattern: (node, other) => `(${node})<-[:MENTIONED_IN]-(${other}:Entity)`,
};
const APPEARS_IN: RelatedFilter = {
  target: 'Article',
  pattern: (node, other) => `(${node})-[:APPEARS_IN]->(${other}:Article)`,
};

const ENTITY = {
  mentionedIn: MENTIONED_IN,
  name: on('name'),
  anyName: { ...on('name'), list: (node: string) => `([${node}.name] + ${node}.aliases)` },
};

/** By GraphQL type, then by the name of the condition. */
export const FILTERS: Readonly<Record<string, Readonly<Record<string, Filter | RelatedFilter>>>> = {
  Article: {
    mentions: MENTIONS,
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
  Quotation: { appearsIn: APPEARS_IN, text: on('text'), kind: on('kind') },
};

function on(property: string): Filter {
  return { value: (node) => `${node}.${property}` };
}
