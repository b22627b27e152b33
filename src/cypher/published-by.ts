import { name, publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** PUBLISHED_BY: from an article to its outlet. */
export const publishedBy: Traversal = {
  target: 'Organization',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:PUBLISHED_BY]->(${node}:Organization)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};

/** PUBLISHED_BY from its other end: the articles of an outlet, newest first. */
export const published: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:PUBLISHED_BY]-(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};
