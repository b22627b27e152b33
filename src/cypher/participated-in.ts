import { earliest, name } from './orders.js';
import type { Traversal } from './traversal.js';

/** PARTICIPATED_IN: from a person or organization to events, the latest first. */
export const participatedIn: Traversal = {
  target: 'Event',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:PARTICIPATED_IN]->(${node}:Event)`,
  order: (node) => [{ text: earliest(node), direction: 'DESC' }],
};

/** PARTICIPATED_IN from its other end: who took part in an event. */
export const participants: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:PARTICIPATED_IN]-(${node}:Entity)`,
  order: (node) => [{ text: name(node), direction: 'ASC' }],
};
