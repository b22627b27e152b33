import { name } from './orders.js';
import type { Traversal } from './traversal.js';

/** AFFILIATED_WITH: from a person to organizations and places. */
export const affiliatedWith: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:AFFILIATED_WITH]->(${node}:Entity)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};

/** AFFILIATED_WITH from its other end: the people of an organization. */
export const affiliates: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:AFFILIATED_WITH]-(${node}:Entity)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};
