/** What lists can be grouped by, and when a thing was seen. */

import type { Expression } from './traversal.js';

/** How many characters of an ISO 8601 text say which day, month or year. */
export const LETTERS_OF = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

/** By GraphQL type, then by the value of its `…GroupField`; null where the property is not known. */
export const GROUPS: Readonly<Record<string, Readonly<Record<string, Expression>>>> = {
  Article: {
    PUBLISHER: on('publisher'),
    SECTION: on('section'),
    LANGUAGE: on('language'),
    ...dates('publishedAt'),
  },
  Organization: { KIND: on('kind') },
  Place: { KIND: on('kind'), COUNTRY: on('countryCode') },
  Event: { KIND: on('kind'), ...dates('earliest') },
  Quotation: { KIND: on('kind') },
};

/** Clauses that bind the articles in which a node was seen, by GraphQL type. */
export const SEEN_IN: Readonly<Record<string, (node: string, article: string) => string>> = {
  Article: (node, article) => `WITH ${node}, ${node} AS ${article}`,
  Quotation: (node, article) => `OPTIONAL MATCH (${node})-[:APPEARS_IN]->(${article}:Article)`,
  Entity: (node, article) => `OPTIONAL MATCH (${node})-[:MENTIONED_IN]->(${article}:Article)`,
};

function on(property: string): Expression {
  return (node) => `${node}.${property}`;
}

function dates(property: string): Readonly<Record<keyof typeof LETTERS_OF, Expression>> {
  const until = (letters: number) => (node: string) =>
    `CASE WHEN ${node}.${property} IS NULL THEN null ELSE substring(${node}.${property}, 0, ${letters}) END`;
  return { DAY: until(LETTERS_OF.DAY), MONTH: until(LETTERS_OF.MONTH), YEAR: until(LETTERS_OF.YEAR) };
}
