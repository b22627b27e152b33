import { UserInputError } from '../errors.js';
import { expectBetween } from './compile/page.js';
import type { CompileRoot } from './compile/root.js';
import { compileSubgraph } from './compile/subgraph.js';
import { readWalk } from './compile/walk.js';
import { findWays, MAX_WAY_HOPS } from './compile/ways.js';
import { lookUpById } from './node.js';

const MAX_ENDS = 10; // nodes
const MAX_WAYS = 25; // between two of them

/**
 * How several nodes hang together: the shortest ways between each two of them, as one subgraph. Ids of no node are
 * passed over. Throws `UserInputError` when there are not 2 to 10 different ids, or `maxHops` or `limit` is out of range.
 */
export const connections: CompileRoot = (scope, field) => {
  const { among, maxHops, limit } = field.arguments as { among: string[]; maxHops: number; limit: number };
  const ids = [...new Set(among)];
  if (ids.length < 2 || ids.length > MAX_ENDS) {
    throw new UserInputError(
      `connections(among:): expected 2 to ${MAX_ENDS} different ids, but got ${ids.length}`,
    );
  }
  expectBetween('connections(maxHops:)', maxHops, 1, MAX_WAY_HOPS);
  expectBetween('connections(limit:)', limit, 1, MAX_WAYS);
  const walk = readWalk(scope, field);
  const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => [a, b]));
  const find = findWays(scope, { ends: ['source', 'target'], walk, maxHops, limit: limit + 1 }, 'ways');
  return `CALL { UNWIND ${scope.parameter(pairs)} AS pair
      WITH pair, pair[0] AS fromId, pair[1] AS toId
      ${lookUpById('fromId', 'source', 'toId')}
      ${lookUpById('toId', 'target', 'source')}
      WITH source, target WHERE source IS NOT NULL AND target IS NOT NULL
      ${find}
      WITH size(ways) > ${limit} AS isMore, [i IN range(0, size(ways) - 1) WHERE i < ${limit} | ways[i]] AS ways
      RETURN collect(ways) AS all, count(CASE WHEN isMore THEN 1 END) AS cut }
    CALL { WITH all UNWIND ${scope.parameter(ids)} + reduce(flat = [], list IN reduce(flat = [], ways IN all | flat + ways) | flat + list) AS id
      WITH DISTINCT id
      ${lookUpById('id', 'n', 'id')}
      WITH id, n WHERE n IS NOT NULL
      WITH n ORDER BY id
      RETURN collect(n) AS found }
    WITH found, cut > 0 AS isCut
    ${compileSubgraph(scope, field, walk, { nodes: 'found', isTruncated: 'isCut' })}`;
};
