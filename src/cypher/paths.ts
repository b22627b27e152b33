import { compileWay } from './compile/hops.js';
import { expectBetween } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import { readWalk } from './compile/walk.js';
import { findWays, MAX_WAY_HOPS } from './compile/ways.js';
import { expectDifferentEnds } from './path.js';
import { lookUpById } from './node.js';

const MAX_WAYS = 25;

/**
 * Several ways from one node to another, the shortest first; an empty list when there is none, no record when one of
 * the nodes is not there. Throws `UserInputError` when `maxHops` or `limit` is out of range, or both ends are the same.
 */
export const paths: CompileRoot = (scope, field) => {
  const { from, to, maxHops, limit } = field.arguments as {
    from: string;
    to: string;
    maxHops: number;
    limit: number;
  };
  expectBetween('paths(maxHops:)', maxHops, 1, MAX_WAY_HOPS);
  expectBetween('paths(limit:)', limit, 1, MAX_WAYS);
  expectDifferentEnds('paths', from, to);
  const walk = readWalk(scope, field);
  const way = compileWay(scope, field, 'ids', walk);
  return `WITH ${scope.parameter(from)} AS fromId, ${scope.parameter(to)} AS toId
    ${lookUpById('fromId', 'source', 'toId')}
    ${lookUpById('toId', 'target', 'source')}
    WITH source, target WHERE source IS NOT NULL AND target IS NOT NULL
    ${findWays(scope, { ends: ['source', 'target'], walk, maxHops, limit }, 'ways')}
    CALL { WITH ways UNWIND range(0, size(ways) - 1) AS place
      WITH place, ways[place] AS ids
      ${way.clauses.join('\n')}
      WITH place, ${way.value} AS found ORDER BY place
      RETURN collect(found) AS list }
    RETURN list AS result`;
};
