import { compileSubgraph } from './compile/subgraph.js';
import { expectBetween } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import type { Scope } from './compile/scope.js';
import { readWalk, walkStep, type Walk } from './compile/walk.js';
import { lookUpById } from './node.js';

const MAX_DEPTH = 3; // relationships from the middle
const MAX_NODES = 100;

/**
 * What lies around a node, the nearest first and those with most relationships to what was found before; there is no
 * record when there is no such node. Throws `UserInputError` when `depth` is not from 1 to 3 or `limit` from 1 to 100.
 */
export const neighborhood: CompileRoot = (scope, field) => {
  const { id, depth, limit } = field.arguments as { id: string; depth: number; limit: number };
  expectBetween('neighborhood(depth:)', depth, 1, MAX_DEPTH);
  expectBetween('neighborhood(limit:)', limit, 1, MAX_NODES);
  const walk = readWalk(scope, field);
  const levels = Array.from({ length: depth + 1 }, (_, level) => `level${level}`);
  const steps = levels.slice(1).map((_, index) => nextLevel(scope, walk, levels.slice(0, index + 1), limit));
  return `WITH ${scope.parameter(id)} AS startId
    ${lookUpById('startId', 'source', 'startId')}
    WITH source WHERE source IS NOT NULL
    WITH [source] AS level0
    ${steps.join('\n')}
    WITH ${levels.join(' + ')} AS around
    WITH [i IN range(0, size(around) - 1) WHERE i < ${limit} | around[i]] AS found, size(around) > ${limit} AS isCut
    ${compileSubgraph(scope, field, walk, { nodes: 'found', isTruncated: 'isCut' })}`;
};

/** One node more than may be shown, so that it is known whether some are left out. */
function nextLevel(scope: Scope, walk: Walk, before: readonly string[], limit: number): string {
  const [from, relationship, node] = [scope.name('n'), scope.name('r'), scope.name('n')];
  const through = walk.through(node);
  const conditions = [
    ...before.map((level) => `NOT ${node} IN ${level}`),
    ...(through === null ? [] : [through]),
  ];
  return `CALL { WITH ${before.join(', ')} UNWIND ${before.at(-1)} AS ${from}
    ${walkStep(scope, walk, [from, relationship, node], { carried: before, conditions })}
    WITH ${node}, count(${relationship}) AS weight ORDER BY weight DESC, ${node}.id LIMIT ${limit + 1}
    RETURN collect(${node}) AS level${before.length} }`;
}
