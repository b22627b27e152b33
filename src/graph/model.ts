/** The graph's words: labels, relationship types, keys. Spelt nowhere else in TypeScript; explained in schema/README.md. */

/** The four kinds of entity; each node of them also has the label `Entity`. */
export const ENTITY_LABELS = ['Person', 'Organization', 'Place', 'Event'] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

/** What the graph is about: its articles, and whom, what and which words they tell of. All other nodes serve these. */
export const CONTENT_LABELS = ['Article', ...ENTITY_LABELS, 'Quotation'] as const;

/** All labels but `Entity`, in the order in which they are shown and exported. */
export const NODE_LABELS = [...CONTENT_LABELS, 'Wording', 'Name', 'Decision', 'Takedown', 'Load'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** All relationship types, in the order in which they are shown and exported. */
export const RELATIONSHIP_TYPES = [
  'MENTIONED_IN',
  'QUOTED_IN',
  'SAID',
  'APPEARS_IN',
  'ABOUT',
  'LOCATED_AT',
  'WITHIN',
  'PARTICIPATED_IN',
  'AFFILIATED_WITH',
  'PUBLISHED_BY',
  'WROTE',
  'COPY_OF',
  'SAME_AS',
  'LOADED_BY',
] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

/** The relationship types that tell something of the articles' world: all but those that serve loading and curation. */
export const CONTENT_TYPES: readonly RelationshipType[] = RELATIONSHIP_TYPES.filter(
  (type) => type !== 'LOADED_BY' && type !== 'SAME_AS',
);

/** Labels of both ends of each relationship type; `Entity` stands for its four kinds. */
export const RELATIONSHIP_ENDS: Readonly<Record<RelationshipType, readonly [string, string]>> = {
  MENTIONED_IN: ['Entity', 'Article'],
  QUOTED_IN: ['Entity', 'Article'],
  SAID: ['Entity', 'Quotation'],
  APPEARS_IN: ['Quotation', 'Article'],
  ABOUT: ['Quotation', 'Entity'],
  LOCATED_AT: ['Entity', 'Entity'],
  WITHIN: ['Entity', 'Entity'],
  PARTICIPATED_IN: ['Entity', 'Entity'],
  AFFILIATED_WITH: ['Entity', 'Entity'],
  PUBLISHED_BY: ['Article', 'Entity'],
  WROTE: ['Entity', 'Article'],
  COPY_OF: ['Article', 'Article'],
  SAME_AS: ['Entity', 'Entity'],
  LOADED_BY: ['Article', 'Load'],
};

/** The relationship types that join two entities directly; the others pass through an article or a quotation. */
export const ENTITY_RELATIONSHIP_TYPES = [
  'LOCATED_AT',
  'WITHIN',
  'PARTICIPATED_IN',
  'AFFILIATED_WITH',
] as const satisfies readonly RelationshipType[];

/** Label of the type that a loader gives an entity. */
export const LABEL_OF_TYPE = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  EVENT: 'Event',
} as const satisfies Record<string, EntityLabel>;
