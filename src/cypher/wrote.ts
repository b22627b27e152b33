import { name, publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** WROTE: from a person to articles, newest first. */
export const wrote: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:WROTE]->(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};

/** WROTE from its other end: the authors of an article. */
export const authors: Traversal = {
  target: 'Person',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:WROTE]-(${node}:Person)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};
