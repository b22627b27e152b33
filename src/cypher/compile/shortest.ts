/**
 * One shortest way between two nodes. The engines' own search looks at all nodes around hubs (an outlet joins all of its
 * articles), so ways of up to four hops are looked for from both ends: the nodes within two hops of the end with fewer
 * relationships are kept as a list of ids, and the first node that the other end reaches among them is where both meet.
 */

import { degree, type Walk } from './walk.js';

const MAX_MET_HOPS = 4;
/** Lists of ids are looked through from end to end, so past these bounds the engine's own search is faster. */
const MAX_LIST = 1_000; // ids
const MAX_FAR_DEGREE = 10_000; // relationships

/** What {@link findShortest} is told. */
export interface ShortestOptions {
  /** Variables of two different nodes, bound by patterns: Neo4j plans no search between nodes that come out of lists. */
  readonly ends: readonly [string, string];
  readonly walk: Walk;
  /** 1 or more. */
  readonly maxHops: number;
}

/**
 * Clauses that bind `ids`: those of the nodes of a shortest way from the first end to the second, an empty list when there
 * is none. Of several ways that meet, the one that comes first by the ids of its nodes.
 */
export function findShortest({ walk, ends, maxHops }: ShortestOptions, ids: string): string {
  const [source, target] = ends;
  const both = `${source}, ${target}`;
  const hops = Math.min(maxHops, MAX_MET_HOPS);
  const stages = [threeHops, fourHops].slice(0, Math.max(0, hops - 2));
  return `WITH ${both}, ${degree(source)} AS sourceDegree, ${degree(target)} AS targetDegree
    WITH *, sourceDegree <= targetDegree AS isSourceNear
    WITH *, CASE WHEN isSourceNear THEN ${source} ELSE ${target} END AS near, CASE WHEN isSourceNear THEN ${target} ELSE ${source} END AS far,
      CASE WHEN isSourceNear THEN sourceDegree ELSE targetDegree END AS nearDegree, CASE WHEN isSourceNear THEN targetDegree ELSE sourceDegree END AS farDegree
    CALL { WITH near, far MATCH (near)-[:${walk.types}]-(m) WHERE m = far
      WITH DISTINCT near, far RETURN collect([far.id, near.id]) AS one }
    ${hops === 1 ? 'WITH *, one AS met, false AS isLarge' : `${twoHops(walk)}\n${stages.map((stage) => stage(walk)).join('\n')}`}
    WITH ${both}, isSourceNear, isLarge, ${['met', 'met', 'met', 'met3', 'met4'][hops]} AS found
    CALL { WITH ${both}, found, isLarge
      WITH ${both} WHERE size(found) = 0 AND ${maxHops > hops ? 'true' : 'isLarge'}
      MATCH way = shortestPath((${source})-[:${walk.types}*..${maxHops}]-(${target}))
      WITH [x IN nodes(way) | x.id] AS way LIMIT 1
      RETURN collect(way) AS searched }
    WITH ${both}, isSourceNear, coalesce(head(found), []) AS met, coalesce(head(searched), []) AS searched
    WITH ${both}, CASE WHEN size(met) = 0 THEN searched WHEN isSourceNear THEN [i IN range(0, size(met) - 1) | met[size(met) - 1 - i]] ELSE met END AS ${ids}`;
}

/** The nodes within two hops of the near end, each with the first node that leads there; the far one may be among them. */
function twoHops({ types }: Walk): string {
  return `CALL { WITH near, far, one, nearDegree
      WITH near, far WHERE size(one) = 0 AND nearDegree <= ${MAX_LIST}
      MATCH (near)-[:${types}]-(m) WITH DISTINCT far, m
      MATCH (m)-[:${types}]-(n) WITH far, n, min(m.id) AS via
      WITH n.id AS id, via, n = far AS isFar ORDER BY isFar DESC, id LIMIT ${MAX_LIST + 1}
      RETURN collect({id: id, via: via, isFar: isFar}) AS around }
    WITH *, size(one) = 0 AND (nearDegree > ${MAX_LIST} OR farDegree > ${MAX_FAR_DEGREE} OR size(around) > ${MAX_LIST}) AS isLarge,
      one + [x IN around WHERE x.isFar | [far.id, x.via, near.id]] AS met, [x IN around | x.id] AS reached`;
}

function threeHops({ types }: Walk): string {
  return `CALL { WITH near, far, met, isLarge, around, reached
      WITH near, far, around, reached WHERE size(met) = 0 AND NOT isLarge
      MATCH (far)-[:${types}]-(m) WHERE m.id IN reached
      WITH near, far, around, m.id AS id ORDER BY id LIMIT 1
      RETURN collect([far.id, id, head([x IN around WHERE x.id = id | x.via]), near.id]) AS three }
    WITH *, met + three AS met3`;
}

function fourHops({ types }: Walk): string {
  return `CALL { WITH near, far, met3, isLarge, around, reached
      WITH near, far, around, reached WHERE size(met3) = 0 AND NOT isLarge
      MATCH (far)-[:${types}]-(o) MATCH (o)-[:${types}]-(m) WHERE m.id IN reached
      WITH near, far, around, m.id AS id, o.id AS via ORDER BY id, via LIMIT 1
      RETURN collect([far.id, via, id, head([x IN around WHERE x.id = id | x.via]), near.id]) AS four }
    WITH *, met3 + four AS met4`;
}
