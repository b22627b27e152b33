import { name } from './orders.js';
import type { Traversal } from './traversal.js';

/** WITHIN: from a place to those directly around it. */
export const within: Traversal = {
  target: 'Place',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:WITHIN]->(${node}:Place)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};

/** WITHIN from its other end: the places directly in a place. */
export const contains: Traversal = {
  target: 'Place',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:WITHIN]-(${node}:Place)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};
