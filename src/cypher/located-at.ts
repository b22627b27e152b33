import { earliest, name } from './orders.js';
import type { Traversal } from './traversal.js';

/** LOCATED_AT: from an event or organization to its places. */
export const locatedAt: Traversal = {
  target: 'Place',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:LOCATED_AT]->(${node}:Place)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};

/** LOCATED_AT from its other end: the events at a place, the latest first. */
export const eventsAt: Traversal = {
  target: 'Event',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:LOCATED_AT]-(${node}:Event)`,
  order: (node) => [{ text: earliest(node), direction: 'DESC' }],
};
