/** Walking from node to node over any relationship, under the conditions that a caller sets. */

import { CONTENT_TYPES } from '../../graph/model.js';
import { keepFacts, readFacts, type Facts } from './facts.js';
import { ofTypes } from './of-types.js';
import type { Scope } from './scope.js';
import type { SelectedField } from './selection.js';

/** A type that no relationship has: a pattern without any type would match all of them. */
const NO_TYPE = 'NONE';

/** Which relationships and nodes a walk may use. */
export interface Walk {
  /** Relationship types as a pattern has them: `SAID|ABOUT`. */
  readonly types: string;
  /** The condition that the walk may pass through a node; null when it may through any. */
  readonly through: (node: string) => string | null;
  readonly facts: Facts;
}

/** Reads the arguments `types` and `where: WalkWhere` of a field. */
export function readWalk(scope: Scope, { arguments: given }: SelectedField): Walk {
  const where = (given['where'] ?? {}) as {
    relationships?: readonly string[] | null;
    minConfidence?: number | null;
    publishedAt?: object | null;
  };
  return {
    types: (where.relationships ?? CONTENT_TYPES).join('|') || NO_TYPE,
    through: (node) => ofTypes(node, given['types'] as readonly string[] | null | undefined),
    facts: readFacts(scope, where.minConfidence, where.publishedAt),
  };
}

/** Clauses from `from` over one relationship, in either direction, to `to`, which may be bound; both and `carried` stay. */
export function walkStep(
  scope: Scope,
  walk: Walk,
  [from, relationship, to]: readonly [string, string, string],
  { carried = [], conditions = [] }: StepOptions = {},
): string {
  const all = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `MATCH (${from})-[${relationship}:${walk.types}]-(${to})${all}
    ${keepFacts(scope, walk.facts, relationship, [from, to, ...carried])}`;
}

/** Number of a node's relationships. */
export function degree(node: string): string {
  return `COUNT { (${node})--() }`;
}

interface StepOptions {
  readonly carried?: readonly string[];
  readonly conditions?: readonly string[];
}
