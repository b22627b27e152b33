/** Which fields an operation asks for at one place, with fragments, directives and arguments worked out. */

import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Scope } from './scope.js';

/** One asked-for field. */
export interface SelectedField {
  /** Under which the value stands in the record: see {@link recordKey}. */
  readonly key: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Type that declares the field. */
  readonly parentType: GraphQLNamedType;
  readonly type: GraphQLNamedType;
  readonly selectionSets: readonly SelectionSetNode[];
}

/**
 * The key of a field in the record: its response key, and when it is asked for on one of the types that may stand at
 * this place, that type too, since each type may give another field under the same response key. The colon keeps it
 * apart from the compiler's own keys: no GraphQL name has one.
 */
export function recordKey(responseKey: string, onlyOnType: string | null): string {
  return `${onlyOnType ?? ''}:${responseKey}`;
}

/** The fields that these selection sets ask of a type; `__typename` is left to the executor. */
export function selectFields(
  scope: Scope,
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
): readonly SelectedField[] {
  const found = new Map<string, SelectedField>();
  for (const set of selectionSets) collect(scope, type, null, set, found);
  return [...found.values()].map((field) => withShared(field, found));
}

/** What is asked of a field on all types is asked of it on one of them too. */
function withShared(field: SelectedField, found: ReadonlyMap<string, SelectedField>): SelectedField {
  const shared = found.get(field.key.slice(field.key.indexOf(':')));
  if (shared === undefined || shared === field) return field;
  return { ...field, selectionSets: [...field.selectionSets, ...shared.selectionSets] };
}

/** The selected field of this name, if it is asked for (under any alias). */
export function selectedNamed(fields: readonly SelectedField[], name: string): readonly SelectedField[] {
  return fields.filter((field) => field.name === name);
}

function collect(
  scope: Scope,
  type: GraphQLNamedType,
  onlyOnType: string | null,
  set: SelectionSetNode,
  found: Map<string, SelectedField>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(scope, selection)) continue;
    if (selection.kind === Kind.FIELD) addField(scope, type, onlyOnType, selection, found);
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.operation.fragments[selection.name.value];
      if (fragment === undefined) continue;
      const name = fragment.typeCondition?.name.value;
      const inner = name === undefined ? type : (scope.operation.schema.getType(name) as GraphQLNamedType);
      const narrows = isAbstractType(type) && isObjectType(inner);
      collect(scope, inner, narrows ? inner.name : onlyOnType, fragment.selectionSet, found);
    }
  }
}

function isIncluded(scope: Scope, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  const { variableValues } = scope.operation;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function addField(
  scope: Scope,
  parentType: GraphQLNamedType,
  onlyOnType: string | null,
  node: FieldNode,
  found: Map<string, SelectedField>,
): void {
  if (!isObjectType(parentType) && !isInterfaceType(parentType)) return;
  const definition = parentType.getFields()[node.name.value];
  if (definition === undefined) return; // __typename
  const key = recordKey(node.alias?.value ?? node.name.value, onlyOnType);
  const selectionSets = [
    ...(found.get(key)?.selectionSets ?? []),
    ...(node.selectionSet ? [node.selectionSet] : []),
  ];
  found.set(key, {
    ...{ key, parentType, selectionSets, name: node.name.value, type: getNamedType(definition.type) },
    arguments: getArgumentValues(definition, node, scope.operation.variableValues),
  });
}
