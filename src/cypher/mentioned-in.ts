import { publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** MENTIONED_IN: from an entity to the articles that mention it, newest first. */
export const mentionedIn: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:MENTIONED_IN]->(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};

/** MENTIONED_IN from its other end: what an article mentions, most often mentioned first. */
export const mentions: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:MENTIONED_IN]-(${node}:Entity)`,
  order: (_node, relationship) => [
    { text: `max(${relationship}.count)`, direction: 'DESC', isAggregate: true },
  ],
};
