/** What one compilation needs at every depth: the operation's parts, fresh names, and the parameters so far. */

import type { FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { Cursors } from './cursors.js';

/** The parts of a GraphQL operation that compiling reads. */
export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** Clauses that follow where a variable is bound, and a Cypher value that uses what they bind. */
export interface Compiled {
  readonly clauses: readonly string[];
  readonly value: string;
}

/** Compiles what is asked of the node in `variable`, whose declared type is `type`. */
export type CompileNode = (
  scope: Scope,
  variable: string,
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
) => Compiled;

/** Gives names that are new within one query, and collects its parameters. */
export class Scope {
  readonly parameters: Record<string, unknown> = {};
  #count = 0;
  #conditions = 0;

  /** `compileNode` is handed in, since a node's fields lead to lists and a list's items are nodes again. */
  constructor(
    readonly operation: OperationParts,
    readonly compileNode: CompileNode,
    readonly cursors: Cursors,
  ) {}

  /** A variable name that no other part of the query uses: `n1`, `r2` … */
  name(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  /** Counts one more condition of a filter, and gives how many there are so far. */
  countCondition(): number {
    this.#conditions += 1;
    return this.#conditions;
  }

  /** Adds a parameter and gives the text that stands for it: `$p3`. Values never stand in the query itself. */
  parameter(value: unknown): string {
    const name = this.name('p');
    this.parameters[name] = value;
    return `$${name}`;
  }
}
