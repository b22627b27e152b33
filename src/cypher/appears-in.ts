import { publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** APPEARS_IN: from a quotation to the articles that carry it, newest first. */
export const appearsIn: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:APPEARS_IN]->(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};

/** APPEARS_IN from its other end: the quotations in an article, in the order of its text. */
export const appearances: Traversal = {
  target: 'Quotation',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:APPEARS_IN]-(${node}:Quotation)`,
  order: (_node, relationship) => [
    { text: `min(${relationship}.start)`, direction: 'ASC', isAggregate: true },
  ],
};
