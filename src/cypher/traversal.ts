/** What a traversal is: the pieces from which the compiler composes one Cypher query for a whole GraphQL field. */

import type { OrderKey } from './compile/page.js';
import type { Compiled, Scope } from './compile/scope.js';
import type { SelectedField } from './compile/selection.js';

/** Cypher for a value, given the variable that holds the node (or, on an edge, the list of relationships). */
export type Expression = (variable: string) => string;

/**
 * From a node to others. Patterns start at the variable that is already bound: the embedded engine scans otherwise.
 * Relationships to the same node, from several articles, are one edge.
 */
export interface Traversal {
  /** GraphQL type of the nodes found; an interface when they may be of several types. */
  readonly target: string;
  /** The MATCH pattern from `from` over `relationship` to `node`. */
  readonly pattern: (from: string, relationship: string, node: string) => string;
  /** What the pattern begins at, when that is not the node itself; the node is not found again. */
  readonly through?: Through;
  /** The order when the caller gives none: expressions of the node, or aggregations over what {@link pattern} goes over. */
  readonly order: (node: string, relationship: string) => readonly OrderKey[];
}

/** A step before a traversal's pattern, to nodes that the caller may set conditions on. */
export interface Through {
  /** GraphQL type of the nodes in the middle. */
  readonly target: string;
  /** Name of the argument with the conditions on them. */
  readonly argument: string;
  /** The MATCH pattern from `from` to `middle`. */
  readonly pattern: (from: string, middle: string) => string;
}

/** A field of a type, in terms of the graph. */
export type FieldSpec =
  /** A property, or any expression, taken as it is. */
  | { readonly kind: 'value'; readonly expression: Expression; readonly derive?: (raw: never) => unknown }
  | { readonly kind: 'connection'; readonly traversal: Traversal }
  /** The first node of a traversal, or null. */
  | { readonly kind: 'one'; readonly traversal: Traversal }
  /** A value of the relationships that lead to that first node, or null. */
  | { readonly kind: 'onWay'; readonly traversal: Traversal; readonly expression: Expression }
  | { readonly kind: 'evidence' }
  /** A value that is worked out by clauses of its own. */
  | { readonly kind: 'computed'; readonly compile: CompileComputed };

/** Clauses after which the value is bound, for the node in `variable`. */
export type CompileComputed = (scope: Scope, variable: string, field: SelectedField) => Compiled;

/** The property of the same or another name. */
export function property(name: string): FieldSpec {
  return { kind: 'value', expression: (variable) => `${variable}.${name}` };
}

/** A value of an edge: of all its relationships, each one's `name`; `derive` makes one value of the list. */
export function fromAll(name: string, derive: (values: never) => unknown): FieldSpec {
  return { kind: 'value', expression: (relationships) => `[x IN ${relationships} | x.${name}]`, derive };
}

/** A field that leads to a page of other nodes. */
export function connection(traversal: Traversal): FieldSpec {
  return { kind: 'connection', traversal };
}
