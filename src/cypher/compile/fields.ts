/** Compiles single fields of a node, or of an edge. */

import { FIELDS } from '../fields.js';
import type { FieldSpec, Traversal } from '../traversal.js';
import { compileEvidence } from './evidence.js';
import { bindAggregates } from './page.js';
import type { Compiled, Scope } from './scope.js';
import type { SelectedField } from './selection.js';

/** Compiles a page of a traversal that begins at `from`. */
export type CompileConnection = (
  scope: Scope,
  field: SelectedField,
  start: { readonly from: string; readonly traversal: Traversal },
) => Compiled;

/**
 * Compiles fields into clauses and map entries; `variable` holds a node, or on an edge the list of its relationships.
 * `compileConnection` is handed in by a node, whose fields may be lists; an edge has none.
 */
export function compileFields(
  scope: Scope,
  variable: string,
  fields: readonly SelectedField[],
  compileConnection: CompileConnection | null,
): { readonly clauses: readonly string[]; readonly entries: readonly string[] } {
  const compiled = fields.map((field) => compileField(scope, variable, field, compileConnection));
  return {
    clauses: compiled.flatMap(({ clauses }) => clauses),
    entries: compiled.map(({ value }, index) => `\`${fields[index]?.key}\`: ${value}`),
  };
}

/** A Cypher map literal. */
export function toMap(entries: readonly string[]): string {
  return `{${entries.join(', ')}}`;
}

function compileField(
  scope: Scope,
  variable: string,
  field: SelectedField,
  compileConnection: CompileConnection | null,
): Compiled {
  const spec = specOf(field);
  if (spec.kind === 'value') return { clauses: [], value: spec.expression(variable) };
  if (spec.kind === 'evidence') return compileEvidence(scope, variable, field);
  if (spec.kind === 'computed') return spec.compile(scope, variable, field);
  if (spec.kind === 'one') return compileFirst(scope, variable, spec.traversal, nodeOf(scope, field));
  if (spec.kind === 'onWay')
    return compileFirst(scope, variable, spec.traversal, (_node, relationships) => ({
      clauses: [],
      value: spec.expression(relationships),
    }));
  if (compileConnection !== null)
    return compileConnection(scope, field, { from: variable, traversal: spec.traversal });
  throw new Error(`${field.parentType.name}.${field.name} cannot lead on from an edge`);
}

function specOf({ parentType, name }: SelectedField): FieldSpec {
  const spec = FIELDS[parentType.name]?.[name];
  if (spec === undefined) throw new Error(`no traversal is known for ${parentType.name}.${name}`);
  return spec;
}

function nodeOf(scope: Scope, { type, selectionSets }: SelectedField) {
  return (node: string) => scope.compileNode(scope, node, type, selectionSets);
}

/** What `compile` makes of the first node of a traversal and of the relationships that lead to it; null without one. */
function compileFirst(
  scope: Scope,
  from: string,
  traversal: Traversal,
  compile: (node: string, relationships: string) => Compiled,
): Compiled {
  const [relationship, relationships] = [scope.name('r'), scope.name('rs')];
  const [node, list] = [scope.name('n'), scope.name('c')];
  const { clauses, value } = compile(node, relationships);
  const { bound, keys } = bindAggregates(scope, traversal.order(node, relationship));
  const grouped = [node, `collect(${relationship}) AS ${relationships}`, ...bound].join(', ');
  const order = keys.map(({ text, direction }) => `${text} ${direction}`);
  const clause = `CALL { WITH ${from} MATCH ${traversal.pattern(from, relationship, node)}
    WITH ${grouped} ORDER BY ${[...order, `${node}.id`].join(', ')} LIMIT 1
    ${clauses.join('\n')}
    RETURN collect(${value}) AS ${list} }`;
  return { clauses: [clause], value: `head(${list})` };
}
