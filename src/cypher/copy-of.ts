import type { Traversal } from './traversal.js';

/** COPY_OF: from an article to the earliest one that it is a copy of. */
export const copyOf: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:COPY_OF]->(${node}:Article)`,
  order: (node) => [{ text: `${node}.id`, direction: 'ASC' }],
};

/** COPY_OF from its other end: the copies of an article, those with most of its words first. */
export const copies: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:COPY_OF]-(${node}:Article)`,
  order: (_node, relationship) => [
    { text: `max(${relationship}.similarity)`, direction: 'DESC', isAggregate: true },
  ],
};

/** Clauses that go from an article to the one at the end of its chain of originals, which is itself when it is no copy. */
export function matchFirstReport(article: string, report: string): string {
  return `MATCH (${article})-[:COPY_OF*0..]->(${report}:Article) WHERE NOT EXISTS { MATCH (${report})-[:COPY_OF]->(:Article) }`;
}
