import { UserInputError } from '../errors.js';
import { compileWay } from './compile/hops.js';
import { expectBetween } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import { findShortest } from './compile/shortest.js';
import { readWalk } from './compile/walk.js';
import { matchById } from './node.js';

const MAX_HOPS = 6;

/**
 * A shortest path between two nodes; there is no record when there is none. Throws `UserInputError` when `maxHops` is
 * not from 1 to 6, or both ends are the same.
 */
export const path: CompileRoot = (scope, field) => {
  const { from, to, maxHops } = field.arguments as { from: string; to: string; maxHops: number };
  expectBetween('path(maxHops:)', maxHops, 1, MAX_HOPS);
  expectDifferentEnds('path', from, to);
  const walk = readWalk(scope, field);
  const way = compileWay(scope, field, 'ids', walk);
  return `WITH 1 AS start
    ${matchById(scope.parameter(from), 'source', 'start')}
    ${matchById(scope.parameter(to), 'target', 'source')}
    WITH source, target WHERE source IS NOT NULL AND target IS NOT NULL
    ${findShortest({ ends: ['source', 'target'], walk, maxHops }, 'ids')}
    WITH ids WHERE size(ids) > 0
    ${way.clauses.join('\n')}
    RETURN ${way.value} AS result`;
};

/** Throws `UserInputError` when a way would lead from a node to itself. */
export function expectDifferentEnds(field: string, from: string, to: string): void {
  if (from === to) throw new UserInputError(`${field}: expected two different nodes, but got the same twice`);
}
