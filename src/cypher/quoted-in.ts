import { publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** QUOTED_IN: from a person or organization to the articles that quote it, newest first. */
export const quotedIn: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:QUOTED_IN]->(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};
