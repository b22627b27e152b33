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
  order: (node, relationships) => [
    { text: `size(${relationships})`, direction: 'DESC' },
    { text: name(node), direction: 'ASC' },
  ],
};
