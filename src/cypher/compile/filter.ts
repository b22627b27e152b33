/** Compiles `where` into a condition. */

import { UserInputError } from '../../errors.js';
import { FILTERS, type RelatedFilter } from '../filters.js';
import type { Scope } from './scope.js';

const MAX_DEPTH = 5; // and, or, not, some, none inside each other
const MAX_CONDITIONS = 100; // of one operation

type Where = Readonly<Record<string, unknown>>;

/** The condition of `where` on the node in `variable`, whose type is `target`; null when it asks for nothing. */
export function compileWhere(
  scope: Scope,
  target: string,
  variable: string,
  where: unknown,
  depth = 1,
): string | null {
  if (where === null || where === undefined) return null;
  if (depth > MAX_DEPTH)
    throw new UserInputError(
      `where: expected at most ${MAX_DEPTH} levels of and, or, not, some, none, but got more`,
    );
  const deeper = (inner: unknown) => compileWhere(scope, target, variable, inner, depth + 1);
  const conditions = Object.entries(where as Where).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    if (name === 'not') return negate(deeper(value));
    if (name === 'and' || name === 'or') return join(name, (value as readonly unknown[]).map(deeper));
    const filter = FILTERS[target]?.[name];
    if (filter === undefined) throw new Error(`no filter is known for ${target}.${name}`);
    if ('pattern' in filter) return onRelated(scope, filter, variable, value, depth);
    return filter.list
      ? onAny(scope, filter.list(variable), value)
      : onValue(scope, filter.value(variable), value);
  });
  return conditions.length === 0 ? null : `(${conditions.join(' AND ')})`;
}

function negate(inner: string | null): readonly string[] {
  // A condition on a missing property is null in Cypher, and so is its opposite: "not" means whatever does not meet it.
  return inner === null ? [] : [`NOT coalesce(${inner}, false)`];
}

function join(name: 'and' | 'or', inner: readonly (string | null)[]): readonly string[] {
  if (inner.length === 0) return name === 'or' ? ['false'] : [];
  return [`(${inner.map((each) => each ?? 'true').join(name === 'or' ? ' OR ' : ' AND ')})`];
}

/** Conditions of one operator object, such as `StringFilter`, on one value. */
export function onValue(scope: Scope, text: string, operators: unknown): readonly string[] {
  if (Array.isArray(operators)) return [`${text} IN ${scope.parameter(operators)}`];
  return Object.entries(operators as Where).flatMap(([operator, value]) =>
    value === null || value === undefined ? [] : [compare(scope, text, operator, value)],
  );
}

/** `some`: there is one that meets the conditions; `none`: there is not. */
function onRelated(
  scope: Scope,
  { target, pattern }: RelatedFilter,
  node: string,
  quantifiers: unknown,
  depth: number,
): readonly string[] {
  return Object.entries(quantifiers as Where).flatMap(([quantifier, where]) => {
    if (where === null || where === undefined) return [];
    if (scope.countCondition() > MAX_CONDITIONS) throw tooMany();
    const other = scope.name('n');
    const inner = compileWhere(scope, target, other, where, depth + 1);
    const exists = `EXISTS { MATCH ${pattern(node, other)}${inner === null ? '' : ` WHERE ${inner}`} }`;
    return [quantifier === 'none' ? `NOT ${exists}` : exists];
  });
}

/** All conditions must hold for one and the same item of the list. */
function onAny(scope: Scope, list: string, operators: unknown): readonly string[] {
  const item = scope.name('x');
  const conditions = onValue(scope, item, operators);
  return conditions.length === 0 ? [] : [`any(${item} IN ${list} WHERE ${conditions.join(' AND ')})`];
}

function compare(scope: Scope, text: string, operator: string, value: unknown): string {
  if (scope.countCondition() > MAX_CONDITIONS) throw tooMany();
  if (operator === 'isNull') return `${text} IS ${value === true ? '' : 'NOT '}NULL`;
  if (operator === 'contains')
    return `toLower(${text}) CONTAINS ${scope.parameter((value as string).toLowerCase())}`;
  if (operator === 'startsWith')
    return `toLower(${text}) STARTS WITH ${scope.parameter((value as string).toLowerCase())}`;
  return `${text} ${OPERATORS[operator]} ${scope.parameter(plain(value))}`;
}

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ eq: '=', ne: '<>', in: 'IN' },
  ...{ gt: '>', gte: '>=', lt: '<', lte: '<=' },
};

function tooMany(): UserInputError {
  return new UserInputError(`where: expected at most ${MAX_CONDITIONS} conditions, but got more`);
}

/** Instants and days are texts in the graph. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
