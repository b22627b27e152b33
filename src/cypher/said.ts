import type { Traversal } from './traversal.js';

/** SAID: from a person or organization to its quotations. */
export const said: Traversal = {
  target: 'Quotation',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:SAID]->(${node}:Quotation)`,
  order: (node) => [{ text: `${node}.text`, direction: 'ASC' }],
};

/** SAID from its other end: who said it, those whom most articles name first. */
export const saidBy: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:SAID]-(${node}:Entity)`,
  order: (_node, relationship) => [{ text: `count(${relationship})`, direction: 'DESC', isAggregate: true }],
};
