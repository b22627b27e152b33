/**
 * Finds the ways between two nodes, the shortest first, from both ends at once. Longer ones are only looked for while
 * there are too few, and one that a shorter way cuts short says nothing new and is left out.
 */

import type { Scope } from './scope.js';
import { degree, walkStep, type Walk } from './walk.js';

/** The longest ways that are found. */
export const MAX_WAY_HOPS = 4;

/** Ways of three and four hops do not lead through nodes with more relationships than this: they join all with all. */
const MAX_DEGREE = 500; // relationships
/** How many neighbours of an end ways of three and four hops are looked for through, those with fewest relationships first. */
const MAX_NEIGHBORS = 500; // nodes

/** What {@link findWays} is told. */
export interface WaysOptions {
  /** Variables of the two nodes. */
  readonly ends: readonly [string, string];
  readonly walk: Walk;
  /** 1 to {@link MAX_WAY_HOPS}. */
  readonly maxHops: number;
  /** At most so many ways. */
  readonly limit: number;
  /** Variables to keep, beside `ends`. */
  readonly carried?: readonly string[];
}

/** Clauses that bind `ways`: a list of lists of ids, the shortest first, with at most `limit` items. */
export function findWays(scope: Scope, options: WaysOptions, ways: string): string {
  const { ends, maxHops, carried = [] } = options;
  const found = Array.from({ length: maxHops }, () => scope.name('w'));
  const stages = [oneHop, twoHops, threeHops, fourHops].slice(0, maxHops);
  const clauses = stages.map((stage, index) =>
    stage(scope, options, found.slice(0, index), found[index] as string),
  );
  const all = found.join(' + ');
  return `${clauses.join('\n')}
    WITH ${[...ends, ...carried].join(', ')}, ${all} AS ${ways}
    WITH ${[...ends, ...carried].join(', ')}, [i IN range(0, size(${ways}) - 1) WHERE i < ${options.limit} | ${ways}[i]] AS ${ways}`;
}

type Stage = (scope: Scope, options: WaysOptions, before: readonly string[], out: string) => string;

const oneHop: Stage = (scope, { ends: [s, t], walk }, _before, out) => {
  const r = scope.name('r');
  return `CALL { WITH ${s}, ${t}
    ${walkStep(scope, walk, [s, r, t])}
    WITH DISTINCT ${s}, ${t} RETURN collect([${s}.id, ${t}.id]) AS ${out} }`;
};

const twoHops: Stage = (scope, { ends: [s, t], walk, limit }, _before, out) => {
  const m = scope.name('m');
  return `CALL { WITH ${s}, ${t}
    ${bothSides(scope, [oneStep(scope, walk, s), oneStep(scope, walk, t)], m)}
    WITH ${s}, ${t}, ${m}, count(DISTINCT side) AS sides WHERE sides = 2 AND ${m} <> ${s} AND ${m} <> ${t}
    WITH ${s}, ${t}, ${m}, ${degree(m)} AS weight ORDER BY weight, ${m}.id LIMIT ${limit}
    RETURN collect([${s}.id, ${m}.id, ${t}.id]) AS ${out} }`;
};

const threeHops: Stage = (scope, { ends: [s, t], walk, limit }, [one, two], out) => {
  const [a, b] = [scope.name('m'), scope.name('m')];
  return `CALL { WITH ${s}, ${t}, ${one}, ${two}
    WITH ${s}, ${t}, [x IN ${two} | x[1]] AS known WHERE size(${one}) + size(${two}) < ${limit}
    ${bothSides(scope, [twoSteps(scope, walk, s), oneStep(scope, walk, t)], b)}
    WITH ${s}, ${t}, known, ${b}, collect(near) AS nears, max(side) AS side
    WHERE side = 2 AND size(nears) > 0 AND ${b} <> ${s} AND ${b} <> ${t} AND NOT ${b}.id IN known
    UNWIND nears AS ${a}
    WITH ${s}, ${t}, known, ${a}, ${b} WHERE ${a} <> ${t} AND ${a} <> ${b} AND NOT ${a}.id IN known
    WITH ${s}, ${t}, ${a}, ${b}, ${degree(a)} + ${degree(b)} AS weight ORDER BY weight, ${a}.id, ${b}.id LIMIT ${limit}
    RETURN collect([${s}.id, ${a}.id, ${b}.id, ${t}.id]) AS ${out} }`;
};

const fourHops: Stage = (scope, { ends: [s, t], walk, limit }, [one, two, three], out) => {
  const [a, b, c] = [scope.name('m'), scope.name('m'), scope.name('m')];
  return `CALL { WITH ${s}, ${t}, ${one}, ${two}, ${three}
    WITH ${s}, ${t}, ${three} AS shorter, [x IN ${two} | x[1]] AS known, [x IN ${three} | x[1]] + [x IN ${three} | x[2]] AS middle
    WHERE size(${one}) + size(${two}) + size(${three}) < ${limit}
    ${bothSides(scope, [twoSteps(scope, walk, s), twoSteps(scope, walk, t)], b)}
    WITH ${s}, ${t}, shorter, known, middle, ${b}, collect(CASE WHEN side = 1 THEN near END) AS nears, collect(CASE WHEN side = 2 THEN near END) AS fars
    WHERE size(nears) > 0 AND size(fars) > 0 AND ${b} <> ${s} AND ${b} <> ${t} AND NOT ${b}.id IN known AND NOT ${b}.id IN middle
    WITH ${s}, ${t}, shorter, known, ${b}, nears, fars, ${degree(b)} AS weight WHERE weight <= ${MAX_DEGREE}
    UNWIND nears AS ${a} UNWIND fars AS ${c}
    WITH ${s}, ${t}, shorter, known, ${a}, ${b}, ${c}
    WHERE ${a} <> ${c} AND ${a} <> ${t} AND ${c} <> ${s} AND NOT ${a}.id IN known AND NOT ${c}.id IN known
      AND size([x IN shorter WHERE x[1] = ${a}.id AND x[2] = ${c}.id]) = 0
    WITH ${s}, ${t}, ${a}, ${b}, ${c}, ${degree(a)} + ${degree(b)} + ${degree(c)} AS weight ORDER BY weight, ${a}.id, ${b}.id, ${c}.id LIMIT ${limit}
    RETURN collect([${s}.id, ${a}.id, ${b}.id, ${c}.id, ${t}.id]) AS ${out} }`;
};

/** From an end, as clauses and the variables that they bind: where they came through (null: nothing), and where to. */
interface Steps {
  readonly clauses: string;
  readonly near: string | null;
  readonly node: string;
}

/** A row for each side that reaches `node`: 1 or 2, and `near`, through which it does. No UNION: inside CALL it loses the ends. */
function bothSides(scope: Scope, sides: readonly [Steps, Steps], node: string): string {
  const lists = sides.map(() => scope.name('l'));
  const collected = sides.map(
    ({ clauses, near, node: reached }, index) =>
      `CALL { ${clauses} RETURN collect({node: ${reached}, near: ${near}, side: ${index + 1}}) AS ${lists[index]} }`,
  );
  return `${collected.join('\n')}
    UNWIND ${lists.join(' + ')} AS row
    WITH *, row.node AS ${node}, row.near AS near, row.side AS side`;
}

/** To the neighbours of an end. */
function oneStep(scope: Scope, walk: Walk, end: string): Steps {
  const node = scope.name('m');
  const clauses = `WITH ${end} ${walkStep(scope, walk, [end, scope.name('r'), node], throughAllowed(walk, node))} WITH DISTINCT ${node}`;
  return { clauses, near: null, node };
}

/** Over some neighbours of an end to theirs. */
function twoSteps(scope: Scope, walk: Walk, end: string): Steps {
  const { clauses, node: near } = oneStep(scope, walk, end);
  const node = scope.name('m');
  return {
    clauses: `${clauses}
      WITH ${near}, ${degree(near)} AS weight WHERE weight <= ${MAX_DEGREE}
      WITH ${near}, weight ORDER BY weight, ${near}.id LIMIT ${MAX_NEIGHBORS}
      ${walkStep(scope, walk, [near, scope.name('r'), node], throughAllowed(walk, node))}
      WITH DISTINCT ${near}, ${node}`,
    ...{ near, node },
  };
}

function throughAllowed(walk: Walk, node: string) {
  const condition = walk.through(node);
  return { conditions: condition === null ? [] : [condition] };
}
