/** What lists can be ordered by: Cypher that is never null, so that cursors can compare it. */

import type { Expression } from './traversal.js';

/** By GraphQL type, then by the value of its `…OrderField`. */
export const ORDERS: Readonly<Record<string, Readonly<Record<string, Expression>>>> = {
  Article: {
    PUBLISHED_AT: publishedAt,
    HEADLINE: (node) => `coalesce(${node}.headline, '')`,
  },
  Entity: { NAME: name, ARTICLES: articles },
  Person: { NAME: name, ARTICLES: articles },
  Organization: { NAME: name, ARTICLES: articles },
  Place: { NAME: name, ARTICLES: articles },
  Event: { NAME: name, ARTICLES: articles, EARLIEST: earliest },
  Quotation: { TEXT: (node) => `${node}.text` },
};

/** When an article was published; unknown instants before all others. */
export function publishedAt(node: string): string {
  return `coalesce(${node}.publishedAt, '')`;
}

/** An entity's name. */
export function name(node: string): string {
  return `${node}.name`;
}

/** In how many articles an entity is mentioned. */
export function articles(node: string): string {
  return `COUNT { (${node})-[:MENTIONED_IN]->() }`;
}

/** The first day of an event; unknown days before all others. */
export function earliest(node: string): string {
  return `coalesce(${node}.earliest, '')`;
}
