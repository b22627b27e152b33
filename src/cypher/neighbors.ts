import { ENTITY_RELATIONSHIP_TYPES } from '../graph/model.js';
import { name } from './orders.js';
import type { Traversal } from './traversal.js';

/** From an entity to those one relationship away, in either direction; most relationships first. */
export const neighbors: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) =>
    `(${from})-[${relationship}:${ENTITY_RELATIONSHIP_TYPES.join('|')}]-(${node}:Entity)`,
  order: (node, relationship) => [
    { text: `count(${relationship})`, direction: 'DESC', isAggregate: true },
    { text: name(node), direction: 'ASC' },
  ],
};
