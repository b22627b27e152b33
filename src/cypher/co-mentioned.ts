import { name } from './orders.js';
import type { Traversal } from './traversal.js';

/** Over MENTIONED_IN to articles and back: who and what is mentioned together with an entity, most articles first. */
export const coMentioned: Traversal = {
  target: 'Entity',
  through: {
    ...{ target: 'Article', argument: 'articles' },
    pattern: (from, article) => `(${from})-[:MENTIONED_IN]->(${article}:Article)`,
  },
  pattern: (article, relationship, node) => `(${article})<-[${relationship}:MENTIONED_IN]-(${node}:Entity)`,
  order: (node, relationship) => [
    { text: `count(${relationship})`, direction: 'DESC', isAggregate: true },
    { text: name(node), direction: 'ASC' },
  ],
};
