import type { Traversal } from './traversal.js';

/** ABOUT: from a quotation to the entities named in it. */
export const about: Traversal = {
  target: 'Entity',
  pattern: (from, relationship, node) => `(${from})-[${relationship}:ABOUT]->(${node}:Entity)`,
  order: (node) => [{ text: `${node}.name`, direction: 'ASC' }],
};

/** ABOUT from its other end: the quotations that name an entity. */
export const quotedAbout: Traversal = {
  target: 'Quotation',
  pattern: (from, relationship, node) => `(${from})<-[${relationship}:ABOUT]-(${node}:Quotation)`,
  order: (node) => [{ text: `${node}.text`, direction: 'ASC' }],
};
