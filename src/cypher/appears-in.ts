import { publishedAt } from './orders.js';
import type { Traversal } from './traversal.js';

/** APPEARS_IN: from a quotation to the articles that carry it, newest first. */
export const appearsIn: Traversal = {
  target: 'Article',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:APPEARS_IN]->(${node}:Article)`,
  order: (node) => [{ text: publishedAt(node), direction: 'DESC' }],
};

/** Where the first of several appearances begins, whatever order they come in. */
function earliestStart(relationships: string): string {
  return `reduce(first = head(${relationships}).start, x IN ${relationships} | CASE WHEN x.start < first THEN x.start ELSE first END)`;
}

/** APPEARS_IN from its other end: the quotations in an article, in the order of its text. */
export const appearances: Traversal = {
  target: 'Quotation',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:APPEARS_IN]-(${node}:Quotation)`,
  order: (_node, relationships) => [{ text: earliestStart(relationships), direction: 'ASC' }],
};
