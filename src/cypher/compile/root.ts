/** Compiles one root field of an operation into one Cypher query, whatever its depth. */

import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { CypherQuery } from '../../graph/graph.js';
import type { Cursors } from './cursors.js';
import { compileNode } from './node.js';
import { Scope, type OperationParts } from './scope.js';
import type { SelectedField } from './selection.js';

/** Compiles the query of one root field: its single record has the answer as `result`. */
export type CompileRoot = (scope: Scope, field: SelectedField) => string;

/** The query for a root field, asked for in these nodes of the document. Throws `UserInputError` on wrong arguments. */
export function compileRootField(
  operation: OperationParts,
  nodes: readonly FieldNode[],
  compile: CompileRoot,
  cursors: Cursors,
): CypherQuery {
  return compileField(
    operation,
    cursors,
    nodes,
    operation.schema.getQueryType() as GraphQLObjectType,
    compile,
  );
}

/** As {@link compileRootField}, for a field of another type whose value is asked of the graph anew. */
export function compileField(
  operation: OperationParts,
  cursors: Cursors,
  nodes: readonly FieldNode[],
  parentType: GraphQLObjectType,
  compile: CompileRoot,
): CypherQuery {
  const scope = new Scope(operation, compileNode, cursors);
  const text = compile(scope, toSelectedField(operation, nodes, parentType));
  return { text: tidy(text), parameters: scope.parameters };
}

function toSelectedField(
  { variableValues }: OperationParts,
  nodes: readonly FieldNode[],
  parentType: GraphQLObjectType,
): SelectedField {
  const [node] = nodes as [FieldNode];
  const definition = parentType.getFields()[node.name.value];
  if (definition === undefined) throw new Error(`no root field ${node.name.value}`);
  return {
    ...{ key: node.alias?.value ?? node.name.value, name: node.name.value, parentType },
    type: getNamedType(definition.type),
    arguments: getArgumentValues(definition, node, variableValues),
    selectionSets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  };
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
